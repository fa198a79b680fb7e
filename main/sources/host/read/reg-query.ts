import { nothingIn, read, type Reading, unread } from './reading.ts';

/** One key that `reg.exe query` printed. */
export interface RegistryKey {
  /** The whole path, as printed. */
  readonly path: string;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Reads `reg.exe query KEY`: keys stand at the margin, values are indented, and neither is translated.
 * A key that is not there ends with code 1 and a sentence in the system's language; so does a query
 * that is refused, which a query of a key that is always there can tell apart.
 */
export function readRegQuery(text: string, code: number | null): Reading<readonly RegistryKey[]> {
  if (code === 1) return unread('missing');
  if (code !== 0) return unread('failed');
  const keys: { readonly path: string; readonly values: Map<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (/^HKEY_[A-Z_]{3,30}(?:\\|$)/.test(line)) {
      keys.push({ path: line.trimEnd(), values: new Map() });
    } else {
      const value = valueOf(line);
      if (value !== null) keys.at(-1)?.values.set(value.name, value.data);
    }
  }
  return keys.length === 0 ? nothingIn(text) : read(keys);
}

/** `    Version    REG_SZ    12.13.11.1`: four blanks between the parts, and single ones within. */
function valueOf(line: string): { readonly name: string; readonly data: string } | null {
  const parts = /^ {4}(\S.{0,254}?) {4}REG_[A-Z_0-9]{2,30}(?: {4}(.*))?$/.exec(line);
  return parts === null ? null : { name: parts[1] ?? '', data: parts[2] ?? '' };
}

/** A number that the registry holds as `0x1a2b` or in plain digits; null when it is none. */
export function registryNumber(data: string | undefined): number | null {
  return data !== undefined && /^(?:0x[0-9a-f]{1,8}|\d{1,9})$/i.test(data) ? Number(data) : null;
}

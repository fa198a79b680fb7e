import { nothingIn, read, type Reading, unread } from './reading.ts';

/** A package that was installed on a Mac. */
export interface PackageReceipt {
  /** `4.0.0.0.1788417373` */
  readonly version: string;
  /** Epoch milliseconds; null when it was not told. */
  readonly installedAt: number | null;
}

/**
 * Reads what `pkgutil --pkg-info` says of the package `id`, or the `pkg-info` element of a package
 * that lies on the disk. No receipt is `missing`, which the exit code 1 says in every language.
 */
export function readPackageReceipt(
  id: string,
  text: string,
  code: number | null,
): Reading<PackageReceipt> {
  if (code === 1) return unread('missing');
  if (code !== 0) return unread('failed');
  const isElement = text.trimStart().startsWith('<');
  const field = isElement ? attribute : line;
  const name = field(text, isElement ? 'identifier' : 'package-id');
  const version = field(text, 'version');
  if (name !== id || version === null || !/^\d[\d.]{0,60}$/.test(version)) return nothingIn(text);
  const seconds = line(text, 'install-time');
  const isTime = seconds !== null && /^\d{9,11}$/.test(seconds);
  return read({ version, installedAt: isTime ? Number(seconds) * 1000 : null });
}

function line(text: string, name: string): string | null {
  return new RegExp(`^${name}: (\\S{1,80})$`, 'm').exec(text)?.[1] ?? null;
}

function attribute(text: string, name: string): string | null {
  const element = /^\s*<pkg-info\s[^<>]{0,2000}>/.exec(text)?.[0];
  return new RegExp(`\\s${name}="([^"]{0,80})"`).exec(element ?? '')?.[1] ?? null;
}

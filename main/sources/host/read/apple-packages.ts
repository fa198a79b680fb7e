import { isObject } from '../../../../preload/contract/guard.ts';
import { nothingIn, read, type Reading } from './reading.ts';
import type { RegistryKey } from './reg-query.ts';
import { highestVersion } from './version.ts';

/** Apple's programs from Microsoft's shop that can restore an iPhone; null for one that is not there. */
export interface ApplePackages {
  /** Version of Apple Devices, `1.1540.24088.0`. */
  readonly devices: string | null;
  /** Version of iTunes as Apple writes it, `12.13.1.3`. */
  readonly iTunes: string | null;
}

/**
 * Finds Apple's packages among the keys of this person's package list, whose last part is the full
 * name. Apple Music and iCloud come from the same maker and are not taken for them.
 */
export function packagesOf(keys: readonly RegistryKey[]): ApplePackages {
  return found(keys.map(({ path }) => path.slice(path.lastIndexOf('\\') + 1)));
}

/** Reads `Get-AppxPackage -Name 'AppleInc.*'` as JSON: a list, or one package by itself. */
export function readAppxPackages(text: string): Reading<ApplePackages> {
  try {
    const value: unknown = JSON.parse(text);
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const names = items.map((item) => (isObject(item) ? item['PackageFullName'] : null));
    const known = names.filter((name) => typeof name === 'string');
    return known.length === names.length ? read(found(known)) : nothingIn(text);
  } catch {
    return nothingIn(text);
  }
}

function found(fullNames: readonly string[]): ApplePackages {
  const versions = (name: string) =>
    highestVersion(fullNames.flatMap((one) => versionIn(one, name) ?? []));
  const squeezed = versions('iTunes');
  return {
    devices: versions('AppleDevices'),
    iTunes: squeezed === null ? null : iTunesVersion(squeezed),
  };
}

/** `AppleInc.AppleDevices_1.1540.24088.0_x64__nzyj5cx40ttqa` */
function versionIn(fullName: string, name: string): string | null {
  const [full, version, , , publisher] = fullName.split('_');
  const isIt = full?.toLowerCase() === `appleinc.${name.toLowerCase()}`;
  return isIt && publisher === 'nzyj5cx40ttqa' && /^\d{1,9}(\.\d{1,9}){3}$/.test(version ?? '')
    ? (version ?? null)
    : null;
}

/**
 * The shop allows other numbers than Apple uses, so 12.13.1.3 is written 12131.3.2010.0 there, and
 * 12.11.0.26 is 12110.26.53016.0.
 */
export function iTunesVersion(packageVersion: string): string {
  const parts = /^(\d\d)(\d\d)(\d)\.(\d{1,9})\./.exec(packageVersion);
  if (parts === null) return packageVersion;
  return parts
    .slice(1, 5)
    .map((part) => Number(part))
    .join('.');
}

import { isObject } from '../../../../preload/contract/guard.ts';
import { read, type Reading, unread } from './reading.ts';
import { highestVersion, majorOf } from './version.ts';

/** What Apple offers the public, by `https://gdmf.apple.com/v2/pmv`. */
export interface Offered {
  readonly iOS: readonly OfferedVersion[];
  readonly macOS: readonly OfferedVersion[];
}

/** One version, and the devices that it is for. */
export interface OfferedVersion {
  readonly version: string;
  /** `iPhone18,1`; board names such as `J313AP` for Macs. */
  readonly devices: readonly string[];
}

/** Reads Apple's answer. Only what the public gets is taken, not what a company may hold back. */
export function readOffered(text: string): Reading<Offered> {
  try {
    const said: unknown = JSON.parse(text);
    const sets = isObject(said) ? said['PublicAssetSets'] : null;
    if (!isObject(sets)) return unread('unreadable');
    const iOS = rowsOf(sets['iOS']);
    const macOS = rowsOf(sets['macOS']);
    return iOS === null || macOS === null ? unread('unreadable') : read({ iOS, macOS });
  } catch {
    return unread(text.trim() === '' ? 'empty' : 'unreadable');
  }
}

/** The newest iOS for a product; the list holds other devices, and each version more than once. */
export function offeredForProduct({ iOS }: Offered, product: string): string | null {
  return highestVersion(
    iOS.filter(({ devices }) => devices.includes(product)).map(({ version }) => version),
  );
}

/** The newest macOS of a line: 26.6.2 for 26. */
export function offeredInLine({ macOS }: Offered, major: number): string | null {
  return highestVersion(
    macOS.map(({ version }) => version).filter((version) => majorOf(version) === major),
  );
}

function rowsOf(list: unknown): readonly OfferedVersion[] | null {
  if (!Array.isArray(list)) return null;
  const rows = (list as readonly unknown[]).map(rowOf);
  return rows.includes(null) ? null : rows.filter((row) => row !== null);
}

function rowOf(row: unknown): OfferedVersion | null {
  if (!isObject(row)) return null;
  const { ProductVersion: version, SupportedDevices: devices } = row;
  if (typeof version !== 'string' || !Array.isArray(devices)) return null;
  return { version, devices: devices.filter((device) => typeof device === 'string') };
}

import { readPlist } from '../../usbmux/plist.ts';
import { isPlist, type Plist, type PlistValue } from '../../usbmux/plist-value.ts';
import { read, type Reading, unread } from './reading.ts';
import { highestVersion, majorOf } from './version.ts';

/** Apple's list is several megabytes of XML; this is far more than it was ever seen to have. */
export const versionListLimits = { bytes: 32 * 1024 * 1024, elements: 3_000_000 };

/** Apple's list of versions: the same document that Finder and iTunes ask for. */
export type VersionList = Plist;

/** Reads Apple's list of versions. */
export function readVersionList(bytes: Uint8Array): Reading<VersionList> {
  if (bytes.length === 0) return unread('empty');
  const list = readPlist(bytes, versionListLimits);
  return list === null || !list.has('MobileDeviceSoftwareVersionsByVersion')
    ? unread('unreadable')
    : read(list);
}

/** The newest iTunes for Windows in the list, `12.13.11`; null when it does not tell. */
export function newestITunes(list: VersionList): string | null {
  const named = [
    'iTunesWindowsVersion',
    'iTunesWindows10Version',
    'iTunesWindows7AndLaterVersion',
  ].map((key) => list.get(key));
  return highestVersion(named.filter((one) => typeof one === 'string'));
}

/**
 * The newest iOS for a product (`iPhone18,1`): the highest list version that knows it names a build
 * for phones of any age, and that build's entry names the iOS. Source: how idevicerestore picks.
 */
export function newestForProduct(list: VersionList, product: string): string | null {
  const byVersion = within(list, 'MobileDeviceSoftwareVersionsByVersion');
  const versions = [...(byVersion?.keys() ?? [])]
    .filter((key) => /^\d{1,6}$/.test(key))
    .sort((a, b) => Number(b) - Number(a));
  for (const version of versions) {
    const builds = within(byVersion?.get(version), 'MobileDeviceSoftwareVersions', product);
    if (builds !== null) return newestOf(builds);
  }
  return null;
}

function newestOf(builds: Plist): string | null {
  const restore = within(builds, 'Unknown', 'Universal', 'Restore');
  const build = restore?.get('BuildVersion');
  if (typeof build !== 'string') return null;
  const named = builds.get(build);
  const sameAs = isPlist(named) ? named.get('SameAs') : null;
  const entry = typeof sameAs === 'string' ? builds.get(sameAs) : named;
  const offer = within(entry, 'Restore') ?? within(entry, 'Update') ?? restore;
  const version = offer?.get('ProductVersion');
  return typeof version === 'string' && majorOf(version) !== null ? version : null;
}

function within(value: PlistValue | undefined, ...path: readonly string[]): Plist | null {
  const inner = path.reduce<PlistValue | undefined>(
    (at, key) => (isPlist(at) ? at.get(key) : undefined),
    value,
  );
  return isPlist(inner) ? inner : null;
}

import { readPlist } from '../../usbmux/plist.ts';
import { nothingIn, read, type Reading, unread } from './reading.ts';
import { majorOf } from './version.ts';

/** Which macOS runs here. */
export interface MacVersion {
  /** `26.6.1` */
  readonly version: string;
  /** `(a)` of a Background Security Improvement; '' without one. */
  readonly extra: string;
  /** `25G76` */
  readonly build: string;
}

/** Reads what `/usr/bin/sw_vers` prints. */
export function readSwVers(text: string): Reading<MacVersion> {
  const field = (name: string) =>
    new RegExp(`^${name}:[ \\t]+(\\S[^\\n]{0,40})$`, 'm').exec(text)?.[1]?.trim() ?? '';
  const version = field('ProductVersion');
  if (majorOf(version) === null) return nothingIn(text);
  return read(named(version, field('ProductVersionExtra'), field('BuildVersion')));
}

/** Reads `/System/Library/CoreServices/SystemVersion.plist`, an XML property list. */
export function readSystemVersion(bytes: Uint8Array): Reading<MacVersion> {
  if (bytes.length === 0) return unread('empty');
  const list = readPlist(bytes);
  const field = (name: string) => {
    const value = list?.get(name);
    return typeof value === 'string' ? value : '';
  };
  const version = field('ProductVersion');
  if (majorOf(version) === null) return unread('unreadable');
  return read(named(version, field('ProductVersionExtra'), field('ProductBuildVersion')));
}

/** Programs built for an older macOS are told 16 where the system is 26; its build starts with 25. */
function named(version: string, extra: string, build: string): MacVersion {
  const told = build.startsWith('25') ? version.replace(/^16(?=\.|$)/, '26') : version;
  return { version: told, extra, build };
}

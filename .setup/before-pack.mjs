import { existsSync, readFileSync } from 'node:fs';

import { inPackage } from './paths.mjs';
import { Stop } from './run.mjs';

/** How the packages with the native part of `usb` end, by what Node calls the platform. */
const ENDINGS = /** @type {Record<string, string>} */ ({ linux: '-gnu', win32: '-msvc' });

/**
 * The sentence for which a pack must not be made, or null when all is there: npm installs the
 * native part of `usb` for the processor of this computer only, and a pack without it sees no phone.
 *
 * @param {string} platform as Node calls it
 * @param {string} arch as Node calls it
 * @param {string} version of `usb`, which its native part must share
 * @param {(name: string) => string | null} installed gives the version of a package that has its
 *   native module, or null when there is none
 * @returns {string | null}
 */
export function whyNotPack(platform, arch, version, installed) {
  const name = `@node-usb/usb-${platform}-${arch}${ENDINGS[platform] ?? ''}`;
  if (installed(name) === version) return null;
  return `The native part of usb for ${platform} on ${arch} is not installed; run: npm install --no-save --force ${name}@${version}`;
}

/** @param {string} name @returns {string} */
function versionOf(name) {
  return JSON.parse(readFileSync(inPackage(name, 'package.json'), 'utf8')).version;
}

/** @param {string} name @returns {string | null} */
function installedNative(name) {
  const file = `${name.replace('@node-usb/usb-', 'usb.')}.node`;
  return existsSync(inPackage(name, file)) ? versionOf(name) : null;
}

/**
 * Called by electron-builder before each pack, once for each processor.
 *
 * @param {import('app-builder-lib').BeforePackContext} context
 */
export async function beforePack({ electronPlatformName, arch }) {
  const { Arch } = await import('electron-builder');
  const why = whyNotPack(
    electronPlatformName,
    Arch[arch] ?? String(arch),
    versionOf('usb'),
    installedNative,
  );
  if (why !== null) throw new Stop(why);
}

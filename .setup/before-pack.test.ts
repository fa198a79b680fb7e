import { expect, it } from 'vitest';

import { beforePack, whyNotPack } from './before-pack.mjs';

const versions: Readonly<Record<string, string>> = {
  '@node-usb/usb-darwin-arm64': '3.1.0',
  '@node-usb/usb-linux-x64-gnu': '3.1.0',
  '@node-usb/usb-win32-x64-msvc': '3.1.0',
};
const installed = (name: string): string | null => versions[name] ?? null;

it.each([
  ['darwin', 'arm64'],
  ['linux', 'x64'],
  ['win32', 'x64'],
])('packs for %s on %s when its native part is there', (platform, arch) => {
  expect(whyNotPack(platform, arch, '3.1.0', installed)).toBeNull();
});

it.each([
  ['darwin', 'x64', '@node-usb/usb-darwin-x64@3.1.0'],
  ['linux', 'arm64', '@node-usb/usb-linux-arm64-gnu@3.1.0'],
  ['win32', 'arm64', '@node-usb/usb-win32-arm64-msvc@3.1.0'],
])('does not pack for %s on %s without it, and says what to run', (platform, arch, name) => {
  const why = whyNotPack(platform, arch, '3.1.0', installed);
  expect(why).toContain(`${platform} on ${arch} is not installed`);
  expect(why?.endsWith(`npm install --no-save --force ${name}`)).toBe(true);
});

it('does not take the native part of another version', () => {
  expect(whyNotPack('linux', 'x64', '3.2.0', installed)).toContain('usb-linux-x64-gnu@3.2.0');
});

it('looks into the installed packages when electron-builder asks', async () => {
  const { Arch } = await import('electron-builder');
  const ask = (arch: string) => {
    const known: Readonly<Record<string, unknown>> = Arch;
    const context: unknown = { electronPlatformName: process.platform, arch: known[arch] };
    return beforePack(context as Parameters<typeof beforePack>[0]);
  };
  await expect(ask(process.arch)).resolves.toBeUndefined();
  await expect(ask('armv7l')).rejects.toThrow('is not installed; run: npm install');
});

import { expect, it } from 'vitest';

import { iTunesVersion, packagesOf, readAppxPackages } from './apple-packages.ts';

const root =
  'HKEY_CURRENT_USER\\Software\\Classes\\Local Settings\\Software\\Microsoft\\Windows\\CurrentVersion\\AppModel\\Repository\\Packages\\';
const keys = (...names: readonly string[]) =>
  names.map((name) => ({ path: root + name, values: new Map<string, string>() }));
const terminal = 'Microsoft.WindowsTerminal_1.22.1.0_x64__8wekyb3d8bbwe';
const devices = 'AppleInc.AppleDevices_1.1600.11.0_x64__nzyj5cx40ttqa';
const iTunes = 'AppleInc.iTunes_12134.7.1000.0_x64__nzyj5cx40ttqa';

it.each([
  ['none', [terminal], { devices: null, iTunes: null }],
  ['Apple Devices', [terminal, devices], { devices: '1.1600.11.0', iTunes: null }],
  ['iTunes', [iTunes, terminal], { devices: null, iTunes: '12.13.4.7' }],
  ['both', [iTunes, devices], { devices: '1.1600.11.0', iTunes: '12.13.4.7' }],
  [
    'the newest of several',
    [devices, 'AppleInc.AppleDevices_1.1599.99.0_x64__nzyj5cx40ttqa'],
    { devices: '1.1600.11.0', iTunes: null },
  ],
  [
    'none of the neighbours',
    [
      'AppleInc.AppleMusicWin_1.1540.1.0_x64__nzyj5cx40ttqa',
      'AppleInc.iCloud_16.0.1.0_x64__nzyj5cx40ttqa',
      'AppleInc.iTunesHelper_1.0.0.0_x64__nzyj5cx40ttqa',
    ],
    { devices: null, iTunes: null },
  ],
  [
    'none of a maker who calls himself so',
    [
      'AppleInc.AppleDevices_9.0.0.0_x64__0123456789abc',
      'AppleInc.AppleDevices_new_x64__nzyj5cx40ttqa',
    ],
    { devices: null, iTunes: null },
  ],
])('finds %s', (_, names, value) => {
  expect(packagesOf(keys(...names))).toEqual(value);
  const json = names.map((name) => ({ Name: 'x', PackageFullName: name }));
  expect(readAppxPackages(JSON.stringify(json))).toEqual({ kind: 'read', value });
});

it('reads one package by itself, as old versions of PowerShell print it', () => {
  expect(readAppxPackages(JSON.stringify({ PackageFullName: devices }))).toMatchObject({
    value: { devices: '1.1600.11.0' },
  });
});

it.each([
  ['', 'empty'],
  ['null', 'unreadable'],
  ['[{"PackageFullName":1}]', 'unreadable'],
  ['[{"PackageFull', 'unreadable'],
  ['Get-AppxPackage : Die Benennung wurde nicht als Name eines Cmdlet erkannt', 'unreadable'],
])('does not know after %j', (text, why) => {
  expect(readAppxPackages(text)).toEqual({ kind: 'unread', why });
});

it('leaves a version alone that it does not know how to spread', () => {
  expect(iTunesVersion('13.0.1.0')).toBe('13.0.1.0');
});

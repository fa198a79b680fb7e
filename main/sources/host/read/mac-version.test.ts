import { expect, it } from 'vitest';

import { readSwVers, readSystemVersion } from './mac-version.ts';

const printed = (version: string, build: string, extra = '') =>
  `ProductName:\t\tmacOS\nProductVersion:\t\t${version}\n${extra === '' ? '' : `ProductVersionExtra:\t${extra}\n`}BuildVersion:\t\t${build}\n`;

it.each([
  [printed('26.4', '25E201'), { version: '26.4', extra: '', build: '25E201' }],
  [printed('14.2.1', '23C7100', '(b)'), { version: '14.2.1', extra: '(b)', build: '23C7100' }],
  // What programs built long ago are told on macOS 26.
  [printed('16.0', '25E201'), { version: '26.0', extra: '', build: '25E201' }],
  [printed('16.0', '27A1'), { version: '16.0', extra: '', build: '27A1' }],
])('sw_vers: %j', (text, value) => {
  expect(readSwVers(text)).toEqual({ kind: 'read', value });
});

it.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['sw_vers: command not found', 'unreadable'],
  ['ProductVersion:\t\tlatest\n', 'unreadable'],
  ['ProductVersion:' + ' '.repeat(100_000), 'unreadable'],
])('sw_vers without a version: %#', (text, why) => {
  expect(readSwVers(text)).toEqual({ kind: 'unread', why });
});

const file = (version: string, build: string) =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>ProductBuildVersion</key> <string>${build}</string>
  <key>ProductName</key> <string>macOS</string>
  <key>ProductVersion</key> <string>${version}</string>
  <key>iOSSupportVersion</key> <string>18.2</string>
</dict>
</plist>`);

it('SystemVersion.plist', () => {
  expect(readSystemVersion(file('15.2', '24C101'))).toEqual({
    kind: 'read',
    value: { version: '15.2', extra: '', build: '24C101' },
  });
  expect(readSystemVersion(file('16.1', '25B78'))).toMatchObject({ value: { version: '26.1' } });
});

it.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['half of it', file('15.2', '24C101').subarray(0, 300), 'unreadable'],
  ['the binary form', Buffer.from('bplist00\xd1\x01', 'latin1'), 'unreadable'],
  ['no version', file('', '24C101'), 'unreadable'],
  ['far too much', Buffer.alloc(2_000_000, '<dict>'), 'unreadable'],
])('SystemVersion.plist of %s', (_, bytes, why) => {
  expect(readSystemVersion(bytes)).toEqual({ kind: 'unread', why });
});

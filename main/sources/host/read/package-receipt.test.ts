import { expect, it } from 'vitest';

import { readPackageReceipt } from './package-receipt.ts';

const id = 'com.apple.pkg.MobileDevice';
const text = `package-id: ${id}\nversion: 4.0.0.0.1790000001\nvolume: /\nlocation: Library/Apple\ninstall-time: 1790100000\n`;
const element = `<pkg-info identifier="${id}" version="4.0.0.0.1790000001" auth="root" useHFSPlusCompression="true"/>`;

it('reads a receipt', () => {
  const version = '4.0.0.0.1790000001';
  const installedAt = 1_790_100_000_000;
  expect(readPackageReceipt(id, text, 0)).toEqual({
    kind: 'read',
    value: { version, installedAt },
  });
  const unknownTime = text.replace('1790100000', 'never');
  for (const one of [unknownTime, element]) {
    expect(readPackageReceipt(id, one, 0)).toEqual({
      kind: 'read',
      value: { version, installedAt: null },
    });
  }
});

it.each([
  ['no receipt', `No receipt for '${id}' found at '/'.\n`, 1, 'missing'],
  ['no receipt, in another language', `Kein Beleg für '${id}'.`, 1, 'missing'],
  ['an end by force', text, null, 'failed'],
  ['another fault', '', 64, 'failed'],
  ['nothing', '\n', 0, 'empty'],
  ['another package', text.replace(id, 'com.apple.pkg.CoreTypes'), 0, 'unreadable'],
  ['another package on the disk', element.replace(id, 'com.example.x'), 0, 'unreadable'],
  ['half of it', text.slice(0, 40), 0, 'unreadable'],
  ['a version that is none', text.replace('4.0.0.0.', 'v'), 0, 'unreadable'],
  ['a flood', '<pkg-info '.repeat(100_000), 0, 'unreadable'],
])('does not know after %s', (_, output, code, why) => {
  expect(readPackageReceipt(id, output, code)).toEqual({ kind: 'unread', why });
});

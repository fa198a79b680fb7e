import fc from 'fast-check';
import { expect, it } from 'vitest';

import { decode } from './decode.ts';
import { isDeadEnd, readHostsFile } from './hosts-file.ts';

const usual =
  '##\n# Host Database\n##\n127.0.0.1\tlocalhost\n255.255.255.255\tbroadcasthost\n::1 localhost\n';

it.each([
  ['the usual one of a Mac', usual, 6, []],
  [
    'that of Windows, all comments',
    '# Copyright (c) Microsoft Corp.\r\n#\t127.0.0.1 localhost\r\n',
    2,
    [],
  ],
  ['an empty one', '', 0, []],
  [
    'comments that name Apple',
    `${usual}#127.0.0.1 gs.apple.com\n127.0.0.1 me # gs.apple.com\n`,
    8,
    [],
  ],
  ['neighbours in name', `${usual}0.0.0.0 pineapple.com apple.com.example notapple.com\n`, 7, []],
  ['a name without an address', `${usual}gs.apple.com\ngs.apple.com albert.apple.com\n`, 8, []],
  [
    'one of a signing tool',
    `${usual}192.0.2.7  GS.Apple.com\n`,
    7,
    [{ number: 7, address: '192.0.2.7', names: ['gs.apple.com'] }],
  ],
  [
    'one against updates',
    '127.0.0.1 localhost\n0.0.0.0\tmesu.apple.com. example.org GDMF.apple.com # none\n:: updates.cdn-apple.com\n',
    3,
    [
      { number: 2, address: '0.0.0.0', names: ['mesu.apple.com', 'gdmf.apple.com'] },
      { number: 3, address: '::', names: ['updates.cdn-apple.com'] },
    ],
  ],
  [
    'the last line without an end',
    '::1 apple.com',
    1,
    [{ number: 1, address: '::1', names: ['apple.com'] }],
  ],
])('reads %s', (_, text, lines, apple) => {
  for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
    expect(readHostsFile(decode(bytes))).toEqual({ lines, apple });
  }
});

it('never throws, and counts every line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readHostsFile(text).apple.length).toBeLessThanOrEqual(readHostsFile(text).lines);
    }),
  );
});

it('takes no long time over a blocker list of 200,000 lines, or one long line', () => {
  const began = performance.now();
  expect(readHostsFile('0.0.0.0 ads.example # x\n'.repeat(200_000)).lines).toBe(200_000);
  readHostsFile(' '.repeat(2_000_000));
  readHostsFile(`1${':'.repeat(2_000_000)}`);
  expect(performance.now() - began).toBeLessThan(5000);
});

it.each([
  ['0.0.0.0', true],
  ['127.0.0.53', true],
  ['10.0.0.1', true],
  ['172.31.9.9', true],
  ['192.168.1.1', true],
  ['169.254.1.1', true],
  ['::', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['fd12:3456::1', true],
  ['fe80::1', true],
  ['17.253.144.10', false],
  ['172.32.0.1', false],
  ['100.64.0.1', false],
  ['2620:149:af0::10', false],
])('%s leads nowhere: %s', (address, isDead) => {
  expect(isDeadEnd(address)).toBe(isDead);
});

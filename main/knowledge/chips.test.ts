import { expect, it } from 'vitest';
import { chipUse } from './chips.ts';

const shared = [
  0x7000, 0x8000, 0x8003, 0x8010, 0x8020, 0x8030, 0x8101, 0x8110, 0x8120, 0x8130, 0x8930, 0x8940,
  0x8960, 0x8900,
];

it.each([0x8015, 0x8140, 0x8920, 0x8950])('knows %i as iPhones only', (chip) => {
  expect(chipUse(chip)).toEqual({ kind: 'iphone' });
});

it.each(shared)('knows %i as shared', (chip) => {
  expect(chipUse(chip)).toEqual({ kind: 'shared' });
});

it.each([0x8150, 0x8160])('leaves %i open', (chip) => {
  expect(chipUse(chip).kind).toBe('open');
});

it.each([
  [0x6000, 'mac'],
  [0x604f, 'mac'],
  [0x8012, 'mac'],
  [0x8103, 'ipad-or-mac'],
  [0x8112, 'ipad-or-mac'],
  [0x8122, 'ipad-or-mac'],
  [0x8132, 'ipad-or-mac'],
  [0x8142, 'ipad-or-mac'],
  [0x7002, 'watch'],
  [0x8002, 'watch'],
  [0x8004, 'watch'],
  [0x8006, 'watch-or-homepod'],
  [0x8301, 'watch-or-homepod'],
  [0x8310, 'watch'],
  [0x8027, 'ipad'],
  [0x8947, 'apple-tv'],
])('knows %i as %s', (chip, family) => {
  expect(chipUse(chip)).toEqual({ kind: 'other', family });
});

it.each([0, 0x6050, 0x9999, 0xffffffff])('does not know %i', (chip) => {
  expect(chipUse(chip)).toEqual({ kind: 'unknown' });
});

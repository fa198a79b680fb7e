import { expect, it } from 'vitest';

import { offeredForProduct, offeredInLine, readOffered } from './gdmf.ts';

const row = (version: string, ...devices: readonly string[]) => ({
  ProductVersion: version,
  Build: '00A000',
  PostingDate: '2026-11-02',
  ExpirationDate: '2027-02-01',
  SupportedDevices: devices,
});
const answer = {
  PublicAssetSets: {
    iOS: [
      row('27.1', 'iPhone18,2', 'iPad16,1'),
      row('27.1', 'iPhone18,2'),
      row('27.0.1', 'iPhone18,2', 'iPhone13,2'),
      row('26.7', 'iPhone13,2', 'iPhone18,2'),
      row('11.9', 'Watch6,1'),
    ],
    macOS: [
      row('27.1', 'J700AP'),
      row('26.9.1', 'J313AP'),
      row('26.10', 'J313AP'),
      row('15.8', 'J137AP'),
    ],
    visionOS: [],
  },
  AssetSets: { iOS: [row('99.0', 'iPhone18,2')], macOS: [] },
};

it('finds the newest for a model and in a line', () => {
  const reading = readOffered(JSON.stringify(answer));
  if (reading.kind !== 'read') throw new Error(reading.why);
  expect(offeredForProduct(reading.value, 'iPhone18,2')).toBe('27.1');
  expect(offeredForProduct(reading.value, 'iPhone13,2')).toBe('27.0.1');
  expect(offeredForProduct(reading.value, 'iPhone99,9')).toBeNull();
  expect(offeredInLine(reading.value, 26)).toBe('26.10');
  expect(offeredInLine(reading.value, 14)).toBeNull();
});

it.each([
  ['', 'empty'],
  ['{}', 'unreadable'],
  ['[]', 'unreadable'],
  ['<html>', 'unreadable'],
  [JSON.stringify(answer).slice(0, 200), 'unreadable'],
  [JSON.stringify({ PublicAssetSets: { iOS: [{}], macOS: [] } }), 'unreadable'],
])('does not know after %#', (text, why) => {
  expect(readOffered(text)).toEqual({ kind: 'unread', why });
});

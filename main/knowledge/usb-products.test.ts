import { describe, expect, it } from 'vitest';
import { productOf } from './usb-products.ts';

const normalPhones = [
  0x1290, 0x1292, 0x1294, 0x1297, 0x129b, 0x129c, 0x12a0, 0x12a1, 0x12a8, 0x12ac,
];

const others = {
  ipad: [0x129a, 0x129f, 0x12a2, 0x12a3, 0x12a4, 0x12a5, 0x12a6, 0x12a9, 0x12ab],
  ipod: [
    0x1291, 0x1293, 0x1296, 0x1299, 0x129e, 0x12aa, 0x1201, 0x1221, 0x1223, 0x1226, 0x1231, 0x1267,
    0x1300,
  ],
  'apple-tv': [0x129d, 0x12a7],
  watch: [0x12af],
  homepod: [0x12b0],
  mac: [0x1901, 0x1903, 0x1905, 0x8600, 0x8286, 0x8510, 0xffff],
  input: [0x0201, 0x024f, 0x0267, 0x0301, 0x030e],
  'hub-or-adapter': [0x1006, 0x1008, 0x1402],
  'audio-or-camera': [0x1101, 0x1112],
  accessory: [0x1392, 0x1393],
  drive: [0x1500],
  display: [0x9227, 0x9127],
  'modified-dfu': [0x1338],
  unnamed: [0x0000, 0x1228, 0x127f, 0x1284, 0x128f, 0x12b1, 0x1900, 0x1906, 0x1880, 0xf013],
};

describe('productOf', () => {
  it.each(normalPhones)('knows %i as an iPhone', (id) => {
    expect(productOf(id)).toEqual({ kind: 'phone-normal' });
  });

  it.each(
    Object.entries(others).flatMap(([family, ids]) => ids.map((id) => [id, family] as const)),
  )('knows %i as %s', (id, family) => {
    expect(productOf(id)).toEqual({ kind: 'other', family });
  });

  it.each([0x1280, 0x1281, 0x1282, 0x1283])('knows %i as recovery', (id) => {
    expect(productOf(id)).toEqual({ kind: 'boot', mode: 'recovery' });
  });

  it('knows DFU and the rare identities', () => {
    expect(productOf(0x1227)).toEqual({ kind: 'boot', mode: 'dfu' });
    expect(productOf(0x1222)).toEqual({ kind: 'low-level', which: 'wtf' });
    expect(productOf(0xf014)).toEqual({ kind: 'low-level', which: 'port-dfu' });
    expect(productOf(0x1881)).toEqual({ kind: 'low-level', which: 'kis' });
  });

  it('leaves the family open for booted ids that no source names', () => {
    const open = Array.from({ length: 0x20 }, (_, offset) => 0x1290 + offset).filter(
      (id) => productOf(id).kind === 'booted',
    );
    expect(open).toEqual([0x1295, 0x1298, 0x12ad, 0x12ae]);
  });

  it.each([-1, 0x10000, Number.NaN, 0.5])('takes the impossible id %d', (id) => {
    expect(productOf(id)).toEqual({ kind: 'other', family: 'unnamed' });
  });
});

import { describe, expect, it } from 'vitest';

import { isAskable, permissionFrom } from './devices.ts';
import { plainSerial } from './message.ts';
import { serial24, serial40 } from './shapes.test-support.ts';

function askable(serial: string, { productId = 0x12a8, allowed = [serial] } = {}): boolean {
  return isAskable({ id: 1, productId, serial: plainSerial(serial) }, permissionFrom(allowed));
}

describe('who may be asked', () => {
  it('is who is named, however the serial is written', () => {
    expect(askable(serial24)).toBe(true);
    expect(askable(serial24, { allowed: ['00008101-000a1b2c3d4e5f60'] })).toBe(true);
    expect(askable(serial40, { allowed: [serial40.toUpperCase()] })).toBe(true);
    expect(askable(serial24, { allowed: [serial40] })).toBe(false);
    expect(askable(serial24, { allowed: [] })).toBe(false);
  });

  it.each([
    'f'.repeat(40),
    'F'.repeat(40),
    `${'f'.repeat(32)}00000001`,
    `ffffffff-${'f'.repeat(32)}`,
    'CPID:8101 CPRV:11 BDID:0E ECID:000A1B2C3D4E5F60 SRTG:[iBoot-1]',
    'something',
    '',
  ])('is never what a restore system or an unknown thing shows, though named: %j', (serial) => {
    expect(askable(serial)).toBe(false);
  });

  it.each([0x1227, 0x1280, 0x1281, 0x128f, 0x12b0, 0x1905, 0, -1])(
    'is never a product of another range, though named: %d',
    (productId) => {
      expect(askable(serial24, { productId })).toBe(false);
    },
  );

  it.each([0x1290, 0x12a8, 0x12af])('may be the product %d', (productId) => {
    expect(askable(serial24, { productId })).toBe(true);
  });
});

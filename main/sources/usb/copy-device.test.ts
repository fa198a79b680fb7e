import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { copyDevice } from './copy-device.ts';
import type { ShownDevice } from './copy-device.ts';
import { cleanSerial, hasSerialAtHand } from './serial.ts';

const shown = {
  handle: 'DeviceId { bus: 99, addr: 5 }',
  address: 5,
  vendorId: 0x05ac,
  productId: 0x12a8,
  bus: '099',
  ports: [2, 4],
  speed: 'High',
} as const;

/** A device of the package: its serial is a getter that tells when it is asked. */
function deviceAskedBy(asked: () => string | null, fields: Partial<ShownDevice> = {}): ShownDevice {
  return Object.defineProperty({ ...shown, ...fields }, 'serialNumber', { get: asked });
}

describe('copyDevice', () => {
  it('gives plain fields that survive a message', () => {
    const copy = copyDevice(deviceAskedBy(() => 'abc\u0000\n\u0085'));
    expect(structuredClone(copy)).toEqual({
      handle: shown.handle,
      address: 5,
      vendorId: 0x05ac,
      productId: 0x12a8,
      port: '99-2.4',
      hubs: 1,
      speed: 'high',
      serial: 'abc',
    });
  });

  it.each([
    ['a keyboard', { productId: 0x024f }],
    ['an iPad', { productId: 0x12ab }],
    ['debug USB', { productId: 0x1881 }],
    ['a stick of another maker', { vendorId: 0x0781 }],
  ])('never asks %s for its serial', (_, fields) => {
    const asked = vi.fn(() => 'secret');
    expect(copyDevice(deviceAskedBy(asked, fields)).serial).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([[0x12a8], [0x1281], [0x1227], [0x1222], [0xf014]])(
    'asks product %i, which may be a phone',
    (productId) => {
      expect(copyDevice(deviceAskedBy(() => 'CPID:8015', { productId })).serial).toBe('CPID:8015');
    },
  );

  it('tells of a phone whose serial cannot be read', () => {
    const broken = deviceAskedBy(() => {
      throw new Error('open error');
    });
    expect(copyDevice(broken)).toMatchObject({ port: '99-2.4', serial: null });
  });

  it('has no speed for a word it does not know', () => {
    expect(copyDevice({ ...shown, speed: 'warp', serialNumber: null }).speed).toBeNull();
    expect(copyDevice({ ...shown, speed: undefined, serialNumber: null }).speed).toBeNull();
    expect(copyDevice({ ...shown, speed: 'SuperPlus', serialNumber: null }).speed).toBe(
      'superPlus',
    );
  });
});

describe('cleanSerial', () => {
  it('takes control characters out before it cuts', () => {
    expect(cleanSerial(`\u0007${'x'.repeat(600)}`)).toBe('x'.repeat(512));
    expect(cleanSerial(null)).toBeNull();
  });
});

describe.runIf(process.platform === 'linux')('hasSerialAtHand', () => {
  let devices = '';

  beforeAll(() => {
    devices = mkdtempSync(join(tmpdir(), 'serial-'));
    mkdirSync(join(devices, '1-1'));
    mkdirSync(join(devices, '1-2'));
    mkdirSync(join(devices, '1-3'));
    writeFileSync(join(devices, '1-2', 'serial'), 'CPID:8015\n');
    writeFileSync(join(devices, '1-3', 'serial'), Uint8Array.of(0x43, 0xff, 0x0a));
  });

  afterAll(() => rmSync(devices, { recursive: true }));

  it.each([
    ['1-1', false, 'no serial: the package would open the device'],
    ['1-2', true, 'a serial'],
    ['1-3', false, 'a serial that is no UTF-8, which the package cannot read either'],
    ['1-9', true, 'already gone: the package has what it has'],
  ])('%s: %s (%s)', (port, expected) => {
    expect(hasSerialAtHand(port, devices)).toBe(expected);
  });
});

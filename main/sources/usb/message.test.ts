import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { phone } from './bus-device.test-support.ts';
import { parseSensorCommand, parseSensorMessage } from './message.ts';

describe('parseSensorMessage', () => {
  it.each([
    { kind: 'attached', seq: 1, at: 1.5, device: phone() },
    { kind: 'detached', seq: 2, at: 2, handle: 'h', port: '1-2' },
    { kind: 'listing', since: 0, at: 3, answers: 4, devices: [phone(), phone({ speed: null })] },
    { kind: 'unreadable', answers: 0, detail: 'not found' },
    { kind: 'failed', detail: 'watch' },
  ])('understands $kind', (message) => {
    expect(parseSensorMessage(structuredClone(message))).toEqual(message);
  });

  const device = phone();
  it.each([
    ['no object', 'attached'],
    ['unknown kind', { kind: 'reset' }],
    ['time of no clock', { kind: 'attached', seq: 1, at: Number.NaN, device }],
    ['negative count', { kind: 'attached', seq: -1, at: 1, device }],
    [
      'vendor out of range',
      { kind: 'attached', seq: 1, at: 1, device: { ...device, vendorId: 65536 } },
    ],
    ['port missing', { kind: 'attached', seq: 1, at: 1, device: { ...device, port: '' } }],
    ['serial no text', { kind: 'attached', seq: 1, at: 1, device: { ...device, serial: 7 } }],
    ['endless handle', { kind: 'detached', seq: 1, at: 1, handle: 'h'.repeat(300), port: '1-2' }],
    ['one bad device', { kind: 'listing', since: 0, at: 1, answers: 0, devices: [device, {}] }],
    [
      'endless listing',
      { kind: 'listing', since: 0, at: 1, answers: 0, devices: Array(5000).fill(device) },
    ],
    ['detail no text', { kind: 'failed', detail: { toString: null } }],
  ])('refuses: %s', (_, message) => {
    expect(parseSensorMessage(message)).toBeNull();
  });

  it('cleans and cuts what a sensor should have cut', () => {
    const serial = `\u001b[31m${'x'.repeat(5000)}`;
    const parsed = parseSensorMessage({
      kind: 'attached',
      seq: 1,
      at: 1,
      device: { ...device, serial, speed: 'warp', extra: 'dropped' },
    });
    expect(parsed).toEqual({
      kind: 'attached',
      seq: 1,
      at: 1,
      device: { ...device, serial: `[31m${'x'.repeat(508)}`, speed: null },
    });
    const failed = parseSensorMessage({ kind: 'failed', detail: 'y'.repeat(5000) });
    expect(failed).toEqual({ kind: 'failed', detail: 'y'.repeat(300) });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        parseSensorMessage(value);
        parseSensorMessage({ kind: 'listing', since: 0, at: 1, answers: 0, devices: value });
        parseSensorCommand(value);
      }),
    );
  });
});

it('understands the one command and refuses the rest', () => {
  expect(parseSensorCommand({ kind: 'list', id: 3 })).toEqual({ kind: 'list', id: 3 });
  expect(parseSensorCommand({ kind: 'list', id: '3' })).toBeNull();
  expect(parseSensorCommand({ kind: 'open', id: 3 })).toBeNull();
  expect(parseSensorCommand(null)).toBeNull();
});

import { describe, expect, it } from 'vitest';

import { parseLockdownValue, parseMuxMessage, plainSerial } from './message.ts';
import { readPlist } from './plist.ts';
import {
  about,
  attached,
  attachedByApple,
  attachedByNetwork,
  plist,
  result,
  serial24,
  serial40,
  type Writable,
  type WritableDict,
} from './shapes.test-support.ts';

function parse(frame: Buffer) {
  return parseMuxMessage(readPlist(frame.subarray(16))!);
}

function parsePlain(value: WritableDict) {
  return parseMuxMessage(readPlist(plist(value))!);
}

describe('a message of the service', () => {
  it('is a result', () => {
    expect(parse(result(3))).toEqual({ kind: 'result', number: 3 });
  });

  it.each([attached, attachedByApple])('is a phone on a cable', (shape) => {
    expect(parse(shape({ id: 7, serial: serial24 }))).toEqual({
      kind: 'attached',
      device: { id: 7, productId: 0x12a8, serial: serial24 },
    });
  });

  it('is a departure', () => {
    expect(parse(about(7, 'Detached'))).toEqual({ kind: 'detached', id: 7 });
  });

  it('may be of no interest', () => {
    expect(parse(attachedByNetwork({ id: 7, serial: serial24 })).kind).toBe('other');
    expect(parse(about(7, 'Paired')).kind).toBe('other');
    expect(parsePlain({}).kind).toBe('other');
    expect(parsePlain({ DeviceList: [] }).kind).toBe('other');
  });

  const properties = { ConnectionType: 'USB', ProductID: 0x12a8, SerialNumber: serial24 };
  it.each<[string, WritableDict]>([
    ['a result in words', { MessageType: 'Result', Number: '0' }],
    ['nobody', { MessageType: 'Attached', Properties: properties }],
    ['number 0', { MessageType: 'Attached', DeviceID: 0, Properties: properties }],
    ['half a number', { MessageType: 'Attached', DeviceID: 1.5, Properties: properties }],
    ['a huge number', { MessageType: 'Attached', DeviceID: 2 ** 33, Properties: properties }],
    ['a name', { MessageType: 'Attached', DeviceID: 'x', Properties: properties }],
    ['no properties', { MessageType: 'Attached', DeviceID: 7 }],
    ['a list of them', { MessageType: 'Attached', DeviceID: 7, Properties: ['USB'] }],
    ['no way', { MessageType: 'Attached', DeviceID: 7, Properties: { SerialNumber: serial24 } }],
    [
      'no serial',
      { MessageType: 'Attached', DeviceID: 7, Properties: { ConnectionType: 'USB', ProductID: 1 } },
    ],
    ['nobody left', { MessageType: 'Detached' }],
    ['everybody left', { MessageType: 'Detached', DeviceID: true }],
    ['a kind that is no text', { MessageType: 7 }],
  ])('may be of wrong types: %s', (_, value) => {
    expect(parsePlain(value)).toEqual({ kind: 'other' });
  });
});

it('compares serials in one form', () => {
  expect(plainSerial('00008101-000a1b2c3d4e5f60\0\0junk')).toBe(serial24);
  expect(plainSerial(serial40)).toBe(serial40.toUpperCase());
});

describe('an answer of lockdown', () => {
  const value = (fields: WritableDict) =>
    parseLockdownValue(readPlist(plist(fields))!, 'DeviceName');
  const name = (text: Writable) => value({ Key: 'DeviceName', Request: 'GetValue', Value: text });

  it('is a value', () => {
    expect(name('Anna’s iPhone 👩‍👧')).toBe('Anna’s iPhone 👩‍👧');
    expect(value({ Value: 'an old phone' })).toBe('an old phone');
  });

  it.each<[string, WritableDict]>([
    ['a refusal', { Key: 'DeviceName', Error: 'GetProhibited' }],
    ['nothing', { Key: 'DeviceName', Error: 'MissingValue' }],
    ['a refusal with a value', { Key: 'DeviceName', Error: 'InvalidHostID', Value: 'x' }],
    ['the answer to something else', { Key: 'SerialNumber', Value: 'x' }],
    ['a number', { Key: 'DeviceName', Value: 7 }],
    ['a list', { Key: 'DeviceName', Value: ['x'] }],
    ['an empty text', { Key: 'DeviceName', Value: '' }],
    ['blanks', { Key: 'DeviceName', Value: ' \n ' }],
  ])('may be none: %s', (_, fields) => {
    expect(value(fields)).toBeNull();
  });

  it('loses what is not for reading', () => {
    expect(name('a\u202Eb\u2066c\u200Ed\u2028e\tf\u0085')).toBe('abcdef');
    expect(name('x'.repeat(5000))).toBe('x'.repeat(100));
    expect(name(`${'x'.repeat(99)}😀`)).toBe('x'.repeat(99));
    expect(parseLockdownValue(new Map([['Value', 'a\uD800b']]), 'DeviceName')).toBe('ab');
  });
});

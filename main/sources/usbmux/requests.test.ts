import { expect, it } from 'vitest';

import { createDecoder, lockdownFraming, muxFraming } from './decoder.ts';
import { readPlist } from './plist.ts';
import type { Request } from './requests.ts';
import { requestBytes, valueKeys } from './requests.ts';

function fields(request: Request): unknown {
  const framing = request.kind === 'value' ? lockdownFraming : muxFraming;
  const bodies = createDecoder(framing).push(requestBytes(request))!;
  expect(bodies).toHaveLength(1);
  return Object.fromEntries(readPlist(bodies[0]!)!);
}

const who = { ProgName: 'Holdsteady', ClientVersionString: 'Holdsteady', kLibUSBMuxVersion: 3 };

it('listens', () => {
  expect(fields({ kind: 'listen' })).toEqual({ MessageType: 'Listen', ...who });
});

it('connects to lockdown and to nothing else', () => {
  expect(fields({ kind: 'connect', device: 7 })).toEqual({
    MessageType: 'Connect',
    DeviceID: 7,
    // 62078 with its two bytes turned round.
    PortNumber: ((62078 & 0xff) << 8) | (62078 >> 8),
    ...who,
  });
});

it('asks for four values and for nothing else', () => {
  expect(valueKeys).toEqual(['ProductType', 'ProductVersion', 'DeviceName', 'HardwareModel']);
  for (const key of valueKeys) {
    expect(fields({ kind: 'value', key })).toEqual({
      Label: 'Holdsteady',
      Request: 'GetValue',
      Key: key,
    });
  }
});

import { assertNever } from '../../../preload/contract/assert-never.ts';
import { lockdownHeadBytes, muxHeadBytes, muxPlist, muxVersion } from './decoder.ts';

/** All that a phone is asked for. Each is answered without pairing (pymobiledevice3, idevicerestore). */
export const valueKeys = ['ProductType', 'ProductVersion', 'DeviceName', 'HardwareModel'] as const;
/** One of {@link valueKeys}. */
export type ValueKey = (typeof valueKeys)[number];

/**
 * All that Holdsteady ever says to Apple's device service, and through it to a phone in iOS. There is
 * no request that changes, starts, pairs or restarts anything.
 */
export type Request =
  /** Tell me who comes and goes. */
  | { readonly kind: 'listen' }
  /** Make this connection a line to lockdown on that device. */
  | { readonly kind: 'connect'; readonly device: number }
  /** To lockdown, on such a line: tell me this value. */
  | { readonly kind: 'value'; readonly key: ValueKey };

/** Port of lockdown, 62078, in network byte order as the service wants it. */
const lockdownPort = 32498;

/** Makes the bytes of a request. */
export function requestBytes(request: Request): Buffer {
  switch (request.kind) {
    case 'listen':
      return muxBytes(text('MessageType', 'Listen'));
    case 'connect':
      return muxBytes(
        text('MessageType', 'Connect') +
          number('DeviceID', request.device) +
          number('PortNumber', lockdownPort),
      );
    case 'value':
      return lockdownBytes(
        text('Label', 'Holdsteady') + text('Request', 'GetValue') + text('Key', request.key),
      );
    default:
      return assertNever(request);
  }
}

function muxBytes(fields: string): Buffer {
  const body = plistBytes(
    fields +
      text('ProgName', 'Holdsteady') +
      text('ClientVersionString', 'Holdsteady') +
      number('kLibUSBMuxVersion', 3),
  );
  const head = Buffer.alloc(muxHeadBytes);
  head.writeUInt32LE(muxHeadBytes + body.length, 0);
  head.writeUInt32LE(muxVersion, 4);
  head.writeUInt32LE(muxPlist, 8);
  head.writeUInt32LE(1, 12);
  return Buffer.concat([head, body]);
}

function lockdownBytes(fields: string): Buffer {
  const body = plistBytes(fields);
  const head = Buffer.alloc(lockdownHeadBytes);
  head.writeUInt32BE(body.length, 0);
  return Buffer.concat([head, body]);
}

function plistBytes(fields: string): Buffer {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${fields}</dict></plist>`,
  );
}

function text(key: string, value: string): string {
  return `<key>${key}</key><string>${value}</string>`;
}

function number(key: string, value: number): string {
  return `<key>${key}</key><integer>${value}</integer>`;
}

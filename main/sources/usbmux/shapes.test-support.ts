/** Something to be written as a plist. */
export type Writable = string | number | boolean | readonly Writable[] | WritableDict;
/** A dictionary to be written as a plist. */
export interface WritableDict {
  readonly [key: string]: Writable;
}

/** A serial as phones since the XS show it, on the bus; an invented one. */
export const serial24 = '00008101000A1B2C3D4E5F60';
/** A serial as older phones show it; an invented one. */
export const serial40 = '0123456789abcdef0123456789abcdef01234567';

/** Writes a plist as Apple's and the free service do: with a document type, tabs and line ends. */
export function plist(value: Writable): Buffer {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n${xml(value)}\n</plist>\n`,
  );
}

function xml(value: Writable): string {
  if (typeof value === 'string') return `<string>${escaped(value)}</string>`;
  if (typeof value === 'number') return `<integer>${value}</integer>`;
  if (typeof value === 'boolean') return value ? '<true/>' : '<false/>';
  if (isList(value)) return `<array>${value.map(xml).join('\n')}</array>`;
  const fields = Object.entries(value).map(([key, one]) => `\t<key>${key}</key>\n\t${xml(one)}`);
  return `<dict>\n${fields.join('\n')}\n</dict>`;
}

function isList(value: Writable): value is readonly Writable[] {
  return Array.isArray(value);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A message of the service. */
export function muxFrame(body: Uint8Array, { version = 1, kind = 8, tag = 0 } = {}): Buffer {
  const head = Buffer.alloc(16);
  [16 + body.length, version, kind, tag].forEach((word, at) => head.writeUInt32LE(word, at * 4));
  return Buffer.concat([head, body]);
}

/** A message of lockdown. */
export function lockdownFrame(body: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length, 0);
  return Buffer.concat([head, body]);
}

/** The end of a request. */
export function result(number: number): Buffer {
  return muxFrame(plist({ MessageType: 'Result', Number: number }), { tag: 1 });
}

/** What differs between attached phones. */
export interface Phone {
  readonly id: number;
  readonly serial: string;
  readonly productId?: number;
}

/** A phone on a cable, as the service of Linux tells of it. */
export function attached({ id, serial, productId = 0x12a8 }: Phone): Buffer {
  const properties = {
    ConnectionSpeed: 480_000_000,
    ConnectionType: 'USB',
    DeviceID: id,
    LocationID: 65_541,
    ProductID: productId,
    SerialNumber: serial,
  };
  return muxFrame(plist({ DeviceID: id, MessageType: 'Attached', Properties: properties }));
}

/** The same as Apple's own service tells of it. */
export function attachedByApple({ id, serial, productId = 0x12a8 }: Phone): Buffer {
  const udid = `${serial.slice(0, 8)}-${serial.slice(8)}`;
  const properties = {
    ConnectionSpeed: 10_000_000_000,
    ConnectionType: 'USB',
    DeviceID: id,
    LocationID: 17_825_792,
    ProductID: productId,
    SerialNumber: udid,
    UDID: udid,
    USBSerialNumber: serial,
  };
  return muxFrame(plist({ DeviceID: id, MessageType: 'Attached', Properties: properties }));
}

/** A phone on the network. */
export function attachedByNetwork({ id, serial }: Phone): Buffer {
  const properties = {
    ConnectionType: 'Network',
    DeviceID: id,
    EscapedFullServiceName: '02:00:00:00:00:01@fe80::1-supportsRP._apple-mobdev2._tcp.local.',
    InterfaceIndex: 0,
    NetworkAddress: 'not data here',
    SerialNumber: serial,
  };
  return muxFrame(plist({ DeviceID: id, MessageType: 'Attached', Properties: properties }));
}

/** A phone was paired; or left. */
export function about(id: number, messageType: 'Paired' | 'Detached'): Buffer {
  return muxFrame(plist({ DeviceID: id, MessageType: messageType }));
}

/** What lockdown answers with a value. */
export function valueAnswer(key: string, value: Writable): Buffer {
  return lockdownFrame(plist({ Key: key, Request: 'GetValue', Value: value }));
}

/** What lockdown answers without one. */
export function errorAnswer(key: string, error: string): Buffer {
  return lockdownFrame(plist({ Error: error, Key: key, Request: 'GetValue' }));
}

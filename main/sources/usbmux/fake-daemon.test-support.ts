import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

import { temporaryFolder } from '../../journal/folder.test-support.ts';
import type { Endpoint } from './endpoint.ts';
import { errorAnswer, result, valueAnswer } from './shapes.test-support.ts';

/** How a fake service behaves where it is not like the real one. */
export interface Manners {
  /** In the place of everything: what it does with a fresh connection. */
  readonly greet?: (socket: Socket) => void;
  /** In the place of yes and the list of who is there. */
  readonly listen?: (socket: Socket) => void;
  /** In the place of yes. */
  readonly connect?: (socket: Socket, device: number) => void;
  /** In the place of the four values of an iPhone 11 Pro. */
  readonly answer?: (key: string, device: number, socket: Socket) => Buffer;
  /** Told to whoever begins to listen. */
  readonly present?: readonly Buffer[];
}

/** A service that speaks on a real socket, and writes down every word that it hears. */
export interface FakeDaemon {
  /** Every request with all its fields, in order; requests to lockdown begin with the device. */
  readonly said: readonly string[];
  readonly connections: number;
  /** Connections that are not closed yet. */
  readonly open: number;
  /** Tells all who listen. */
  tell(...frames: readonly Buffer[]): void;
  /** Hangs up on everybody and listens no more. */
  stop(): Promise<void>;
}

/** What an iPhone tells. */
export const introduced = {
  productType: 'iPhone12,3',
  productVersion: '18.3',
  name: 'Anna’s iPhone',
  hardwareModel: 'D421AP',
};
const values: Readonly<Record<string, string>> = {
  ProductType: introduced.productType,
  ProductVersion: introduced.productVersion,
  DeviceName: introduced.name,
  HardwareModel: introduced.hardwareModel,
};

/** Addresses on which nothing listens yet. */
export async function freeEndpoint(kind: Endpoint['kind']): Promise<Endpoint> {
  if (kind === 'unix') return { kind, path: join(temporaryFolder(), 'usbmuxd') };
  const server = createServer();
  await listening(server, { kind, host: '127.0.0.1', port: 0 });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  await closed(server);
  return { kind, host: '127.0.0.1', port: address.port };
}

function listening(server: Server, endpoint: Endpoint): Promise<void> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(endpoint.kind === 'unix' ? { path: endpoint.path } : endpoint, resolve);
  });
}

async function closed(server: Server): Promise<void> {
  if (server.listening) await promisify(server.close.bind(server))();
}

/** Starts a fake service; it is gone after the test. */
export async function startDaemon(endpoint: Endpoint, manners: Manners = {}): Promise<FakeDaemon> {
  const sockets = new Set<Socket>();
  const listeners = new Set<Socket>();
  const said: string[] = [];
  let connections = 0;

  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      listeners.delete(socket);
    });
    converse(socket);
  });

  function converse(socket: Socket): void {
    let device: number | null = null;
    let unread = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      unread = Buffer.concat([unread, chunk]);
      for (;;) {
        const onLine: boolean = device !== null;
        const head = onLine ? 4 : 16;
        if (unread.length < head) return;
        const length = onLine ? 4 + unread.readUInt32BE(0) : unread.readUInt32LE(0);
        if (unread.length < length) return;
        const fields = fieldsOf(unread.subarray(head, length).toString());
        unread = unread.subarray(length);
        device = hear(socket, device, fields);
      }
    });
    manners.greet?.(socket);
  }

  function hear(socket: Socket, device: number | null, fields: Fields): number | null {
    const words = [...fields].map(([key, value]) => `${key}=${value}`).join(' ');
    said.push(device === null ? words : `${device}: ${words}`);
    if (manners.greet) return device;
    if (device !== null) {
      const key = fields.get('Key') ?? '';
      socket.write(manners.answer?.(key, device, socket) ?? usualAnswer(key));
      return device;
    }
    if (fields.get('MessageType') === 'Connect') {
      const wanted = Number(fields.get('DeviceID'));
      if (manners.connect) manners.connect(socket, wanted);
      else socket.write(result(0));
      return wanted;
    }
    if (manners.listen) manners.listen(socket);
    else socket.write(Buffer.concat([result(0), ...(manners.present ?? [])]));
    listeners.add(socket);
    return null;
  }

  await listening(server, endpoint);
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await closed(server);
  };
  onTestFinished(stop);
  return {
    said,
    get connections() {
      return connections;
    },
    get open() {
      return sockets.size;
    },
    tell: (...frames) => {
      for (const socket of listeners) socket.write(Buffer.concat(frames));
    },
    stop,
  };
}

type Fields = ReadonlyMap<string, string>;

/** Reads a request without any code of the app. */
function fieldsOf(text: string): Fields {
  const pattern = /<key>([^<]*)<\/key><(string|integer)>([^<]*)<\/\2>/g;
  const fields = new Map([...text.matchAll(pattern)].map(([, key, , value]) => [key!, value!]));
  const rest = text.replace(pattern, '');
  const frame = '<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict></dict></plist>';
  return rest === frame ? fields : new Map([...fields, ['and', rest]]);
}

function usualAnswer(key: string): Buffer {
  const value = values[key];
  return value === undefined ? errorAnswer(key, 'MissingValue') : valueAnswer(key, value);
}

const tail = ' ProgName=Holdsteady ClientVersionString=Holdsteady kLibUSBMuxVersion=3';

/** The request that listens. */
export const listenRequest = `MessageType=Listen${tail}`;

/** All that is ever said to ask one phone. */
export function askRequests(device: number): readonly string[] {
  return [
    `MessageType=Connect DeviceID=${device} PortNumber=32498${tail}`,
    ...Object.keys(values).map((key) => `${device}: Label=Holdsteady Request=GetValue Key=${key}`),
  ];
}

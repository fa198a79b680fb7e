import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { saysMore } from './only-asks.test-support.ts';

// That every file of main is judged is the work of `passive.test.ts`, in `sources/usb`.
const project = fileURLToPath(new URL('../../../', import.meta.url));
const opener = 'main/sources/usbmux/connection.ts';
const speaker = 'main/sources/usbmux/requests.ts';
const beside = 'main/sources/usbmux/talk.ts';
const elsewhere = 'main/sources/host/probe.ts';

/** The real file with a fault planted into it. */
function planted(path: string, real: string, fault: string): string {
  const text = readFileSync(join(project, path), 'utf8');
  if (!text.includes(real)) throw new Error(`${path} says no more: ${real}`);
  return text.replace(real, fault);
}

describe('a planted fault is seen', () => {
  it.each([
    [elsewhere, `import { connect } from 'node:net';`],
    [beside, `import { connect } from 'node:net';`],
    [beside, `import type { Socket } from 'net';`],
    [elsewhere, `import tls from 'node:tls';`],
    [elsewhere, `const { request } = await import('node:http');`],
    [elsewhere, `const { connect } = require('net');`],
    [elsewhere, `process.getBuiltinModule('node:net');`],
    [elsewhere, `export { connect } from 'node:net';`],
    [elsewhere, `execFile('nc', ['-U', '/var/run/usbmuxd']);`],
    [elsewhere, `const port = 27015;`],
    [elsewhere, `const port = 62_078;`],
    ['main/sources/host/network-tools.ts', `connect({ port: 27015 });`],
    [opener, `import * as net from 'node:net';`],
    [opener, `import { createServer } from 'node:net';`],
    [opener, `import net, { connect } from 'node:net';`],
    [opener, `socket.write(bytes);`],
    [opener, `socket.write(requestBytes(request), 'latin1');`],
    [opener, `socket.end(bytes);`],
    [opener, `socket['write'](bytes);`],
    [opener, `socket[name](bytes);`],
    [opener, `from.pipe(socket);`],
    [opener, `export interface Connection { readonly socket: Socket }`],
  ])('%s: %s', (path, text) => {
    expect(saysMore(path, text)).not.toEqual([]);
  });

  it.each([
    [`'HardwareModel'`, `'HardwareModel', 'UniqueDeviceID'`],
    [`'HardwareModel'`, `'UniqueChipID'`],
    [`'Request', 'GetValue'`, `'Request', 'QueryType'`],
    [`'Request', 'GetValue'`, `'Request', 'EnterRecovery'`],
    [`'MessageType', 'Listen'`, `'MessageType', 'ReadPairRecord'`],
    [`'MessageType', 'Listen'`, `'MessageType', 'Li' + 'stDevices'`],
    [`{ readonly kind: 'listen' }`, `{ readonly kind: 'listen' | 'list' }`],
    [`readonly key: ValueKey`, `readonly key: string`],
    [`const lockdownPort = 32498`, `const lockdownPort = 32499`],
    [`const lockdownPort = 32498`, `const lockdownPort = 0x7ef3`],
    [`from './decoder.ts'`, `from './words.ts'`],
    [`<key>\${key}</key><string>`, `<key>\${key}</key><key>Session</key><string>`],
  ])('in what can be said: %s becomes %s', (real, fault) => {
    expect(saysMore(speaker, planted(speaker, real, fault))).not.toEqual([]);
  });

  it.each([
    [`socket.write(requestBytes(request))`, `socket.write(bytes)`],
    [`socket.destroy()`, `socket.end('bye')`],
  ])('in how it is said: %s becomes %s', (real, fault) => {
    expect(saysMore(opener, planted(opener, real, fault))).not.toEqual([]);
  });
});

it.each([
  ['main/sources/host/network-tools.ts', `import { connect } from 'node:net';`],
  [elsewhere, `import { join } from 'node:path'; response.end(); stream.write('a');`],
  [beside, `connection.end(); connection.say({ kind: 'value', key: 'ProductType' });`],
])('lets pass: %s: %s', (path, text) => {
  expect(saysMore(path, text)).toEqual([]);
});

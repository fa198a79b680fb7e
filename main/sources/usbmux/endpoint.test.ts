import { describe, expect, it } from 'vitest';

import { usbmuxEndpoint } from './endpoint.ts';

const unix = { kind: 'unix', path: '/var/run/usbmuxd' };
const tcp = { kind: 'tcp', host: '127.0.0.1', port: 27015 };

function asked(address: string, platform: NodeJS.Platform = 'linux') {
  return usbmuxEndpoint(platform, { USBMUXD_SOCKET_ADDRESS: address });
}

describe('where the service listens', () => {
  it.each([
    ['darwin', unix],
    ['linux', unix],
    ['win32', tcp],
  ] as const)('on %s', (platform, endpoint) => {
    expect(usbmuxEndpoint(platform, {})).toEqual(endpoint);
    expect(asked('', platform)).toEqual(endpoint);
  });

  it.each([
    ['/tmp/mux', { kind: 'unix', path: '/tmp/mux' }],
    ['UNIX:/tmp/mux', { kind: 'unix', path: '/tmp/mux' }],
    ['127.0.0.1:4000', { kind: 'tcp', host: '127.0.0.1', port: 4000 }],
    ['127.9.9.9:4000', { kind: 'tcp', host: '127.9.9.9', port: 4000 }],
    ['localhost:4000', { kind: 'tcp', host: '127.0.0.1', port: 4000 }],
    ['[::1]:4000', { kind: 'tcp', host: '::1', port: 4000 }],
    ['::1:4000', { kind: 'tcp', host: '::1', port: 4000 }],
  ])('may be told: %s', (address, endpoint) => {
    expect(asked(address)).toEqual(endpoint);
  });

  it.each([
    '192.0.2.7:27015',
    'example.com:27015',
    'localhost.example.com:27015',
    '127.0.0.1.example.com:27015',
    '127.0.0.256:1',
    '0.0.0.0:27015',
    '[::]:27015',
    '127.0.0.1:0',
    '127.0.0.1:70000',
    '127.0.0.1',
    'relative/path',
    'UNIX:relative',
    `/${'x'.repeat(120)}`,
    '/a\0b',
  ])('and is not told by %j', (address) => {
    expect(asked(address)).toEqual(unix);
  });

  it('has no path on Windows, where one could lead to another computer', () => {
    expect(asked('/tmp/mux', 'win32')).toEqual(tcp);
    expect(asked('\\\\server\\pipe\\mux', 'win32')).toEqual(tcp);
  });
});

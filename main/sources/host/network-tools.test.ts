import { createServer } from 'node:net';
import { expect, it } from 'vitest';

import { isKnownHost } from './known-hosts.ts';
import { createNetworkTools } from './network-tools.ts';

it.each([
  ['gs.apple.com', true],
  ['APPLE.com', true],
  ['updates.cdn-apple.com', true],
  ['s.mzstatic.com', true],
  ['displaycatalog.mp.microsoft.com', false],
  ['example.org', false],
  ['notapple.com', false],
  ['apple.com.example.org', false],
  ['127.0.0.1', false],
  ['localhost', false],
  ['::1', false],
  ['2130706433', false],
  ['gs.apple.com@example.org', false],
  ['', false],
])('a check may ask %s: %s', (host, expected) => {
  expect(isKnownHost(host)).toBe(expected);
});

it('does nothing unless it was allowed, and then only with hosts that are known', async () => {
  const closed = createNetworkTools(false);
  const open = createNetworkTools(true);
  const denied = { kind: 'failure', why: 'denied' };
  const options = { timeoutMs: 100, limit: 10 };
  expect(await closed.connect({ host: 'gs.apple.com', port: 443 }, 100)).toMatchObject(denied);
  expect(await closed.lookup('gs.apple.com', 100)).toMatchObject(denied);
  expect(await closed.certificate('gs.apple.com', 100)).toMatchObject(denied);
  expect(await closed.get('https://gs.apple.com/', options)).toMatchObject(denied);
  expect(await open.connect({ host: '127.0.0.1', port: 80 }, 100)).toMatchObject(denied);
  expect(await open.get('http://localhost:631/', options)).toMatchObject(denied);
  expect(await open.get('file:///etc/passwd', options)).toMatchObject(denied);
  expect(await open.get('no address', options)).toMatchObject({ kind: 'failure' });
});

it('asks a proxy to connect, and takes only its yes for one', async () => {
  const heard: string[] = [];
  let says = 'HTTP/1.1 200 OK\r\n\r\n';
  const proxy = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      heard.push(chunk.toString());
      if (says !== '') socket.write(says);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { connect } = createNetworkTools(true);
  const ask = () =>
    connect({ host: 'gs.apple.com', port: 443, proxy: `127.0.0.1:${String(address.port)}` }, 500);

  expect(await ask()).toEqual({ kind: 'connected' });
  expect(heard).toEqual(['CONNECT gs.apple.com:443 HTTP/1.1\r\nHost: gs.apple.com:443\r\n\r\n']);
  says = 'HTTP/1.1 407 Who are you\r\n\r\n';
  expect(await ask()).toMatchObject({ kind: 'failure', detail: 'the proxy answered 407' });
  says = '';
  expect(await ask()).toMatchObject({ kind: 'failure', why: 'timed-out' });
  proxy.unref();
});

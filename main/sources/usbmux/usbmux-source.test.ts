import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

import { temporaryFolder } from '../../journal/folder.test-support.ts';
import { freeEndpoint, listenRequest, startDaemon } from './fake-daemon.test-support.ts';
import { startSource, until } from './harness.test-support.ts';
import { attached, attachedByNetwork, result, serial24 } from './shapes.test-support.ts';

/** How long an answer may take. */
const answer = 5000;

const kinds = process.platform === 'win32' ? (['tcp'] as const) : (['unix', 'tcp'] as const);

describe.each(kinds)('the service at a %s address', (kind) => {
  it('is absent, is looked for ever more slowly, and appears', async () => {
    const endpoint = await freeEndpoint(kind);
    const { source, tells, waits } = startSource(endpoint);
    source.attend(true);
    await tells('lost: absent');
    const delays = [1000, 2000, 5000, 10_000, 30_000, 30_000];
    for (const [index] of delays.entries()) {
      const seen = delays.slice(0, index + 1).flatMap((delay) => [answer, delay]);
      await until(() => waits, seen);
      if (index < delays.length - 1) vi.advanceTimersToNextTimer();
    }
    await startDaemon(endpoint);
    vi.advanceTimersToNextTimer();
    await tells('lost: absent', 'found');
  });

  it('is left alone while there is no phone, and looked for when one comes', async () => {
    const endpoint = await freeEndpoint(kind);
    const { source, tells, waits } = startSource(endpoint);
    await tells('lost: absent');
    for (const count of [1, 2, 3, 4]) {
      await until(() => waits.length, count * 2);
      vi.advanceTimersToNextTimer();
    }
    await until(() => waits.length, 9);
    await until(() => vi.getTimerCount(), 0);
    await startDaemon(endpoint);
    source.attend(true);
    await tells('lost: absent', 'found');
  });

  it('is listened to by one request, and by no timer', async () => {
    const endpoint = await freeEndpoint(kind);
    const daemon = await startDaemon(endpoint, { present: [] });
    const { tells, events } = startSource(endpoint);
    await tells('found');
    expect(daemon.said).toEqual([listenRequest]);
    expect(vi.getTimerCount()).toBe(0);
    expect(events[0]).toEqual({
      kind: 'usbmux-found',
      source: 'usbmux',
      at: expect.any(Number) as number,
    });
  });

  it('goes away and comes back', async () => {
    const endpoint = await freeEndpoint(kind);
    const daemon = await startDaemon(endpoint);
    const { tells } = startSource(endpoint);
    await tells('found');
    await daemon.stop();
    await tells('found', 'lost: closed');
    vi.advanceTimersToNextTimer();
    await tells('found', 'lost: closed', 'lost: absent');
    await startDaemon(endpoint);
    vi.advanceTimersToNextTimer();
    await tells('found', 'lost: closed', 'lost: absent', 'found');
  });

  it('is waited for as at first, once it was well for a minute', async () => {
    const endpoint = await freeEndpoint(kind);
    let daemon = await startDaemon(endpoint);
    const { tells, waits } = startSource(endpoint);
    await tells('found');
    vi.advanceTimersByTime(59_000);
    await daemon.stop();
    await tells('found', 'lost: closed');
    daemon = await startDaemon(endpoint);
    vi.advanceTimersToNextTimer();
    await tells('found', 'lost: closed', 'found');
    vi.advanceTimersByTime(59_000);
    await daemon.stop();
    await tells('found', 'lost: closed', 'found', 'lost: closed');
    daemon = await startDaemon(endpoint);
    vi.advanceTimersToNextTimer();
    await tells('found', 'lost: closed', 'found', 'lost: closed', 'found');
    vi.advanceTimersByTime(60_000);
    await daemon.stop();
    await until(() => waits, [answer, 1000, answer, 2000, answer, 1000]);
  });

  it('closes at once, again and again, and that is told once', async () => {
    const endpoint = await freeEndpoint(kind);
    const daemon = await startDaemon(endpoint, { greet: (socket) => socket.destroy() });
    const { tells, waits } = startSource(endpoint);
    await tells('lost: closed');
    for (const count of [2, 3, 4]) {
      vi.advanceTimersToNextTimer();
      await until(() => waits.length, count * 2);
      expect(daemon.connections).toBe(count);
    }
    await tells('lost: closed');
  });

  it('hangs: after five seconds it is silent', async () => {
    const endpoint = await freeEndpoint(kind);
    const daemon = await startDaemon(endpoint, { greet: () => undefined });
    const { tells } = startSource(endpoint);
    await until(() => daemon.said, [listenRequest]);
    vi.advanceTimersByTime(answer - 1);
    await tells();
    vi.advanceTimersByTime(1);
    await tells('lost: silent');
    await until(() => daemon.open, 0);
  });

  it('answers a byte at a time', async () => {
    const endpoint = await freeEndpoint(kind);
    const daemon = await startDaemon(endpoint, {
      listen: (socket) => {
        socket.setNoDelay(true);
        const bytes = [...result(0), ...attached({ id: 3, serial: serial24 })];
        const next = () => {
          const byte = bytes.shift();
          if (byte !== undefined) socket.write(Uint8Array.of(byte), () => setImmediate(next));
        };
        next();
      },
    });
    const { tells } = startSource(endpoint, [serial24]);
    await tells('found', `met: ${serial24}`);
    expect(daemon.connections).toBe(2);
  });

  it('is left alone within a second of being told so', async () => {
    const endpoint = await freeEndpoint(kind);
    const daemon = await startDaemon(endpoint);
    const { tells, stop, words } = startSource(endpoint);
    await tells('found');
    await stop();
    await until(() => daemon.open, 0);
    expect(vi.getTimerCount()).toBe(0);
    expect(words()).toEqual(['found']);
  });

  it('is left alone also while it is being looked for', async () => {
    const endpoint = await freeEndpoint(kind);
    const { tells, stop } = startSource(endpoint);
    await tells('lost: absent');
    await stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is looked for at once when a phone has come', async () => {
    const endpoint = await freeEndpoint(kind);
    const { tells, source, waits } = startSource(endpoint);
    await tells('lost: absent');
    vi.advanceTimersToNextTimer();
    await until(() => waits, [answer, 1000, answer, 2000]);
    await startDaemon(endpoint, { present: [attached({ id: 1, serial: serial24 })] });
    source.mayAsk([]);
    expect(waits).toHaveLength(4);
    source.mayAsk([serial24]);
    await tells('lost: absent', 'found', `met: ${serial24}`);
  });

  it('tells of the network, and that is nothing', async () => {
    const endpoint = await freeEndpoint(kind);
    const daemon = await startDaemon(endpoint, {
      present: [attachedByNetwork({ id: 1, serial: serial24 })],
    });
    const { tells } = startSource(endpoint, [serial24]);
    await tells('found');
    // The next one on a cable is met, so the one before had its chance.
    daemon.tell(attached({ id: 2, serial: serial24 }));
    await tells('found', `met: ${serial24}`);
    expect(daemon.said.filter((word) => word.includes('DeviceID=1 '))).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('an address that is no service', () => {
  it('is a file', async () => {
    const path = join(temporaryFolder(), 'usbmuxd');
    writeFileSync(path, '');
    await startSource({ kind: 'unix', path }).tells('lost: absent');
  });

  it('is below a file', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await startSource({ kind: 'unix', path: join(file, 'usbmuxd') }).tells('lost: absent');
  });

  it('is not for us', async () => {
    const endpoint = await freeEndpoint('unix');
    await startDaemon(endpoint);
    if (endpoint.kind === 'unix') chmodSync(endpoint.path, 0);
    await withoutPower(() => startSource(endpoint)).tells('lost: denied');
  });
});

/** Root may do everything, so for one step it is somebody else. */
function withoutPower<T>(step: () => T): T {
  if (process.geteuid?.() !== 0) return step();
  process.seteuid?.(65_534);
  try {
    return step();
  } finally {
    process.seteuid?.(0);
  }
}

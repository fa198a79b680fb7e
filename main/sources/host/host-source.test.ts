import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { SessionEvent } from '../../session/event.ts';
import { fakeFork } from '../child.test-support.ts';
import { createHostSource } from './host-source.ts';

const delay = 3000;
let started: ReturnType<typeof fakeFork>;
let events: SessionEvent[];
let logged: string[];

beforeEach(() => {
  vi.useFakeTimers();
  started = fakeFork();
  events = [];
  logged = [];
});

afterEach(() => {
  vi.useRealTimers();
});

function start(fork = started.fork) {
  const parts = {
    fork,
    log: (line: string) => logged.push(line),
    platform: 'linux',
    delay,
  } as const;
  return createHostSource(parts).start((event) => events.push(event));
}

function learned(): readonly (string | null)[] {
  return events.map((event) => {
    if (event.kind !== 'host-learned') throw new Error(event.kind);
    expect(event.host.platform).toBe('linux');
    return event.host.system;
  });
}

it('lets the window go first, then asks once', () => {
  start();
  vi.advanceTimersByTime(delay - 1);
  expect(started.children).toHaveLength(0);
  vi.advanceTimersByTime(1);
  started.children[0]?.say({ kind: 'known', system: 'Debian GNU/Linux 12' });
  started.children[0]?.exit(0);
  vi.advanceTimersByTime(60_000);
  expect(learned()).toEqual(['Debian GNU/Linux 12']);
  expect(started.children).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

it.each([
  ['it says so', { kind: 'unknown', reason: 'blocked by policy' }, /blocked by policy/],
  ['it talks nonsense', { kind: 'known', system: 7 }, /no sense/],
])('tells that the name is not known when %s', (_, message, reason) => {
  start();
  vi.advanceTimersByTime(delay);
  started.children[0]?.say(message);
  started.children[0]?.exit(0);
  expect(learned()).toEqual([null]);
  expect(logged).toEqual([expect.stringMatching(reason)]);
});

it('tells that the name is not known when the probe ends without a word', () => {
  start();
  vi.advanceTimersByTime(delay);
  started.children[0]?.exit(1);
  expect(learned()).toEqual([null]);
});

it('tells that the name is not known when the probe cannot be started', () => {
  start(() => {
    throw new Error('no such file');
  });
  vi.advanceTimersByTime(delay);
  expect(learned()).toEqual([null]);
  expect(vi.getTimerCount()).toBe(0);
});

it('ends a probe that hangs', () => {
  start();
  vi.advanceTimersByTime(delay + 15_000);
  expect(learned()).toEqual([null]);
  expect(started.children[0]?.killed).toBe(1);
});

it('ends a probe that has answered and then hangs', () => {
  start();
  vi.advanceTimersByTime(delay);
  started.children[0]?.say({ kind: 'known', system: 'Debian GNU/Linux 12' });
  vi.advanceTimersByTime(14_999);
  expect(started.children[0]?.killed).toBe(0);
  vi.advanceTimersByTime(1);
  expect(started.children[0]?.killed).toBe(1);
  expect(learned()).toEqual(['Debian GNU/Linux 12']);
  expect(logged).toEqual([expect.stringMatching(/answered, but did not end/)]);
  expect(vi.getTimerCount()).toBe(0);
});

it('says nothing after it was stopped, before the probe and during it', async () => {
  await start()();
  const stop = start();
  vi.advanceTimersByTime(delay);
  expect(started.children).toHaveLength(1);
  await stop();
  expect(started.children[0]?.killed).toBe(1);
  started.children[0]?.say({ kind: 'known', system: 'x' });
  vi.advanceTimersByTime(60_000);
  expect(events).toEqual([]);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { CheckAnswer } from '../../../preload/contract/check.ts';
import type { SessionEvent } from '../../session/event.ts';
import { fakeFork } from '../child.test-support.ts';
import { createHostSource } from './host-source.ts';

const delay = 3000;
const evidence = [{ from: 'ioreg', text: 'Yes' }] as const;
const open: CheckAnswer = { check: 'lid', result: 'ok', reason: 'open', values: {}, evidence };
let started: ReturnType<typeof fakeFork>;
let events: SessionEvent[];
let logged: string[];
let asked: boolean[];

beforeEach(() => {
  vi.useFakeTimers();
  started = fakeFork();
  events = [];
  logged = [];
  asked = [];
});

afterEach(() => {
  vi.useRealTimers();
});

function begin(fork = started.fork) {
  const source = createHostSource({
    fork,
    log: (line: string) => logged.push(line),
    platform: 'linux',
    delay,
    record: null,
    keep: null,
    context: (network) => {
      asked.push(network);
      return Promise.resolve({ onBattery: false, proxy: null, newestITunes: null, phone: null });
    },
  });
  const stop = source.start((event) => events.push(event));
  return { source, stop };
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const child = (index = 0) => started.children[index];
const kinds = (): readonly string[] => events.map(({ kind }) => kind);

function learned(): readonly (string | null)[] {
  return events.flatMap((event) => (event.kind === 'host-learned' ? [event.host.system] : []));
}

function answers(): readonly string[] {
  return events.flatMap((event) =>
    event.kind === 'check-answered' ? [`${event.answer.check} ${event.answer.reason}`] : [],
  );
}

it('lets the window go first, then asks once what is cheap', async () => {
  begin();
  await pass(delay - 1);
  expect(started.children).toHaveLength(0);
  await pass(1);
  expect(child()?.received).toEqual([
    {
      kind: 'ask',
      request: {
        costs: ['cheap'],
        context: { onBattery: false, proxy: null, newestITunes: null, phone: null },
        record: null,
        keep: null,
      },
    },
  ]);
  child()?.say({ kind: 'begun', checks: ['lid'] });
  child()?.say({ kind: 'known', system: 'Debian GNU/Linux 12' });
  child()?.say({ kind: 'answer', answer: open, cost: 'cheap', tookMs: 12 });
  child()?.say({ kind: 'done' });
  child()?.exit(0);
  await pass(600_000);
  expect(kinds()).toEqual(['checks-begun', 'host-learned', 'check-answered', 'checks-ended']);
  expect(learned()).toEqual(['Debian GNU/Linux 12']);
  expect(started.children).toHaveLength(1);
  expect(asked).toEqual([false]);
  expect(vi.getTimerCount()).toBe(0);
});

it('tells of each answer as it comes, once, and of none that was not asked for', async () => {
  begin();
  await pass(delay);
  child()?.say({ kind: 'answer', answer: open, cost: 'cheap', tookMs: 1 });
  expect(answers()).toEqual([]);
  child()?.say({ kind: 'begun', checks: ['lid', 'power'] });
  child()?.say({ kind: 'answer', answer: open, cost: 'cheap', tookMs: 1 });
  child()?.say({ kind: 'answer', answer: open, cost: 'cheap', tookMs: 1 });
  expect(answers()).toEqual(['lid open']);
});

it('says of what a probe left open that it cannot be told', async () => {
  begin();
  await pass(delay);
  child()?.say({ kind: 'begun', checks: ['lid', 'power'] });
  child()?.say({ kind: 'answer', answer: open, cost: 'cheap', tookMs: 1 });
  child()?.exit(null);
  expect(answers()).toEqual(['lid open', 'power broken-off']);
  expect(kinds().at(-1)).toBe('checks-ended');
  expect(learned()).toEqual([null]);
});

it.each([
  ['it says so', { kind: 'unknown', reason: 'blocked by policy' }, /blocked by policy/],
  ['it talks nonsense', { kind: 'known', system: 7 }, /no sense/],
])('tells that the name is not known when %s', async (_, message, reason) => {
  begin();
  await pass(delay);
  child()?.say(message);
  child()?.exit(0);
  expect(learned()).toEqual([null]);
  expect(logged.join('\n')).toMatch(reason);
});

it('tells that the name is not known when the probe cannot be started', async () => {
  begin(() => {
    throw new Error('no such file');
  });
  await pass(delay);
  expect(learned()).toEqual([null]);
  expect(kinds().at(-1)).toBe('checks-ended');
  expect(vi.getTimerCount()).toBe(0);
});

it('ends a probe that hangs: politely, so that its programs end with it, then by force', async () => {
  begin();
  await pass(delay);
  child()?.say({ kind: 'begun', checks: ['power'] });
  await pass(30_000);
  expect(answers()).toEqual(['power broken-off']);
  expect(child()?.received.at(-1)).toEqual({ kind: 'stop' });
  expect(child()?.killed).toBe(0);
  await pass(400);
  expect(child()?.killed).toBe(1);
});

it('ends a probe that has answered and then hangs', async () => {
  begin();
  await pass(delay);
  child()?.say({ kind: 'begun', checks: ['lid'] });
  child()?.say({ kind: 'answer', answer: open, cost: 'cheap', tookMs: 1 });
  child()?.say({ kind: 'done' });
  await pass(29_999);
  expect(child()?.received).toHaveLength(1);
  await pass(401);
  expect(child()?.killed).toBe(1);
  expect(answers()).toEqual(['lid open']);
  expect(logged.join('\n')).toMatch(/answered, but did not end/);
  expect(vi.getTimerCount()).toBe(0);
});

it('asks again by itself only after a while, and not while it asks', async () => {
  const { source } = begin();
  await pass(delay);
  source.refresh();
  await pass(0);
  expect(started.children).toHaveLength(1);
  child()?.say({ kind: 'begun', checks: [] });
  child()?.say({ kind: 'done' });
  child()?.exit(0);
  await pass(59_000);
  source.refresh();
  await pass(0);
  expect(started.children).toHaveLength(1);
  await pass(1000);
  source.refresh();
  await pass(0);
  expect(started.children).toHaveLength(2);
});

it('puts what a person asks in the place of what goes on, and gives it the time it needs', async () => {
  const { source } = begin();
  await pass(delay);
  child(0)?.say({ kind: 'begun', checks: ['lid'] });
  source.ask(['cheap', 'slow', 'network']);
  await pass(0);
  expect(child(0)?.received.at(-1)).toEqual({ kind: 'stop' });
  child(0)?.say({ kind: 'answer', answer: open, cost: 'cheap', tookMs: 1 });
  child(0)?.exit(0);
  expect(asked).toEqual([false, true]);
  child(1)?.say({ kind: 'begun', checks: ['mac-update'] });
  await pass(149_000);
  expect(answers()).toEqual([]);
  expect(kinds()).toEqual(['checks-begun', 'checks-ended', 'checks-begun']);
  await pass(1000);
  expect(answers()).toEqual(['mac-update broken-off']);
});

it('can be broken off', async () => {
  const { source } = begin();
  await pass(delay);
  child()?.say({ kind: 'begun', checks: ['lid'] });
  source.cancel();
  child()?.say({ kind: 'answer', answer: open, cost: 'cheap', tookMs: 1 });
  child()?.exit(0);
  await pass(1000);
  expect(kinds()).toEqual(['checks-begun', 'checks-ended']);
  expect(vi.getTimerCount()).toBe(0);
});

it('says nothing after it was stopped, before the probe and during it', async () => {
  await begin().stop();
  const { stop, source } = begin();
  await pass(delay);
  expect(started.children).toHaveLength(1);
  const stopped = stop();
  child()?.exit(null);
  await stopped;
  child()?.say({ kind: 'known', system: 'x' });
  source.ask(['cheap']);
  await pass(60_000);
  expect(events).toEqual([]);
  expect(started.children).toHaveLength(1);
});

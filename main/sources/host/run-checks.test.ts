import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { CheckCost } from '../../../preload/contract/check.ts';
import { type Check, check, ok, proofOf, unknown } from './check.ts';
import { fakeTools } from './fake-tools.test-support.ts';
import { type Outcome, planChecks, runChecks } from './run-checks.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const tools = fakeTools({ platform: 'darwin' });
const proof = proofOf('ioreg', 'Yes')!;
const timeoutMs = 5000;

const lid = check({
  id: 'lid',
  platforms: ['darwin'],
  ways: { cheap: { timeoutMs, ask: () => Promise.resolve(ok('lid', 'open', [proof])) } },
});
const update = check({
  id: 'mac-update',
  platforms: ['darwin'],
  ways: {
    cheap: { timeoutMs, ask: () => Promise.resolve(unknown('mac-update', 'stale')) },
    slow: { timeoutMs: 90_000, ask: () => new Promise<never>(() => undefined) },
  },
});
const servers = check({
  id: 'apple-servers',
  platforms: ['darwin', 'win32', 'linux'],
  ways: { network: { timeoutMs, ask: () => Promise.reject(new Error('a fault of ours')) } },
});
const all: readonly Check[] = [lid, update, servers];

function plan(platform: 'darwin' | 'linux', ...costs: readonly CheckCost[]) {
  return planChecks(all, platform, new Set(costs)).map(({ check: { id }, cost }) => [id, cost]);
}

it('asks by the deepest way that is allowed, and nothing that is not for this system', () => {
  expect(plan('darwin', 'cheap')).toEqual([
    ['lid', 'cheap'],
    ['mac-update', 'cheap'],
  ]);
  expect(plan('darwin', 'cheap', 'slow')).toEqual([
    ['lid', 'cheap'],
    ['mac-update', 'slow'],
  ]);
  expect(plan('linux', 'cheap', 'slow')).toEqual([]);
  expect(plan('linux', 'cheap', 'network')).toEqual([['apple-servers', 'network']]);
});

it('tells of each as it answers, and gives each its own time', async () => {
  const told: Outcome[] = [];
  const planned = planChecks(all, 'darwin', new Set<CheckCost>(['cheap', 'slow', 'network']));
  const running = runChecks(planned, tools, (outcome) => told.push(outcome));
  await vi.advanceTimersByTimeAsync(0);
  expect(told.map(({ answer }) => [answer.check, answer.reason])).toEqual([
    ['lid', 'open'],
    ['apple-servers', 'failed'],
  ]);
  expect(told[1]?.answer.evidence).toEqual([{ from: 'apple-servers', text: 'a fault of ours' }]);
  await vi.advanceTimersByTimeAsync(90_000);
  await running;
  expect(told[2]?.answer).toEqual({
    check: 'mac-update',
    result: 'unknown',
    reason: 'timed-out',
    values: { seconds: 90 },
    evidence: [],
  });
  expect(vi.getTimerCount()).toBe(0);
});

it('makes no proof out of silence', () => {
  expect(proofOf('ioreg', '')).toBeNull();
  expect(proofOf('ioreg', ' \r\n\t\0')).toBeNull();
  expect(proofOf('ioreg', 'a\r\nb\x1b[0m')).toEqual({ from: 'ioreg', text: 'a\nb[0m' });
  // @ts-expect-error -- no answer is "ok" without something that was read
  expect(ok('lid', 'open', []).check).toBe('lid');
  // @ts-expect-error -- and what was read is not made by hand
  expect(ok('lid', 'open', [{ from: 'x', text: 'y' }]).check).toBe('lid');
  // @ts-expect-error -- nor is the reason of one check good for another
  expect(ok('lid', 'mains', [proof]).check).toBe('lid');
});

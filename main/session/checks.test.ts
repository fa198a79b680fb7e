import { expect, it } from 'vitest';

import type { CheckAnswer, CheckCost, CheckId } from '../../preload/contract/check.ts';
import { dearAnswerHolds } from './checks.ts';
import type { SessionEvent } from './event.ts';
import { fold, opening } from './session.test-support.ts';

const evidence = [{ from: 'softwareupdate', text: 'No new software available.' }] as const;
const none: CheckAnswer = {
  check: 'mac-update',
  result: 'ok',
  reason: 'none-waiting',
  values: {},
  evidence,
};
const stale: CheckAnswer = {
  check: 'mac-update',
  result: 'unknown',
  reason: 'stale',
  values: {},
  evidence: [],
};
const lid: CheckAnswer = { check: 'lid', result: 'ok', reason: 'open', values: {}, evidence };

const begun = (at: number, ...checks: readonly CheckId[]): SessionEvent => ({
  kind: 'checks-begun',
  source: 'host',
  at,
  checks,
});
const said = (at: number, answer: CheckAnswer, cost: CheckCost = 'cheap'): SessionEvent => ({
  kind: 'check-answered',
  source: 'host',
  at,
  cost,
  answer,
});
const after = (...events: readonly SessionEvent[]) => fold([...opening(0), ...events]).checks;

it('knows what is still being asked', () => {
  expect(after(begun(10, 'lid', 'mac-update')).run).toEqual({
    since: 10,
    checks: ['lid', 'mac-update'],
    left: ['lid', 'mac-update'],
  });
  expect(after(begun(10, 'lid', 'mac-update'), said(20, lid)).run?.left).toEqual(['mac-update']);
  expect(after(begun(10, 'lid'), said(20, lid)).run).toBeNull();
});

it('keeps what was known when an asking is broken off', () => {
  const checks = after(said(5, lid), begun(10, 'lid', 'mac-update'), {
    kind: 'checks-ended',
    source: 'host',
    at: 30,
  });
  expect(checks.run).toBeNull();
  expect(checks.answers).toEqual({ lid: { at: 5, cost: 'cheap', answer: lid } });
});

it('keeps the answers over a start, and asks for nothing', () => {
  const checks = after(said(5, lid), begun(10, 'lid'), ...opening(100));
  expect(checks.answers.lid?.at).toBe(5);
  expect(checks.run).toBeNull();
});

it('takes a cheap "could not tell" for no news where a dear answer is known', () => {
  const at = (time: number) =>
    after(said(5, none, 'slow'), said(time, stale)).answers['mac-update'];
  expect(at(5 + dearAnswerHolds - 1)?.answer).toEqual(none);
  expect(at(5 + dearAnswerHolds)?.answer).toEqual(stale);
});

it('takes every other answer for news', () => {
  const last = (...events: readonly SessionEvent[]) => after(...events).answers['mac-update'];
  expect(last(said(5, none), said(6, stale))?.answer).toEqual(stale);
  expect(last(said(5, none, 'slow'), said(6, stale, 'slow'))?.answer).toEqual(stale);
  expect(last(said(5, stale, 'slow'), said(6, none))?.answer).toEqual(none);
});

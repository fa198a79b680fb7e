import { expect, it } from 'vitest';

import type { CheckAnswer } from '../../preload/contract/check.ts';
import type { SessionEvent } from './event.ts';
import { fold, opening } from './session.test-support.ts';

const evidence = [{ from: 'test', text: 'read' }] as const;
const update = { check: 'mac-update', values: {}, evidence } as const;
const none: CheckAnswer = { ...update, result: 'ok', reason: 'none-waiting' };
const waits: CheckAnswer = { ...update, result: 'attention', reason: 'waiting' };
const unclear: CheckAnswer = { ...update, result: 'unknown', reason: 'timed-out' };
const newest: CheckAnswer = {
  ...update,
  check: 'itunes-newest',
  result: 'ok',
  reason: 'newest',
};
const windows: CheckAnswer = {
  ...update,
  check: 'windows-update',
  result: 'ok',
  reason: 'none-waiting',
};

const said = (at: number, answer: CheckAnswer): SessionEvent => ({
  kind: 'check-answered',
  source: 'host',
  at,
  cost: 'slow',
  answer,
});
const undone = (at: number): SessionEvent => ({
  kind: 'step-undone',
  source: 'person',
  at,
  step: 'update',
});
const ticked = (at: number): SessionEvent => ({
  kind: 'step-ticked',
  source: 'person',
  at,
  step: 'update',
});
const mark = (...events: readonly SessionEvent[]) =>
  fold([...opening(0), ...events]).checklist.marks.update?.kind;

it('ticks the first step on proof, and takes that back when it is disproved', () => {
  expect(mark(said(1, unclear))).toBeUndefined();
  expect(mark(said(1, none))).toBe('seen-update');
  expect(mark(said(1, none), said(2, unclear))).toBe('seen-update');
  expect(mark(said(1, none), said(2, waits))).toBeUndefined();
  expect(mark(said(1, none), said(2, waits), said(3, none))).toBe('seen-update');
});

it('leaves to the person what the person has said', () => {
  expect(mark(ticked(1), said(2, waits))).toBe('ticked');
  expect(mark(ticked(1), said(2, none))).toBe('ticked');
  expect(mark(said(1, none), undone(2), said(3, none))).toBeUndefined();
});

it('leaves the open card open, and the person on the first line', () => {
  const opened: SessionEvent = { kind: 'step-opened', source: 'person', at: 1, step: 'update' };
  expect(fold([...opening(0), opened, said(2, none)]).checklist.open).toBe('update');
  expect(fold([...opening(0), said(2, none)]).begun).toBe(false);
});

it('needs both on Windows, and proves nothing on Linux', () => {
  const on = (platform: 'win32' | 'linux', ...answers: readonly CheckAnswer[]) =>
    fold([...opening(0, platform), ...answers.map((answer) => said(1, answer))]).checklist.marks
      .update;
  expect(on('win32', newest)).toBeUndefined();
  expect(on('win32', newest, windows)).toMatchObject({ kind: 'seen-update' });
  expect(on('linux', newest, windows, none)).toBeUndefined();
});

import { expect, test } from 'vitest';

import type { AnswerId } from '../../preload/contract/question.ts';
import { backupSaid, said } from './answers.ts';
import type { SessionEvent } from './event.ts';
import { fold, opening } from './session.test-support.ts';
import { momentsAfter } from './timeline.ts';

const answered = (at: number, answer: AnswerId): SessionEvent => ({
  kind: 'question-answered',
  source: 'person',
  at,
  answer,
});

test('the last answer to a question counts, and the list tells of both', () => {
  const state = fold([
    ...opening(0),
    answered(1000, 'harm-no'),
    answered(2000, 'backup-cloud'),
    answered(3000, 'harm-yes'),
  ]);
  expect(said(state, 'harm-yes')).toBe(true);
  expect(said(state, 'harm-no')).toBe(false);
  expect(said(state, 'battery-empty', 'backup-cloud')).toBe(true);
  expect(state.answers.harm).toEqual({ answer: 'harm-yes', at: 3000 });
  const told = momentsAfter(state.timeline, 0).filter(({ kind }) => kind === 'answered');
  expect(told).toHaveLength(3);
});

test('the same answer once more is no news', () => {
  const once = fold([...opening(0), answered(1000, 'harm-no')]);
  expect(fold([answered(2000, 'harm-no')], once)).toBe(once);
});

test('answers outlive a restart of Holdsteady', () => {
  const state = fold([...opening(0), answered(1000, 'backup-none'), ...opening(9000)]);
  expect(backupSaid(state)).toBe('none');
});

test('of a backup, the later of the two answers counts', () => {
  expect(backupSaid(fold(opening(0)))).toBeNull();
  const none = fold([...opening(0), answered(1000, 'backup-none')]);
  expect(backupSaid(none)).toBe('none');
  const found = fold([answered(2000, 'restore-backup')], none);
  expect(backupSaid(found)).toBe('there');
  expect(backupSaid(fold([answered(3000, 'backup-unsure')], found))).toBe('unsure');
  expect(backupSaid(fold([answered(3000, 'restore-no-need')], found))).toBe('no-need');
});

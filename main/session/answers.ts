import type { AnswerId } from '../../preload/contract/question.ts';
import { questionOf } from '../../preload/contract/question.ts';
import type { Answers, SessionState } from './state.ts';
import { withMoment } from './timeline.ts';

/** Keeps an answer in the place of the one before; the same once more changes nothing. */
export function answer(state: SessionState, at: number, given: AnswerId): SessionState {
  const question = questionOf(given);
  if (state.answers[question]?.answer === given) return state;
  const answers: Answers = { ...state.answers, [question]: { answer: given, at } };
  return withMoment({ ...state, begun: true, answers }, { kind: 'answered', at, answer: given });
}

/** Whether the person gave one of these answers, and did not change it since. */
export function said({ answers }: Pick<SessionState, 'answers'>, ...any: readonly AnswerId[]) {
  return any.some((wanted) => answers[questionOf(wanted)]?.answer === wanted);
}

/**
 * What is known of a backup: the last word counts, whether it was asked at the start or before a
 * Restore. `no-need`: the data does not matter. Null while nothing was said.
 */
export function backupSaid({ answers }: Pick<SessionState, 'answers'>): BackupSaid | null {
  const { backup, restore } = answers;
  const last = (restore?.at ?? -Infinity) >= (backup?.at ?? -Infinity) ? restore : backup;
  return last === undefined ? null : (backups[last.answer] ?? null);
}

/** What the person said about a backup. */
export type BackupSaid = 'there' | 'none' | 'unsure' | 'no-need';

const backups: Readonly<Partial<Record<AnswerId, BackupSaid>>> = {
  'backup-cloud': 'there',
  'backup-computer': 'there',
  'backup-none': 'none',
  'backup-unsure': 'unsure',
  'restore-backup': 'there',
  'restore-no-backup': 'none',
  'restore-no-need': 'no-need',
};

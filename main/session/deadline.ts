import { coachDeadline } from './coach.ts';
import { sleepCalledOff } from './sleep.ts';
import { swapTakes } from './cable-question.ts';
import type { SessionState } from './state.ts';
import { testDeadline } from './steadiness.ts';
import { tryDeadline } from './try-end.ts';

/**
 * The next moment, in epoch milliseconds, at which the state wants to hear of the time although
 * nothing happens; null while it waits for nothing. The engine turns it into `deadline-passed`.
 */
export function nextDeadline(state: SessionState): number | null {
  // Timers run on while a computer falls asleep and when it wakes: they would tell of silence.
  if (state.asleepSince !== null) return state.asleepSince + sleepCalledOff;
  const deadlines: number[] = [];
  const { away, flap } = state;
  if (away !== null && away.kind !== 'unplugged') deadlines.push(away.until);
  if (flap !== null) deadlines.push(flap.until);
  const coached = coachDeadline(state.coach);
  if (coached !== null) deadlines.push(coached);
  for (const t of state.tries) deadlines.push(tryDeadline(state, t));
  for (const phone of state.present) {
    if (phone.recoveryNoticeAt !== null) deadlines.push(phone.recoveryNoticeAt);
  }
  const { question } = state.links;
  if (question?.kind === 'soon') deadlines.push(question.since + swapTakes);
  const test = testDeadline(state);
  if (test !== null) deadlines.push(test);
  const next = Math.min(...deadlines);
  return Number.isFinite(next) ? next : null;
}

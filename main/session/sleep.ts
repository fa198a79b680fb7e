import { shiftSleep } from './clock-shift.ts';
import type { SessionState } from './state.ts';
import { withMoment } from './timeline.ts';
import { withEvidence } from './try-list.ts';
import type { Try } from './try.ts';

const second = 1000;

/** How long "The computer slept" stays in the headline: long enough to be read on coming back. */
const sleptFor = 30 * second;

/** A sleep that was called off is announced by nothing: after so long awake it is over. */
export const sleepCalledOff = 60 * second;

/** The computer is about to sleep: from now on time says nothing about the phone. */
export function sleep(state: SessionState, at: number): SessionState {
  return withMoment({ ...state, asleepSince: state.asleepSince ?? at }, { kind: 'slept', at });
}

/** How much later than asked a timer of a computer that is awake may come. */
const timerGrace = 5 * second;

/** The time after which a sleep is over has come: on the second if the computer was awake. */
export function sleepOver(state: SessionState, at: number): SessionState {
  const { asleepSince } = state;
  const wasAwake = asleepSince !== null && at - asleepSince < sleepCalledOff + timerGrace;
  return wasAwake ? { ...state, asleepSince: null } : wake(state, at);
}

/**
 * It is awake again. Its programs stood still, the one that restores among them: the tries that ran
 * will not count, and their waits go on from where they were.
 */
export function wake(state: SessionState, at: number): SessionState {
  const since = state.asleepSince;
  if (since === null) return withMoment(state, { kind: 'woke', at });
  const shifted = shiftSleep({ ...state, asleepSince: null }, Math.max(0, at - since), at);
  const tries = shifted.tries.map((t): Try => {
    if (!t.firm) return t;
    const remark = { kind: 'slept', until: at + sleptFor } as const;
    return withEvidence({ ...t, slept: true, remark }, { kind: 'slept', at });
  });
  return withMoment({ ...shifted, tries }, { kind: 'woke', at });
}

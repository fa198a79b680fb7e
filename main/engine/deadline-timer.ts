import type { Scheduler } from './scheduler.ts';

/** Longest wait that a timer of the platform can hold, in milliseconds; a longer one ends at once. */
const longestWait = 2 ** 31 - 1;

/** One timer for one moment. */
export interface DeadlineTimer {
  /** Waits for this moment (epoch milliseconds) instead of the last one; null waits for nothing. */
  set(deadline: number | null): void;
}

/**
 * Makes a timer that calls `passed` when the moment has come by the wall clock. `isOverruled` is
 * asked whenever a wait ends, before the clock is believed; where it says true this timer does no
 * more, and whoever said so sets it anew.
 */
export function createDeadlineTimer(
  scheduler: Scheduler,
  passed: (deadline: number) => void,
  isOverruled: () => boolean = () => false,
): DeadlineTimer {
  let callOff: (() => void) | null = null;

  function set(deadline: number | null): void {
    callOff?.();
    callOff = null;
    if (deadline === null) return;
    const wait = Math.min(Math.max(0, deadline - scheduler.now()), longestWait);
    callOff = scheduler.setTimer(wait, () => {
      callOff = null;
      if (isOverruled()) return;
      // Too early when the wait was capped, or the wall clock was set back meanwhile.
      if (scheduler.now() < deadline) set(deadline);
      else passed(deadline);
    });
  }
  return { set };
}

/** Calls back once when the moment has come (epoch milliseconds); returns what calls it off. */
export function callAt(scheduler: Scheduler, moment: number, callback: () => void): () => void {
  const timer = createDeadlineTimer(scheduler, callback);
  timer.set(moment);
  return () => {
    timer.set(null);
  };
}

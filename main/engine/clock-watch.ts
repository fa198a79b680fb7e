import type { Scheduler } from './scheduler.ts';

/** Notices when the computer's clock is set: by the person, or by a time server. */
export interface ClockWatch {
  /**
   * By how many milliseconds the clock was set since the last look, forward with a positive number;
   * 0 when it was not. Each step is told once.
   */
  look(): number;
}

/** A smaller difference is none: time servers shift a clock in small pieces, and reading takes time. */
const smallestStep = 2000;

/**
 * Makes a watch that begins now. Where the monotonic clock stands still while the computer sleeps,
 * waking up is a step forward like any other; so is what the two clocks drift apart by in days
 * without a look.
 */
export function createClockWatch(scheduler: Pick<Scheduler, 'now' | 'monotonic'>): ClockWatch {
  const readLead = (): number => scheduler.now() - scheduler.monotonic();
  let lead = readLead();

  return {
    look() {
      let seen = readLead();
      // A process that was held up between the two readings has seen a step that never was.
      if (Math.abs(seen - lead) >= smallestStep) seen = readLead();
      const by = Math.round(seen - lead);
      lead = seen;
      return Math.abs(by) >= smallestStep ? by : 0;
    },
  };
}

/** Time as the engine sees it; tests bring their own. */
export interface Scheduler {
  /** Epoch milliseconds, by the clock that people read and that can be set. */
  now(): number;
  /**
   * Milliseconds since some moment, with fractions, by a clock that nobody can set and that timers
   * follow. Whether it counts the time that the computer sleeps depends on the system.
   */
  monotonic(): number;
  /** Calls back once after `wait` milliseconds; returns the function that calls it off. */
  setTimer(wait: number, callback: () => void): () => void;
}

/** The computer's own clocks and timers. */
export const systemScheduler: Scheduler = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimer(wait, callback) {
    const timer = setTimeout(callback, wait);
    return () => clearTimeout(timer);
  },
};

/** Time as the engine sees it; tests bring their own. */
export interface Scheduler {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls back once after `wait` milliseconds; returns the function that calls it off. */
  setTimer(wait: number, callback: () => void): () => void;
}

/** The computer's own clock and timers. */
export const systemScheduler: Scheduler = {
  now: () => Date.now(),
  setTimer(wait, callback) {
    const timer = setTimeout(callback, wait);
    return () => clearTimeout(timer);
  },
};

import type { Scheduler } from './scheduler.ts';

/** Time that stands still until a test moves it. Fits the engine and the replay. */
export class FakeScheduler implements Scheduler {
  /** Epoch milliseconds. */
  time: number;
  #timers: { readonly due: number; readonly callback: () => void }[] = [];
  /** The monotonic clock, which timers follow and {@link stepClock} does not touch. */
  #elapsed = 0;

  constructor(time = 0) {
    this.time = time;
  }

  get pending(): number {
    return this.#timers.length;
  }

  now(): number {
    return this.time;
  }

  monotonic(): number {
    return this.#elapsed;
  }

  setTimer(wait: number, callback: () => void): () => void {
    if (wait > 2 ** 31 - 1) throw new RangeError('the platform would call back at once');
    const timer = { due: this.#elapsed + wait, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /**
   * Sets the wall clock forward, or back by a negative number; no time passes and no timer ends. It
   * is also what a sleep looks like where the monotonic clock stands still meanwhile.
   */
  stepClock(by: number): void {
    this.time += by;
  }

  /** Lets `ms` pass, calling back each timer at its time. */
  advance(ms: number): void {
    const end = this.#elapsed + ms;
    for (;;) {
      const next = this.#timers.reduce<{ due: number; callback: () => void } | null>(
        (first, timer) => (first === null || timer.due < first.due ? timer : first),
        null,
      );
      if (next === null || next.due > end) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.time += next.due - this.#elapsed;
      this.#elapsed = next.due;
      next.callback();
    }
    this.time += end - this.#elapsed;
    this.#elapsed = end;
  }

  /** As {@link advance}, with room for promises after each millisecond step. */
  async advanceSlowly(ms: number, step = 1): Promise<void> {
    for (let passed = 0; passed < ms; passed += step) {
      this.advance(Math.min(step, ms - passed));
      await settled();
    }
  }
}

/** Resolves when all promises that can go on have gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

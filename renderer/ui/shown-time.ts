import type { ShownClock } from '../../preload/contract/snapshot.ts';

/** What the shown clock reads at the real time `now`; it stands still before its own start. */
export function shownTime({ realAt, shownAt, rate }: ShownClock, now: number): number {
  return shownAt + Math.max(0, now - realAt) * rate;
}

/**
 * Real milliseconds until the shown clock has counted one more whole second from `since`. Never
 * under a quarter of a second, so that a fast replay does not make the window busy.
 */
export function untilNextSecond(clock: ShownClock, since: number, now: number): number {
  if (clock.rate <= 0) return 1000;
  const into = (((shownTime(clock, now) - since) % 1000) + 1000) % 1000;
  return Math.max(250, Math.min(1000, (1000 - into) / clock.rate));
}

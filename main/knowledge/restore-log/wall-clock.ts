import type { CivilTime } from './log-stamp.ts';

/** How far the computer's wall clock is ahead of UTC at a moment, in milliseconds. */
export type OffsetAt = (moment: number) => number;

/** One day in milliseconds; wall clocks with a time change are counted as if it had none. */
export const dayMs = 24 * 60 * 60 * 1000;

/** What a wall clock shows, in milliseconds since 1970 as if it stood in UTC. */
export function wallOf(time: CivilTime): number {
  return Date.UTC(time.year, time.month - 1, time.day) + time.ofDay;
}

/**
 * The moment at which the wall clock shows `wall`: epoch milliseconds. In the hour that it shows twice
 * a year, the first such moment that is not before `earliest`, if there is one. In the hour that it
 * leaves out, as if the clock had not been changed yet.
 */
export function momentOf(wall: number, offsetAt: OffsetAt, earliest: number): number {
  const before = offsetAt(wall - dayMs);
  const after = offsetAt(wall + dayMs);
  const first = wall - Math.max(before, after);
  const second = wall - Math.min(before, after);
  const holds = (moment: number): boolean => wall - moment === offsetAt(moment);
  if (holds(first) && (first >= earliest || !holds(second))) return first;
  return holds(second) ? second : wall - before;
}

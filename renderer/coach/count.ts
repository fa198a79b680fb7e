import type { CoachLine } from '../../preload/contract/coach.ts';

/** Where a count is: in a line with so many milliseconds left, or past the last one. */
export type Count =
  | { readonly kind: 'line'; readonly index: number; readonly left: number }
  | { readonly kind: 'after' };

/**
 * Where the count is `elapsed` milliseconds after its start. It is worked out anew from the start
 * each time, so nothing adds up: a window that slept or was hidden is right at once. Before the start
 * it stands at the first line.
 */
export function countAt(lines: readonly Pick<CoachLine, 'ms'>[], elapsed: number): Count {
  let end = 0;
  for (const [index, { ms }] of lines.entries()) {
    end += ms;
    if (elapsed < end) return { kind: 'line', index, left: Math.min(ms, end - elapsed) };
  }
  return { kind: 'after' };
}

/** The figure on screen: whole seconds that are left, from the full number down to one. */
export function secondsLeft(left: number): number {
  return Math.max(1, Math.ceil(left / 1000));
}

/** Milliseconds until the figure or the line changes; null past the last line. */
export function untilNextChange(count: Count): number | null {
  if (count.kind === 'after') return null;
  return count.left % 1000 || 1000;
}

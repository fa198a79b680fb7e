import type { TimelineEntry } from '../../preload/contract/snapshot.ts';

/** How far back the picture looks. */
export const rangeIds = ['quarter', 'hour', 'all'] as const;

/** One of {@link rangeIds}. */
export type RangeId = (typeof rangeIds)[number];

const lengths = { quarter: 15 * 60_000, hour: 60 * 60_000 } as const;

/** The shortest range that holds everything since Holdsteady was last started. */
export function fittingRange(entries: readonly TimelineEntry[], now: number): RangeId {
  const start = entries.findLast(({ kind }) => kind === 'session') ?? entries[0];
  const length = now - (start?.at ?? now);
  return length <= lengths.quarter ? 'quarter' : length <= lengths.hour ? 'hour' : 'all';
}

/** Where the picture begins, epoch milliseconds; never less than a minute before `now`. */
export function rangeStart(range: RangeId, entries: readonly TimelineEntry[], now: number): number {
  if (range !== 'all') return now - lengths[range];
  return Math.min(entries[0]?.at ?? now, now - 60_000);
}

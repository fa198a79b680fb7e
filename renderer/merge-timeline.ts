import type { SnapshotUpdate, TimelineEntry } from '../preload/contract/snapshot.ts';

/** Most entries the window keeps; main keeps the same number, the rest is on disk. */
export const timelineLimit = 10_000;

/** The list after an update: added to, or started afresh; the oldest fall off at the limit. */
export function mergeTimeline(
  known: readonly TimelineEntry[],
  { reset, entries }: SnapshotUpdate['timeline'],
): readonly TimelineEntry[] {
  if (!reset && entries.length === 0) return known;
  const all = reset ? entries : known.concat(entries);
  return all.length > timelineLimit ? all.slice(-timelineLimit) : all;
}

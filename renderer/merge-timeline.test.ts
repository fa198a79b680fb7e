import { expect, test } from 'vitest';

import type { TimelineEntry } from '../preload/contract/snapshot.ts';
import { mergeTimeline, timelineLimit } from './merge-timeline.ts';

const entries = (from: number, to: number): readonly TimelineEntry[] =>
  Array.from({ length: to - from }, (_, index) => ({
    seq: from + index,
    at: from + index,
    text: { id: 'timeline.session' },
    lane: null,
    kind: 'session',
  }));

test('new entries follow the known ones', () => {
  const merged = mergeTimeline(entries(0, 3), { reset: false, entries: entries(3, 5) });
  expect(merged.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4]);
});

test('a reset forgets what was known', () => {
  const merged = mergeTimeline(entries(0, 3), { reset: true, entries: entries(7, 8) });
  expect(merged.map(({ seq }) => seq)).toEqual([7]);
});

test('nothing new keeps the same list, so that nothing is drawn again', () => {
  const known = entries(0, 3);
  expect(mergeTimeline(known, { reset: false, entries: [] })).toBe(known);
});

test('the oldest fall off at the limit, also of one large update', () => {
  const merged = mergeTimeline(entries(0, timelineLimit), {
    reset: false,
    entries: entries(timelineLimit, timelineLimit + 2),
  });
  expect(merged).toHaveLength(timelineLimit);
  expect(merged[0]?.seq).toBe(2);
  const large = mergeTimeline([], { reset: true, entries: entries(0, timelineLimit + 5) });
  expect(large[0]?.seq).toBe(5);
});

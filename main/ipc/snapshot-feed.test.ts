import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { LogLineView } from '../../preload/contract/log-drawer.ts';
import type { Snapshot, SnapshotUpdate, TimelineEntry } from '../../preload/contract/snapshot.ts';
import { createSnapshotFeed, type Reading, type SnapshotFeed } from './snapshot-feed.ts';

const live = {};
const replay = {};

let firstRun: boolean;
let history: object;
let firstSeq: number;
let lastSeq: number;
let reads: number;
let pushed: SnapshotUpdate[];
let feed: SnapshotFeed;
let waiting: LogLineView[] = [];

function entry(seq: number): TimelineEntry {
  return { seq, at: seq, text: { id: 'x' as never }, lane: null, kind: 'bus' };
}

function read(): Reading {
  reads += 1;
  const from = firstSeq;
  const to = lastSeq;
  return {
    // A fresh object each time, as a projection makes it.
    snapshot: { firstRun, phones: [] } as unknown as Snapshot,
    timeline: {
      history,
      firstSeq: from,
      lastSeq: to,
      entriesAfter: (seq) => {
        const start = Math.max(seq + 1, from);
        return Array.from({ length: Math.max(0, to - start + 1) }, (_, i) => entry(start + i));
      },
    },
    logLines: {
      get pending() {
        return waiting.length > 0;
      },
      take() {
        const lines = waiting;
        waiting = [];
        return { reset: false, earlier: [], lines };
      },
    },
  };
}

const seqs = (update: SnapshotUpdate | undefined): readonly number[] | undefined =>
  update?.timeline.entries.map(({ seq }) => seq);

beforeEach(() => {
  vi.useFakeTimers();
  firstRun = true;
  history = live;
  firstSeq = 1;
  lastSeq = 0;
  reads = 0;
  pushed = [];
  feed = createSnapshotFeed({
    read,
    push: (update) => pushed.push(update),
    now: () => performance.now(),
  });
});

afterEach(() => {
  feed.stop();
  vi.useRealTimers();
});

describe('the snapshot feed', () => {
  test('pushes the first change of a quiet time at once', () => {
    feed.complete();
    vi.advanceTimersByTime(500);
    firstRun = false;
    feed.changed();
    vi.advanceTimersByTime(1);
    expect(pushed).toHaveLength(1);
  });

  test('slows down in a stream of changes and still delivers every entry', () => {
    feed.complete();
    reads = 0;
    // 1,280 events in a second, each of them new.
    for (let i = 0; i < 1280; i += 1) {
      lastSeq += 1;
      feed.changed();
      vi.advanceTimersByTime(1000 / 1280);
    }
    vi.advanceTimersByTime(100);
    expect(reads).toBeLessThanOrEqual(16);
    expect(reads).toBeGreaterThanOrEqual(10);
    expect(pushed.flatMap((update) => seqs(update))).toEqual(
      Array.from({ length: 1280 }, (_, i) => i + 1),
    );
  });

  test('leaves a frame between two changes, and is quick again after a rest', () => {
    feed.complete();
    const pushesWithin = (ms: number): number => {
      const before = pushed.length;
      lastSeq += 1;
      feed.changed();
      vi.advanceTimersByTime(ms);
      return pushed.length - before;
    };
    expect(pushesWithin(1)).toBe(1);
    expect(pushesWithin(14)).toBe(0);
    vi.advanceTimersByTime(1);
    expect(pushed).toHaveLength(2);
    vi.advanceTimersByTime(1000);
    expect(pushesWithin(1)).toBe(1);
    expect(pushesWithin(16)).toBe(1);
  });

  test('does not let a person wait, not even in a stream of changes', () => {
    feed.complete();
    for (let i = 0; i < 500; i += 1) {
      lastSeq += 1;
      feed.changed();
      vi.advanceTimersByTime(1);
    }
    const before = pushed.length;
    firstRun = false;
    feed.changed();
    feed.flush();
    expect(pushed).toHaveLength(before + 1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('flushes nothing when nothing changed', () => {
    feed.complete();
    feed.flush();
    expect(pushed).toEqual([]);
  });

  test('pushes nothing when the projection did not change', () => {
    feed.complete();
    feed.changed();
    vi.advanceTimersByTime(100);
    expect(reads).toBe(2);
    expect(pushed).toEqual([]);
  });

  test('has no timer while nothing changes', () => {
    feed.complete();
    firstRun = false;
    feed.changed();
    vi.advanceTimersByTime(100);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('counts revisions up by one, with the complete one in between', () => {
    expect(feed.complete().revision).toBe(1);
    firstRun = false;
    feed.changed();
    vi.advanceTimersByTime(20);
    expect(pushed[0]?.revision).toBe(2);
    expect(feed.complete().revision).toBe(3);
  });

  test('sends only the new entries after a complete snapshot', () => {
    lastSeq = 3;
    expect(seqs(feed.complete())).toEqual([1, 2, 3]);
    lastSeq = 5;
    feed.changed();
    vi.advanceTimersByTime(20);
    expect(pushed[0]?.timeline.reset).toBe(false);
    expect(seqs(pushed[0])).toEqual([4, 5]);
  });

  test('starts afresh when another history is shown, even with the same numbers', () => {
    lastSeq = 3;
    feed.complete();
    history = replay;
    feed.changed();
    vi.advanceTimersByTime(20);
    expect(pushed[0]?.timeline.reset).toBe(true);
    expect(seqs(pushed[0])).toEqual([1, 2, 3]);
  });

  test('starts afresh when entries were dropped before they could be sent', () => {
    lastSeq = 3;
    feed.complete();
    firstSeq = 5;
    lastSeq = 6;
    feed.changed();
    vi.advanceTimersByTime(20);
    expect(pushed[0]?.timeline.reset).toBe(true);
    expect(seqs(pushed[0])).toEqual([5, 6]);
  });

  test('tells a hidden window once a second, and a shown one at once', () => {
    feed.complete();
    feed.setVisible(false);
    for (let i = 0; i < 50; i += 1) {
      lastSeq += 1;
      feed.changed();
      vi.advanceTimersByTime(100);
    }
    expect(pushed.length).toBeGreaterThanOrEqual(5);
    expect(pushed.length).toBeLessThanOrEqual(6);
    const before = pushed.length;
    lastSeq += 1;
    feed.changed();
    feed.setVisible(true);
    expect(pushed).toHaveLength(before + 1);
    expect(pushed.flatMap((update) => seqs(update))).toHaveLength(51);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('pushes nothing any more when it is stopped', () => {
    feed.complete();
    firstRun = false;
    feed.changed();
    feed.stop();
    feed.changed();
    feed.setVisible(false);
    feed.setVisible(true);
    vi.advanceTimersByTime(2000);
    expect(pushed).toEqual([]);
  });
});

test('pushes lines of the log that wait, though nothing else is new, and each once', () => {
  feed.complete();
  waiting = [{ raw: 'a line', words: null }];
  feed.flush();
  expect(pushed.at(-1)?.logLines).toEqual({
    reset: false,
    earlier: [],
    lines: [{ raw: 'a line', words: null }],
  });
  const before = pushed.length;
  feed.flush();
  expect(pushed).toHaveLength(before);
});

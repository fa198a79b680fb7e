import { isDeepStrictEqual } from 'node:util';

import type { LogLinesUpdate } from '../../preload/contract/log-drawer.ts';
import type { Snapshot, SnapshotUpdate, TimelineEntry } from '../../preload/contract/snapshot.ts';

/** The truth as of now, read once per frame at most. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly timeline: TimelineReading;
  readonly logLines: {
    /** True when lines wait to be sent. */
    readonly pending: boolean;
    /** Hands them over, once. */
    take(): LogLinesUpdate;
  };
}

/** A timeline that is put into words only as far as it is new. */
export interface TimelineReading {
  /** Changes when another history is shown, e.g. that of a replay: its numbers start again. */
  readonly history: object;
  /** Number of the oldest entry still kept. */
  readonly firstSeq: number;
  /** Number of the newest entry; 0 while there is none. */
  readonly lastSeq: number;
  entriesAfter(seq: number): readonly TimelineEntry[];
}

/** What the feed needs from outside. */
export interface FeedParts {
  readonly read: () => Reading;
  readonly push: (update: SnapshotUpdate) => void;
  /** Milliseconds that never go back. */
  readonly now: () => number;
}

/** Carries snapshots to the window: on change only, and no more often than it can draw. */
export interface SnapshotFeed {
  /** Something may have changed. Cheap: call it for every event. */
  readonly changed: () => void;
  /** Tells the window without waiting for its frame: a person has done something and looks. */
  flush(): void;
  /** The whole truth; later updates follow on from it. */
  complete(): SnapshotUpdate;
  /** A hidden window is told once a second at most; when it is shown, it is told at once. */
  setVisible(visible: boolean): void;
  /** Nothing is pushed from here on, whatever still changes. */
  stop(): void;
}

const frameMs = 16;
/** In a stream of changes frames grow to this: the page must have time left for the person. */
const longFrameMs = 100;
const hiddenMs = 1000;

/** Builds a {@link SnapshotFeed}. It has no timer running while nothing changes. */
export function createSnapshotFeed({ read, push, now }: FeedParts): SnapshotFeed {
  let revision = 0;
  let sent: { snapshot: Snapshot; history: object; lastSeq: number } | null = null;
  let pushedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let frame = frameMs;
  let visible = true;
  let stopped = false;

  function update(reading: Reading, after: number | null): SnapshotUpdate {
    const { snapshot, timeline, logLines } = reading;
    revision += 1;
    sent = { snapshot, history: timeline.history, lastSeq: timeline.lastSeq };
    return {
      revision,
      snapshot,
      timeline: { reset: after === null, entries: timeline.entriesAfter(after ?? 0) },
      logLines: logLines.take(),
    };
  }

  function pushNow(): void {
    cancel();
    const gap = now() - pushedAt;
    frame = gap < 2 * frame ? Math.min(2 * frame, longFrameMs) : frameMs;
    pushedAt = now();
    const reading = read();
    const after = followsOn(reading.timeline);
    const nothingNew =
      after !== null && after === reading.timeline.lastSeq && !reading.logLines.pending;
    if (nothingNew && isDeepStrictEqual(sent?.snapshot, reading.snapshot)) return;
    push(update(reading, after));
  }

  /** The number after which the window needs entries, or null when it must start afresh. */
  function followsOn(timeline: TimelineReading): number | null {
    if (sent === null || sent.history !== timeline.history) return null;
    const missedSome = timeline.firstSeq > sent.lastSeq + 1;
    return missedSome || timeline.lastSeq < sent.lastSeq ? null : sent.lastSeq;
  }

  function cancel(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  return {
    changed() {
      if (timer !== null || stopped) return;
      const pause = visible ? frame : hiddenMs;
      // The first change of a quiet time leaves at once; what follows waits for its frame.
      timer = setTimeout(pushNow, Math.max(0, pushedAt + pause - now()));
    },
    flush() {
      if (!stopped) pushNow();
    },
    complete() {
      cancel();
      return update(read(), null);
    },
    setVisible(next) {
      const shown = next && !visible;
      visible = next;
      if (shown && !stopped) pushNow();
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}

import type { DeviceMode } from '../../preload/contract/device-mode.ts';
import type { TimelineEntry } from '../../preload/contract/snapshot.ts';

/**
 * What a stretch of a phone's lane shows. `away`: watched, but not on the cable. `unwatched`:
 * Holdsteady did not run. `busy`: changes too quick to draw one by one.
 */
export type SegmentKind = DeviceMode | 'away' | 'unwatched' | 'busy';

/** A stretch of time in one lane; epoch milliseconds. `open`: it still goes on. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

/** One USB port over time. */
export interface Lane {
  /** Name of the port, as in `1-2.4`. */
  readonly key: string;
  readonly segments: readonly Segment[];
}

/** Everything the picture draws between `from` and `to`. */
export interface Picture {
  readonly from: number;
  readonly to: number;
  readonly lanes: readonly Lane[];
  /** When Holdsteady was started. */
  readonly starts: readonly number[];
}

interface Draft {
  readonly segments: Segment[];
  kind: SegmentKind;
  /** What it was when the watch was lost: the listing after it tells only what has changed. */
  held: SegmentKind;
  since: number;
}

/** Lays the list, oldest first, out in lanes and cuts it to `from`–`to`. */
export function buildPicture(entries: readonly TimelineEntry[], from: number, to: number): Picture {
  const drafts = new Map<string, Draft>();
  const starts: number[] = [];
  let lastAt = -Infinity;

  const turn = (draft: Draft, kind: SegmentKind, at: number, open = false): void => {
    if (draft.kind === kind && !open) return;
    if (at > draft.since) {
      draft.segments.push({ kind: draft.kind, from: draft.since, to: at, open });
    }
    draft.kind = kind;
    draft.since = at;
  };

  for (const entry of entries) {
    // The computer's clock can be set back; the picture only moves forward.
    const at = Math.max(entry.at, lastAt);
    if (entry.kind === 'watch-lost' || entry.kind === 'watch-back') {
      for (const draft of drafts.values()) {
        const isLost = entry.kind === 'watch-lost';
        if (isLost) draft.held = draft.kind;
        turn(draft, isLost ? 'unwatched' : draft.held, at);
      }
    }
    if (entry.kind === 'session') {
      starts.push(at);
      for (const draft of drafts.values()) {
        turn(draft, 'unwatched', lastAt);
        turn(draft, 'away', at);
      }
    }
    lastAt = at;
    if (entry.lane === null) continue;
    const { key, mode } = entry.lane;
    const draft = drafts.get(key);
    if (draft !== undefined) turn(draft, mode ?? 'away', at);
    else if (mode !== null) {
      drafts.set(key, { segments: [], kind: mode, held: mode, since: at });
    }
  }

  const lanes: Lane[] = [];
  for (const [key, draft] of drafts) {
    turn(draft, draft.kind, Math.max(to, lastAt), true);
    const segments = draft.segments
      .filter((segment) => segment.to > from && segment.from < to)
      .map((segment) => clip(segment, from, to));
    if (segments.some(({ kind }) => kind !== 'away' && kind !== 'unwatched')) {
      lanes.push({ key, segments });
    }
  }
  return { from, to, lanes, starts: starts.filter((at) => at >= from && at <= to) };
}

function clip(segment: Segment, from: number, to: number): Segment {
  return { ...segment, from: Math.max(segment.from, from), to: Math.min(segment.to, to) };
}

/**
 * Joins neighbours that are each shorter than `least` milliseconds into one `busy` stretch, so
 * that ten thousand changes do not become ten thousand shapes. A single short one stays.
 */
export function coarsen(segments: readonly Segment[], least: number): readonly Segment[] {
  const joined: Segment[] = [];
  let run: Segment[] = [];
  const endRun = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first !== undefined && last !== undefined) {
      joined.push(
        run.length === 1 ? first : { kind: 'busy', from: first.from, to: last.to, open: last.open },
      );
    }
    run = [];
  };
  for (const segment of segments) {
    if (segment.to - segment.from < least) {
      run.push(segment);
      continue;
    }
    endRun();
    joined.push(segment);
  }
  endRun();
  return joined;
}

import type {
  Snapshot,
  SnapshotUpdate,
  StatusId,
  TimelineEntry,
} from '../preload/contract/snapshot.ts';

/** A snapshot in a state, with nothing else in it. */
export function snapshotIn(id: StatusId, urgency: 'polite' | 'assertive' = 'polite'): Snapshot {
  return {
    status: {
      id,
      tone: 'idle',
      title: { id: 'status.none.title' },
      sentence: { id: 'status.none.sentence' },
      next: null,
      clock: null,
      run: null,
      actions: [],
      care: null,
      urgency,
    },
    phones: [],
    coach: null,
    checklist: {
      steps: [],
      open: null,
      doneCount: 0,
      remark: null,
      verdict: null,
      erases: null,
      questions: [],
    },
    ledger: { tries: [], total: 0, remark: { id: 'try.none' } },
    cables: { current: 1, all: [], asks: false, ranking: null },
    ports: { all: [], ranking: null },
    test: { kind: 'ready', last: null },
    readiness: {
      gate: { checks: [], tone: 'idle', summary: { id: 'ready.gate.none' }, asks: null },
      update: [],
      progress: null,
      network: 'not-asked',
      keepsAwake: false,
    },
    report: null,
    notices: [],
    replay: null,
    clock: { realAt: 0, shownAt: 0, rate: 1 },
    computer: { platform: 'darwin', system: null },
    firstRun: false,
    onTop: false,
    log: null,
    speaks: false,
    readAloud: false,
  };
}

/** An update that adds one entry, numbered as the revision is. */
export function updateTo(revision: number, id: StatusId, reset = false): SnapshotUpdate {
  return {
    revision,
    snapshot: snapshotIn(id),
    timeline: { reset, entries: [entry(revision)] },
    logLines: { reset: false, earlier: [], lines: [] },
  };
}

function entry(seq: number): TimelineEntry {
  return { seq, at: seq, text: { id: 'timeline.session' }, lane: null, kind: 'session' };
}

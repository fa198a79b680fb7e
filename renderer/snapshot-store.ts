import type { CompanionApi } from '../preload/contract/api.ts';
import type { Command, CommandResult } from '../preload/contract/command.ts';
import type { CodeAnswer } from '../preload/contract/explanation.ts';
import type { LogLineView } from '../preload/contract/log-drawer.ts';
import type { Snapshot, SnapshotUpdate, TimelineEntry } from '../preload/contract/snapshot.ts';
import {
  beginHold,
  holdStatus,
  isNewAlert,
  waitLeft,
  type Held,
  type StatusMoment,
} from './hold-status.ts';
import { mergeLines } from './log/merge-lines.ts';
import { mergeTimeline } from './merge-timeline.ts';

/** What the window draws: the last snapshot and the whole list. */
export interface Shown {
  readonly snapshot: Snapshot;
  /** What the status pane shows: the snapshot's, or for a moment longer what it was before. */
  readonly moment: StatusMoment;
  readonly timeline: readonly TimelineEntry[];
  /** Lines of the log in the open drawer. */
  readonly logLines: readonly LogLineView[];
}

/** `touch` is lost while main does not answer; `shown` then holds what was last known. */
export interface StoreState {
  readonly touch: 'waiting' | 'kept' | 'lost';
  readonly shown: Shown | null;
}

/** A copy of main's truth, kept in step. */
export interface SnapshotStore {
  readonly get: () => StoreState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks main for everything again. */
  readonly refresh: () => void;
  /** False when main refused the command or could not be reached. */
  readonly send: (command: Command) => Promise<boolean>;
  /** What an error number means; null when main refused to answer or could not be reached. */
  readonly explainCode: (text: string) => Promise<CodeAnswer | null>;
}

/**
 * Draws at most ten times a second in a flood; a single change is drawn at once, and so are an alert
 * and the answer to a command, since a person waits for it.
 */
export const drawEveryMs = 100;

/** For so long after a command every change is drawn at once: one of them is what it changed. */
const eagerMs = 300;

/** Gaps are measured on a clock that nobody sets: one set back would hold a state for hours. */
const readClock = (): number => performance.now();

/** How long main may take for the first answer, and the pause before asking again. */
export const patienceMs = 4000;

/** Starts following main. */
export function createSnapshotStore(api: CompanionApi): SnapshotStore {
  const listeners = new Set<() => void>();
  let state: StoreState = { touch: 'waiting', shown: null };
  let latest: { touch: StoreState['touch']; shown: Omit<Shown, 'moment'> | null } = state;
  let revision: number | null = null;
  let asking = false;
  let missed: SnapshotUpdate[] = [];
  let drawnAt = -Infinity;
  let drawTimer: ReturnType<typeof setTimeout> | undefined;
  let eagerUntil = -Infinity;
  let held: Held | null = null;
  let holdTimer: ReturnType<typeof setTimeout> | undefined;

  const hold = (newest: StatusMoment, now: number): StatusMoment => {
    held = held === null ? beginHold(newest, now) : holdStatus(held, newest, now);
    waitForTurn(held, now);
    // A busy computer brings it on screen later than it was asked to; its time begins then.
    if (held.since === now) setTimeout(countFromScreen, 0, held);
    return held.shown;
  };

  function countFromScreen(drawn: Held): void {
    if (held?.since !== drawn.since) return;
    const now = readClock();
    held = { ...held, since: now };
    waitForTurn(held, now);
  }

  function waitForTurn(of: Held, now: number): void {
    clearTimeout(holdTimer);
    if (of.waiting !== null) holdTimer = setTimeout(draw, Math.ceil(waitLeft(of, now)));
  }

  function draw(): void {
    clearTimeout(drawTimer);
    drawTimer = undefined;
    drawnAt = readClock();
    const { shown } = latest;
    state = {
      touch: latest.touch,
      shown: shown && { ...shown, moment: hold(shown.snapshot, drawnAt) },
    };
    for (const listener of listeners) listener();
  }

  const change = (next: typeof latest): void => {
    latest = next;
    const now = readClock();
    const isAlert =
      held !== null &&
      next.shown !== null &&
      isNewAlert(held.shown.status, next.shown.snapshot.status);
    const wait = isAlert || now < eagerUntil ? 0 : drawnAt + drawEveryMs - now;
    if (wait <= 0) draw();
    else drawTimer ??= setTimeout(draw, Math.min(wait, drawEveryMs));
  };

  const apply = (update: SnapshotUpdate): void => {
    revision = update.revision;
    const timeline = mergeTimeline(latest.shown?.timeline ?? [], update.timeline);
    const logLines = mergeLines(latest.shown?.logLines ?? [], update.logLines);
    const snapshot = keepSame(latest.shown?.snapshot, update.snapshot);
    change({ touch: 'kept', shown: { snapshot, timeline, logLines } });
  };

  const follow = (update: SnapshotUpdate): void => {
    if (asking || revision === null) {
      missed.push(update);
    } else if (update.revision > revision + 1) {
      missed.push(update);
      ask();
    } else if (update.revision === revision + 1) {
      apply(update);
    }
  };

  const lose = (): void => {
    change({ ...latest, touch: 'lost' });
  };

  function ask(): void {
    if (asking) return;
    asking = true;
    const late = setTimeout(lose, patienceMs);
    api
      .getSnapshot()
      .then((update) => {
        asking = false;
        apply({ ...update, timeline: { ...update.timeline, reset: true } });
        const queued = missed;
        missed = [];
        queued.forEach(follow);
      })
      .catch(() => {
        asking = false;
        lose();
        setTimeout(ask, patienceMs);
      })
      .finally(() => {
        clearTimeout(late);
      });
  }

  async function knock(command: Command): Promise<CommandResult> {
    try {
      return await api.send(command);
    } catch {
      // The window shows that main is gone and keeps asking; there is nowhere else to log to.
      lose();
      ask();
      return { ok: false, reason: 'out of reach' };
    }
  }

  // Listening first: a change between the answer and the listening would be lost otherwise.
  api.onSnapshot(follow);
  ask();

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: ask,
    send: async (command) => {
      // The answer and the change it made come by two ways; either may be here first.
      eagerUntil = readClock() + eagerMs;
      return (await knock(command)).ok;
    },
    explainCode: async (text) => {
      const result = await knock({ type: 'explain-code', text });
      return 'answer' in result ? result.answer : null;
    },
  };
}

/**
 * Every snapshot comes as a fresh copy, so React would draw the whole right pane anew for each phone
 * that moves. A part that says the same stays the same object.
 */
function keepSame(before: Snapshot | undefined, next: Snapshot): Snapshot {
  if (before === undefined) return next;
  const keep = <P extends 'checklist' | 'coach' | 'ledger' | 'cables' | 'report'>(
    part: P,
  ): Snapshot[P] =>
    JSON.stringify(before[part]) === JSON.stringify(next[part]) ? before[part] : next[part];
  return {
    ...next,
    checklist: keep('checklist'),
    coach: keep('coach'),
    ledger: keep('ledger'),
    cables: keep('cables'),
    report: keep('report'),
  };
}

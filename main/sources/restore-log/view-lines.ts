import type { LogLoss } from '../../session/events/log-event.ts';
import type { FoundLog } from './choose.ts';
import { followFile, type Follower, type Step, wholeReach } from './follow-file.ts';
import { createLineRows, type LineRows } from './line-rows.ts';
import { type LogText, mostLines, type ReaderMessage } from './message.ts';
import { lossOf } from './open-file.ts';
import { type BackReader, findTail } from './read-back.ts';

/** What showing the lines of a log takes. */
export interface ViewParts {
  readonly id: number;
  readonly log: FoundLog;
  /** True when nothing is written into it any more: then its last line counts without an end, too. */
  readonly rests: boolean;
  readonly post: (message: ReaderMessage) => void;
}

/** The lines of a log for somebody who looks at them. */
export interface LineView {
  /**
   * Looks for lines and sends the next part, unless the one before has not been taken yet. Returns
   * true when there is more to do at once. Never rejects.
   */
  step(): Promise<boolean>;
  /** The last part has been taken. */
  taken(): void;
}

/** The most lines that are sent of what stands there already. */
export const mostShown = 200_000;

/** What is open while a file stays the same one. */
interface Reading {
  readonly follower: Follower;
  readonly rows: LineRows;
  /** Null once nothing more of what stood there before is to be read. */
  earlier: BackReader | null;
  /** Rows that wait to be sent: those at the end, and those before all that was sent. */
  waiting: readonly LogText[];
  before: readonly LogText[];
  shown: number;
  anew: boolean;
  hasCaughtUp: boolean;
}

/**
 * Shows the end of a log, where its verdict stands, then what comes, and meanwhile what stood before,
 * from the end to the beginning.
 */
export function viewLines({ id, log, rests, post }: ViewParts): LineView {
  let reading: Reading | null = null;
  let isTaken = true;
  let isOver = false;

  async function begin(): Promise<Reading> {
    const { position, encoding, earlier } = await findTail(log.path);
    const follower = followFile(log.path, wholeReach, { position, encoding });
    const rows = createLineRows();
    const none = { waiting: [], before: [], shown: 0, anew: true, hasCaughtUp: false };
    return { follower, rows, earlier, ...none };
  }

  /** Rows that have come at the end. */
  async function load(now: Reading): Promise<'end' | 'more' | Exclude<Step, { kind: 'read' }>> {
    const step = await now.follower.step();
    if (step.kind !== 'read') return step;
    const rows = [...now.rows.push(step.lines)];
    const last = now.follower.rest;
    if (step.atEnd && !now.hasCaughtUp && rests && last !== '') rows.push(...now.rows.push([last]));
    // What may go on in the next line does not, once nothing comes any more.
    if (step.atEnd && (!step.grown || rests)) rows.push(...now.rows.rest());
    now.hasCaughtUp ||= step.atEnd;
    now.waiting = rows;
    return step.atEnd ? 'end' : 'more';
  }

  async function loadEarlier(now: Reading, from: BackReader): Promise<void> {
    const lines = now.shown < mostShown ? await from.read() : null;
    if (lines === null) {
      now.earlier = null;
      return;
    }
    const rows = createLineRows();
    const all = [...rows.push(lines), ...rows.rest()];
    now.before = all.slice(-(mostShown - now.shown));
  }

  function send(now: Reading, rows: readonly LogText[], earlier: boolean): void {
    now.shown += rows.length;
    const skipped = earlier && now.shown >= mostShown;
    const atEnd = now.hasCaughtUp && now.waiting.length === 0;
    post({ kind: 'part', id, part: { anew: now.anew, earlier, skipped, lines: rows, atEnd } });
    now.anew = false;
    isTaken = false;
  }

  function lose(reason: LogLoss): false {
    isOver = true;
    post({ kind: 'over', id, reason });
    return false;
  }

  async function advance(): Promise<boolean> {
    reading ??= await begin();
    const now = reading;
    const loaded = now.waiting.length === 0 ? await load(now) : 'end';
    if (typeof loaded === 'object') {
      if (loaded.kind === 'lost') return lose(loaded.reason);
      reading = null;
      return true;
    }
    if (now.waiting.length > 0 || (now.anew && loaded === 'end')) {
      const rows = now.waiting.slice(0, mostLines);
      now.waiting = now.waiting.slice(mostLines);
      send(now, rows, false);
      return false;
    }
    if (loaded === 'more') return true;
    if (now.before.length === 0 && now.earlier !== null) await loadEarlier(now, now.earlier);
    if (now.before.length === 0) return now.earlier !== null;
    const rows = now.before.slice(-mostLines);
    now.before = now.before.slice(0, -mostLines);
    send(now, rows, true);
    return false;
  }

  return {
    step: async () => {
      // Nobody takes what is sent: then no more is read for them.
      if (isOver || !isTaken) return false;
      try {
        return await advance();
      } catch (error) {
        return lose(lossOf(error));
      }
    },
    taken: () => {
      isTaken = true;
    },
  };
}

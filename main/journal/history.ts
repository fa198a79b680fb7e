import { assertNever } from '../../preload/contract/assert-never.ts';
import type { NoticeId } from '../../preload/contract/snapshot.ts';
import type { SessionState } from '../session/state.ts';
import { findLastFold } from './find-fold.ts';
import { readLines } from './lines.ts';
import type { Line } from './lines.ts';
import type { PastSegment } from './open-folder.ts';
import { parseLine } from './parse-line.ts';
import type { JournalParts } from './parts.ts';
import { judgeFile } from './segments.ts';

/** What was met while reading history, for the log. */
export interface HistoryReport {
  /** Segments that were read. */
  readonly segments: number;
  readonly events: number;
  /** Lines of kinds that only a later version knows. */
  readonly skipped: number;
  readonly damaged: number;
  /** An unfinished last line was left out. */
  readonly torn: boolean;
}

/** The past, as far as it could be read. */
export interface History {
  readonly state: SessionState;
  readonly report: HistoryReport;
  readonly notices: readonly NoticeId[];
  /** Number of the segment that reading began with, or null when there was none. */
  readonly base: number | null;
  /** False when a segment is there that could not be read now, and perhaps can be next time. */
  readonly complete: boolean;
}

/**
 * Reads the past: from the last fold on, or from the oldest segment where there is none. Works in
 * small blocks with turns of the event loop between them. Never rejects: a segment that cannot be
 * read is left out and reported.
 */
export async function readHistory(
  past: readonly PastSegment[],
  parts: Pick<JournalParts, 'reduce' | 'initial' | 'onFault'>,
): Promise<History> {
  const notices = new Set<NoticeId>();
  let complete = true;
  const unreadable = (error: unknown): void => {
    parts.onFault('journal history', error);
    notices.add('history-damaged');
    complete = false;
  };
  const chosen = await chooseSegments(past, notices, unreadable);
  const reading = new Reading(parts);
  for (const { path, from, end } of chosen) {
    try {
      for await (const lines of readLines(path, from, end)) {
        for (const line of lines) reading.take(line);
      }
    } catch (error) {
      unreadable(error);
    }
  }
  const base = chosen[0]?.number ?? null;
  const report = { ...reading.counts, segments: chosen.length };
  return { state: reading.state, report, notices: [...notices], base, complete };
}

interface Chosen extends PastSegment {
  readonly from: number;
}

/** Walks back from the newest segment to the one with a fold; returns them oldest first. */
async function chooseSegments(
  past: readonly PastSegment[],
  notices: Set<NoticeId>,
  unreadable: (error: unknown) => void,
): Promise<readonly Chosen[]> {
  const chosen: Chosen[] = [];
  for (const segment of [...past].reverse()) {
    try {
      const verdict = judgeFile(segment.path);
      if (verdict === 'newer') notices.add('history-newer');
      if (verdict === 'damaged') notices.add('history-damaged');
      if (verdict !== 'ours') continue;
      const fold = await findLastFold(segment.path, segment.end);
      chosen.unshift({ ...segment, from: fold ?? 0 });
      if (fold !== null) break;
    } catch (error) {
      unreadable(error);
    }
  }
  return chosen;
}

/** Applies lines to a state and counts them. */
class Reading {
  state: SessionState;
  readonly counts = { events: 0, skipped: 0, damaged: 0, torn: false };
  readonly #parts: Pick<JournalParts, 'reduce' | 'onFault'>;

  constructor(parts: Pick<JournalParts, 'reduce' | 'initial' | 'onFault'>) {
    this.state = parts.initial;
    this.#parts = parts;
  }

  take(line: Line): void {
    if (line.kind === 'too-long') {
      this.counts.damaged += 1;
      return;
    }
    const parsed = parseLine(line.text);
    switch (parsed.kind) {
      case 'event':
        this.counts.events += 1;
        try {
          this.state = this.#parts.reduce(this.state, parsed.event);
        } catch (error) {
          // A fault of ours; one event less is better than no history at all.
          this.#parts.onFault('journal reduce', error);
        }
        return;
      case 'fold':
        this.state = parsed.state;
        return;
      case 'unknown':
        this.counts.skipped += 1;
        return;
      case 'damaged':
        if (line.kind === 'rest') this.counts.torn = true;
        else this.counts.damaged += 1;
        return;
      case 'header':
      case 'blank':
        return;
      default:
        assertNever(parsed);
    }
  }
}

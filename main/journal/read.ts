import { assertNever } from '../../preload/contract/assert-never.ts';
import type { SessionEvent } from '../session/event.ts';
import type { SessionState } from '../session/state.ts';
import { errorCode } from './failure.ts';
import type { ReadState } from './fold.ts';
import { judgeHeader } from './header.ts';
import { LineSplitter, readLines } from './lines.ts';
import type { Line } from './lines.ts';
import { parseLine } from './parse-line.ts';

/** What was met while reading a recording. */
export interface ReadReport {
  readonly events: number;
  /** Lines of kinds that only a later version knows. */
  readonly skipped: number;
  readonly damaged: number;
  /** The last line was not finished. */
  readonly torn: boolean;
  /** Reading broke off: the file went away or its disk failed. */
  readonly broken: boolean;
}

/** A journal file, ready to be played. */
export interface Recording {
  /** When it was begun, epoch milliseconds, or null when the file does not say. */
  readonly at: number | null;
  /** What the file says of the time before it began, or null when it begins with nothing. */
  readonly start: SessionState | null;
  /**
   * The events in their order; may be walked through once. Where `start` is null there may be one
   * state among them, which takes the place of what the events before it led to: it knows the time
   * before the file began as well.
   */
  readonly events: AsyncIterable<SessionEvent | ReadState>;
  /** What was met so far; complete when `events` has ended. */
  report(): ReadReport;
}

/** Why a file cannot be played. */
export type RecordingRefusal = 'missing' | 'unreadable' | 'damaged' | 'newer';

/** A recording, or the reason why there is none. */
export type RecordingResult =
  | { readonly ok: true; readonly recording: Recording }
  | { readonly ok: false; readonly reason: RecordingRefusal };

type LineBatches = AsyncIterable<readonly Line[]>;

/** Opens any single journal file; holds it open only while `events` is being walked through. */
export async function openRecording(path: string): Promise<RecordingResult> {
  try {
    return await fromBatches(() => readLines(path));
  } catch (error) {
    return { ok: false, reason: errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable' };
  }
}

/** A recording from the text of a journal file. */
export function recordingFromText(text: string): Promise<RecordingResult> {
  return fromBatches(() => batchesOf(text));
}

// eslint-disable-next-line @typescript-eslint/require-await -- has to look like a file
async function* batchesOf(text: string): AsyncGenerator<readonly Line[], void, undefined> {
  const splitter = new LineSplitter();
  yield splitter.push(Buffer.from(text, 'utf8'));
  yield splitter.end();
}

async function fromBatches(open: () => LineBatches): Promise<RecordingResult> {
  const [header, second] = await firstLines(open());
  if (header === undefined || header.kind === 'too-long') return { ok: false, reason: 'damaged' };
  // A header that was saved without its line end is whole for our purpose.
  const verdict = judgeHeader(`${header.text}\n`);
  if (verdict === 'newer') return { ok: false, reason: 'newer' };
  if (verdict !== 'ours') return { ok: false, reason: 'damaged' };

  const first = parseLine(header.text);
  const next = second === undefined || second.kind === 'too-long' ? null : parseLine(second.text);
  const start = next?.kind === 'fold' ? next.state : null;
  const counts = { events: 0, skipped: 0, damaged: 0, torn: false, broken: false };
  return {
    ok: true,
    recording: {
      at: first.kind === 'header' ? first.at : null,
      start,
      events: eventsOf(open, counts, start === null),
      report: () => ({ ...counts }),
    },
  };
}

async function firstLines(batches: LineBatches): Promise<readonly Line[]> {
  const first: Line[] = [];
  for await (const batch of batches) {
    first.push(...batch.slice(0, 2));
    if (first.length >= 2) break;
  }
  return first;
}

type Counts = { -readonly [K in keyof ReadReport]: ReadReport[K] };

async function* eventsOf(
  open: () => LineBatches,
  counts: Counts,
  needsState: boolean,
): AsyncGenerator<SessionEvent | ReadState, void, undefined> {
  let stateDue = needsState;
  let last: number | null = null;
  try {
    for await (const batch of open()) {
      for (const line of batch) {
        const read = readLine(line, counts);
        if (read === null) continue;
        if (read.kind !== 'fold') {
          last = read.at;
          yield read;
        } else if (stateDue) {
          // Further ones repeat what this one and the events after it say.
          stateDue = false;
          yield { ...read, at: last ?? read.at };
        }
      }
    }
  } catch {
    // Said in the report; what was read so far has been played.
    counts.broken = true;
  }
}

function readLine(line: Line, counts: Counts): SessionEvent | ReadState | null {
  const parsed = line.kind === 'too-long' ? { kind: 'damaged' as const } : parseLine(line.text);
  switch (parsed.kind) {
    case 'event':
      counts.events += 1;
      return parsed.event;
    case 'unknown':
      counts.skipped += 1;
      return null;
    case 'damaged':
      if (line.kind === 'rest') counts.torn = true;
      else counts.damaged += 1;
      return null;
    case 'fold':
      return parsed;
    case 'header':
    case 'blank':
      return null;
    default:
      return assertNever(parsed);
  }
}

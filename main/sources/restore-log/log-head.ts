import { createHash } from 'node:crypto';

import { parseLine } from '../../knowledge/restore-log/parse-line.ts';
import type { CivilTime } from '../../knowledge/restore-log/log-stamp.ts';
import { createLineSplitter } from './line-splitter.ts';
import { type OpenFile, readUpTo } from './open-file.ts';
import { createDecoding } from './text-decoder.ts';

/** What the first lines of a file tell about it. */
export interface LogHead {
  /** The first line that is not empty; null as long as none has ended. */
  readonly firstLine: string | null;
  /** The first line that names a day, as epoch milliseconds; null without one. */
  readonly openedAt: number | null;
  /** True when at least one line is understood: it is a log of a restore. */
  readonly understood: boolean;
}

/** What is looked at: more than a thousand lines. */
const headBytes = 65_536;

/**
 * Reads the first lines of a file. `isWhole`: nothing more is written into it, so that its last line
 * counts without an end, too. Rejects with the system's error.
 */
export async function readHead(file: OpenFile, { isWhole = false } = {}): Promise<LogHead> {
  const decoding = createDecoding();
  const splitter = createLineSplitter();
  const bytes = await readUpTo(file, headBytes, 0);
  const text = decoding.decode(bytes) + (isWhole ? decoding.end() : '');
  const lines = splitter.push(text);
  // A line that fills all of it will not become another one.
  const known = isWhole || bytes.length === headBytes ? [...lines, splitter.rest] : lines;
  return headOf(known);
}

/** What these lines tell, the first of a file. */
export function headOf(lines: readonly string[]): LogHead {
  let openedAt: number | null = null;
  let understood = false;
  for (const line of lines) {
    const { stamp, fact } = parseLine(line);
    if (stamp?.kind === 'dated') openedAt ??= localTime(stamp.time);
    understood ||= fact !== null && fact.kind !== 'usb-noise';
    if (understood && openedAt !== null) break;
  }
  return { firstLine: lines.find((line) => line.trim() !== '') ?? null, openedAt, understood };
}

/** The moment of a day and a time on this computer's wall; null where there is no such day. */
function localTime({ year, month, day, ofDay }: CivilTime): number | null {
  const time = new Date(year, month - 1, day, 0, 0, 0, ofDay);
  return time.getMonth() === month - 1 || ofDay >= 86_400_000 ? time.getTime() : null;
}

/**
 * Names a log without telling where it lies or what it holds. Short enough to be no identifier of a
 * phone, which exports would mask.
 */
export function keyOf(path: string, firstLine: string): string {
  return createHash('sha256').update(`${path}\0${firstLine}`).digest('hex').slice(0, 12);
}

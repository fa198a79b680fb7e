import { findFact } from './find-fact.ts';
import type { LogFact } from './log-fact.ts';
import { type LineHead, type LogStamp, readHead } from './log-stamp.ts';

/** One line of a restore log. */
export interface LogLine {
  readonly stamp: LogStamp | null;
  /** What stands behind the stamp, untouched: pass it through `cleanText` before anybody sees it. */
  readonly text: string;
  /** What it says, or null where it says nothing that is known. Its texts are clean. */
  readonly fact: LogFact | null;
}

/** How much of a line is looked at. Known lines are short; a dump can be a megabyte in one line. */
export const longestRead = 2000;

/**
 * Reads one line of a restore log, in Apple's forms of 2010 to 2026 or idevicerestore's, without its
 * line end. Accepts anything of any length, in the same bounded time; never throws.
 */
export function parseLine(line: string): LogLine {
  const read = line.length > longestRead ? line.slice(0, longestRead) : line;
  return lineBehind(readHead(read), read);
}

/** The line, once its head is known; `read` is no longer than {@link longestRead}. */
export function lineBehind({ stamp, start, quoted }: LineHead, read: string): LogLine {
  const text = start === 0 ? read : read.slice(start);
  return { stamp, text, fact: findFact(text, quoted) };
}

import { findFact } from './find-fact.ts';
import type { LogFact } from './log-fact.ts';
import { type LogStamp, readHead } from './log-stamp.ts';

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
  const head = readHead(read);
  const text = head.start === 0 ? read : read.slice(head.start);
  return { stamp: head.stamp, text, fact: findFact(text, head.quoted) };
}

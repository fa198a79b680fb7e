import { findFact } from './find-fact.ts';
import { createLineClock, type LineClockParts } from './line-clock.ts';
import { readHead } from './log-stamp.ts';
import { createBarReader } from './progress-bar.ts';
import { lineBehind, type LogLine, longestRead } from './parse-line.ts';

/** A line with its moment on the computer's clock, epoch milliseconds. */
export interface TimedLine extends LogLine {
  readonly at: number;
  /** Of how many lines of the file it was put together. */
  readonly parts: number;
}

/** Reads the lines of one log in their order. */
export interface LogReader {
  /**
   * Takes the next line, without its line end. `arrived`: when it was seen to come, epoch milliseconds,
   * or null for what had been written before anybody looked.
   */
  read(line: string, arrived: number | null): void;
  /**
   * No more lines for the moment. Call it at the end and when nothing has come for a quarter of a
   * second: a line of a tool that wraps its lines is held back until it is known to be whole.
   */
  flush(): void;
}

/** A line that may go on. */
interface Held {
  text: string;
  readonly first: LogLine;
  readonly at: number;
  readonly quoted: boolean;
  parts: number;
}

/** Whatever is longer is a dump, and none of the lines that are known. */
const mostParts = 12;

/**
 * Builds a {@link LogReader} for one log. `onLine` is told each line once, in order. Lines are told as
 * they come, but for those of tools that write Apple's lines again and wrap them: there an indented
 * line goes on with the one before.
 */
export function createLogReader(
  parts: LineClockParts,
  onLine: (line: TimedLine) => void,
): LogReader {
  const clock = createLineClock(parts);
  const bars = createBarReader();
  let held: Held | null = null;

  function flush(): void {
    if (held === null) return;
    const { first, at, text, quoted, parts: count } = held;
    const whole = count === 1 ? first : { ...first, text, fact: findFact(text, quoted) };
    held = null;
    onLine({ ...whole, fact: bars.read(whole.text, whole.fact), at, parts: count });
  }

  return {
    flush,
    read(line, arrived) {
      if (held !== null && held.parts < mostParts && /^[ \t]+\S/.test(line.slice(0, 40))) {
        held.text = join(held.text, line.slice(0, longestRead).trim(), held.quoted);
        held.parts += 1;
        return;
      }
      flush();
      const cut = line.length > longestRead ? line.slice(0, longestRead) : line;
      const head = readHead(cut);
      const first = lineBehind(head, cut);
      const at = clock.momentOf(head.stamp, arrived);
      if (head.wrapped) held = { text: first.text, first, at, quoted: head.quoted, parts: 1 };
      else {
        const fact = bars.read(first.text, first.fact);
        onLine({ stamp: first.stamp, text: first.text, fact, at, parts: 1 });
      }
    },
  };
}

/**
 * Puts two parts of a wrapped line together. A tool may have cut between words or anywhere, so a
 * number is taken to go on, and of the two ways the one is taken that makes sense.
 */
function join(before: string, after: string, quoted: boolean): string {
  const apart = `${before} ${after}`.slice(0, longestRead);
  const close = `${before}${after}`.slice(0, longestRead);
  if (/[0-9a-f]$/i.test(before) && /^[0-9]/.test(after)) return close;
  return findFact(apart, quoted) === null && findFact(close, quoted) !== null ? close : apart;
}

import { appendFileSync, closeSync, fstatSync, openSync, readSync, truncateSync } from 'node:fs';
import { decode, longestLine } from './lines.ts';

/** How a segment ends. `end` is the number of bytes that are whole lines. */
export type Tail =
  | { readonly kind: 'whole'; readonly end: number }
  /** The last line is complete, only its line end is missing. */
  | { readonly kind: 'unended'; readonly end: number }
  /** The last line was not finished, or cannot be read. */
  | { readonly kind: 'torn'; readonly end: number }
  /** No line end within the longest line we believe: garbage that is better left alone. */
  | { readonly kind: 'hopeless'; readonly end: number };

/** Looks at the end of a file that begins with a header; throws the system's error. */
export function inspectTail(path: string): Tail {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    // Nearly always the last line fits the first look.
    for (let span = 4096; ; span *= 8) {
      const from = Math.max(0, size - span);
      const bytes = Buffer.alloc(size - from);
      const got = readSync(file, bytes, 0, bytes.length, from);
      const tail = judgeTail(bytes.subarray(0, got), from);
      if (tail !== null) return tail;
      if (span > longestLine) return { kind: 'hopeless', end: size };
    }
  } finally {
    closeSync(file);
  }
}

/** Makes the file end with a whole line; returns its new size. Throws the system's error. */
export function repairTail(path: string, tail: Tail): void {
  if (tail.kind === 'torn') truncateSync(path, tail.end);
  if (tail.kind === 'unended') appendFileSync(path, '\n');
}

function judgeTail(bytes: Buffer, offset: number): Tail | null {
  const ended = bytes[bytes.length - 1] === 0x0a;
  const stop = ended ? bytes.length - 1 : bytes.length;
  const before = stop === 0 ? -1 : bytes.lastIndexOf(0x0a, stop - 1);
  if (before === -1 && offset > 0) return null;
  const start = offset + before + 1;
  if (!isJsonObject(decode(bytes.subarray(before + 1, stop)))) return { kind: 'torn', end: start };
  return { kind: ended ? 'whole' : 'unended', end: offset + bytes.length };
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

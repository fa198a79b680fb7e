import type { LogLoss } from '../../session/events/log-event.ts';
import { createLineSplitter, type LineSplitter } from './line-splitter.ts';
import type { Encoding } from './encoding.ts';
import { findAgain } from './find-again.ts';
import { lossOf, type OpenFile, readUpTo, withFile } from './open-file.ts';
import { createDecoding, type Decoding } from './text-decoder.ts';

/** What one look at a followed file has brought. */
export type Step =
  /** New lines, or none. `atEnd` is false where more is there already. */
  | {
      readonly kind: 'read';
      readonly lines: readonly string[];
      readonly atEnd: boolean;
      /** True when the file is longer than at the last look. */
      readonly grown: boolean;
      /** Lines that were left out of the middle of a very long file came before these. */
      readonly skipped: boolean;
    }
  /** Another file has its name now, or it was cut: what was read of it holds no more. */
  | { readonly kind: 'replaced' }
  | { readonly kind: 'lost'; readonly reason: LogLoss };

/** Follows one file from its beginning. */
export interface Follower {
  /** Looks once. Reads at most a megabyte. Never rejects. To be awaited before the next call. */
  step(): Promise<Step>;
  /** The line that has not ended yet; empty when there is none. It stays. */
  readonly rest: string;
  /** Bytes read or left out so far. */
  readonly position: number;
  /** See `OpenFile`; null before the first look. */
  readonly identity: string | null;
}

/** Which part of a very long file is read, in bytes. A log of a healthy restore has a few million. */
export interface Reach {
  /** A file that is longer is not read whole. */
  readonly whole: number;
  /** From its beginning, where the try introduces itself. */
  readonly head: number;
  /** Up to its end, where the verdict stands. */
  readonly tail: number;
}

const mega = 1024 * 1024;

/** All of a file, however long it is. */
export const wholeReach: Reach = { whole: Infinity, head: 0, tail: 0 };

/** Catching up takes less than two seconds on a slow computer, however long the file is. */
export const quickReach: Reach = { whole: 16 * mega, head: 2 * mega, tail: 8 * mega };

const chunkBytes = 65_536;
const stepBytes = mega;

/** By so many first bytes a file is known again: they hold the date and the time of its first lines. */
const markBytes = 1024;

/** Where the reading of a file begins. */
export interface Start {
  /** The first byte of a line. */
  readonly position: number;
  /** Null at the beginning of the file, which tells it. */
  readonly encoding: Encoding | null;
}

/** Follows the file at `path`, also when it is renamed within its folder. */
export function followFile(
  path: string,
  reach: Reach = quickReach,
  start: Start = { position: 0, encoding: null },
): Follower {
  let place = path;
  let identity: string | null = null;
  let mark: Uint8Array = new Uint8Array();
  let { position } = start;
  let decoding: Decoding = createDecoding(start.encoding);
  let splitter: LineSplitter = createLineSplitter();
  /** After a jump: the line that was jumped into has not ended yet. */
  let inUnknownLine = false;
  let hasJumped = false;
  const buffer = new Uint8Array(chunkBytes);

  async function look(file: OpenFile): Promise<Step> {
    identity = file.identity;
    if (file.size < position || !(await isSame(file))) return { kind: 'replaced' };
    const grown = file.size > position;
    const skipped = jump(file.size);
    const lines: string[] = [];
    const until = position + stepBytes;
    while (position < until) {
      const count = await file.read(buffer, position);
      if (count === 0) return { kind: 'read', lines, atEnd: true, grown, skipped };
      position += count;
      const ended = splitter.push(decoding.decode(buffer.subarray(0, count)));
      // The first end after a jump ends a line whose beginning nobody has read.
      const known = inUnknownLine && ended.length > 0 ? ended.slice(1) : ended;
      if (ended.length > 0) inUnknownLine = false;
      for (const line of known) lines.push(line);
    }
    return { kind: 'read', lines, atEnd: false, grown, skipped };
  }

  /** Goes near the end of a very long file, once its head has been read. */
  function jump(size: number): boolean {
    if (hasJumped || position < reach.head || size <= reach.whole) return false;
    hasJumped = true;
    const target = size - reach.tail;
    // A file that has grown as it was read is not left out in parts.
    if (target <= position) return false;
    // Two bytes make a character in some encodings.
    position = target - (target % 2);
    decoding = createDecoding(decoding.encoding);
    splitter = createLineSplitter();
    inUnknownLine = true;
    return true;
  }

  /** Compares the first bytes: a file that was cut and has grown beyond its old end shows it there. */
  async function isSame(file: OpenFile): Promise<boolean> {
    const head = await readUpTo(file, Math.min(markBytes, file.size), 0);
    const same = mark.every((byte, at) => head[at] === byte);
    if (same && head.length > mark.length) mark = head;
    return same && head.length >= mark.length;
  }

  async function step(): Promise<Step> {
    try {
      return await withFile(place, look);
    } catch (error) {
      const reason = lossOf(error);
      const moved = reason === 'gone' ? await findAgain(place, identity) : null;
      if (moved === null) return { kind: 'lost', reason };
      place = moved;
      return { kind: 'read', lines: [], atEnd: false, grown: false, skipped: false };
    }
  }

  return {
    step,
    get rest() {
      return inUnknownLine ? '' : splitter.rest;
    },
    get position() {
      return position;
    },
    get identity() {
      return identity;
    },
  };
}

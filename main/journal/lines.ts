import { open } from 'node:fs/promises';

/** A piece of a file between two line ends. */
export type Line =
  | { readonly kind: 'line'; readonly text: string }
  /** Longer than any line of ours: dropped, so that garbage cannot fill the memory. */
  | { readonly kind: 'too-long' }
  /** What stands after the last line end: a line that was not finished, or was saved by hand. */
  | { readonly kind: 'rest'; readonly text: string };

const decoder = new TextDecoder();

/**
 * The text of some bytes, without a byte order mark in front: some Windows editors put one there
 * when a person saves the file. Bytes that are no text become replacement characters.
 */
export function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Bytes read at once: parsing them stays far below 10 ms. */
const chunkSize = 64 * 1024;

/** Longest line that is believed, in bytes. */
export const longestLine = 4 * 1024 * 1024;

const lineEnd = 0x0a;

/**
 * Lines of the bytes `from` to `to` (end not included) of a file, in batches, with a turn of the
 * event loop between two batches. Rejects with the system's error when the file cannot be read.
 */
export async function* readLines(
  path: string,
  from = 0,
  to = Infinity,
): AsyncGenerator<readonly Line[], void, undefined> {
  const file = await open(path, 'r');
  try {
    const splitter = new LineSplitter();
    const chunk = Buffer.allocUnsafe(chunkSize);
    let position = from;
    while (position < to) {
      const wanted = Math.min(chunkSize, to - position);
      const { bytesRead } = await file.read(chunk, 0, wanted, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      const lines = splitter.push(chunk.subarray(0, bytesRead));
      if (lines.length > 0) yield lines;
    }
    const rest = splitter.end();
    if (rest.length > 0) yield rest;
  } finally {
    await file.close();
  }
}

/** Cuts bytes into lines, whatever way they arrive. */
export class LineSplitter {
  #carry: Buffer = Buffer.alloc(0);
  #dropping = false;

  /** Takes the next bytes and returns the lines that they complete. */
  push(bytes: Buffer): readonly Line[] {
    const last = bytes.lastIndexOf(lineEnd);
    if (last === -1) {
      this.#keep(bytes);
      return [];
    }
    const lines: Line[] = [];
    let start = 0;
    if (this.#dropping) {
      start = bytes.indexOf(lineEnd) + 1;
      this.#dropping = false;
      lines.push({ kind: 'too-long' });
    }
    if (start <= last) {
      const whole = Buffer.concat([this.#carry, bytes.subarray(start, last)]);
      for (const text of decode(whole).split('\n')) lines.push({ kind: 'line', text });
    }
    this.#carry = Buffer.alloc(0);
    this.#keep(bytes.subarray(last + 1));
    return lines;
  }

  /** Returns what is left at the end of the file. */
  end(): readonly Line[] {
    if (this.#dropping) return [{ kind: 'too-long' }];
    return this.#carry.length === 0 ? [] : [{ kind: 'rest', text: decode(this.#carry) }];
  }

  #keep(bytes: Buffer): void {
    if (this.#dropping) return;
    // A copy: the caller reads the next chunk into the same memory.
    this.#carry = Buffer.concat([this.#carry, bytes]);
    if (this.#carry.length <= longestLine) return;
    this.#carry = Buffer.alloc(0);
    this.#dropping = true;
  }
}

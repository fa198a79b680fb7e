import { type Encoding, encodingOf, tellingBytes } from './encoding.ts';
import { createLineSplitter } from './line-splitter.ts';
import { type OpenFile, readUpTo, withFile } from './open-file.ts';
import { createDecoding } from './text-decoder.ts';

/** Where the last lines of a file begin, and how its characters are written. */
export interface Tail {
  readonly position: number;
  readonly encoding: Encoding;
  /** Reads the lines before them, the last ones first. */
  readonly earlier: BackReader;
}

/** Goes through a file from its end to its beginning. */
export interface BackReader {
  /**
   * The lines before those that it gave last, in their own order; null where there are none. Never
   * rejects: a file that has gone or been replaced meanwhile has no more of them.
   */
  read(): Promise<readonly string[] | null>;
}

/** About three thousand lines: shown within a tenth of a second. Even, for characters of two bytes. */
export const blockBytes = 262_144;

/** A block without the beginning of a line grows up to this; then a line is cut. */
const longestBlock = 16 * blockBytes;

/** Looks at the end of the file. Rejects with the system's error. */
export function findTail(path: string): Promise<Tail> {
  return withFile(path, async (file) => {
    const encoding = encodingOf(await readUpTo(file, tellingBytes, 0));
    const { position } = await lastBlock(file, file.size, encoding);
    const earlier = readBack(path, file.identity, position, encoding);
    return { position, encoding, earlier };
  });
}

function readBack(
  path: string,
  identity: string,
  position: number,
  encoding: Encoding,
): BackReader {
  let end = position;

  function block(): Promise<readonly string[] | null> {
    return withFile(path, async (file) => {
      if (file.identity !== identity || file.size < end) return null;
      const last = await lastBlock(file, end, encoding);
      end = last.position;
      const splitter = createLineSplitter();
      const lines = splitter.push(createDecoding(encoding).decode(last.bytes));
      return splitter.rest === '' ? lines : [...lines, splitter.rest];
    });
  }

  return {
    read: async () => {
      if (end === 0) return null;
      try {
        return await block();
      } catch {
        // Whoever follows the file tells why it cannot be read.
        return null;
      }
    },
  };
}

/** The lines that stand before `end`, as bytes, and where the first of them begins. */
async function lastBlock(
  file: OpenFile,
  end: number,
  encoding: Encoding,
): Promise<{ readonly position: number; readonly bytes: Uint8Array }> {
  for (let size = blockBytes; ; size *= 2) {
    const wanted = Math.max(0, end - size);
    const from = wanted - (wanted % 2);
    const bytes = await readUpTo(file, end - from, from);
    const start = from === 0 ? 0 : firstLine(bytes, encoding);
    if (start === -1 && size < longestBlock) continue;
    const cut = Math.max(0, start);
    return { position: from + cut, bytes: bytes.subarray(cut) };
  }
}

/**
 * Where the first line begins behind another one, or -1. One that is indented may go on with the line
 * before: both are to be read together.
 */
function firstLine(bytes: Uint8Array, encoding: Encoding): number {
  const width = encoding === 'utf-8' ? 1 : 2;
  const low = encoding === 'utf-16be' ? 1 : 0;
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) {
    const start = at - low + width;
    if (start % width !== 0 || start >= bytes.length) continue;
    const next = bytes[start + low];
    if (next !== blank && next !== tab) return start;
  }
  return -1;
}

const lineFeed = 0x0a;
const blank = 0x20;
const tab = 0x09;

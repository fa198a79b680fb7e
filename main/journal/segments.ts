import { closeSync, openSync, readdirSync, readSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { judgeHeader } from './header.ts';
import type { HeaderVerdict } from './header.ts';
import { decode } from './lines.ts';

/** One file of the journal; a higher number is newer. */
export interface Segment {
  readonly number: number;
  readonly path: string;
}

/** What a journal folder holds. */
export interface Folder {
  /** Oldest first. */
  readonly segments: readonly Segment[];
  /** A number that no file had so far, not even one that was put aside. */
  readonly nextNumber: number;
}

/** Where the segment of a number lies. */
export function segmentPath(folder: string, number: number): string {
  return join(folder, `journal-${String(number).padStart(6, '0')}.jsonl`);
}

/** Lists a journal folder; throws the system's error when it cannot be listed. */
export function listFolder(folder: string): Folder {
  const segments: Segment[] = [];
  let highest = 0;
  for (const name of readdirSync(folder)) {
    const found = /^journal-(\d{6,12})\.jsonl(\.damaged)?$/.exec(name);
    if (found === null) continue;
    const number = Number(found[1]);
    highest = Math.max(highest, number);
    if (found[2] === undefined) segments.push({ number, path: join(folder, name) });
  }
  segments.sort((a, b) => a.number - b.number);
  return { segments, nextNumber: highest + 1 };
}

/** Judges the first line of a file; throws the system's error when it cannot be read. */
export function judgeFile(path: string): HeaderVerdict {
  // A folder of that name, say: not ours, and never will be.
  if (!statSync(path).isFile()) return 'damaged';
  const start = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  try {
    return judgeHeader(decode(start.subarray(0, readSync(file, start, 0, start.length, 0))));
  } finally {
    closeSync(file);
  }
}

/**
 * Deletes the oldest segments before `current` until all together are at most `limit` bytes.
 * Files of a later version are not ours to delete. Throws the system's error.
 */
export function pruneSegments(folder: string, current: number, limit: number): void {
  const sized = listFolder(folder).segments.map((segment) => ({
    ...segment,
    size: statSync(segment.path).size,
  }));
  let total = sized.reduce((sum, { size }) => sum + size, 0);
  for (const { number, path, size } of sized) {
    if (total <= limit || number >= current) return;
    if (judgeFile(path) === 'newer') continue;
    unlinkSync(path);
    total -= size;
  }
}

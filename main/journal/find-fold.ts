import { open } from 'node:fs/promises';
import { foldMark } from './fold.ts';
import { longestLine } from './lines.ts';
import { parseLine } from './parse-line.ts';

const chunkSize = 256 * 1024;
const mark = Buffer.from(`\n${foldMark}`);

/**
 * Where the last readable fold of a segment begins, in bytes, or null. Lines between are not
 * parsed, so that a huge file is searched about as fast as it can be read. Rejects with the
 * system's error.
 */
export async function findLastFold(path: string, end: number): Promise<number | null> {
  const file = await open(path, 'r');
  try {
    const found: number[] = [];
    const chunk = Buffer.allocUnsafe(chunkSize);
    // Chunks overlap by less than a mark, so that none is missed at a seam or found twice.
    for (let from = 0; from < end; from += chunkSize - mark.length + 1) {
      const { bytesRead } = await file.read(chunk, 0, Math.min(chunkSize, end - from), from);
      const bytes = chunk.subarray(0, bytesRead);
      for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) {
        found.push(from + at + 1);
      }
      if (bytesRead < mark.length) break;
    }

    for (const start of found.reverse()) {
      const size = Math.min(longestLine, end - start, (await file.stat()).size - start);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, start);
      const stop = buffer.subarray(0, bytesRead).indexOf(0x0a);
      if (stop !== -1 && parseLine(buffer.toString('utf8', 0, stop)).kind === 'fold') return start;
    }
    return null;
  } finally {
    await file.close();
  }
}

import { promises as fs } from 'node:fs';
import { dirname } from 'node:path';

import { failureOf } from './run-program.ts';
import type { FileResult, SpaceResult } from './tools.ts';

/** Reads a file of at most `limit` bytes. A pipe or a device is none. */
export async function readSmallFile(path: string, limit: number): Promise<FileResult> {
  try {
    const found = await fs.stat(path);
    if (!found.isFile()) return { kind: 'failure', why: 'failed', detail: `${path} is no file` };
    const tooLarge = { kind: 'failure', why: 'too-much', detail: `${path} is too large` } as const;
    if (found.size > limit) return tooLarge;
    const bytes = await fs.readFile(path);
    // Some files of the system say that they are empty, and some grow.
    return bytes.length > limit ? tooLarge : { kind: 'read', bytes };
  } catch (error) {
    return failureOf(error);
  }
}

/** Room on the disk that holds `path`, or its nearest folder that exists. */
export async function spaceFor(path: string): Promise<SpaceResult> {
  let at = path;
  for (;;) {
    try {
      const { bavail, bsize, blocks } = await fs.statfs(at);
      return { kind: 'space', free: bavail * bsize, size: blocks * bsize };
    } catch (error) {
      const above = dirname(at);
      const failure = failureOf(error);
      if (failure.why !== 'missing' || above === at) return failure;
      at = above;
    }
  }
}

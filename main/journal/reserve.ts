import { randomBytes } from 'node:crypto';
import { existsSync, statfsSync, unlinkSync } from 'node:fs';
import { unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './failure.ts';

/** Bytes put by: about two thousand lines. */
export const reserveSize = 256 * 1024;

/** Free bytes below which the disk is left alone: what we would take, somebody else needs more. */
const plenty = 8 * 1024 * 1024;

/**
 * A file that only takes up room. When the disk is full it is deleted, and what a person ticks in
 * the next hours still finds its place.
 */
export class Reserve {
  readonly #path: string;
  #busy = false;

  constructor(folder: string) {
    this.#path = join(folder, 'reserve');
  }

  /** Frees the room; false when there was none to free. */
  release(): boolean {
    try {
      unlinkSync(this.#path);
      return true;
    } catch {
      // Whatever the reason: the disk stays full, and that is reported where the line was not saved.
      return false;
    }
  }

  /** Puts room by again if the disk has plenty and none is put by. Rejects with the system's error. */
  async restore(folder: string): Promise<void> {
    if (this.#busy || existsSync(this.#path)) return;
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < plenty) return;
    this.#busy = true;
    try {
      // Random, so that no file system stores it smaller than it is.
      await writeFile(this.#path, randomBytes(reserveSize), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return;
      await unlink(this.#path).catch((gone: unknown) => {
        if (errorCode(gone) !== 'ENOENT') throw gone;
      });
      throw error;
    } finally {
      this.#busy = false;
    }
  }
}

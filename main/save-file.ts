import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What became of a file that was to be saved. */
export type Saving =
  | { readonly ok: true }
  /** Nothing was changed; what was there before is there still. */
  | { readonly ok: false; readonly reason: SavingTrouble; readonly error: unknown };

/** Why a file could not be saved. */
export type SavingTrouble = 'full' | 'read-only' | 'missing' | 'failed';

/** What a file is made of: all at once, or piece by piece. */
export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/**
 * Saves a file whole or not at all: written beside its place, onto the disk, then put there in one
 * step. Never rejects; what fails while the pieces are made counts as `failed`.
 */
export async function saveFile(path: string, pieces: Pieces): Promise<Saving> {
  const part = join(dirname(path), `.${basename(path).slice(0, 200)}.${String(process.pid)}.part`);
  try {
    const file = await open(part, 'w', 0o600);
    try {
      for await (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    return { ok: true };
  } catch (error) {
    // It may never have come into being; then there is nothing to take away.
    await rm(part, { force: true }).catch(() => undefined);
    return { ok: false, reason: troubleOf(error), error };
  }
}

function troubleOf(error: unknown): SavingTrouble {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
      return 'read-only';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    default:
      return 'failed';
  }
}

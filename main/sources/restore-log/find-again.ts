import { lstat, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A folder with more files than this is not searched for one that was renamed. */
const mostNames = 1000;

/**
 * Where a file is that was at `path` and has got another name in the same folder; null when it is not
 * there. `identity` as in `OpenFile`. Never rejects.
 */
export async function findAgain(path: string, identity: string | null): Promise<string | null> {
  if (identity === null) return null;
  const folder = dirname(path);
  try {
    const names = await readdir(folder);
    if (names.length > mostNames) return null;
    for (const name of names) {
      const place = join(folder, name);
      // A neighbour that has just gone is not the one that we look for.
      const stats = await lstat(place, { bigint: true }).catch(() => null);
      if (stats?.isFile() === true && `${stats.dev}:${stats.ino}` === identity) return place;
    }
  } catch {
    // The folder is gone as well: then the file counts as lost, and the next search finds it.
  }
  return null;
}

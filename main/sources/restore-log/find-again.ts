import { readdir, stat } from 'node:fs/promises';
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
      const stats = await stat(place, { bigint: true });
      if (stats.isFile() && `${stats.dev}:${stats.ino}` === identity) return place;
    }
  } catch {
    // The folder is gone as well, or one of its files while we looked: then the file counts as lost,
    // and the next search finds it where it is.
  }
  return null;
}

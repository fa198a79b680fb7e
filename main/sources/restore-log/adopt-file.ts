import { basename } from 'node:path';

import type { LogLoss } from '../../session/events/log-event.ts';
import type { FoundLog } from './choose.ts';
import { keyOf, readHead } from './log-head.ts';
import { lossOf, withFile } from './open-file.ts';

/** Takes a file that the person has chosen for a log; null when nothing in it is understood. */
export async function adoptFile(path: string): Promise<FoundLog | LogLoss | null> {
  try {
    return await withFile(path, async (file) => {
      const { firstLine, openedAt, understood } = await readHead(file, { isWhole: true });
      if (firstLine === null || !understood) return null;
      const key = keyOf(path, firstLine);
      const { identity, size, modifiedAt } = file;
      const origin = 'added';
      return { key, path, identity, name: basename(path), origin, size, modifiedAt, openedAt };
    });
  } catch (error) {
    return lossOf(error);
  }
}

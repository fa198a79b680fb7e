import { stat } from 'node:fs/promises';

import type { LogLoss, SoughtFolder } from '../../session/events/log-event.ts';
import { type FoundLog, newestFirst } from './choose.ts';
import { answerWithin, type Candidate, findLogs } from './find-logs.ts';
import { keyOf, type LogHead, readHead } from './log-head.ts';
import { lossOf, withFile } from './open-file.ts';
import { createPatience, type Patience } from './patience.ts';
import type { Search } from './roots.ts';

/** All logs that there are. */
export interface Shelf {
  readonly folders: readonly SoughtFolder[];
  /** The one of the latest try first. */
  readonly logs: readonly FoundLog[];
  /** Folders in which a new log would appear. */
  readonly places: readonly string[];
}

/** Older ones than so many are not offered; a repair shop keeps thousands. */
export const mostLogs = 300;

/** Looks through folders again and again. */
export interface Librarian {
  /** Searches everything. Never rejects; a file that vanishes meanwhile is left out. */
  search(search: Search, now: number): Promise<Shelf>;
}

/** What a file was like when its first lines were read. */
interface Known {
  readonly mark: string;
  readonly head: LogHead;
}

/** Remembers what each file began with: read once, and again when the file has changed. */
export function createLibrarian(patience: Patience = createPatience(answerWithin)): Librarian {
  let heads = new Map<string, Known>();

  async function look(path: string): Promise<Look> {
    try {
      return await withFile(path, async (file) => {
        const mark = `${file.identity} ${String(file.size)} ${String(file.modifiedAt)}`;
        const known = heads.get(path);
        const head = known?.mark === mark ? known.head : await readHead(file);
        const { identity, size, modifiedAt } = file;
        return { mark, head, identity, size, modifiedAt };
      });
    } catch (error) {
      return lossOf(error);
    }
  }

  return {
    search: async (search, now) => {
      const { folders, places, candidates } = await findLogs(search, patience);
      const kept = new Map<string, Known>();
      const refused = new Set<string>();
      const silent = new Set<string>();
      const logs: FoundLog[] = [];
      const newest = await patience.ask('times of files', () => latest(candidates));
      for (const { path, name, origin, folder, doubtful } of newest ??
        candidates.slice(-mostLogs)) {
        if (silent.has(folder)) continue;
        const seen = await patience.ask(`head ${path}`, () => look(path));
        if (seen === null) {
          silent.add(folder);
          refused.add(folder);
          continue;
        }
        if (typeof seen === 'string') {
          // Gone again is no news; what may not be read is, for the log may be there.
          if (seen !== 'gone' && !doubtful) refused.add(folder);
          continue;
        }
        const { mark, head, identity, size, modifiedAt } = seen;
        kept.set(path, { mark, head });
        if (head.firstLine === null || (doubtful && !head.understood)) continue;
        const key = keyOf(path, head.firstLine);
        const { openedAt } = head;
        logs.push({ key, path, identity, name, origin, size, modifiedAt, openedAt });
      }
      heads = kept;
      return {
        folders: folders.map((one) =>
          refused.has(one.name) ? { name: one.name, state: 'denied' } : one,
        ),
        places,
        logs: newestFirst(logs, now),
      };
    },
  };
}

/** A file as it was met, or why it was not. */
type Look = LogLoss | (Known & Pick<FoundLog, 'identity' | 'size' | 'modifiedAt'>);

/** The files that were written to last, when there are too many to look into each. */
async function latest(candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
  if (candidates.length <= mostLogs) return candidates;
  const dated: (readonly [Candidate, number])[] = [];
  for (const candidate of candidates) {
    // One that cannot be asked is kept: why it cannot is found out where it is opened.
    const time = await stat(candidate.path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    dated.push([candidate, time]);
  }
  return dated
    .sort(([, a], [, b]) => (a === b ? 0 : b - a))
    .slice(0, mostLogs)
    .map(([candidate]) => candidate);
}

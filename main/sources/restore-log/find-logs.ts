import { opendir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { cleanText } from '../../knowledge/restore-log/clean-text.ts';
import type { LogOrigin, SoughtFolder } from '../../session/events/log-event.ts';
import { lossOf } from './open-file.ts';
import { createPatience, type Patience } from './patience.ts';
import type { Family, Root, Search } from './roots.ts';

/** A file that may be a log of a restore. */
export interface Candidate {
  readonly path: string;
  /** Name of the file. */
  readonly name: string;
  readonly origin: LogOrigin;
  /** The folder of {@link Findings} that it was found in, by name. */
  readonly folder: string;
  /** True when anything may lie in its folder, so that its content has to speak for it. */
  readonly doubtful: boolean;
}

/** What a search has found. */
export interface Findings {
  readonly folders: readonly SoughtFolder[];
  readonly candidates: readonly Candidate[];
  /** Paths of the folders in which a new log would appear, or a new folder of logs. */
  readonly places: readonly string[];
}

/** The most entries and folders that are looked at below one root: no search of a whole disk. */
export const mostEntries = 20_000;
const mostFolders = 500;

/** A folder that is silent for so long counts as one that may not be read, until it answers. */
export const answerWithin = 2000;

const longestName = 200;

const updaterFolder = /iphone updater logs/i;
const updaterLog = /\.(?:log|txt)$/i;
const toolLog = /^restore_.{1,100}\.log$/i;

/**
 * Looks for logs, folder by folder. Never rejects: what cannot be read is told by its state. Links are
 * not followed, so that no circle of them holds it up.
 */
export async function findLogs(
  { roots, families }: Search,
  patience: Patience = createPatience(answerWithin),
): Promise<Findings> {
  const groups: readonly Group[] = [
    ...roots.map((root) => ({ name: root.name, roots: [root], refused: false })),
    ...(await Promise.all(
      families.map(
        async (family) =>
          (await patience.ask(`family ${family.name}`, () => expand(family))) ?? {
            name: family.name,
            roots: [],
            refused: true,
          },
      ),
    )),
  ];
  const candidates = new Map<string, Candidate>();
  const folders: SoughtFolder[] = [];
  const places = new Set<string>();
  // All at once: one that does not answer holds up no other.
  const walked = await Promise.all(
    groups.map(({ roots: below }) =>
      Promise.all(below.map((root) => patience.ask(`walk ${root.path}`, () => walk(root)))),
    ),
  );
  for (const [index, { name: uncleaned, refused }] of groups.entries()) {
    const states: SoughtFolder['state'][] = refused ? ['denied'] : [];
    const name = cleanText(uncleaned, longestName);
    for (const one of walked[index] ?? []) {
      states.push(one?.state ?? 'denied');
      one?.places.forEach((place) => places.add(place));
      for (const log of one?.found ?? []) {
        if (!candidates.has(log.path)) candidates.set(log.path, { ...log, folder: name });
      }
    }
    folders.push({ name, state: together(states) });
  }
  return { folders, candidates: [...candidates.values()], places: [...places] };
}

/** Roots that are told of as one folder. */
interface Group {
  readonly name: string;
  readonly roots: readonly Root[];
  /** True when not even their names may be read. */
  readonly refused: boolean;
}

/** The roots of a family; none where it is not there. */
async function expand({ parent, name, matches, origin, inside }: Family): Promise<Group> {
  let names: readonly string[];
  try {
    names = (await readdir(parent)).filter((one) => matches.test(one));
  } catch (error) {
    return { name, roots: [], refused: lossOf(error) === 'denied' };
  }
  const roots = names.flatMap((folder) =>
    inside.map(([path, wanted, depth]) => ({
      path: join(parent, folder, path),
      name,
      origin,
      wanted,
      depth,
    })),
  );
  return { name, roots, refused: false };
}

/** Refused anywhere matters most, since a log may be there; then read. */
function together(states: readonly SoughtFolder['state'][]): SoughtFolder['state'] {
  if (states.includes('denied')) return 'denied';
  return states.includes('read') ? 'read' : 'missing';
}

interface Walk {
  readonly state: SoughtFolder['state'];
  readonly found: readonly Omit<Candidate, 'folder'>[];
  readonly places: readonly string[];
}

async function walk(root: Root): Promise<Walk> {
  const found: Omit<Candidate, 'folder'>[] = [];
  const places: string[] = [];
  const waiting: Place[] = [
    { path: root.path, level: 0, isUpdater: updaterFolder.test(root.path) },
  ];
  let state: SoughtFolder['state'] = 'read';
  let left = mostEntries;
  for (let place = waiting.shift(), looked = 0; place !== undefined; place = waiting.shift()) {
    looked += 1;
    if (place.level === 0 || place.isUpdater) places.push(place.path);
    if (looked > mostFolders || left <= 0) break;
    try {
      const entries = await opendir(place.path);
      for await (const entry of entries) {
        left -= 1;
        if (left <= 0) break;
        const path = join(place.path, entry.name);
        if (entry.isDirectory()) {
          const isUpdater = place.isUpdater || updaterFolder.test(entry.name);
          if (place.level < root.depth || (isUpdater && place.level <= root.depth)) {
            waiting.push({ path, level: place.level + 1, isUpdater });
          }
        } else if (entry.isFile() && isLog(entry.name, place.isUpdater, root)) {
          const doubtful = !place.isUpdater;
          found.push({ path, name: entry.name, origin: root.origin, doubtful });
        }
      }
    } catch (error) {
      const loss = lossOf(error);
      if (place.level === 0) state = loss === 'gone' ? 'missing' : 'denied';
      else if (place.isUpdater && loss !== 'gone') state = 'denied';
    }
  }
  return { state, found, places };
}

interface Place {
  readonly path: string;
  readonly level: number;
  /** It is, or lies in, a folder of updater logs. */
  readonly isUpdater: boolean;
}

function isLog(name: string, isUpdater: boolean, { wanted, origin }: Root): boolean {
  if (origin === 'idevicerestore') return toolLog.test(name);
  return (isUpdater || wanted === 'likely') && updaterLog.test(name);
}

/**
 * What stands in these folders that matters for a search, as one text: when it differs, something has
 * come or gone. Much cheaper than a search. Never rejects.
 */
export async function glance(places: readonly string[], patience: Patience): Promise<string> {
  const seen = await Promise.all(
    places.map(async (place) => {
      try {
        const names = await patience.ask(`glance ${place}`, () => readdir(place));
        if (names === null) return 'silent';
        return names.filter((name) => updaterLog.test(name) || updaterFolder.test(name)).join('/');
      } catch (error) {
        return lossOf(error);
      }
    }),
  );
  return seen.join('\n');
}

import { posix, win32 } from 'node:path';

import type { LogOrigin } from '../../session/events/log-event.ts';

/**
 * Which files below a root are logs of a restore.
 *
 * - `updater` those in folders named like `iPhone Updater Logs`
 * - `likely` also others whose first lines are understood: anything may lie there
 */
export type Wanted = 'updater' | 'likely';

/** A folder in which logs are looked for. */
export interface Root {
  readonly path: string;
  /** As people write it, without the user's name. */
  readonly name: string;
  readonly origin: LogOrigin;
  readonly wanted: Wanted;
  /** How many levels of folders below are searched. */
  readonly depth: number;
}

/** The folder of a program's own, found by its name: the middle of it differs. */
export interface Family {
  readonly parent: string;
  /** What a folder in `parent` is called, as people write it. */
  readonly name: string;
  readonly matches: RegExp;
  readonly origin: LogOrigin;
  /** The folders inside that are roots, with their depths. */
  readonly inside: readonly (readonly [path: string, wanted: Wanted, depth: number])[];
}

/** Where the person's own folders lie. */
export interface Places {
  readonly platform: 'darwin' | 'win32' | 'linux';
  readonly home: string;
  /** Windows: `%APPDATA%` and `%LOCALAPPDATA%`, or null where the system does not say. */
  readonly roaming: string | null;
  readonly local: string | null;
}

/** Where to look: plain folders, and those that have to be found by their names first. */
export interface Search {
  readonly roots: readonly Root[];
  readonly families: readonly Family[];
}

/** Folders that a person added are searched so deep. */
const addedDepth = 4;

/**
 * Where the programs of this system leave their restore logs (reference: section 6.1; what it marks as
 * a guess is searched by name, a level or two above). `added` are absolute paths.
 */
export function searchOf(places: Places, added: readonly string[]): Search {
  const own = ownSearch(places);
  const more = added.map((path): Root => ({
    path,
    name: readable(path, places),
    origin: 'added',
    wanted: 'likely',
    depth: addedDepth,
  }));
  // The person's own come first: a log in two roots counts as theirs.
  return { roots: [...more, ...own.roots], families: own.families };
}

function ownSearch(places: Places): Search {
  switch (places.platform) {
    case 'darwin':
      return ofMac(places.home);
    case 'win32':
      return ofWindows(places);
    case 'linux':
      return ofLinux(places.home);
  }
}

function ofMac(home: string): Search {
  const library = posix.join(home, 'Library');
  return {
    roots: [
      {
        path: posix.join(library, 'Logs'),
        name: '~/Library/Logs',
        origin: 'mac',
        wanted: 'updater',
        depth: 1,
      },
    ],
    families: [
      {
        parent: posix.join(library, 'Group Containers'),
        name: '~/Library/Group Containers/*.group.com.apple.configurator',
        matches: /^[^/]{1,40}\.group\.com\.apple\.configurator$/,
        origin: 'configurator',
        inside: [['Library/Logs', 'likely', 2]],
      },
    ],
  };
}

function ofWindows({ home, roaming, local }: Places): Search {
  const packages = win32.join(local ?? win32.join(home, 'AppData', 'Local'), 'Packages');
  const inside = [
    ['LocalCache', 'updater', 5],
    ['LocalState\\Logs', 'updater', 2],
  ] as const;
  return {
    roots: [
      {
        path: win32.join(roaming ?? win32.join(home, 'AppData', 'Roaming'), 'Apple Computer'),
        name: '%APPDATA%\\Apple Computer',
        origin: 'itunes',
        wanted: 'updater',
        depth: 3,
      },
    ],
    families: [
      {
        parent: packages,
        name: '%LOCALAPPDATA%\\Packages\\AppleInc.iTunes_*',
        matches: /^AppleInc\.iTunes_/i,
        origin: 'itunes-store',
        inside,
      },
      {
        parent: packages,
        name: '%LOCALAPPDATA%\\Packages\\AppleInc.AppleDevices_*',
        matches: /^AppleInc\.AppleDevices_/i,
        origin: 'apple-devices',
        inside,
      },
    ],
  };
}

/** idevicerestore writes `restore_<ECID>_<time>.log` into the folder that it is started in. */
function ofLinux(home: string): Search {
  const folder = (path: string, name: string): Root => ({
    path,
    name,
    origin: 'idevicerestore',
    wanted: 'likely',
    depth: 0,
  });
  return {
    roots: [folder(home, '~'), folder(posix.join(home, 'Downloads'), '~/Downloads')],
    families: [],
  };
}

/** A path as people write it: the home folder, which holds the user's name, becomes `~`. */
export function readable(path: string, { platform, home }: Places): string {
  const paths = platform === 'win32' ? win32 : posix;
  const inside = paths.relative(home, path);
  if (inside === '') return '~';
  if (inside.startsWith('..') || paths.isAbsolute(inside)) return path;
  return `~${paths.sep}${inside}`;
}

import { isObject } from '../../preload/contract/guard.ts';

/** Where the window was on one screen, counted from the corner of its work area, in DIP. */
export interface RememberedPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** Everything that is remembered besides the history. */
export interface Settings {
  readonly onTop: boolean;
  /** Folders, as absolute paths, in which the person wants restore logs to be looked for as well. */
  readonly logFolders: readonly string[];
  /** Whether the person has allowed checks to ask Apple's servers. */
  readonly networkChecks: boolean;
  /** What happens is spoken aloud. */
  readonly speaks: boolean;
  readonly window: {
    /** Id of the screen last used. */
    readonly last: string | null;
    /** By id of the screen. */
    readonly places: Readonly<Record<string, RememberedPlace>>;
  };
}

/** What a new person starts with. */
export const defaultSettings: Settings = {
  onTop: false,
  logFolders: [],
  networkChecks: false,
  speaks: false,
  window: { last: null, places: {} },
};

/** Version of the file; raised with a change of {@link Settings} that an older Holdsteady misreads. */
export const settingsVersion = 1;

/** What the text of a settings file turned out to be. */
export type SettingsRead =
  | { readonly kind: 'read'; readonly settings: Settings }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' };

/** Reads a settings file; never throws. */
export function readSettings(text: string): SettingsRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'damaged' };
  }
  if (!isObject(value)) return { kind: 'damaged' };
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { kind: 'damaged' };
  }
  if (version > settingsVersion) return { kind: 'newer' };

  // A file from before there were logs has no folders of them, nor one from before the checks a yes,
  // and one from before there was speech is silent.
  const { onTop, speaks = false, window, logFolders = [], networkChecks = false } = value;
  if (typeof onTop !== 'boolean' || typeof speaks !== 'boolean') return { kind: 'damaged' };
  if (typeof networkChecks !== 'boolean' || !isWindow(window) || !isPaths(logFolders)) {
    return { kind: 'damaged' };
  }
  return { kind: 'read', settings: { onTop, speaks, networkChecks, logFolders, window } };
}

function isPaths(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((path) => typeof path === 'string');
}

function isWindow(value: unknown): value is Settings['window'] {
  if (!isObject(value) || !isObject(value['places'])) return false;
  const last = value['last'];
  return (
    (last === null || typeof last === 'string') && Object.values(value['places']).every(isPlace)
  );
}

function isPlace(value: unknown): value is RememberedPlace {
  if (!isObject(value)) return false;
  const { x, y, width, height, maximized } = value;
  return [x, y, width, height].every(Number.isFinite) && typeof maximized === 'boolean';
}

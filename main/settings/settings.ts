import { accessSync, constants, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type Conf from 'conf';
import { defaultSettings, readSettings, settingsVersion } from './format.ts';
import type { Settings } from './format.ts';

/** What is wrong with the file on disk. Settings work in memory all the same. */
export type SettingsTrouble =
  /** It could not be read and was put aside as `settings.json.damaged`. */
  | 'damaged'
  /** A later version wrote it; it was put aside as `settings.json.newer`. */
  | 'newer'
  /** The last change is only in memory. */
  | 'not-saved';

/** What Holdsteady remembers besides the history. No method throws or rejects. */
export interface SettingsStore {
  readonly current: Settings;
  /** Null while the file holds what `current` says. */
  readonly trouble: SettingsTrouble | null;
  /** Changes some settings at once; the file follows a moment later, several changes as one. */
  change(change: Partial<Settings>): void;
  /** Resolves when the file has what was changed so far, or could not get it. */
  flush(): Promise<void>;
}

/** Takes what went wrong, for the log. */
export type FaultListener = (where: string, error: unknown) => void;

const fileName = 'settings.json';

/**
 * Opens the settings in `folder`. Reading is done here with one small file read, because loading
 * `conf` takes as long as a tenth of the whole start; writing, which comes later, is left to it.
 */
export function openSettings(folder: string, onFault: FaultListener): SettingsStore {
  const read = readFrom(folder, onFault);
  let { current, trouble } = read;
  let conf: Conf | null = null;
  let saving: Promise<void> | null = null;

  async function save(): Promise<void> {
    // What else is changed in this turn goes into the same file.
    await Promise.resolve();
    try {
      // A folder that is closed to us would keep conf trying for a second, and everything waiting.
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.W_OK);
      conf ??= await openConf(folder);
      saving = null;
      conf.store = { version: settingsVersion, ...current };
      trouble = null;
    } catch (error) {
      saving = null;
      trouble = 'not-saved';
      onFault('settings save', error);
    }
  }

  return {
    get current() {
      return current;
    },
    get trouble() {
      return trouble;
    },
    change(change) {
      current = { ...current, ...change };
      saving ??= save();
    },
    async flush() {
      await saving;
    },
  };
}

async function openConf(folder: string): Promise<Conf> {
  const { default: ConfStore } = await import('conf');
  return new ConfStore({
    cwd: folder,
    configName: 'settings',
    configFileMode: 0o600,
    // Whatever is wrong in the file by now, the next line replaces all of it.
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  });
}

interface ReadResult {
  readonly current: Settings;
  readonly trouble: SettingsTrouble | null;
}

function readFrom(folder: string, onFault: FaultListener): ReadResult {
  const path = join(folder, fileName);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) return { current: defaultSettings, trouble: null };
    onFault('settings read', error);
    return { current: defaultSettings, trouble: 'damaged' };
  }
  const result = readSettings(text);
  if (result.kind === 'read') return { current: result.settings, trouble: null };
  try {
    renameSync(path, `${path}.${result.kind}`);
  } catch (error) {
    onFault('settings put aside', error);
  }
  return { current: defaultSettings, trouble: result.kind };
}

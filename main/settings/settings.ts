import { readFileSync, renameSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { defaultSettings, readSettings, settingsVersion } from './format.ts';
import type { Settings } from './format.ts';

/** What Holdsteady remembers besides the history. No method throws or rejects. */
export interface SettingsStore {
  readonly current: Settings;
  /** Changes some settings at once; the file follows a moment later, several changes as one. */
  change(change: Partial<Settings>): void;
  /** Resolves when the file has what was changed so far, or could not get it. */
  flush(): Promise<void>;
}

/** Takes what went wrong, for the log. */
export type FaultListener = (where: string, error: unknown) => void;

const fileName = 'settings.json';

/**
 * Opens the settings in `folder`. A file that makes no sense, or is of a later version, is put
 * aside; what cannot be saved is kept in memory and tried again with the next change.
 */
export function openSettings(folder: string, onFault: FaultListener): SettingsStore {
  const path = join(folder, fileName);
  let current = readFrom(path, onFault);
  let saving = Promise.resolve();
  let due = false;

  async function save(): Promise<void> {
    due = false;
    const text = `${JSON.stringify({ version: settingsVersion, ...current }, null, 2)}\n`;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFileAtomic(path, text, { mode: 0o600 });
    } catch (error) {
      onFault('settings save', error);
    }
  }

  return {
    get current() {
      return current;
    },
    change(change) {
      current = { ...current, ...change };
      // Later, so that what else is changed meanwhile goes into the same file.
      if (!due) saving = saving.then(save);
      due = true;
    },
    async flush() {
      await saving;
    },
  };
}

function readFrom(path: string, onFault: FaultListener): Settings {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing) onFault('settings read', error);
    return defaultSettings;
  }
  const result = readSettings(text);
  if (result.kind === 'read') return result.settings;
  const aside = `${fileName}.${result.kind}`;
  try {
    renameSync(path, `${path}.${result.kind}`);
    onFault('settings read', `the file cannot be used and was put aside as ${aside}`);
  } catch (error) {
    onFault(`settings put aside as ${aside}`, error);
  }
  return defaultSettings;
}

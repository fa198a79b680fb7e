import { join } from 'node:path';
import { app } from 'electron';

import { sayPageLost } from './farewell.ts';
import type { Log } from './logging/log.ts';
import type { SettingsStore } from './settings/settings.ts';
import {
  type CompanionWindow,
  openCompanionWindow,
  type WindowParts,
} from './window/companion-window.ts';

/** What the window needs of the rest of the app. */
export interface OpenWindowParts extends Pick<
  WindowParts,
  'devTools' | 'staticIsTrue' | 'onVisible'
> {
  readonly settings: SettingsStore;
  readonly log: Log;
}

/** Opens the one window as it was left; the app ends when its page cannot be brought back. */
export function openWindow({ settings, log, ...parts }: OpenWindowParts): CompanionWindow {
  return openCompanionWindow({
    ...parts,
    // Beside main's own file, which is one for the whole of main.
    preload: join(__dirname, '../preload/index.cjs'),
    onTop: settings.current.onTop,
    places: settings.current.window,
    savePlaces: (places) => {
      settings.change({ window: places });
    },
    onPageLost: () => {
      sayPageLost();
      app.quit();
    },
    report: log.error,
  });
}

import { BrowserWindow, nativeTheme, type WebContents } from 'electron';

import type { StatusView } from '../../preload/contract/snapshot.ts';
import { pageAddress } from '../security/app-protocol.ts';
import { companionPreferences } from '../security/web-preferences.ts';
import { choosePlace, type RememberedPlaces, smallest } from './bounds.ts';
import { allScreens, followPlace } from './follow-place.ts';
import type { PageKey } from './menu.ts';
import { revivePage } from './revive-page.ts';
import { createRunProgress } from './run-progress.ts';

/** What the window needs from outside. */
export interface WindowParts {
  /** Absolute path of the preload script. */
  readonly preload: string;
  readonly devTools: boolean;
  readonly onTop: boolean;
  /** Whether the words of the static page hold: then the window shows as soon as they are drawn. */
  readonly staticIsTrue: boolean;
  readonly places: RememberedPlaces;
  readonly savePlaces: (places: RememberedPlaces) => void;
  /** Whether anybody can see the page: not hidden and not minimized. */
  readonly onVisible: (visible: boolean) => void;
  /** The page cannot be brought back. */
  readonly onPageLost: () => void;
  readonly report: (what: string, error?: unknown) => void;
}

/** The one window. */
export interface CompanionWindow {
  readonly contents: WebContents;
  /** Resolves when the first snapshot is painted; soon in any case. */
  readonly settled: Promise<void>;
  /** To be called when the first snapshot is painted, in case the window is not yet shown. */
  readonly reveal: () => void;
  /** Brings it in front of the person, from wherever it is. */
  readonly bringUp: () => void;
  readonly keepOnTop: (on: boolean) => void;
  /** Shows on the taskbar or the dock how far the try has got. */
  readonly followRun: (status: Pick<StatusView, 'run' | 'id'>) => void;
  /** Presses a key in the page, as if the person had. */
  readonly press: (key: PageKey) => void;
}

/** After this the window is shown, painted or not: nothing on screen looks like nothing started. */
const patienceMs = 1500;

/** Makes the window, still invisible, and starts to load the page into it. */
export function openCompanionWindow(parts: WindowParts): CompanionWindow {
  const { maximized, ...bounds } = choosePlace(allScreens(), parts.places);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Holdsteady',
    show: false,
    alwaysOnTop: parts.onTop,
    backgroundColor: background(),
    autoHideMenuBar: true,
    webPreferences: companionPreferences(parts.preload, parts.devTools),
  });
  const contents = window.webContents;
  const load = (): void => {
    window.loadURL(pageAddress).catch((error: unknown) => {
      // Also when the window is closed while it loads.
      if (!window.isDestroyed()) parts.report('the page did not load', error);
    });
  };

  let revealed = false;
  const reveal = (): void => {
    if (revealed || window.isDestroyed()) return;
    revealed = true;
    if (maximized) window.maximize();
    window.show();
  };
  if (parts.staticIsTrue) window.once('ready-to-show', reveal);
  let settle = (): void => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const impatient = setTimeout(() => {
    reveal();
    settle();
  }, patienceMs);
  window.once('closed', () => {
    clearTimeout(impatient);
  });

  followTheme(window);
  followPlace(window, parts.places, parts.savePlaces);
  followVisibility(window, parts.onVisible);
  revivePage(contents, { reload: load, giveUp: parts.onPageLost, report: parts.report });
  load();

  return {
    contents,
    settled,
    reveal() {
      reveal();
      settle();
    },
    bringUp() {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    keepOnTop(on) {
      window.setAlwaysOnTop(on);
    },
    followRun: createRunProgress(({ value, mode }) => {
      if (!window.isDestroyed()) window.setProgressBar(value, { mode });
    }),
    press({ keyCode, modifiers }) {
      contents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: [...modifiers] });
    },
  };
}

/** The page's own background (renderer/style/tokens.css), so that nothing flashes at the start. */
function background(): string {
  return nativeTheme.shouldUseDarkColors ? '#16191D' : '#FFFFFF';
}

function followTheme(window: BrowserWindow): void {
  const follow = (): void => {
    window.setBackgroundColor(background());
  };
  nativeTheme.on('updated', follow);
  window.once('closed', () => {
    nativeTheme.removeListener('updated', follow);
  });
}

function followVisibility(window: BrowserWindow, onVisible: (visible: boolean) => void): void {
  const follow = (): void => {
    onVisible(window.isVisible() && !window.isMinimized());
  };
  window.on('show', follow);
  window.on('hide', follow);
  window.on('minimize', follow);
  window.on('restore', follow);
}

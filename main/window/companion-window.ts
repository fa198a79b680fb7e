import { BrowserWindow, nativeTheme, screen } from 'electron';

import { companionPreferences } from '../security/web-preferences.ts';
import {
  choosePlace,
  type RememberedPlaces,
  rememberPlace,
  type Screen,
  smallest,
} from './bounds.ts';

/** What the window needs from outside. */
export interface WindowParts {
  /** Absolute path of the preload script. */
  readonly preload: string;
  readonly devTools: boolean;
  readonly places: RememberedPlaces;
  readonly savePlaces: (places: RememberedPlaces) => void;
  /** Whether anybody can see the page: not hidden and not minimized. */
  readonly onVisible: (visible: boolean) => void;
}

/** The one window. */
export interface CompanionWindow {
  readonly browserWindow: BrowserWindow;
  /** To be called when the first words are painted: only then is there something to look at. */
  reveal(): void;
  /** Brings it in front of the person, from wherever it is. */
  bringUp(): void;
}

/** After this the window is shown, painted or not: nothing on screen looks like nothing started. */
const patienceMs = 1500;

/** How long the window must rest before its place is written down. */
const restMs = 500;

/** Makes the window, still invisible and empty; the caller loads the page into it. */
export function createCompanionWindow(parts: WindowParts): CompanionWindow {
  const { maximized, ...bounds } = choosePlace(allScreens(), parts.places);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Holdsteady',
    show: false,
    backgroundColor: background(),
    autoHideMenuBar: true,
    webPreferences: companionPreferences(parts.preload, parts.devTools),
  });

  let revealed = false;
  const reveal = (): void => {
    if (revealed || window.isDestroyed()) return;
    revealed = true;
    if (maximized) window.maximize();
    window.show();
  };
  window.once('ready-to-show', () => setTimeout(reveal, patienceMs));

  followTheme(window);
  followPlace(window, parts);
  window.on('hide', () => {
    parts.onVisible(false);
  });
  window.on('minimize', () => {
    parts.onVisible(false);
  });
  window.on('show', () => {
    parts.onVisible(true);
  });
  window.on('restore', () => {
    parts.onVisible(true);
  });

  return {
    browserWindow: window,
    reveal,
    bringUp() {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
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
  window.once('closed', () => nativeTheme.removeListener('updated', follow));
}

function followPlace(window: BrowserWindow, { places, savePlaces }: WindowParts): void {
  let remembered = places;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const save = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const bounds = window.getNormalBounds();
    const on = screen.getDisplayMatching(window.getBounds());
    remembered = rememberPlace(remembered, on, bounds, window.isMaximized());
    savePlaces(remembered);
  };
  const saveSoon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(save, restMs);
  };
  window.on('move', saveSoon);
  window.on('resize', saveSoon);
  // Still there, but for the last time.
  window.on('close', save);
}

function allScreens(): readonly [Screen, ...Screen[]] {
  const main = screen.getPrimaryDisplay();
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)];
}

import { type BrowserWindow, screen } from 'electron';

import { type RememberedPlaces, rememberPlace, type Screen } from './bounds.ts';

/** How long the window must rest before its place is written down. */
const restMs = 500;

/** Hands on where the window is, whenever it has been moved, resized or is about to close. */
export function followPlace(
  window: BrowserWindow,
  places: RememberedPlaces,
  savePlaces: (places: RememberedPlaces) => void,
): void {
  let remembered = places;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const save = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const on = screen.getDisplayMatching(window.getBounds());
    const bounds = window.getNormalBounds();
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

/** All screens, the main one first. */
export function allScreens(): readonly [Screen, ...Screen[]] {
  const main = screen.getPrimaryDisplay();
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)];
}

/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A screen: its name, and the part of it that no task bar or dock covers. */
export interface Screen {
  readonly id: number;
  readonly workArea: Rectangle;
}

/** Where the window was on one screen; `x` and `y` count from the corner of its work area. */
export interface Place extends Rectangle {
  readonly maximized: boolean;
}

/** What is remembered: the screen last used, and the place on each screen ever used. */
export interface RememberedPlaces {
  readonly last: string | null;
  readonly places: Readonly<Record<string, Place>>;
}

/** Nothing remembered yet. */
export const noPlaces: RememberedPlaces = { last: null, places: {} };

/** The smallest window that still holds all its words (ux, "Windows and layout"). */
export const smallest = { width: 360, height: 480 } as const;

const usual = { width: 780, height: 660 } as const;

/** More screens than anybody has; keeps the memory small when names of screens change. */
const screensKept = 8;

/**
 * Where to open the window: the remembered place on the screen last used, if that is still there,
 * else the place on the first screen (`screens[0]`, the main one), else its middle. The result
 * always lies within the work area, however much smaller the screen has become.
 */
export function choosePlace(
  screens: readonly [Screen, ...Screen[]],
  remembered: RememberedPlaces,
): Place {
  const screen = screens.find(({ id }) => String(id) === remembered.last) ?? screens[0];
  const area = screen.workArea;
  const place = remembered.places[String(screen.id)] ?? centered(area);
  const width = fit(place.width, smallest.width, area.width);
  const height = fit(place.height, smallest.height, area.height);
  // Whole numbers only: Electron takes no others, and the settings file may hold some.
  return {
    x: area.x + fit(place.x, 0, area.width - width),
    y: area.y + fit(place.y, 0, area.height - height),
    width,
    height,
    maximized: place.maximized,
  };
}

/** Remembers where the window is now; `bounds` are those of the window when not maximized. */
export function rememberPlace(
  remembered: RememberedPlaces,
  screen: Screen,
  bounds: Rectangle,
  maximized: boolean,
): RememberedPlaces {
  const key = String(screen.id);
  const others = Object.entries(remembered.places).filter(([id]) => id !== key);
  const place: Place = {
    x: bounds.x - screen.workArea.x,
    y: bounds.y - screen.workArea.y,
    width: bounds.width,
    height: bounds.height,
    maximized,
  };
  const places = Object.fromEntries([...others.slice(1 - screensKept), [key, place]]);
  return { last: key, places };
}

function centered(area: Rectangle): Place {
  const x = Math.round((area.width - usual.width) / 2);
  const y = Math.round((area.height - usual.height) / 2);
  return { x, y, ...usual, maximized: false };
}

/** The nearest whole value within the limits; where they cross, the upper one wins. */
function fit(value: number, low: number, high: number): number {
  return Math.min(Math.max(Math.round(value), low), high);
}

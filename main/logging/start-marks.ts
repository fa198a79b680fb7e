/** Moments of the start, in epoch milliseconds; a moment that was not reached is left out. */
export interface StartMarks {
  /** First line of our own code. */
  readonly main: number;
  /** Electron is ready. */
  readonly ready: number;
  /** The window has been made and loads its page. */
  readonly window: number;
  /** The words of the static page are on screen, as heard in main. */
  readonly words: number;
  /** The first snapshot is on screen. */
  readonly painted: number;
}

/** The order in which they happen. */
const order = ['main', 'ready', 'window', 'words', 'painted'] as const;

/**
 * One line for the log: how many milliseconds after the process was created each moment came, e.g.
 * `start main=62 ready=110 window=131 words=270 painted=402`.
 */
export function startLine(createdAt: number, marks: Partial<StartMarks>): string {
  const parts = order.flatMap((name) => {
    const at = marks[name];
    return at === undefined ? [] : [`${name}=${String(Math.round(at - createdAt))}`];
  });
  return ['start', ...parts].join(' ');
}

import { nothingIn, read, type Reading } from './reading.ts';

/** Minutes after which Windows sleeps when idle, on mains and on battery; 0 is never. */
export interface WindowsSleep {
  readonly mains: number;
  readonly battery: number;
}

/** What `powercfg` calls the time after which it sleeps, in every language. */
const sleepAfter = '29f6c1db-86da-48c5-9fdb-f2b67b1f44da';

/**
 * Reads `powercfg /query SCHEME_CURRENT SUB_SLEEP STANDBYIDLE`. Its words are translated, so the last
 * two of its numbers are taken: seconds on mains, then on battery.
 */
export function readWindowsSleep(text: string): Reading<WindowsSleep> {
  const at = text.toLowerCase().indexOf(sleepAfter);
  const numbers = at === -1 ? [] : [...text.slice(at).matchAll(/: 0x([0-9a-f]{8})\s*$/gim)];
  const [mains, battery] = numbers.slice(-2).map((one) => Number.parseInt(one[1] ?? '', 16));
  // The limits and the step come before them.
  if (numbers.length < 3 || mains === undefined || battery === undefined) return nothingIn(text);
  return read({ mains: minutes(mains), battery: minutes(battery) });
}

/** Less than a minute is not never. */
function minutes(seconds: number): number {
  return Math.ceil(seconds / 60);
}

import { nothingIn, read, type Reading } from './reading.ts';

/** What feeds a Mac. */
export interface MacPower {
  readonly source: 'mains' | 'battery';
  /** Charge of the battery, 0 to 100; null without a battery. */
  readonly percent: number | null;
}

/** Reads `pmset -g batt`: the first line tells the source, a desktop prints no other. */
export function readMacPower(text: string): Reading<MacPower> {
  const source = /^Now drawing from '(AC|Battery|UPS) Power'/m.exec(text)?.[1];
  if (source === undefined) return nothingIn(text);
  const percent = /^ -InternalBattery[^\n\t]{0,80}\t(\d{1,3})%;/m.exec(text)?.[1];
  return read({
    source: source === 'AC' ? 'mains' : 'battery',
    percent: percent === undefined ? null : Math.min(100, Number(percent)),
  });
}

/** Reads the minutes after which `pmset -g` says that a Mac sleeps when idle; 0 is never. */
export function readMacSleep(text: string): Reading<number> {
  const minutes = /^ {0,4}sleep[ \t]{1,40}(\d{1,6})(?![^\s])/m.exec(text)?.[1];
  return minutes === undefined ? nothingIn(text) : read(Number(minutes));
}

/**
 * Reads the lid out of `ioreg -r -k AppleClamshellState -d 4`. A Mac without a lid prints nothing,
 * which is no answer: whether there is a lid is for others to tell.
 */
export function readMacLid(text: string): Reading<'open' | 'closed'> {
  const state = /"AppleClamshellState" = (Yes|No)\b/.exec(text)?.[1];
  return state === undefined ? nothingIn(text) : read(state === 'Yes' ? 'closed' : 'open');
}

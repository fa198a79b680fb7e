import type { DeviceMode } from '../../preload/contract/device-mode.ts';
import type { Link } from './link.ts';
import type { TryPhone } from './try.ts';

/** How long a steadiness test takes, in milliseconds. Source: the checklist's step 3. */
export const testLength = 60_000;

/**
 * A phone that is gone for so long, in milliseconds, was pulled out or has started again; a loose
 * plug finds back sooner. So a test that ends in an absence waits for this long.
 */
export const returnWithin = 20_000;

/** A time without connection, in milliseconds from the beginning of the test. */
export interface Break {
  readonly from: number;
  readonly to: number;
}

/**
 * A steadiness test that runs: nobody touches phone or cable, and each leave is a drop.
 *
 *   here ◄──back in the same mode: a drop──► gone
 *    ├──60 s──► counted                       └──20 s──► void: left
 *    └──other mode, sleep, a try …──► void
 */
export interface TestRun extends Link {
  readonly begunAt: number;
  readonly phone: TryPhone;
  readonly mode: DeviceMode;
  /** When the phone that is here came: another time means that it has been away in between. */
  readonly arrivedAt: number;
  /** Known for drops, since it came back. */
  readonly drops: number;
  /** Of these drops, the first ones of many. */
  readonly breaks: readonly Break[];
  /** Null while the phone is on the bus. */
  readonly gone: { readonly since: number } | null;
}

/**
 * How a test ended: it counts, or why it does not. `left`: gone and not back; `mode`: back in another
 * mode; `moved`: back on another port; `try`: an update or a restore began; `coach`: its
 * buttons are held; `slept`: the computer
 * did; `blind`: the ports could not be read; `cable`: the person took another one; `stopped`: by the
 * person; `closed`: Holdsteady was.
 */
export const testEnds = [
  'counted',
  'left',
  'mode',
  'moved',
  'try',
  'coach',
  'slept',
  'blind',
  'cable',
  'stopped',
  'closed',
] as const;

/** One of {@link testEnds}. */
export type TestEnd = (typeof testEnds)[number];

/** A test that is over. */
export interface TestResult extends Link {
  /** Counts from 1; never used twice. */
  readonly number: number;
  /** Where it was made, if on another computer: its tag, and its number there. */
  readonly origin: { readonly tag: string; readonly number: number } | null;
  readonly begunAt: number;
  readonly endedAt: number;
  readonly mode: DeviceMode;
  readonly end: TestEnd;
  /** All that are known for drops, also those of a test that does not count. */
  readonly drops: number;
  readonly breaks: readonly Break[];
}

/** The test that runs, and those that are over. */
export interface Steadiness {
  readonly run: TestRun | null;
  readonly nextNumber: number;
  /** Oldest first; bounded for each link and over all. */
  readonly results: readonly TestResult[];
}

/** No test was made yet. */
export const noTests: Steadiness = { run: null, nextNumber: 1, results: [] };

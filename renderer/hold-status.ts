import type { Snapshot } from '../preload/contract/snapshot.ts';

/** A state stays on screen at least this long, so that the pane never flickers. */
export const holdMs = 800;

/** What belongs together in the status pane and must not be mixed from two moments. */
export type StatusMoment = Pick<Snapshot, 'status' | 'phones' | 'clock'>;

/** What the pane shows, since when, and what waits behind it. */
export interface Held {
  readonly shown: StatusMoment;
  readonly since: number;
  readonly waiting: StatusMoment | null;
}

/**
 * Takes in the newest moment. The same state renewed, an urgent one, and anything after `looking`
 * (which says nothing yet) show at once; the rest waits until the shown state had its time.
 */
export function holdStatus(held: Held, newest: StatusMoment, now: number): Held {
  const { shown, since } = held;
  if (newest.status.id === shown.status.id) {
    return { shown: newest, since, waiting: null };
  }
  if (newest.status.urgency === 'assertive' || waitLeft(held, now) === 0) {
    return { shown: newest, since: now, waiting: null };
  }
  return { shown, since, waiting: newest };
}

/** Milliseconds until what waits may show. */
export function waitLeft({ shown, since }: Held, now: number): number {
  if (shown.status.id === 'looking') return 0;
  return Math.min(holdMs, Math.max(0, since + holdMs - now));
}

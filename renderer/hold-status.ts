import type { Snapshot, StatusView } from '../preload/contract/snapshot.ts';

/** A state stays on screen at least this long, so that the pane never flickers. */
export const holdMs = 800;

/** What belongs together in the status pane and must not be mixed from two moments. */
export type StatusMoment = Pick<Snapshot, 'status' | 'phones' | 'clock'>;

/** What the pane shows, since when, and what waits behind it. */
export interface Held {
  readonly shown: StatusMoment;
  /** On a clock that never goes back; -Infinity where what is shown need not be held. */
  readonly since: number;
  readonly waiting: StatusMoment | null;
}

/** The first moment of all. `looking` says nothing yet, so it gives way to anything at once. */
export function beginHold(first: StatusMoment, now: number): Held {
  return { shown: first, since: first.status.id === 'looking' ? -Infinity : now, waiting: null };
}

/**
 * Takes in the newest moment. The same headline renewed and an alert show at once; the rest waits
 * until the shown headline had its time, and so does what follows an alert. An alert that is on
 * screen already does not jump in again with another title.
 */
export function holdStatus(held: Held, newest: StatusMoment, now: number): Held {
  const { shown, since } = held;
  if (isSameHeadline(shown.status, newest.status)) return { shown: newest, since, waiting: null };
  if (isNewAlert(shown.status, newest.status) || waitLeft(held, now) === 0) {
    return { shown: newest, since: now, waiting: null };
  }
  return { shown, since, waiting: newest };
}

/** Milliseconds until what waits may show. */
export function waitLeft({ since }: Held, now: number): number {
  return Math.max(0, since + holdMs - now);
}

/** True for an alert that is not on screen yet: it waits for nothing. */
export function isNewAlert(shown: StatusView, newest: StatusView): boolean {
  return newest.urgency === 'assertive' && newest.id !== shown.id;
}

function isSameHeadline(a: StatusView, b: StatusView): boolean {
  return (
    a.id === b.id &&
    a.tone === b.tone &&
    // Another sentence is another headline; the same one with other numbers is not.
    a.sentence.id === b.sentence.id &&
    JSON.stringify(a.title) === JSON.stringify(b.title)
  );
}

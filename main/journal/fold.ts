import type { JsonObject } from '../../preload/contract/guard.ts';
import type { SessionState } from '../session/state.ts';
import { trimTimeline } from '../session/timeline.ts';
import { isNumber } from './guard.ts';
import { isSessionState } from './state-guard.ts';

/** Version of the folded state. Raise it when SessionState changes so that an old fold misleads. */
export const foldVersion = 3;

/** Moments of the timeline that a fold keeps: start-up must not grow with history. */
export const foldedMoments = 500;

/** How every fold line begins; a search for it need not parse the lines between. */
export const foldMark = '{"k":"fold"';

/** A line, without its end, that stands for everything that happened before it. */
export function foldLine(state: SessionState, at: number): string {
  const folded = { ...state, timeline: trimTimeline(state.timeline, foldedMoments) };
  return JSON.stringify({ k: 'fold', version: foldVersion, at, state: folded });
}

/** A state that stands for everything before it, the time before the file began included. */
export interface ReadState {
  readonly kind: 'fold';
  /** When it was written, epoch milliseconds. */
  readonly at: number;
  readonly state: SessionState;
}

/** What a fold line holds: a state, or nothing that this version understands. */
export type ReadFold = ReadState | { readonly kind: 'unknown' } | { readonly kind: 'damaged' };

/** Reads what {@link foldLine} wrote. A fold of another version is `unknown`: the events remain. */
export function readFold(value: JsonObject): ReadFold {
  const { version, at, state } = value;
  if (version !== foldVersion) return { kind: 'unknown' };
  return isNumber(at) && isSessionState(state) ? { kind: 'fold', at, state } : { kind: 'damaged' };
}

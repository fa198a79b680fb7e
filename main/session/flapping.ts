import type { SessionState } from './state.ts';
import { replaceTry, withEvidence } from './try-list.ts';

const second = 1000;

/** Losses that are older say nothing about the connection now. */
const window = 60 * second;

/** So many losses in that time are no accident. Source: the state table of the design. */
const flapAt = 3;

/** A connection that held for so long is over its fit. */
const calmAfter = 30 * second;

/** More losses than this in a minute add nothing. */
const lossLimit = 64;

/** A phone has left without a plan. The third time within a minute it is a fit. */
export function suspectFlap(before: SessionState, at: number, port: string): SessionState {
  const losses = before.losses.filter((loss) => Math.abs(at - loss.at) < window);
  const state = losses.length === before.losses.length ? before : { ...before, losses };
  const count = losses.filter((loss) => loss.port === port && loss.at !== at).length + 1;
  if (count < flapAt) return state;

  const flapping: SessionState = { ...state, flap: { port, count, until: at + calmAfter } };
  const t = flapping.tries.find((candidate) => candidate.port === port);
  if (t === undefined) return flapping;
  const evidence = t.evidence.filter(({ kind }) => kind !== 'flapping');
  return replaceTry(flapping, t, withEvidence({ ...t, evidence }, { kind: 'flapping', at, count }));
}

/** A loss is known for one: it may be the one too many. */
export function flapWith(state: SessionState, since: number, port: string): SessionState {
  return suspectFlap(noteLoss(state, since, port), since, port);
}

/** What left at `since` was a loss of the connection, as is known at the latest by its return. */
export function noteLoss(state: SessionState, since: number, port: string): SessionState {
  return { ...state, losses: [...state.losses, { at: since, port }].slice(-lossLimit) };
}

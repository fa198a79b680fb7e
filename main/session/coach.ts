import type { ButtonFamily, CoachProcedure } from '../../preload/contract/coach.ts';
import { buttonSequence, sequenceLength } from '../knowledge/button-sequences.ts';
import { coachBlock, coachButtons } from './coach-fit.ts';
import type { CoachedPhone, CoachEnd, CoachRun, CoachState, CoachWatch } from './coach-state.ts';
import type { SessionState, Supposed } from './state.ts';
import { withMoment } from './timeline.ts';
import { forgetTry, tryOnPort } from './try-list.ts';

const second = 1000;

/**
 * How long after the last line the bus may take to show what came of it, in milliseconds [own
 * figures]. iOS starts in under a minute as a rule, twice that is for a slow phone; the cable picture
 * and DFU mode are there within seconds, or are not coming.
 */
const patience: Readonly<Record<CoachProcedure, number>> = {
  restart: 120 * second,
  'force-restart': 120 * second,
  recovery: 30 * second,
  dfu: 15 * second,
};

type Running = Extract<CoachRun, { readonly kind: 'running' }>;

/** The person has opened the coach, to read first. One that runs is not thrown away by that. */
export function openCoach(state: SessionState, procedure: CoachProcedure): SessionState {
  const { coach } = state;
  if (coach.run?.kind === 'running') return state;
  const isOther = coach.run !== null && coach.run.procedure !== procedure;
  return withCoach(state, {
    ...coach,
    run: { kind: 'reading', procedure },
    misses: isOther ? 0 : coach.misses,
  });
}

/** The count begins, or begins again. Nothing happens where it may not, or the buttons are unknown. */
export function startCoach(state: SessionState, at: number): SessionState {
  const { run } = state.coach;
  if (run === null || run.kind === 'running') return state;
  const { procedure } = run;
  const { phone } = coachButtons(state);
  if (phone === null || coachBlock(state, procedure) !== null) return state;
  const length = sequenceLength(buttonSequence(procedure, phone));
  const until = at + length + patience[procedure];
  const watch = beginWatch(state);
  const running: Running = { kind: 'running', procedure, phone, startedAt: at, until, watch };
  const begun = withRun(withoutUnsure(state, watch), running);
  return withMoment(begun, { kind: 'coach-begun', at, procedure });
}

/** Back to reading: the hands have let go, so nothing can be told of this go. */
export function stopCoach(state: SessionState): SessionState {
  const { run } = state.coach;
  if (run === null || run.kind === 'reading') return state;
  return withRun(state, { kind: 'reading', procedure: run.procedure });
}

/** The person is through with it. */
export function closeCoach(state: SessionState): SessionState {
  return withCoach(state, { ...state.coach, run: null, misses: 0 });
}

/** The person has picked the phone from drawings; a count that runs keeps the one it began with. */
export function sayButtons(state: SessionState, said: ButtonFamily | null): SessionState {
  return withCoach(state, { ...state.coach, said });
}

/** A go is over: it is counted, and remembered in the list of what happened. */
export function endCoach(
  state: SessionState,
  run: Extract<CoachRun, { readonly procedure: CoachProcedure; readonly phone: CoachedPhone }>,
  at: number,
  end: CoachEnd,
): SessionState {
  const { procedure, phone } = run;
  const { misses } = state.coach;
  const over = withCoach(state, {
    ...state.coach,
    run: { kind: 'over', procedure, phone, at, end },
    misses: end.kind === 'missed' ? misses + 1 : end.kind === 'worked' ? 0 : misses,
  });
  return withMoment(over, { kind: 'coach-over', at, procedure, result: end.kind });
}

/** Puts another run in its place. */
export function withRun(state: SessionState, run: CoachRun): SessionState {
  return withCoach(state, { ...state.coach, run });
}

/** True while the person holds the buttons of the phone on this port, so that its leaving is planned. */
export function isCoached({ coach: { run } }: SessionState, port: string): boolean {
  return run?.kind === 'running' && run.watch.kind === 'here' && run.watch.port === port;
}

/** True for a phone that left while its buttons were held; `left` as it is remembered elsewhere. */
export function isGoneByHand(
  { coach: { run } }: SessionState,
  { phone, since }: Pick<Supposed, 'phone' | 'since'>,
): boolean {
  if (run?.kind !== 'running' || run.watch.kind !== 'gone') return false;
  return run.watch.since === since && run.watch.phone.sighting.port === phone.sighting.port;
}

/** When the coach stops waiting for the bus, epoch milliseconds; null while it waits for nothing. */
export function coachDeadline({ run }: CoachState): number | null {
  return run?.kind === 'running' ? run.until : null;
}

function beginWatch({ sight, present }: SessionState): CoachWatch {
  const [phone] = present;
  if (sight.kind === 'blind') return { kind: 'none', why: 'blind' };
  if (phone === undefined) return { kind: 'none', why: 'absent' };
  if (present.length > 1) return { kind: 'none', why: 'many' };
  return { kind: 'here', port: phone.sighting.port };
}

/** What looked a little like a try is none: from now on it is the person's hands. */
function withoutUnsure(state: SessionState, watch: CoachWatch): SessionState {
  const t = watch.kind === 'here' ? tryOnPort(state, watch.port) : undefined;
  return t === undefined || t.firm ? state : forgetTry(state, t);
}

function withCoach(state: SessionState, coach: CoachState): SessionState {
  return { ...state, coach };
}

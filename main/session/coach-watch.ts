import { assertNever } from '../../preload/contract/assert-never.ts';
import type { CoachProcedure } from '../../preload/contract/coach.ts';
import { endCoach, withRun } from './coach.ts';
import type { CoachEnd, CoachMiss, CoachRun, CoachWatch } from './coach-state.ts';
import type { SessionEvent } from './event.ts';
import { bounceWithin, shortestStart } from './journey-table.ts';
import type { PresentPhone } from './present-phone.ts';
import { samePhone, tryPhone } from './same-phone.ts';
import type { SessionState } from './state.ts';

type Running = Extract<CoachRun, { readonly kind: 'running' }>;

/**
 * What an event means for the coach, after the rest of the state has taken it in: `before` and
 * `after` that. The coach reads the bus and changes nothing but itself.
 */
export function followCoach(
  before: SessionState,
  after: SessionState,
  event: SessionEvent,
): SessionState {
  const { run } = after.coach;
  if (run === null) return after;
  // Another card: the person is elsewhere.
  if (event.kind === 'step-opened') {
    return { ...after, coach: { ...after.coach, run: null, misses: 0 } };
  }
  if (run.kind === 'over') return followLate(before, after, run, event);
  if (run.kind === 'reading') return after;
  const { at } = event;
  if (after.tries.some(({ firm }) => firm)) {
    return endCoach(after, run, at, { kind: 'off', why: 'try' });
  }
  switch (event.kind) {
    case 'phone-left':
      return left(before, after, run, event);
    case 'phone-arrived': {
      const phone = newcomer(before, after, event);
      return phone === null ? after : arrived(before, after, run, phone);
    }
    case 'watch-lost':
      return watching(after, run, { kind: 'none', why: 'blind' });
    case 'computer-slept':
      return endCoach(after, run, at, { kind: 'off', why: 'slept' });
    case 'deadline-passed':
      return run.until <= at ? endCoach(after, run, at, timeUp(run.watch)) : after;
    default:
      return after;
  }
}

function left(
  before: SessionState,
  after: SessionState,
  run: Running,
  { at, port }: Extract<SessionEvent, { readonly kind: 'phone-left' }>,
): SessionState {
  const { watch } = run;
  if (watch.kind !== 'here' || watch.port !== port) return after;
  const phone = phoneAt(before, port);
  return phone === undefined ? after : watching(after, run, { kind: 'gone', phone, since: at });
}

/** The phone that came with this event; null for what is no phone, or was told already. */
function newcomer(
  before: SessionState,
  { present }: SessionState,
  { at, sighting }: Extract<SessionEvent, { readonly kind: 'phone-arrived' }>,
): PresentPhone | null {
  const phone = present.find((one) => one.sighting.port === sighting.port && one.arrivedAt === at);
  return phone === undefined || before.present.includes(phone) ? null : phone;
}

function arrived(
  before: SessionState,
  state: SessionState,
  run: Running,
  phone: PresentPhone,
): SessionState {
  const watch = told(before, run.watch, phone);
  const at = phone.arrivedAt;
  if (!isMeant(watch, phone, state.present.length)) return state;
  const here: CoachWatch = { kind: 'here', port: phone.sighting.port };
  if (watch.kind === 'gone' && isBounce(watch, phone)) return watching(state, run, here);
  const end = cameAs(run.procedure, phone, watch.kind === 'gone' ? watch.since : null);
  return end === null ? watching(state, run, here) : endCoach(state, run, at, end);
}

/** A phone that comes where one is has left there, although nobody told. */
function told(before: SessionState, watch: CoachWatch, { sighting, arrivedAt }: PresentPhone) {
  const phone = watch.kind === 'here' ? phoneAt(before, watch.port) : undefined;
  if (phone === undefined || phone.sighting.port !== sighting.port) return watch;
  return { kind: 'gone', phone, since: arrivedAt } as const;
}

/** The phone that was waited for, as far as its numbers tell, and its port where they do not. */
function isMeant(watch: CoachWatch, phone: PresentPhone, count: number): boolean {
  switch (watch.kind) {
    case 'none':
      return watch.why === 'absent' && count === 1;
    // What comes beside it is another phone.
    case 'here':
      return false;
    case 'gone': {
      const same = samePhone(tryPhone(watch.phone), tryPhone(phone));
      const isHere = watch.phone.sighting.port === phone.sighting.port;
      // A phone with USB 3 changes the bus when it changes the mode.
      return same === 'yes' || (same === 'maybe' && (isHere || count === 1));
    }
    default:
      return assertNever(watch);
  }
}

/** Sooner back, and as it was, than any restart takes: a plug that moved under the hand. */
function isBounce(
  { phone: before, since }: Extract<CoachWatch, { readonly kind: 'gone' }>,
  phone: PresentPhone,
): boolean {
  const gone = phone.arrivedAt - since;
  return (
    before.mode === phone.mode && gone < (phone.mode === 'normal' ? shortestStart : bounceWithin)
  );
}

/** What a phone's coming means; null while it says nothing yet. */
function cameAs(
  procedure: CoachProcedure,
  { mode }: PresentPhone,
  leftAt: number | null,
): CoachEnd | null {
  switch (mode) {
    case 'normal':
      if (procedure === 'recovery' || procedure === 'dfu') return missed('system');
      return leftAt === null ? { kind: 'came' } : { kind: 'worked', leftAt };
    case 'recovery':
      return procedure === 'recovery' ? { kind: 'worked', leftAt } : missed('recovery');
    case 'dfu':
      return procedure === 'dfu' ? { kind: 'worked', leftAt } : missed('dfu');
    // It lasts for seconds and leads on; and the restore system is a try, which ends this before.
    case 'low-level':
    case 'restore':
      return null;
    default:
      return assertNever(mode);
  }
}

function missed(why: CoachMiss): CoachEnd {
  return { kind: 'missed', why, gone: null };
}

function timeUp(watch: CoachWatch): CoachEnd {
  switch (watch.kind) {
    case 'none':
      return { kind: 'unseen', why: watch.why };
    case 'here':
      return missed('stayed');
    case 'gone':
      return { kind: 'missed', why: 'away', gone: { phone: watch.phone, since: watch.since } };
    default:
      return assertNever(watch);
  }
}

/** It came after all: what was said of it is no longer true. */
function followLate(
  before: SessionState,
  after: SessionState,
  run: Extract<CoachRun, { readonly kind: 'over' }>,
  event: SessionEvent,
): SessionState {
  const { end, procedure } = run;
  if (event.kind !== 'phone-arrived' || end.kind !== 'missed' || end.gone === null) return after;
  const phone = newcomer(before, after, event);
  const watch: CoachWatch = { kind: 'gone', ...end.gone };
  if (phone === null || !isMeant(watch, phone, after.present.length)) return after;
  const late = cameAs(procedure, phone, end.gone.since);
  if (late === null) return after;
  // This go was counted as a miss before.
  const misses = Math.max(0, after.coach.misses - 1);
  return endCoach({ ...after, coach: { ...after.coach, misses } }, run, event.at, late);
}

function phoneAt({ present }: SessionState, port: string): PresentPhone | undefined {
  return present.find(({ sighting }) => sighting.port === port);
}

function watching(state: SessionState, run: Running, watch: CoachWatch): SessionState {
  return withRun(state, { ...run, watch });
}

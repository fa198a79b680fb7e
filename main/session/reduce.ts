import { assertNever } from '../../preload/contract/assert-never.ts';
import { closeCoach, openCoach, sayButtons, startCoach, stopCoach } from './coach.ts';
import { noCoach } from './coach-state.ts';
import { followCoach } from './coach-watch.ts';
import { answer } from './answers.ts';
import { changeCable, chooseCable, nameCable } from './cables.ts';
import { answerCheck, beginChecks, endChecks } from './checks.ts';
import { keepQuestion } from './cable-question.ts';
import { openCase } from './case-open.ts';
import { shiftClock } from './clock-shift.ts';
import type { SessionEvent } from './event.ts';
import { hearLog } from './hear-log.ts';
import { introduce } from './introduce.ts';
import { hopLimit } from './journey-table.ts';
import { namePort } from './ports.ts';
import { arrive, describe, leave, passDeadline } from './presence.ts';
import type { SessionState } from './state.ts';
import { sleep, sleepOver, wake } from './sleep.ts';
import { beginTest, keepTest } from './steadiness.ts';
import { withSelfTick } from './self-tick.ts';
import { nextStep, withMark, withoutMark } from './steps.ts';
import { lastMoment, withMoment } from './timeline.ts';
import { beginAsSaid } from './try-begin.ts';
import { endAsSaid } from './try-end.ts';
import { noteCompany, together } from './try-leave.ts';
import { forgetTry, tryOnPort, withEvidence } from './try-list.ts';
import type { Try } from './try.ts';
import { keepWatch } from './watching.ts';

/** Devices that left longer ago than this, in milliseconds, are no company any more. */
const companyFor = 2 * together;

/** How many of them are remembered; a hub has fewer. */
const companyLimit = 32;

/**
 * The one place where facts become a state. Pure: the same events give the same state, live, from
 * a journal, in a test. Never throws for any order of events.
 */
export function reduce(state: SessionState, event: SessionEvent): SessionState {
  return followCoach(state, takeIn(state, event), event);
}

function takeIn(state: SessionState, event: SessionEvent): SessionState {
  const tested = keepTest(applied(state, event), event);
  return keepWatch(state, keepQuestion(state, tested, event), event);
}

function applied(state: SessionState, event: SessionEvent): SessionState {
  const { at } = event;
  switch (event.kind) {
    case 'session-started':
      return withMoment(started(state, event), { kind: 'session', at });
    case 'session-ended':
      return ended(state, at);
    case 'watch-started':
      return watchStarted(state, at);
    case 'watch-lost':
      return watchLost(state, event);
    case 'phone-arrived':
      return arrive(state, at, event.sighting, event.via);
    case 'phone-left':
      return leave(state, at, event.port, event.via);
    case 'phone-described':
      return describe(state, at, event.sighting);
    case 'other-left':
      return otherLeft(state, at, event.port);
    case 'usbmux-found':
      return { ...state, usbmux: 'found' };
    case 'usbmux-lost':
      return { ...state, usbmux: event.reason };
    case 'phone-introduced':
      return introduce(state, at, event.serial, event.introduction);
    case 'computer-slept':
      return sleep(state, at);
    case 'computer-woke':
      return wake(state, at);
    case 'clock-stepped':
      // While it sleeps the clock only seems to be set: waking up tells how long it was.
      if (state.asleepSince !== null) return state;
      return withMoment(shiftClock(state, event.shift), {
        kind: 'clock-stepped',
        at,
        shift: event.shift,
      });
    case 'host-learned':
      return { ...state, host: event.host };
    case 'checks-begun':
      return beginChecks(state, at, event.checks);
    case 'check-answered':
      return withSelfTick(state, answerCheck(state, at, event.cost, event.answer), at);
    case 'checks-ended':
      return endChecks(state);
    case 'deadline-passed':
      return state.asleepSince === null ? passDeadline(state, at) : sleepOver(state, at);
    case 'try-said':
      return beginAsSaid(state, at);
    case 'try-end-said':
      return endAsSaid(state, at, event.why);
    case 'cable-changed':
      return changeCable(state, at);
    case 'cable-chosen':
      return chooseCable(state, at, event.cable);
    case 'cable-named':
      return nameCable(state, event.cable, event.name);
    case 'port-named':
      return namePort(state, event.port, event.name);
    case 'test-said':
      return beginTest(state, at);
    // What these two mean is told by keepQuestion and keepTest.
    case 'cable-kept':
    case 'test-stopped':
      return state;
    case 'case-tagged':
      // Files with the first name are out in the world.
      return state.shared.tag === null
        ? { ...state, shared: { ...state.shared, tag: event.tag } }
        : state;
    case 'case-opened':
      return openCase(state, at, event.file).state;
    case 'step-ticked':
      return withMoment(withMark(state, event.step, { kind: 'ticked', at }), {
        kind: 'ticked',
        at,
        step: event.step,
      });
    case 'step-skipped':
      return withMoment(
        withMark(state, event.step, { kind: 'skipped', at, reason: event.reason }),
        { kind: 'skipped', at, step: event.step, reason: event.reason },
      );
    case 'step-undone':
      return state.checklist.marks[event.step] === undefined
        ? state
        : withMoment(withoutMark(state, event.step), { kind: 'undone', at, step: event.step });
    case 'step-opened':
      return { ...state, begun: true, checklist: { ...state.checklist, open: event.step } };
    case 'question-answered':
      return answer(state, at, event.answer);
    case 'begun':
      return {
        ...state,
        begun: true,
        checklist: {
          ...state.checklist,
          open: state.checklist.open ?? nextStep(state.checklist),
        },
      };
    case 'log-sought':
    case 'log-followed':
    case 'log-told':
    case 'log-lost':
      return hearLog(state, event);
    case 'coach-opened':
      return openCoach(state, event.procedure);
    case 'coach-started':
      return startCoach(state, at);
    case 'coach-stopped':
      return stopCoach(state);
    case 'coach-closed':
      return closeCoach(state);
    case 'buttons-said':
      return sayButtons(state, event.family);
    default:
      return assertNever(event);
  }
}

/** From now on nobody watches the tries that run; the next start goes by this time. */
function ended(state: SessionState, at: number): SessionState {
  const tries = state.tries.map((t) => (t.firm ? withEvidence(t, { kind: 'blind', at }) : t));
  return { ...state, tries };
}

/**
 * What was on the bus before Holdsteady started is hearsay. The checklist carries over, the ledger,
 * and a try that ran: the phone may well go on with it, unwatched.
 */
function started(
  state: SessionState,
  event: Extract<SessionEvent, { readonly kind: 'session-started' }>,
): SessionState {
  const begun: SessionState = {
    ...state,
    sight: { kind: 'looking' },
    present: [],
    away: null,
    supposed: stayedOn(state, event.at),
    verdict: null,
    losses: [],
    flap: null,
    company: [],
    usbmux: 'unheard',
    asleepSince: null,
    coach: noCoach,
    release: event.release,
    host: { platform: event.platform, system: state.host?.system ?? null },
    checks: { ...state.checks, run: null },
  };
  return state.tries.reduce((after, t) => {
    const phone = state.present.find(({ sighting }) => sighting.port === t.port);
    if (!t.firm) return forgetTry(after, t);
    if (t.gap === null && phone === undefined) return forgetTry(after, t);
    return {
      ...after,
      tries: after.tries.map((other) =>
        other === t ? unwatched(t, phone, lastMoment(state.timeline) ?? event.at, event.at) : other,
      ),
    };
  }, begun);
}

/** Phones that installed although their try was over: found again like that, they begin no other. */
function stayedOn(state: SessionState, at: number): SessionState['supposed'] {
  const since = lastMoment(state.timeline) ?? at;
  return state.present
    .filter(
      ({ mode, sighting }) => mode === 'restore' && tryOnPort(state, sighting.port) === undefined,
    )
    .map((phone) => ({ phone, place: 'restore', since }));
}

/**
 * A gap that was seen to begin goes on, for as long as a computer waits; else nobody knows what has
 * happened since.
 */
function unwatched(
  t: Try,
  phone: SessionState['present'][number] | undefined,
  since: number,
  at: number,
): Try {
  const last = t.evidence.at(-1);
  const closedAt = last?.kind === 'blind' && last.at >= since ? last.at : null;
  const silent: Try = { ...t, remark: null };
  const told = closedAt === null ? withEvidence(silent, { kind: 'blind', at: since }) : silent;
  if (t.gap !== null) {
    return at - t.gap.since < hopLimit ? told : { ...told, gap: { ...t.gap, kind: 'unseen' } };
  }
  if (phone === undefined) return told;
  return { ...told, gap: { phone, since: closedAt ?? since, kind: 'unseen', marks: 0 } };
}

function otherLeft(state: SessionState, at: number, port: string): SessionState {
  const company = [...state.company, { at, port }]
    .filter((other) => Math.abs(at - other.at) <= companyFor)
    .slice(-companyLimit);
  return noteCompany({ ...state, company }, at, port);
}

function watchStarted(state: SessionState, at: number): SessionState {
  const seeing: SessionState = { ...state, sight: { kind: 'seeing', since: at } };
  return state.sight.kind === 'blind' ? withMoment(seeing, { kind: 'watch-back', at }) : seeing;
}

/** A watch that fails again and again is one blindness with one beginning. */
function watchLost(
  state: SessionState,
  { at, reason }: Extract<SessionEvent, { readonly kind: 'watch-lost' }>,
): SessionState {
  if (state.sight.kind === 'blind') {
    return { ...state, sight: { kind: 'blind', since: state.sight.since, reason } };
  }
  return withMoment(
    { ...state, sight: { kind: 'blind', since: at, reason } },
    { kind: 'watch-lost', at, reason },
  );
}

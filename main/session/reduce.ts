import { assertNever } from '../../preload/contract/assert-never.ts';
import type { SessionEvent } from './event.ts';
import { arrive, describe, leave, passDeadline } from './presence.ts';
import type { SessionState } from './state.ts';
import { nextStep, withMark, withoutMark } from './steps.ts';
import { withMoment } from './timeline.ts';

/**
 * The one place where facts become a state. Pure: the same events give the same state, live, from
 * a journal, in a test. Never throws for any order of events.
 */
export function reduce(state: SessionState, event: SessionEvent): SessionState {
  const { at } = event;
  switch (event.kind) {
    case 'session-started':
      return withMoment(started(state, event), { kind: 'session', at });
    case 'session-ended':
      return state;
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
    case 'computer-slept':
      return withMoment(state, { kind: 'slept', at });
    case 'computer-woke':
      return withMoment(state, { kind: 'woke', at });
    case 'host-learned':
      return { ...state, host: event.host };
    case 'deadline-passed':
      return passDeadline(state, at);
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
    case 'begun':
      return {
        ...state,
        begun: true,
        checklist: {
          ...state.checklist,
          open: state.checklist.open ?? nextStep(state.checklist),
        },
      };
    default:
      return assertNever(event);
  }
}

/** What was on the bus before Holdsteady started is hearsay: only the checklist carries over. */
function started(
  state: SessionState,
  event: Extract<SessionEvent, { readonly kind: 'session-started' }>,
): SessionState {
  return {
    ...state,
    sight: { kind: 'looking' },
    present: [],
    away: null,
    release: event.release,
    host: { platform: event.platform, system: state.host?.system ?? null },
  };
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

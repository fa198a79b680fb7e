import type { DeviceMode } from '../../preload/contract/device-mode.ts';
import { identify } from '../knowledge/identify.ts';
import { identityKey } from '../knowledge/identity-key.ts';
import type { Sighting, Via } from './event.ts';
import type { Away, PresentPhone, SessionState } from './state.ts';
import { isRestartStep } from './steps.ts';
import { withMoment } from './timeline.ts';

const second = 1000;
const minute = 60 * second;

/** A phone that comes back sooner in the same mode has only been counted anew by the bus [I]. */
const sameModeBounce = 5 * second;

/** The recovery screen ends after about 15 minutes by itself; three minutes before, we say so. */
const recoveryNoticeAfter = 12 * minute;

/** How long the recovery screen stays, as far as is known: "about 15 minutes" (Apple's own text). */
export const recoveryScreenFor = 15 * minute;

/** No phone shuts down and starts iOS faster; a shorter absence was a plug pulled and put back [I]. */
const shortestRestart = 8 * second;

/** After this an absence no longer looks like a restart: the screen shows the logo for under a minute. */
export const longestRestart = 2 * minute;

/** A phone has come onto the bus. Devices that are no phone leave the state as it is. */
export function arrive(
  before: SessionState,
  at: number,
  sighting: Sighting,
  via: Via,
): SessionState {
  const identified = identify(sighting);
  if (identified.kind !== 'phone') return before;
  const { mode, identity } = identified;

  // One socket holds one device: whoever was there before must have left unheard.
  const state = leave(before, at, sighting.port, 'listing');

  const { away } = state;
  const bounced =
    away !== null &&
    away.phone.sighting.port === sighting.port &&
    away.phone.mode === mode &&
    at - away.since < sameModeBounce
      ? away.phone
      : null;
  // The listing that began the watch cannot tell for how long the phone had been there.
  const wasThere = via === 'listing' && state.sight.kind === 'seeing' && state.sight.since === at;
  const phone: PresentPhone = {
    sighting,
    identity,
    mode,
    arrivedAt: at,
    ...modeTimes(mode, bounced?.modeSince ?? at, bounced?.seenArriving ?? !wasThere),
    ...(bounced?.recoveryNotice === true ? noticeGiven : {}),
  };
  const arrived = withMoment(
    { ...state, present: [...state.present, phone], away: null },
    { kind: 'arrived', at, port: sighting.port, via: wasThere ? 'start' : via, ...shown(phone) },
  );
  return away?.kind === 'restarting' && via === 'event' && looksRestarted(away, phone)
    ? restartSeen(arrived, away.since, at)
    : arrived;
}

/** A phone has left the bus. A port where none was known changes nothing. */
export function leave(state: SessionState, at: number, port: string, via: Via): SessionState {
  const phone = phoneAt(state, port);
  if (phone === undefined) return state;
  const present = state.present.filter((candidate) => candidate !== phone);
  // A leave that nobody watched may have happened long before it was found.
  const restarting =
    present.length === 0 &&
    via === 'event' &&
    phone.mode === 'normal' &&
    phone.identity.kind === 'iphone' &&
    isRestartStep(state.checklist);

  const away = present.length > 0 ? state.away : awayAfter(phone, at, restarting);
  return withMoment(
    { ...state, present, away },
    { kind: 'left', at, port, mode: phone.mode, via, planned: restarting },
  );
}

/**
 * More is known of a phone that has been here all along: a better name, another mode than it
 * seemed, or that it is no phone at all. Nothing came and nothing left.
 */
export function describe(state: SessionState, at: number, sighting: Sighting): SessionState {
  const { port } = sighting;
  const phone = phoneAt(state, port);
  if (phone === undefined) return state;
  const identified = identify(sighting);
  if (identified.kind !== 'phone') {
    const present = state.present.filter((candidate) => candidate !== phone);
    return withMoment({ ...state, present }, { kind: 'no-phone', at, port, mode: phone.mode });
  }
  const { mode, identity } = identified;
  const times = mode === phone.mode ? {} : modeTimes(mode, phone.modeSince, phone.seenArriving);
  const described = { ...phone, sighting, identity, mode, ...times };
  return withMoment(replaced(state, phone, described), {
    kind: 'described',
    at,
    port,
    ...shown(described),
  });
}

/** The time the state had asked for has come: say what is due by then. */
export function passDeadline(before: SessionState, at: number): SessionState {
  let state = before;
  const { away } = state;
  if (away?.kind === 'restarting' && away.until <= at) {
    const { phone, since } = away;
    state = withMoment(
      { ...state, away: { kind: 'unplugged', phone, since } },
      { kind: 'restart-not-seen', at },
    );
  }
  for (const phone of state.present) {
    if (phone.recoveryNoticeAt === null || phone.recoveryNoticeAt > at) continue;
    state = withMoment(replaced(state, phone, { ...phone, ...noticeGiven }), {
      kind: 'recovery-notice',
      at,
      port: phone.sighting.port,
    });
  }
  return state;
}

const noticeGiven = { recoveryNoticeAt: null, recoveryNotice: true } as const;

/** A screen that may have been up for hours before the watch has no time to count from. */
function modeTimes(mode: DeviceMode, modeSince: number, seenArriving: boolean) {
  const isCounted = mode === 'recovery' && seenArriving;
  const recoveryNoticeAt = isCounted ? modeSince + recoveryNoticeAfter : null;
  return { modeSince, seenArriving, recoveryNoticeAt, recoveryNotice: false };
}

/** What a moment keeps of a phone. */
function shown({ mode, identity }: PresentPhone) {
  const model = identity.model.kind === 'exact' ? identity.model.name : null;
  return { mode, who: identity.kind, model };
}

function phoneAt(state: SessionState, port: string): PresentPhone | undefined {
  return state.present.find((candidate) => candidate.sighting.port === port);
}

function replaced(state: SessionState, phone: PresentPhone, by: PresentPhone): SessionState {
  const present = state.present.map((candidate) => (candidate === phone ? by : candidate));
  return { ...state, present };
}

function awayAfter(phone: PresentPhone, at: number, restarting: boolean): Away {
  return restarting
    ? { kind: 'restarting', phone, since: at, until: at + longestRestart }
    : { kind: 'unplugged', phone, since: at };
}

function looksRestarted(
  away: Extract<Away, { readonly kind: 'restarting' }>,
  phone: PresentPhone,
): boolean {
  const gone = phone.arrivedAt - away.since;
  return (
    phone.mode === 'normal' &&
    gone >= shortestRestart &&
    phone.arrivedAt <= away.until &&
    keyOf(phone) === keyOf(away.phone)
  );
}

/** The person goes on reading the card, so it stays open: the mark is put beside it, not over it. */
function restartSeen(state: SessionState, leftAt: number, at: number): SessionState {
  const marks = {
    ...state.checklist.marks,
    restart: { kind: 'seen-restart', leftAt, at } as const,
  };
  return withMoment(
    { ...state, checklist: { ...state.checklist, marks } },
    { kind: 'restart-seen', at, goneFor: at - leftAt },
  );
}

function keyOf({ identity, sighting }: PresentPhone): string {
  return identityKey(identity, sighting.serial, sighting.port);
}

import { assertNever } from '../../preload/contract/assert-never.ts';
import { arrivalOf, placeOf } from './journey.ts';
import { hopLimit, loaderWithin, stagesWithin, supposedFor } from './journey-table.ts';
import type { Place } from './journey-table.ts';
import type { PresentPhone } from './present-phone.ts';
import { mergePhones, samePhone, tryPhone } from './same-phone.ts';
import type { SessionState, Supposed } from './state.ts';
import { withMoment } from './timeline.ts';
import type { Evidence, Try } from './try.ts';
import { replaceTry, tryOnPort } from './try-list.ts';

/** How long "Back as expected" is shown, in milliseconds. */
export const backFor = 3000;

/** How a try begins. */
interface Beginning {
  readonly at: number;
  readonly ground: Try['ground'];
  readonly firm: boolean;
  readonly place: Place;
  readonly placeSince: number;
  readonly placeSeen: boolean;
  readonly evidence: readonly Evidence[];
  readonly from: string | null;
  /** The place it set out from, where that is known. */
  readonly origin: Place | null;
  /** What was known of the phone before it left, where that was seen: the restore system hides it. */
  readonly before: PresentPhone | null;
  /** How long it was away before this, in milliseconds, where that was the first planned absence. */
  readonly gone: number | null;
}

function begin(state: SessionState, phone: PresentPhone, how: Beginning): SessionState {
  const { at, ground, firm, place, placeSince, placeSeen, from, origin, before, gone } = how;
  const slow = phone.sighting.speed === 'low' || phone.sighting.speed === 'full';
  const begun: Try = {
    begunAt: at,
    ground,
    firm,
    phone: before === null ? tryPhone(phone) : mergePhones(tryPhone(before), tryPhone(phone)),
    port: phone.sighting.port,
    ports: [phone.sighting.port],
    cable: state.cables.current,
    computer: state.host?.system ?? null,
    from,
    place,
    placeSince,
    placeSeen,
    gap: null,
    stages: [
      ...(origin === null || origin === place ? [] : [{ at, place: origin }]),
      { at: placeSince, place },
    ],
    evidence: [...how.evidence, ...(slow ? [{ kind: 'slow-usb', at: placeSince } as const] : [])],
    drops: 0,
    countedAnew: false,
    slept: false,
    log: null,
    remark: gone === null || !firm ? null : { kind: 'back', until: placeSince + backFor, gone },
  };
  const { port } = begun;
  return withMoment(
    {
      ...state,
      tries: [...state.tries, begun],
      verdict: state.verdict?.port === port ? null : state.verdict,
    },
    { kind: 'try-begun', at: placeSince, port, ground },
  );
}

/**
 * The person has started one. That is no news while it is known already, and nobody can tell which
 * is meant where several phones could be. One that has just left may have left because of it.
 */
export function beginAsSaid(state: SessionState, at: number): SessionState {
  const free = state.present.filter(
    ({ sighting }) => tryOnPort(state, sighting.port)?.firm !== true,
  );
  const [phone] = free;
  const said: Evidence = { kind: 'begun-said', at };
  if (state.present.length === 0) return beginInGap(state, at, 'said', said);
  if (phone === undefined || free.length > 1) return state;
  return beginOn(state, phone, at, 'said', said);
}

/**
 * The computer writes a log, so it has started one. Of several phones it is the one with the log's
 * ECID; where no phone can be told, nothing begins.
 */
export function beginAsLogged(state: SessionState, at: number, ecid: string | null): SessionState {
  const fits = ({ identity, sighting }: PresentPhone): boolean =>
    tryOnPort(state, sighting.port)?.firm !== true &&
    (ecid === null || identity.ecid === null || identity.ecid === ecid);
  const free = state.present.filter(fits);
  const [phone] = free;
  const logged: Evidence = { kind: 'begun-log', at };
  if (state.present.length === 0) return beginInGap(state, at, 'seen', logged);
  if (phone === undefined || free.length > 1) return state;
  return beginOn(state, phone, at, 'seen', logged);
}

function beginOn(
  state: SessionState,
  phone: PresentPhone,
  at: number,
  ground: Try['ground'],
  evidence: Evidence,
): SessionState {
  const running = tryOnPort(state, phone.sighting.port);
  if (running !== undefined) {
    return replaceTry(state, running, {
      ...running,
      firm: true,
      evidence: [...running.evidence, evidence],
    });
  }
  return begin(state, phone, {
    at,
    ground,
    firm: true,
    place: placeOf(arrivalOf(phone)),
    placeSince: at,
    placeSeen: phone.seenArriving,
    evidence: [evidence],
    from: phone.introduction?.productVersion ?? null,
    origin: null,
    before: null,
    gone: null,
  });
}

/** What was started has sent the phone away already. */
function beginInGap(
  state: SessionState,
  at: number,
  ground: Try['ground'],
  evidence: Evidence,
): SessionState {
  const { away } = state;
  if (away === null || state.tries.length > 0 || at - away.since >= hopLimit) return state;
  const left = state.supposed.find(({ phone }) => phone === away.phone);
  if (left === undefined) return state;
  const { phone, place, since } = left;
  const begun = begin(state, phone, {
    at: since,
    ground,
    firm: true,
    place,
    placeSince: phone.arrivedAt,
    placeSeen: phone.seenArriving,
    evidence: [evidence],
    from: phone.introduction?.productVersion ?? null,
    origin: null,
    before: null,
    gone: null,
  });
  const tries = begun.tries.map((t): Try =>
    t.port === phone.sighting.port ? { ...t, gap: { phone, since, kind: 'planned', marks: 0 } } : t,
  );
  const supposed = state.supposed.filter((other) => other !== left);
  return { ...begun, tries, supposed, away: null };
}

/** What begins when a phone comes that no running try was waiting for; null when nothing does. */
export function beginAsSeen(
  state: SessionState,
  phone: PresentPhone,
  left: Supposed | null,
  isSeen: boolean,
): SessionState | null {
  const at = phone.arrivedAt;
  const arrival = arrivalOf(phone);
  const isSame = left !== null && isSurely(left.phone, phone);
  // Another phone may have left another port meanwhile, but no phone goes from iOS to here in one step.
  const isStranger = !isSame && arrival === 'restore' && left?.place === 'normal';
  const supposed = isStranger ? null : left;
  const evidence: Evidence[] = [];
  const from = supposed?.phone.introduction?.productVersion ?? null;
  const since = supposed?.since ?? at;
  const beginAt = (place: Place, firm = true): SessionState => {
    const sign: Evidence = { kind: firm ? 'begun-seen' : 'begun-unsure', at };
    return begin(state, phone, {
      at: since,
      ground: 'seen',
      firm,
      place,
      placeSince: at,
      placeSeen: isSeen,
      evidence: [sign, ...evidence],
      from,
      origin: supposed?.place ?? null,
      before: isSame ? left.phone : null,
      gone: supposed === null ? null : at - supposed.since,
    });
  };

  // It goes on with what was over already: somebody said so, or it took too long.
  if (isSame && !isSeen && left.place === 'restore') return null;
  if (arrival === 'restore') {
    evidence.push({ kind: 'restore-by-serial', at });
    return beginAt('restore');
  }
  const gone = at - since;
  if (supposed === null || gone > supposedFor) return null;
  switch (supposed.place) {
    case 'normal':
      return arrival === 'recovery' ? beginAt('recovery') : null;
    case 'recovery': {
      const isLoader = gone <= loaderWithin && supposed.phone.sighting.port === phone.sighting.port;
      return arrival === 'recovery' && isLoader ? beginAt('recovery-loaded', false) : null;
    }
    case 'dfu':
      if (arrival === 'dfu-loaded') return beginAt('dfu-loaded');
      return arrival === 'recovery' && gone <= stagesWithin ? beginAt('recovery-loaded') : null;
    case 'dfu-loaded':
      // No button loads the first stage: a computer was at work, though nobody saw it begin.
      return arrival === 'recovery' ? beginAt('recovery-loaded') : null;
    case 'recovery-loaded':
    case 'restore':
    case 'low-level':
      return null;
    default:
      return assertNever(supposed.place);
  }
}

/** The same by its numbers, or what came next on the port of the other. */
function isSurely(left: PresentPhone, phone: PresentPhone): boolean {
  const same = samePhone(tryPhone(left), tryPhone(phone));
  return same === 'yes' || (same === 'maybe' && left.sighting.port === phone.sighting.port);
}

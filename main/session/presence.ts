import type { DeviceMode } from '../../preload/contract/device-mode.ts';
import { identify } from '../knowledge/identify.ts';
import { identityKey } from '../knowledge/identity-key.ts';
import { isGoneByHand } from './coach.ts';
import type { Sighting, Via } from './event.ts';
import { flapWith, noteLoss, suspectFlap } from './flapping.ts';
import { isCertainlyIos } from './introduce.ts';
import { arrivalOf, placeOf } from './journey.ts';
import { bounceWithin, hopLimit } from './journey-table.ts';
import { recordOf } from './ledger.ts';
import { awayAfter } from './leaving.ts';
import { joinOvertaken } from './overtaken.ts';
import type { PresentPhone } from './present-phone.ts';
import { findReturned, mergePhones, samePhone, tryPhone } from './same-phone.ts';
import { isTested, isTestReturn } from './steadiness.ts';
import type { Away, SessionState, Supposed } from './state.ts';
import { withMoment } from './timeline.ts';
import { arriveInTry, findWaiting } from './try-arrive.ts';
import { beginAsSeen } from './try-begin.ts';
import { passInTry, tryDeadline } from './try-end.ts';
import { leaveInTry } from './try-leave.ts';
import { forgetTry, replaceTry, tryOnPort } from './try-list.ts';
import type { Gap, TryPhone } from './try.ts';

const second = 1000;
const minute = 60 * second;

/** The recovery screen ends after about 15 minutes by itself; three minutes before, we say so. */
const recoveryNoticeAfter = 12 * minute;

/** How long the recovery screen stays, as far as is known: "about 15 minutes" (Apple's own text). */
export const recoveryScreenFor = 15 * minute;

/** No phone shuts down and starts iOS faster; a shorter absence was a plug pulled and put back [I]. */
const shortestRestart = 8 * second;

/** The same arrival told twice, for the system tells some through two queues. */
const echo = second;

/** How many phones that left are remembered: more than any workbench holds. */
const supposedLimit = 16;

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

  const here = phoneAt(before, sighting.port);
  if (here !== undefined && isEcho(here, sighting, at)) return before;
  // One socket holds one device, and one phone is on one socket: who was there must have left unheard.
  const newcomer = tryPhone({ identity, sighting });
  const vacated = before.present.filter(
    (other) => other === here || samePhone(whoIs(before, other), newcomer) === 'yes',
  );
  const state = vacated.reduce(
    (left, other) => leave(left, at, other.sighting.port, 'listing'),
    before,
  );

  // The listing that began the watch cannot tell for how long the phone had been there.
  const wasThere = isUnwatched(state, at, via);
  const phone: PresentPhone = {
    sighting,
    identity,
    mode,
    arrivedAt: at,
    isIos: false,
    introduction: null,
    ...modeTimes(mode, at, !wasThere),
  };
  const arrived: SessionState = { ...state, away: null, verdict: verdictAfter(state, phone) };
  const told = wasThere ? 'start' : via;

  // Who is being tested was shaken, and has not come to a try.
  const isShaken = isTestReturn(state, phone);
  const waiting = isShaken ? null : findWaiting(arrived, phone);
  if (waiting?.gap != null) {
    const landed = arriveInTry(arrived, waiting, gapUntil(waiting.gap, wasThere), phone, !wasThere);
    if (landed.isStalled) {
      // Tried again without anything else having changed: this was the boot loader once more.
      const supposed: Supposed = { ...waiting.gap, place: 'recovery' };
      const again = beginAsSeen(landed.state, phone, supposed, !wasThere) ?? landed.state;
      return settle(again, phone, told);
    }
    const before = waiting.place === 'restore' ? waiting.gap.phone : null;
    if (landed.isRestore) return settle(landed.state, inRestore(phone, before), told);
    return settle(landed.state, judged(landed.state, phone, waiting.gap.phone), told);
  }

  const left = findReturned(
    arrived.supposed,
    (candidate) => ({ phone: tryPhone(candidate.phone), port: candidate.phone.sighting.port }),
    tryPhone(phone),
    sighting.port,
  );
  const remembering: SessionState = {
    ...arrived,
    supposed: arrived.supposed.filter((candidate) => candidate !== left),
  };
  const begun = isShaken
    ? null
    : beginAsSeen(remembering, phone, restarted(state, left), !wasThere);
  const isFirm = begun !== null && tryOnPort(begun, sighting.port)?.firm === true;
  if (begun !== null && isFirm) return settle(begun, phone, told);
  const known = judged(remembering, phone, left?.phone ?? null);
  return settleWithout(begun ?? remembering, state.away, left, known, told);
}

function judged(
  state: SessionState,
  phone: PresentPhone,
  before: PresentPhone | null,
): PresentPhone {
  return { ...phone, isIos: isCertainlyIos(state, phone, before) };
}

/** A phone has left the bus. A port where none was known changes nothing. */
export function leave(before: SessionState, at: number, port: string, via: Via): SessionState {
  const phone = phoneAt(before, port);
  if (phone === undefined) return before;
  const present = before.present.filter((candidate) => candidate !== phone);
  const state: SessionState = { ...before, present };
  const isUnseen = isUnwatched(before, at, via);

  const t = tryOnPort(state, port);
  const joined = t === undefined ? null : joinOvertaken(state, t, phone, at);
  if (joined !== null) {
    return withMoment(joined, { kind: 'left', at, port, mode: phone.mode, via, why: 'planned' });
  }
  if (t !== undefined) {
    const left = leaveInTry(state, t, { phone, at, isUnseen });
    if (left !== null) {
      const isLost = left.gap.kind === 'lost';
      const why = isLost ? 'lost' : 'planned';
      const noted = isLost ? flapWith(left.state, at, port) : left.state;
      return withMoment(
        { ...noted, away: null, verdict: left.state.verdict?.port === port ? null : noted.verdict },
        { kind: 'left', at, port, mode: phone.mode, via, why },
      );
    }
  }
  const free = suspectFlap(t === undefined ? state : forgetTry(state, t), at, port);
  const supposed: Supposed = { phone, place: placeOf(arrivalOf(phone)), since: at };
  const unplugged: Away = { kind: 'unplugged', phone, since: at };
  const gone = isTested(before, port) ? unplugged : awayAfter(free, phone, at, via);
  const away = free.present.length > 0 ? free.away : gone;
  const why = isTested(before, port)
    ? 'tested'
    : away?.phone !== phone || away.kind === 'unplugged'
      ? 'unknown'
      : away.kind === 'restarting'
        ? 'restart'
        : 'perhaps';
  return withMoment(
    {
      ...free,
      away,
      verdict: before.verdict?.port === port ? null : before.verdict,
      supposed: [...recent(free.supposed, at), supposed].slice(-supposedLimit),
    },
    { kind: 'left', at, port, mode: phone.mode, via, why },
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
  const t = tryOnPort(state, port);
  const identified = identify(sighting);
  if (identified.kind !== 'phone') {
    const present = state.present.filter((candidate) => candidate !== phone);
    const without = t === undefined ? state : forgetTry(state, t);
    return withMoment({ ...without, present }, { kind: 'no-phone', at, port, mode: phone.mode });
  }
  const { identity } = identified;
  // What the way there told is not taken back by a serial that tells nothing about it.
  const mode =
    t?.place === 'restore' && identified.mode === 'normal' ? phone.mode : identified.mode;
  const times = mode === phone.mode ? {} : modeTimes(mode, phone.modeSince, phone.seenArriving);
  const described = { ...phone, sighting, identity, mode, ...times };
  // A try that began before its phone had a name must know it again in another mode.
  const known =
    t === undefined
      ? state
      : replaceTry(state, t, { ...t, phone: mergePhones(t.phone, tryPhone(described)) });
  const named = withMoment(replaced(known, phone, described), {
    kind: 'described',
    at,
    port,
    ...shown(described),
  });
  if (mode !== 'restore' || t !== undefined) return named;
  return beginAsSeen(named, described, null, phone.seenArriving) ?? named;
}

/** The time the state had asked for has come: say what is due by then. */
export function passDeadline(before: SessionState, at: number): SessionState {
  let state = before;
  for (const t of before.tries) {
    if (tryDeadline(before, t) <= at) state = passInTry(state, t, at);
  }
  const { away } = state;
  if (away !== null && away.kind !== 'unplugged' && away.until <= at) {
    const { phone, since } = away;
    state = { ...state, away: { kind: 'unplugged', phone, since } };
    if (away.kind === 'restarting') state = withMoment(state, { kind: 'restart-not-seen', at });
  }
  if (state.flap !== null && state.flap.until <= at) state = { ...state, flap: null };
  for (const phone of state.present) {
    if (phone.recoveryNoticeAt === null || phone.recoveryNoticeAt > at) continue;
    const noticed = replaced(state, phone, { ...phone, ...noticeGiven });
    const { port } = phone.sighting;
    const verdict = state.verdict?.port === port ? null : state.verdict;
    state = withMoment({ ...noticed, verdict }, { kind: 'recovery-notice', at, port });
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

/** Only who saw it come back can tell that it was gone for no more than the bus takes. */
function gapUntil(gap: Gap, wasThere: boolean): Gap {
  return wasThere && gap.kind === 'anew' ? { ...gap, kind: 'unseen' } : gap;
}

/** What is known of a phone on the bus; a try may know more than the restore system shows. */
function whoIs(state: SessionState, phone: PresentPhone): TryPhone {
  return tryOnPort(state, phone.sighting.port)?.phone ?? tryPhone(phone);
}

function replaced(state: SessionState, phone: PresentPhone, by: PresentPhone): SessionState {
  const present = state.present.map((candidate) => (candidate === phone ? by : candidate));
  return { ...state, present };
}

/** Puts a phone on the bus, and into the list of what happened. */
function settle(state: SessionState, phone: PresentPhone, via: Via | 'start'): SessionState {
  const { port } = phone.sighting;
  const inTry = tryOnPort(state, port);
  // The boot loader's screen does not end by itself.
  const isLoaded = inTry?.place === 'recovery-loaded' && inTry.firm;
  const loaded = isLoaded ? { recoveryNoticeAt: null } : {};
  const settled = { ...phone, ...loaded };
  return withMoment(
    { ...state, present: [...state.present, settled] },
    { kind: 'arrived', at: phone.arrivedAt, port, via, ...shown(settled) },
  );
}

/** Puts a phone on the bus of which no try is known. */
function settleWithout(
  state: SessionState,
  away: Away | null,
  left: Supposed | null,
  phone: PresentPhone,
  via: Via | 'start',
): SessionState {
  const { port } = phone.sighting;
  const gone = left === null ? Infinity : phone.arrivedAt - left.since;
  const bounced =
    left !== null &&
    left.phone.sighting.port === port &&
    left.phone.mode === phone.mode &&
    gone < bounceWithin
      ? left.phone
      : null;
  const counted: PresentPhone =
    bounced === null
      ? phone
      : {
          ...phone,
          ...modeTimes(phone.mode, bounced.modeSince, bounced.seenArriving),
          ...(bounced.recoveryNotice ? noticeGiven : {}),
        };
  const settled = settle(state, counted, via);
  const noted =
    bounced === null || left === null || via === 'start' || isGoneByHand(state, left)
      ? settled
      : noteLoss(settled, left.since, port);
  return away?.kind === 'restarting' && via === 'event' && looksRestarted(away, phone)
    ? restartSeen(noted, away.since, phone.arrivedAt)
    : noted;
}

/** A phone that was to be restarted was not sent into recovery by a computer. */
function restarted(state: SessionState, left: Supposed | null): Supposed | null {
  const { away } = state;
  if (left !== null && isGoneByHand(state, left)) return null;
  return away?.kind === 'restarting' && left?.phone === away.phone ? null : left;
}

/** A phone that shows itself as iOS, and is known to run the restore system. */
export function asRestore(phone: PresentPhone): PresentPhone {
  return inRestore(phone, null);
}

/** The restore system goes on where it was counted anew, or begins now. */
function inRestore(phone: PresentPhone, before: PresentPhone | null): PresentPhone {
  const { modeSince, seenArriving } = before ?? phone;
  return { ...phone, mode: 'restore', ...modeTimes('restore', modeSince, seenArriving) };
}

/** What was said before the last restart of an update is said again after it. */
function verdictAfter(
  { away, verdict, ledger }: SessionState,
  phone: PresentPhone,
): SessionState['verdict'] {
  const { port } = phone.sighting;
  if (away?.kind === 'perhaps' && away.why === 'settling' && phone.mode === 'normal') {
    return away.phone.sighting.port === port ? away.verdict : null;
  }
  // Passed while the phone was away: what it comes back as is part of the same end.
  if (verdict?.kind === 'logged') {
    const record = recordOf(ledger, verdict.number);
    const isSame = record !== undefined && samePhone(record.phone, tryPhone(phone)) !== 'no';
    return isSame ? { ...verdict, port } : null;
  }
  return verdict?.port === port || verdict?.kind === 'gone' ? null : verdict;
}

/** The same device with the same serial, told a second time. */
function isEcho({ sighting, arrivedAt }: PresentPhone, again: Sighting, at: number): boolean {
  return (
    at - arrivedAt < echo &&
    sighting.productId === again.productId &&
    sighting.serial === again.serial
  );
}

/** Found by the listing that began a watch: nobody saw when it happened. */
function isUnwatched({ sight }: SessionState, at: number, via: Via): boolean {
  return via === 'listing' && sight.kind === 'seeing' && sight.since === at;
}

function recent(supposed: readonly Supposed[], at: number): readonly Supposed[] {
  return supposed.filter(({ since }) => at - since < hopLimit);
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

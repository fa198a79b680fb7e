import { assertNever } from '../../preload/contract/assert-never.ts';
import type { EndSaid } from './event.ts';
import { flapWith } from './flapping.ts';
import { arrivalOf, gapKind, judgeLanding, placeOf, withHub } from './journey.ts';
import {
  bounceWithin,
  countedAnewWithin,
  hopLimit,
  journeyTable,
  unsureFor,
  loaderWithin,
  slowMarks,
  stagesWithin,
  supposedFor,
} from './journey-table.ts';
import type { Place } from './journey-table.ts';
import { endTry } from './ledger.ts';
import type { PresentPhone } from './present-phone.ts';
import { findReturned, mergePhones, samePhone, tryPhone } from './same-phone.ts';
import type { SessionState, Supposed } from './state.ts';
import { withMoment } from './timeline.ts';
import { forgetTry, replaceTry, withEvidence, withStage } from './try-list.ts';
import type { Evidence, Gap, Try } from './try.ts';

const second = 1000;

/** How long "Back as expected" is shown. */
const backFor = 3 * second;

/** How long a loss that is over stays in the headline: longer than it takes to look up. */
const droppedFor = 10 * second;

/** Devices that leave within this time of each other leave together. */
export const together = second;

/** The try whose phone is on a port now. */
export function tryOnPort(state: SessionState, port: string): Try | undefined {
  return state.tries.find((t) => t.gap === null && t.port === port);
}

/** The try that the headline is about: what was lost comes first, then what came first. */
export function leadTry({ tries }: SessionState): Try | null {
  return tries.find((t) => t.gap?.kind === 'lost') ?? tries[0] ?? null;
}

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
  if (state.present.length === 0) return beginInGap(state, at);
  if (phone === undefined || free.length > 1) return state;
  const said: Evidence = { kind: 'begun-said', at };
  const running = tryOnPort(state, phone.sighting.port);
  if (running !== undefined) {
    return replaceTry(state, running, {
      ...running,
      firm: true,
      evidence: [...running.evidence, said],
    });
  }
  return begin(state, phone, {
    at,
    ground: 'said',
    firm: true,
    place: placeOf(arrivalOf(phone)),
    placeSince: at,
    placeSeen: phone.seenArriving,
    evidence: [said],
    from: phone.introduction?.productVersion ?? null,
    origin: null,
    before: null,
    gone: null,
  });
}

/** What the person started has sent the phone away already. */
function beginInGap(state: SessionState, at: number): SessionState {
  const { away } = state;
  if (away === null || state.tries.length > 0 || at - away.since >= hopLimit) return state;
  const left = state.supposed.find(({ phone }) => phone === away.phone);
  if (left === undefined) return state;
  const { phone, place, since } = left;
  const begun = begin(state, phone, {
    at: since,
    ground: 'said',
    firm: true,
    place,
    placeSince: phone.arrivedAt,
    placeSeen: phone.seenArriving,
    evidence: [{ kind: 'begun-said', at }],
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

/** The phone of a try has left. Null when the try was none: the plug is loose. */
export function leaveInTry(
  state: SessionState,
  t: Try,
  leave: { readonly phone: PresentPhone; readonly at: number; readonly isUnseen: boolean },
): { readonly state: SessionState; readonly gap: Gap } | null {
  const { phone, at, isUnseen } = leave;
  // What a listing finds gone need not have left together.
  const company = isUnseen
    ? []
    : state.company.filter((other) => Math.abs(at - other.at) <= together);
  // What a computer that has just woken tells may have happened while it slept.
  const slept = t.remark?.kind === 'slept' ? t.remark : null;
  const isUnsure = isUnseen || slept !== null || state.asleepSince !== null;
  const kind = isUnsure ? 'unseen' : gapKind(t, at, company.some(sharesHub(t.port)));
  if (!t.firm && (kind === 'lost' || kind === 'unseen')) return null;
  const gap: Gap = { phone, since: at, kind, marks: 0 };
  const evidence: Evidence[] = [];
  if (isUnseen) evidence.push({ kind: 'blind', at });
  if (kind === 'lost') evidence.push({ kind: 'lost', at });
  if (company.length > 0) evidence.push({ kind: 'others-left', at, count: company.length });
  return {
    state: replaceTry(state, t, withEvidence({ ...t, gap, remark: slept }, ...evidence)),
    gap,
  };
}

/**
 * Something else left: at the same moment as the phone of a try, that is evidence. What looked like
 * the restart at the end was none if the phone's own hub went with it.
 */
export function noteCompany(state: SessionState, at: number, port: string): SessionState {
  let noted = state;
  for (const t of state.tries) {
    const { gap } = t;
    if (gap === null || Math.abs(at - gap.since) > together) continue;
    const isCalm = gap.kind === 'last' || gap.kind === 'planned';
    const kind =
      isCalm && sharesHub(gap.phone.sighting.port)({ port }) ? withHub(t.place) : gap.kind;
    const isLoss = kind === 'lost' && gap.kind !== 'lost';
    const before = t.evidence.at(-1);
    const count = before?.kind === 'others-left' ? before.count + 1 : 1;
    const evidence = before?.kind === 'others-left' ? t.evidence.slice(0, -1) : t.evidence;
    const known: Try = { ...t, evidence, gap: { ...gap, kind } };
    const since = gap.since;
    const told = withEvidence(known, ...(isLoss ? [{ kind: 'lost', at: since } as const] : []), {
      kind: 'others-left',
      at: since,
      count,
    });
    noted = replaceTry(noted, t, told);
    if (isLoss) noted = flapWith(noted, since, t.port);
  }
  return noted;
}

/** The try that waits for this phone. */
export function findWaiting(state: SessionState, phone: PresentPhone): Try | null {
  const waiting = state.tries.filter(({ gap }) => gap !== null);
  return findReturned(waiting, (t) => t, tryPhone(phone), phone.sighting.port);
}

/**
 * A phone has come back to its try; `isSeen` where its coming was, and not only that it is there.
 * `isRestore`: it runs the restore system, as far as the journey can tell.
 */
export function arriveInTry(
  state: SessionState,
  t: Try,
  gap: Gap,
  phone: PresentPhone,
  isSeen = true,
): { readonly state: SessionState; readonly isRestore: boolean; readonly isStalled: boolean } {
  const at = phone.arrivedAt;
  const gone = Math.max(0, at - gap.since);
  const landed = judgeLanding(t, gap, phone, at);
  const { port, speed } = phone.sighting;
  const moved: Evidence[] = port === t.port ? [] : [{ kind: 'moved', at }];
  const slow = speed === 'low' || speed === 'full';
  const isNewlySlow = slow && !t.evidence.some(({ kind }) => kind === 'slow-usb');
  const back = withEvidence(
    {
      ...t,
      gap: null,
      port,
      ports: [...new Set([...t.ports, port])],
      phone: mergePhones(t.phone, tryPhone(phone)),
      placeSeen: t.placeSeen && (isSeen || t.place === 'restore'),
    },
    ...moved,
    ...(isNewlySlow ? [{ kind: 'slow-usb', at } as const] : []),
  );

  switch (landed.kind) {
    case 'on': {
      const { place } = landed;
      const isLost = gap.kind === 'lost';
      const bySerial = arrivalOf(phone) === 'restore';
      const ground: readonly Evidence[] =
        place === 'restore'
          ? [{ kind: bySerial ? 'restore-by-serial' : 'restore-by-order', at }]
          : [];
      const next = withEvidence(
        {
          ...back,
          // What only this way explains is no loose plug.
          firm: t.firm || t.place === 'recovery-loaded',
          place,
          placeSince: at,
          placeSeen: isSeen,
          stages: withStage(t.stages, { at, place }),
          drops: isLost ? t.drops + 1 : t.drops,
          remark: backRemark(t, gap, at, gone),
        },
        { kind: isLost ? 'lost-late' : 'gap', at, gone },
        ...ground,
      );
      return {
        state: replaceTry(state, t, next),
        isRestore: place === 'restore',
        isStalled: false,
      };
    }
    case 'again': {
      const next = replaceTry(state, t, stayed(back, landed.how, at, gone));
      // A loss that looked like the restart at the end is known only now.
      const isLateNews = landed.how === 'lost' && gap.kind !== 'lost';
      // Before anything was sent nothing is lost, but the plug is as loose.
      const isBounce = t.place === 'normal' && gone < bounceWithin && port === t.port;
      const isNews = isLateNews || isBounce;
      const noted = isNews ? flapWith(next, gap.since, t.port) : next;
      return { state: noted, isRestore: t.place === 'restore', isStalled: false };
    }
    case 'over': {
      const { outcome, home } = landed;
      const drops = gap.kind === 'lost' ? t.drops + 1 : t.drops;
      const evidence = lastEvidence(t, gap, phone, outcome, home);
      const ended = { ...back, drops, evidence: [...back.evidence] };
      return {
        state: endTry(replaceTry(state, t, ended), ended, { outcome, home, at, evidence, port }),
        isRestore: false,
        isStalled: t.place === 'recovery-loaded' && outcome === 'unknown' && !home,
      };
    }
    default:
      return assertNever(landed);
  }
}

/** Who comes back to a computer that slept must find that said, whatever the phone did meanwhile. */
function backRemark({ remark }: Try, gap: Gap, at: number, gone: number): Try['remark'] {
  if (remark?.kind === 'slept') return remark;
  if (gap.kind === 'unseen') return null;
  // It was called a loss, and that it goes on does not make it a plan.
  if (gap.kind === 'lost') return { kind: 'dropped', until: at + droppedFor, gone };
  return { kind: 'back', until: at + backFor, gone };
}

function stayed(
  t: Try,
  how: 'anew' | 'lost' | 'replugged' | 'resumed',
  at: number,
  gone: number,
): Try {
  // The installation goes on; anything else begins again where it stands.
  const placeSince = t.place === 'restore' ? t.placeSince : at;
  switch (how) {
    case 'anew':
      return withEvidence({ ...t, countedAnew: true }, { kind: 'counted-anew', at, gone });
    case 'lost':
      return withEvidence(
        {
          ...t,
          placeSince,
          drops: t.drops + 1,
          remark: { kind: 'dropped', until: at + droppedFor, gone },
        },
        { kind: 'lost-back', at, gone },
      );
    case 'replugged':
      return withEvidence({ ...t, placeSince }, { kind: 'replugged', at, gone });
    case 'resumed':
      // Since when it stands there nobody knows; what waits for that begins anew.
      return t.place === 'restore' || !t.firm ? t : { ...t, placeSince, placeSeen: false };
    default:
      return assertNever(how);
  }
}

function lastEvidence(
  t: Try,
  gap: Gap,
  phone: PresentPhone,
  outcome: string,
  home: boolean,
): readonly Evidence[] {
  const at = phone.arrivedAt;
  const gone = Math.max(0, at - gap.since);
  if (home)
    return t.place === 'restore' ? [{ kind: 'gap', at, gone }] : [{ kind: 'started-ios', at }];
  if (outcome === 'unknown') return [{ kind: 'stalled', at }];
  return [{ kind: 'wrong', at, gone, arrival: arrivalOf(phone), from: t.place }];
}

/** The person says that it is over. */
export function endAsSaid(state: SessionState, at: number, why: EndSaid): SessionState {
  const isPulled = why === 'unplugged';
  // Who says so a moment too late speaks of an absence that is over.
  const t = isPulled ? (state.tries.find(({ gap }) => gap !== null) ?? null) : leadTry(state);
  if (t === null) return isPulled ? asUnplugged(state) : state;
  const outcome = why === 'stopped' ? 'unknown' : 'called-off';
  const ended = endTry(state, t, {
    outcome,
    home: false,
    at,
    evidence: [{ kind: `said-${why}`, at }],
  });
  return t.gap === null ? ended : unplugged(ended, t.gap);
}

/** The next moment at which a try wants to hear of the time. */
export function tryDeadline({ sight }: Pick<SessionState, 'sight'>, t: Try): number {
  const { gap, remark, place, placeSince, firm } = t;
  // Whether it is still there is not known before the ports were read.
  if (gap?.kind === 'unseen' && sight.kind === 'looking') return Infinity;
  const said = remark?.until ?? Infinity;
  if (gap !== null) {
    if (gap.kind === 'anew') return gap.since + countedAnewWithin;
    const since = sight.kind === 'seeing' ? waitsSince(gap, place, sight.since) : gap.since;
    return Math.min(said, since + (slowMarks[gap.marks] ?? hopLimit));
  }
  return Math.min(said, placeSince + (firm ? journeyTable[place].stayLimit : unsureFor));
}

/** Who left unseen may have left just before the watch began, if it could stay so long at all. */
function waitsSince({ kind, since }: Gap, place: Place, watchedSince: number): number {
  const mayHaveStayed = watchedSince - since < journeyTable[place].stayLimit;
  return kind === 'unseen' && mayHaveStayed ? Math.max(since, watchedSince) : since;
}

/** Time has come to a try: a mark, an end, or something that was said for long enough. */
export function passInTry(state: SessionState, t: Try, at: number): SessionState {
  const { gap, remark } = t;
  if (remark !== null && remark.until <= at) {
    const quiet: Try = { ...t, remark: null };
    const without = replaceTry(state, t, quiet);
    // What is due at the same moment may not wait for another: the engine would take it for a fault.
    return tryDeadline(without, quiet) <= at ? passInTry(without, quiet, at) : without;
  }
  if (gap !== null) {
    // So far only a recovery mode that was counted anew: the plug was pulled, and that is fine.
    if (!t.firm) return unplugged(forgetTry(state, t), gap);
    if (gap.kind === 'anew') {
      const { since } = gap;
      const lost = withEvidence(
        { ...t, gap: { ...gap, kind: 'lost' } },
        { kind: 'lost', at: since },
      );
      return flapWith(replaceTry(state, t, lost), since, t.port);
    }
    if (gap.marks < slowMarks.length) {
      return replaceTry(state, t, { ...t, gap: { ...gap, marks: gap.marks + 1 } });
    }
    return endUnreturned(state, t, gap, at);
  }
  if (!t.firm) return forgetTry(state, t);
  return endTry(state, t, {
    outcome: 'unknown',
    home: false,
    at,
    evidence: [{ kind: 'stalled', at }],
  });
}

function endUnreturned(state: SessionState, t: Try, gap: Gap, at: number): SessionState {
  const isLost = gap.kind === 'lost';
  const counted = isLost ? { ...t, drops: t.drops + 1 } : t;
  const outcome =
    gap.kind === 'unseen'
      ? 'unknown'
      : isLost && t.place === 'restore'
        ? 'vanished'
        : 'never-returned';
  const ended = endTry(replaceTry(state, t, counted), counted, {
    outcome,
    home: false,
    at,
    // Of what nobody watched there is nothing to be said.
    evidence: gap.kind === 'unseen' ? [] : [{ kind: 'never', at }],
  });
  return gap.kind === 'unseen' ? ended : unplugged(ended, gap);
}

/** It looked as if an update had begun; the person knows better. */
function asUnplugged(state: SessionState): SessionState {
  const { away } = state;
  if (away?.kind !== 'perhaps') return state;
  const { phone, since } = away;
  return { ...state, away: { kind: 'unplugged', phone, since } };
}

function unplugged(state: SessionState, { phone, since }: Gap): SessionState {
  return state.present.length > 0 ? state : { ...state, away: { kind: 'unplugged', phone, since } };
}

/** True for devices that hang on the same hub as a port, and for that hub itself. */
function sharesHub(port: string): (other: { readonly port: string }) => boolean {
  const hub = port.includes('.') ? port.slice(0, port.lastIndexOf('.')) : null;
  return (other) => hub !== null && (other.port === hub || other.port.startsWith(`${hub}.`));
}

import { assertNever } from '../../preload/contract/assert-never.ts';
import type { Outcome } from '../../preload/contract/snapshot.ts';
import { parseUsbSerial } from '../knowledge/usb-serial.ts';
import {
  countedAnewUntil,
  countedAnewWithin,
  journeyTable,
  leftRecoveryAfter,
  loadedStayLimit,
  loaderWaitLimit,
  loaderWithin,
  shortestStart,
  stagesWithin,
} from './journey-table.ts';
import type { Arrival, Place } from './journey-table.ts';
import type { PresentPhone } from './present-phone.ts';
import type { Gap, Try } from './try.ts';

/** What an arrival came to in a try. */
export type Landed =
  | { readonly kind: 'on'; readonly place: Place }
  /**
   * Still where it was. `anew`: counted anew by the bus, which is normal once; `lost`: the connection
   * was gone; `replugged`: no telling, and no harm; `resumed`: nobody watched in between.
   */
  | { readonly kind: 'again'; readonly how: 'anew' | 'lost' | 'replugged' | 'resumed' }
  | { readonly kind: 'over'; readonly outcome: Outcome; readonly home: boolean };

/** Its log says that it went well. */
export function hasSucceeded({ log }: Pick<Try, 'log'>): boolean {
  return log?.end?.status === 0;
}

/** What a phone shows itself as, by its USB identity alone. */
export function arrivalOf({ mode, sighting }: Pick<PresentPhone, 'mode' | 'sighting'>): Arrival {
  switch (mode) {
    case 'normal':
      return 'system';
    case 'dfu': {
      const serial = parseUsbSerial(sighting.serial);
      // The boot ROM names itself; a serial that could not be read says nothing about it.
      return serial.kind === 'boot' && !serial.bootRom ? 'dfu-loaded' : 'dfu';
    }
    case 'recovery':
    case 'restore':
    case 'low-level':
      return mode;
    default:
      return assertNever(mode);
  }
}

/** Where a phone stands that nobody has followed: what it shows, taken at its word. */
export function placeOf(arrival: Arrival): Place {
  return arrival === 'system' ? 'normal' : arrival;
}

/** What kind of absence begins when the phone of a try leaves. */
export function gapKind(t: Try, at: number, withItsHub: boolean): Gap['kind'] {
  const stay = at - t.placeSince;
  // The log has said that all is done: what follows is the restart.
  if (t.place === 'restore' && hasSucceeded(t)) return 'last';
  if (t.place === 'restore' && t.log?.verdict?.kind === 'removed') return 'lost';
  if (t.place === 'restore' && t.placeSeen && stay < countedAnewUntil && !t.countedAnew) {
    return 'anew';
  }
  if (t.placeSeen && stay < journeyTable[t.place].shortestStay) return 'lost';
  if (withItsHub) return withHub(t.place);
  return t.place === 'restore' ? 'last' : 'planned';
}

/** A hub does not restart together with the phone: it was pulled, or dropped, with all that hang on it. */
export function withHub(place: Place): 'lost' | 'unseen' {
  switch (place) {
    case 'recovery-loaded':
    case 'dfu-loaded':
    case 'restore':
      return 'lost';
    // Nothing was under way that could have been broken.
    case 'normal':
    case 'recovery':
    case 'dfu':
    case 'low-level':
      return 'unseen';
    default:
      return assertNever(place);
  }
}

/** Judges what came back, by the table and by how long it stayed and was gone. */
export function judgeLanding(t: Try, gap: Gap, phone: PresentPhone, at: number): Landed {
  const arrival = arrivalOf(phone);
  const gone = at - gap.since;
  const stay = gap.since - t.placeSince;

  if (gap.kind === 'unseen' && looksUnmoved(t, gap, phone, gone)) {
    return { kind: 'again', how: 'resumed' };
  }
  switch (t.place) {
    case 'recovery':
      if (arrival === 'system') {
        const byItself = stay >= leftRecoveryAfter && !isBlind(t, gap);
        return { kind: 'over', outcome: byItself ? 'left-recovery' : 'unknown', home: true };
      }
      if (arrival === 'recovery' && isReplugged(t, phone, stay, gone)) {
        return { kind: 'again', how: 'replugged' };
      }
      break;
    case 'recovery-loaded':
      // After so long nothing was on its way any more that the restore system could follow.
      if (arrival === 'system' && stay > loadedStayLimit) {
        return { kind: 'over', outcome: 'unknown', home: true };
      }
      if (arrival !== 'recovery') break;
      if (gap.kind === 'lost') return { kind: 'again', how: 'lost' };
      // Nothing was on its way any more, so nothing was refused either.
      if (stay > loadedStayLimit) return { kind: 'over', outcome: 'unknown', home: false };
      break;
    case 'restore':
      if (
        arrival === 'system' &&
        !hasSucceeded(t) &&
        isTooSoon(t, gap, phone, gone) &&
        !showsOwnSerialNow(gap, phone)
      ) {
        return againInRestore(t, gap, gone);
      }
      break;
    case 'dfu':
      // Buttons bring recovery, too, but take longer.
      if (arrival === 'recovery' && gone > stagesWithin) return { kind: 'on', place: 'recovery' };
      break;
    case 'normal':
    case 'dfu-loaded':
    case 'low-level':
      break;
    default:
      return assertNever(t.place);
  }

  const landing = journeyTable[t.place].landings[arrival];
  switch (landing.kind) {
    case 'on':
      return landing;
    case 'wrong':
      // What it came through while nobody watched, nobody knows.
      return {
        kind: 'over',
        outcome: gap.kind === 'unseen' ? 'unknown' : landing.outcome,
        home: false,
      };
    case 'again':
      return t.place === 'restore'
        ? againInRestore(t, gap, gone)
        : { kind: 'again', how: 'replugged' };
    case 'home':
      return { kind: 'over', outcome: homeOutcome(t, gap), home: true };
    default:
      return assertNever(landing);
  }
}

/**
 * Sooner back than iOS starts. Nobody knows how long it was gone while the computer slept, nor where
 * it was back on another port before its leave was told.
 */
function isTooSoon(t: Try, { since }: Gap, { sighting }: PresentPhone, gone: number): boolean {
  const hasSlept = t.evidence.some(({ kind, at }) => kind === 'slept' && at >= since);
  const isUntold = gone === 0 && sighting.port !== t.port;
  return gone < shortestStart && !hasSlept && !isUntold;
}

function againInRestore(t: Try, gap: Gap, gone: number): Landed {
  // Where it was found it may just have begun: its absence may be the last, or be none.
  const stay = gap.since - t.placeSince;
  const mayBeAnew = !t.placeSeen && !t.countedAnew && stay < countedAnewUntil;
  const isAnew = (gap.kind === 'anew' || mayBeAnew) && gone <= countedAnewWithin;
  return { kind: 'again', how: isAnew ? 'anew' : 'lost' };
}

/** iOS after the restore system: through, unless it had been lost in the middle. */
function homeOutcome(t: Try, gap: Gap): Outcome {
  if (t.place !== 'restore' || gap.kind === 'unseen') return 'unknown';
  if (hasSucceeded(t)) return 'finished';
  return gap.kind === 'last' ? 'returned' : 'vanished';
}

/** The boot loader keeps its port and is back in about two seconds; a hand on the plug is not. */
function isReplugged(t: Try, { sighting }: PresentPhone, stay: number, gone: number): boolean {
  return sighting.port !== t.port || (gone > loaderWithin && stay > loaderWaitLimit);
}

/** Forty f before and a serial of its own now: the restore system has ended. */
function showsOwnSerialNow(gap: Gap, { sighting }: PresentPhone): boolean {
  return parseUsbSerial(gap.phone.sighting.serial).kind === 'restore-f' && sighting.serial !== null;
}

/** Nobody watched from the beginning of this absence to its end. */
function isBlind({ evidence }: Try, { kind, since }: Gap): boolean {
  return kind === 'unseen' || evidence.some((line) => line.kind === 'blind' && line.at >= since);
}

/** Found as it was left, and not away for long enough to have been through something. */
function looksUnmoved(t: Try, gap: Gap, phone: PresentPhone, gone: number): boolean {
  const before = arrivalOf(gap.phone);
  const now = arrivalOf(phone);
  if (t.place !== 'restore') return before === now;
  if (now === 'restore') return true;
  return now === 'system' && gone < loaderWaitLimit && !showsOwnSerialNow(gap, phone);
}

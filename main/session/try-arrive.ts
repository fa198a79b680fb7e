import { assertNever } from '../../preload/contract/assert-never.ts';
import { flapWith } from './flapping.ts';
import { arrivalOf, judgeLanding } from './journey.ts';
import { bounceWithin } from './journey-table.ts';
import { endTry } from './ledger.ts';
import type { PresentPhone } from './present-phone.ts';
import { findReturned, mergePhones, tryPhone } from './same-phone.ts';
import type { SessionState } from './state.ts';
import type { Evidence, Gap, Try } from './try.ts';
import { backFor } from './try-begin.ts';
import { replaceTry, withEvidence, withStage } from './try-list.ts';
import { countDrop } from './watching.ts';

/** How long a loss that is over stays in the headline: longer than it takes to look up, in milliseconds. */
const droppedFor = 10_000;

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
  before: SessionState,
  t: Try,
  gap: Gap,
  phone: PresentPhone,
  isSeen = true,
): { readonly state: SessionState; readonly isRestore: boolean; readonly isStalled: boolean } {
  const at = phone.arrivedAt;
  const gone = Math.max(0, at - gap.since);
  const landed = judgeLanding(t, gap, phone, at);
  const isDrop = landed.kind === 'again' ? landed.how === 'lost' : gap.kind === 'lost';
  const link = { cable: t.cable, port: gap.phone.sighting.port };
  const state = isDrop ? countDrop(before, link) : before;
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
      const ended = { ...back, drops };
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
  // Only what came back as it had left has stayed without anything following.
  if (outcome === 'unknown' && arrivalOf(phone) === arrivalOf(gap.phone)) {
    return [{ kind: 'stalled', at }];
  }
  return [{ kind: 'wrong', at, gone, arrival: arrivalOf(phone), from: t.place }];
}

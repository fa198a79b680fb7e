import { coachDeadline, isCoached } from './coach.ts';
import type { Via } from './event.ts';
import {
  loaderWithin,
  quickestStart,
  settlingFor,
  settlingGap,
  supposedFor,
} from './journey-table.ts';
import type { PresentPhone } from './present-phone.ts';
import type { Away, SessionState } from './state.ts';
import { isRestartStep } from './steps.ts';

/** After this an absence no longer looks like a restart: the screen shows the logo for under a minute. */
const longestRestart = 2 * 60 * 1000;

/**
 * What to make of the last phone's leaving while no try of it runs. That is "unplugged" unless
 * something speaks for more; telling a person "unplugged" who has just started an update would make
 * them pull the cable, and so cause what they fear.
 */
export function awayAfter(state: SessionState, phone: PresentPhone, at: number, via: Via): Away {
  const { checklist, verdict } = state;
  const unplugged: Away = { kind: 'unplugged', phone, since: at };
  if (isCoached(state, phone.sighting.port)) {
    const until = Math.max(coachDeadline(state.coach) ?? at, at + longestRestart);
    return { kind: 'restarting', phone, since: at, until };
  }
  // A leave that nobody watched may have happened long before it was found.
  if (via !== 'event') return unplugged;

  const mine = verdict?.port === phone.sighting.port ? verdict : null;
  if (mine?.outcome === 'returned' || mine?.outcome === 'finished') {
    if (phone.mode !== 'normal' || at - mine.at >= settlingFor) return unplugged;
    const until = at + settlingGap;
    return { kind: 'perhaps', phone, since: at, why: 'settling', until, verdict: mine };
  }
  if (mine !== null && mine.kind !== 'returned') {
    // They were just told to use another cable; but the boot loader of the next try is gone no longer.
    if (phone.mode !== 'recovery') return unplugged;
    const until = at + loaderWithin;
    return { kind: 'perhaps', phone, since: at, why: 'update', until, verdict: null };
  }

  if (phone.mode === 'normal' && phone.identity.kind === 'iphone' && isRestartStep(checklist)) {
    return { kind: 'restarting', phone, since: at, until: at + longestRestart };
  }
  if (!mayHaveStarted(phone, at)) return unplugged;
  return {
    kind: 'perhaps',
    phone,
    since: at,
    why: 'update',
    until: at + supposedFor,
    verdict: null,
  };
}

/** It was there for long enough that somebody may have started an update in between. */
function mayHaveStarted({ mode, arrivedAt, seenArriving }: PresentPhone, at: number): boolean {
  if (mode === 'low-level') return false;
  const quickest = mode === 'normal' ? quickestStart.normal : quickestStart.boot;
  return !seenArriving || at - arrivedAt >= quickest;
}

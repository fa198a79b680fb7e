import { assertNever } from '../../preload/contract/assert-never.ts';
import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { ClockView, StatusAction, StatusView } from '../../preload/contract/snapshot.ts';
import { beforeStart } from './care.ts';
import { recoveryScreenFor } from './presence.ts';
import type { PresentPhone } from './present-phone.ts';
import type { AppWords } from './restore-app.ts';
import { appWords } from './restore-app.ts';
import type { Away, SessionState } from './state.ts';
import { view } from './status-parts.ts';
import { testStatus } from './steadiness-status.ts';
import { leadTry, tryOnPort } from './try-list.ts';
import type { Try } from './try.ts';
import { flapView, sayStopped, sayUnplugged, tryStatus, verdictView } from './try-status.ts';

/**
 * The headline of the window. First match wins: what we cannot see comes before what we saw, a try
 * before the phones that have none, and what it came to before what the bus shows now.
 */
export function statusView(state: SessionState): StatusView {
  const { sight, present, away, flap, verdict } = state;
  const [phone] = present;
  const words = appWords(state);
  const { app } = words;

  if (sight.kind === 'blind') {
    return view('blind', 'idle', { sentence: `status.blind.${sight.reason}` });
  }
  if (sight.kind === 'looking' && present.length === 0) return view('looking', 'idle');
  if (flap !== null) return flapView(flap, state.tries);
  const lead = leadTry(state);
  if (lead !== null) {
    const mine = present.find(({ sighting }) => sighting.port === lead.port);
    // That the screen is about to end is news, whatever was said before.
    const isEnding = mine?.recoveryNotice === true && lead.remark === null;
    const own = isEnding ? null : tryStatus(lead, words);
    if (own !== null) return own;
    if (mine !== undefined) return presentView(mine, lead, app);
  }
  const tested = testStatus(state);
  if (tested !== null) return tested;
  if (verdict !== null) return verdictView(state, verdict, words);
  if (present.length > 1) {
    const who = present.some(isUnclear) ? 'unclear' : 'iphone';
    return view('many', 'attention', { values: { count: present.length, who } });
  }
  if (phone !== undefined) {
    const t = tryOnPort(state, phone.sighting.port) ?? null;
    return beforeStart(state, presentView(phone, t, app));
  }
  return away === null ? view('none', 'idle') : awayView(state, away, words);
}

function presentView(phone: PresentPhone, t: Try | null, app: Message): StatusView {
  const values = { who: phone.identity.kind, app };
  const actions = t === null ? [sayStarted(app)] : [sayStopped];
  switch (phone.mode) {
    case 'normal': {
      const next = isUnclear(phone) ? null : message('status.normal.next', { app });
      return view('normal', 'good', { values, next, actions });
    }
    case 'recovery': {
      if (t?.place === 'recovery-loaded' && t.firm) {
        return view('recovery', 'working', {
          sentence: 'status.recovery.loading',
          values,
          actions,
        });
      }
      const clock = recoveryClock(phone);
      if (phone.recoveryNotice) return view('recovery-12', 'attention', { values, clock, actions });
      if (t !== null) {
        const sentence = 'status.recovery.in-try';
        return view('recovery', 'working', { sentence, values, clock, actions });
      }
      const next = message('status.recovery.next', { app });
      return view('recovery', 'working', { values, next, clock, actions });
    }
    case 'dfu':
      if (t !== null) {
        return view('dfu', 'working', { sentence: 'status.dfu.loading', values, actions });
      }
      return view('dfu', 'working', { values, next: message('status.dfu.next'), actions });
    case 'restore':
      return view('install', 'working', { values });
    case 'low-level':
      return view('low-level', 'attention', { next: message('status.low-level.next') });
    default:
      return assertNever(phone.mode);
  }
}

function sayStarted(app: Message): StatusAction {
  return { label: message('status.action.started', { app }), command: { type: 'say-try' } };
}

function awayView({ coach }: SessionState, away: Away, words: AppWords): StatusView {
  const values = { who: away.phone.identity.kind };
  switch (away.kind) {
    case 'restarting':
      return view('restarting', 'working', {
        ...(coach.run?.kind === 'running' ? { sentence: 'status.restarting.by-hand' } : {}),
        clock: goneClock(away.since),
      });
    case 'perhaps':
      return view('change', 'working', {
        sentence: away.why === 'update' ? 'status.change.maybe' : 'status.change.after',
        values,
        clock: goneClock(away.since),
        actions: away.why === 'update' ? [sayStarted(words.app), sayUnplugged] : [sayUnplugged],
      });
    case 'unplugged':
      return view('unplugged', 'idle', {
        values,
        // Out of any other mode an update may be under way, and "unplugged" may be a planned gap.
        sentence:
          away.phone.mode === 'normal'
            ? 'status.unplugged.sentence'
            : 'status.unplugged.maybe-working',
      });
    default:
      return assertNever(away);
  }
}

/** An absence of which nobody knows how long it may last. */
function goneClock(since: number): ClockView {
  return { label: 'clock.gone', since, of: null, over: null };
}

/** Only a screen that was seen to come up has a known end. */
function recoveryClock({ modeSince, seenArriving }: PresentPhone): ClockView {
  return seenArriving
    ? {
        label: 'clock.recovery',
        since: modeSince,
        of: recoveryScreenFor,
        over: 'clock.recovery-over',
      }
    : { label: 'clock.recovery-before', since: modeSince, of: null, over: null };
}

function isUnclear({ identity }: PresentPhone): boolean {
  return identity.kind === 'unclear';
}

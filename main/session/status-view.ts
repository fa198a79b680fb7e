import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { ClockView, StatusView, Tone } from '../../preload/contract/snapshot.ts';
import { assertNever } from './assert-never.ts';
import { recoveryScreenFor } from './presence.ts';
import { restoreApp } from './restore-app.ts';
import type { Away, PresentPhone, SessionState } from './state.ts';

/** The headline of the window. First match wins: what we cannot see comes before what we saw. */
export function statusView(state: SessionState): StatusView {
  const { sight, present, away } = state;
  const [phone] = present;

  if (sight.kind === 'blind') {
    return viewWith('blind', 'idle', {
      title: message('status.blind.title'),
      sentence: message(`status.blind.${sight.reason}`),
    });
  }
  if (present.length > 1) {
    const values = { count: present.length };
    return viewWith('many', 'attention', {
      title: message('status.many.title', values),
      sentence: message('status.many.sentence', values),
    });
  }
  if (phone !== undefined) return presentView(phone, restoreApp(state));
  if (away !== null) return awayView(away);
  return sight.kind === 'looking' ? view('looking', 'idle') : view('none', 'idle');
}

function presentView(phone: PresentPhone, app: Message): StatusView {
  const { mode, identity } = phone;
  const unclear = identity.kind === 'unclear';
  switch (mode) {
    case 'normal':
      return view('normal', 'good', { next: message('status.normal.next', { app }) });
    case 'recovery': {
      const clock = recoveryClock(phone);
      if (phone.recoveryNotice) return view('recovery-12', 'attention', { clock });
      return view('recovery', 'working', {
        sentence: message(unclear ? 'status.recovery.unclear' : 'status.recovery.sentence'),
        next: message('status.recovery.next', { app }),
        clock,
      });
    }
    case 'dfu':
      return view('dfu', 'working', {
        sentence: message(unclear ? 'status.dfu.unclear' : 'status.dfu.sentence'),
      });
    case 'restore':
      return view('install', 'working');
    case 'low-level':
      return view('low-level', 'attention', { next: message('status.low-level.next') });
    default:
      return assertNever(mode);
  }
}

function awayView(away: Away): StatusView {
  switch (away.kind) {
    case 'restarting':
      return view('restarting', 'working', {
        clock: { label: 'clock.gone', since: away.since, of: null },
      });
    case 'unplugged':
      return view('unplugged', 'idle', {
        // Out of any other mode an update may be under way, and "unplugged" may be a planned gap.
        sentence: message(
          away.phone.mode === 'normal'
            ? 'status.unplugged.sentence'
            : 'status.unplugged.maybe-working',
        ),
      });
    default:
      return assertNever(away);
  }
}

function recoveryClock({ modeSince }: PresentPhone): ClockView {
  return { label: 'clock.recovery', since: modeSince, of: recoveryScreenFor };
}

type Details = Partial<Pick<StatusView, 'title' | 'sentence' | 'next' | 'clock'>>;
type WithOwnWords = 'blind' | 'many';

function view(id: Exclude<StatusView['id'], WithOwnWords>, tone: Tone, details: Details = {}) {
  const words = {
    title: message(`status.${id}.title`),
    sentence: message(`status.${id}.sentence`),
  };
  return viewWith(id, tone, { ...words, ...details });
}

function viewWith(
  id: StatusView['id'],
  tone: Tone,
  details: Details & Pick<StatusView, 'title' | 'sentence'>,
): StatusView {
  // Losses and outcomes interrupt a screen reader; nothing that is told from here is one.
  return { id, tone, next: null, clock: null, urgency: 'polite', ...details };
}

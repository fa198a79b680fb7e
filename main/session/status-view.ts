import { assertNever } from '../../preload/contract/assert-never.ts';
import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { ClockView, StatusId, StatusView, Tone } from '../../preload/contract/snapshot.ts';
import type { MessageId } from '../../preload/contract/words/en.ts';
import { recoveryScreenFor } from './presence.ts';
import { restoreApp } from './restore-app.ts';
import type { Away, PresentPhone, SessionState } from './state.ts';

/** The headline of the window. First match wins: what we cannot see comes before what we saw. */
export function statusView(state: SessionState): StatusView {
  const { sight, present, away } = state;
  const [phone] = present;

  if (sight.kind === 'blind') {
    return view('blind', 'idle', { sentence: `status.blind.${sight.reason}` });
  }
  if (present.length > 1) {
    const who = present.some(isUnclear) ? 'unclear' : 'iphone';
    return view('many', 'attention', { values: { count: present.length, who } });
  }
  if (phone !== undefined) return presentView(phone, restoreApp(state));
  if (away !== null) return awayView(away);
  return sight.kind === 'looking' ? view('looking', 'idle') : view('none', 'idle');
}

function presentView(phone: PresentPhone, app: Message): StatusView {
  const values = { who: phone.identity.kind };
  switch (phone.mode) {
    case 'normal': {
      const next = isUnclear(phone) ? null : message('status.normal.next', { app });
      return view('normal', 'good', { values, next });
    }
    case 'recovery': {
      const clock = recoveryClock(phone);
      if (phone.recoveryNotice) return view('recovery-12', 'attention', { values, clock });
      const next = message('status.recovery.next', { app });
      return view('recovery', 'working', { values, next, clock });
    }
    case 'dfu':
      return view('dfu', 'working', { values, next: message('status.dfu.next') });
    case 'restore':
      return view('install', 'working', { values });
    case 'low-level':
      return view('low-level', 'attention', { next: message('status.low-level.next') });
    default:
      return assertNever(phone.mode);
  }
}

function awayView(away: Away): StatusView {
  const values = { who: away.phone.identity.kind };
  switch (away.kind) {
    case 'restarting':
      return view('restarting', 'working', {
        clock: { label: 'clock.gone', since: away.since, of: null, over: null },
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

interface Details extends Partial<Pick<StatusView, 'next' | 'clock'>> {
  /** Where it is not the sentence that bears the state's own name. */
  readonly sentence?: MessageId;
  /** What fills the gaps of title and sentence. */
  readonly values?: Message['values'];
}

function view(
  id: 'blind',
  tone: Tone,
  details: Details & { readonly sentence: MessageId },
): StatusView;
function view(id: Exclude<StatusId, 'blind'>, tone: Tone, details?: Details): StatusView;
function view(
  id: StatusId,
  tone: Tone,
  { sentence, values, next = null, clock = null }: Details = {},
): StatusView {
  return {
    id,
    tone,
    title: message(`status.${id}.title`, values),
    sentence: message(sentence ?? `status.${id as Exclude<StatusId, 'blind'>}.sentence`, values),
    next,
    clock,
    // Losses and outcomes interrupt a screen reader; nothing that is told from here is one.
    urgency: 'polite',
  };
}

import { assertNever } from '../../preload/contract/assert-never.ts';
import { message } from '../../preload/contract/message.ts';
import type {
  ClockView,
  Outcome,
  StatusAction,
  StatusView,
} from '../../preload/contract/snapshot.ts';
import type { StepId } from '../../preload/contract/step-id.ts';
import { stepIds } from '../../preload/contract/step-id.ts';
import type { MessageId } from '../../preload/contract/words/en.ts';
import { adviceRows } from '../knowledge/restore-errors/advice.ts';
import { spanWords } from './elapsed.ts';
import { hopLimit, leftRecoveryAfter } from './journey-table.ts';
import { hasSucceeded } from './journey.ts';
import { failuresLike, isUnderWay, reachedOf, recordOf, variety } from './ledger.ts';
import { explainLog, stepAfter } from './log-explained.ts';
import type { AppWords } from './restore-app.ts';
import type { Flap, SessionState, Verdict } from './state.ts';
import { view } from './status-parts.ts';
import type { Gap, Remark, Try, TryRecord } from './try.ts';

/** "It has stopped": the person has seen an end that the cable does not show. */
export const sayStopped: StatusAction = {
  label: message('status.action.stopped'),
  command: { type: 'say-end', why: 'stopped' },
};

/** "I pulled it out": an absence that looks planned was not. */
export const sayUnplugged: StatusAction = {
  label: message('status.action.unplugged'),
  command: { type: 'say-end', why: 'unplugged' },
};

function openStep(step: StepId): StatusAction {
  const number = stepIds.indexOf(step) + 1;
  return {
    label: message('status.action.step', { number }),
    command: { type: 'open-step', step },
  };
}

const openCable = openStep('cable');
const openSupport = openStep('support');

/** Opens the page for Apple or a shop. */
export const makeReport: StatusAction = {
  label: message('ui.report.open'),
  command: { type: 'show-report', open: true },
};

/** What a try that runs has to say of itself; null where the phone's own mode says it better. */
export function tryStatus(t: Try, words: AppWords): StatusView | null {
  const { gap, remark, place } = t;
  if (remark?.kind === 'slept') return sleptView(words);
  if (hasSucceeded(t)) return workedView(gap, words);
  if (gap !== null) return gapView(t, gap, words);
  if (remark !== null) return remarkView(remark, words);
  switch (place) {
    case 'normal':
      return startView(t, words);
    case 'recovery':
      return t.stages.length === 1 && isToldOf(t) ? startView(t, words) : null;
    case 'dfu':
      return isToldOf(t) ? startView(t, words) : null;
    case 'restore':
      return view('install', 'working', {
        values: { who: t.phone.who },
        clock: installClock(t),
        actions: [sayStopped],
      });
    case 'recovery-loaded':
    case 'dfu-loaded':
    case 'low-level':
      return null;
    default:
      return assertNever(place);
  }
}

/** Known by more than what the cable shows. */
function isToldOf({ ground, log }: Try): boolean {
  return ground === 'said' || log !== null;
}

function startView({ log }: Try, words: AppWords): StatusView {
  return view('start', 'working', {
    sentence: log === null ? 'status.start.sentence' : `status.start.${log.behavior ?? 'log'}`,
    values: { ...words },
    next: message('status.start.next'),
    actions: [sayStopped],
  });
}

/** The last restart is still to come, or under way. */
function workedView(gap: Gap | null, words: AppWords): StatusView {
  return view('done', 'good', {
    sentence: 'status.done.log',
    values: { ...words },
    clock: gap === null ? null : gapClock(gap),
    urgency: 'assertive',
  });
}

function installClock({ placeSince, placeSeen }: Try): ClockView {
  const label = placeSeen ? 'clock.installing' : 'clock.installing-before';
  return { label, since: placeSince, of: null, over: null };
}

function gapView(t: Try, gap: Gap, words: AppWords): StatusView {
  const values = { who: t.phone.who };
  const clock = gapClock(gap);
  const actions = [sayUnplugged];
  if (gap.kind === 'lost') {
    return view('drop', 'failed', {
      sentence: t.place === 'restore' ? 'status.drop.sentence' : 'status.drop.sending',
      next: message('status.drop.next'),
      clock,
      actions: [openCable, sayUnplugged],
      urgency: 'assertive',
    });
  }
  if (gap.kind === 'unseen' || !t.firm) {
    return view('change', 'working', { sentence: 'status.change.maybe', values, clock, actions });
  }
  if (gap.marks > 0) {
    const mark = gap.marks === 1 ? 'first' : gap.marks === 2 ? 'second' : 'third';
    return view('slow', 'attention', {
      values: { mark, waits: words.waits },
      next: message('status.slow.next'),
      clock,
      actions,
    });
  }
  return view('change', 'working', { sentence: changeSentence(t, gap), values, clock, actions });
}

function changeSentence(t: Try, gap: Gap): MessageId {
  if (gap.kind === 'last') return 'status.change.last';
  const isScreenOver = t.place === 'recovery' && gap.since - t.placeSince >= leftRecoveryAfter;
  return isScreenOver ? 'status.change.screen' : 'status.change.sentence';
}

/** Only where an update is known to run is it known how long the computer waits. */
function gapClock({ since, kind }: Gap): ClockView {
  if (kind === 'unseen') return { label: 'clock.gone', since, of: null, over: null };
  return { label: 'clock.gone-of', since, of: hopLimit, over: 'clock.gone' };
}

function remarkView(
  remark: Exclude<Remark, { readonly kind: 'slept' }>,
  words: AppWords,
): StatusView {
  const gone = spanWords(remark.gone);
  switch (remark.kind) {
    case 'back':
      return view('back', 'good', { values: { gone } });
    case 'dropped':
      return view('drop', 'failed', {
        sentence: 'status.drop.back',
        values: { gone, ...words },
        actions: [sayStopped],
        urgency: 'assertive',
      });
    default:
      return assertNever(remark);
  }
}

/** A connection that comes and goes. */
export function flapView({ count, port }: Flap, tries: readonly Try[]): StatusView {
  const isWorking = tries.some((t) => t.port === port && t.firm && isUnderWay(t));
  return view('flap', 'failed', {
    values: { count },
    next: message(isWorking ? 'status.flap.next-later' : 'status.flap.next'),
    actions: isWorking ? [] : [openCable],
    urgency: 'assertive',
  });
}

/** What the last try came to. */
export function verdictView(
  { ledger }: SessionState,
  verdict: Verdict,
  words: AppWords,
): StatusView {
  const { number, outcome, kind } = verdict;
  const record = recordOf(ledger, number);
  const assertive = { urgency: 'assertive' } as const;
  const another = { next: message('status.wrong.next'), actions: [openCable], ...assertive };
  switch (kind) {
    case 'wrong': {
      const mode = wrongMode(record);
      const sentence = wrongSentence(outcome, record);
      return view('wrong', 'attention', { sentence, values: { number, mode }, ...another });
    }
    case 'gone': {
      const written = record?.evidence.some((line) => line.kind === 'begun-seen')
        ? 'no'
        : 'unknown';
      const failed = { values: { ...words, number, written }, next: message('status.failed.next') };
      // So early it is as likely a phone that was unplugged and taken home.
      return record !== undefined && reachedOf(record) < 2
        ? view('failed', 'attention', { sentence: 'status.failed.gone-early', ...failed })
        : view('failed', 'failed', {
            sentence: 'status.failed.gone',
            actions: [openCable],
            ...failed,
            ...assertive,
          });
    }
    case 'said':
      return view('failed', 'failed', {
        title: 'status.failed.said-title',
        sentence: 'status.failed.said',
        values: { ...words, number, reached: String(record === undefined ? 0 : reachedOf(record)) },
        next: message('status.failed.next'),
        actions: [openCable],
        ...assertive,
      });
    case 'logged':
      return loggedView(number, record, words);
    case 'inside': {
      const alike = record === undefined ? [] : failuresLike(ledger, record);
      return view('failed-2', 'attention', {
        values: { tries: alike.length, ...variety(alike) },
        next: message('status.failed-2.next'),
        actions: [makeReport, openSupport],
        ...assertive,
      });
    }
    case 'returned':
      return view('returned', 'working', {
        sentence: returnedSentence(verdict, record),
        values: { ...words },
      });
    case 'done': {
      const proof = record?.evidence.findLast((line) => line.kind === 'version');
      if (proof === undefined && record?.log?.end?.status === 0) return workedView(null, words);
      const values =
        proof?.kind === 'version' ? { from: proof.from, to: proof.to } : { from: '', to: '' };
      return view('done', 'good', { values, ...assertive });
    }
    case 'slept':
      return sleptView(words);
    default:
      return assertNever(kind);
  }
}

/** The computer's own word, put into plain ones. */
function loggedView(number: number, record: TryRecord | undefined, words: AppWords): StatusView {
  const why = explainLog(record?.log ?? null);
  const code = why?.code ?? null;
  const advice = why === null ? null : adviceRows[why.advice];
  // Of all five, another cable and port is what another try needs first: one change at a time.
  const first = advice?.card === 'fixes' ? 'status.wrong.next' : advice?.todo[0];
  const step = stepAfter(record?.log ?? null);
  return view('failed', 'failed', {
    title: code === null ? 'status.failed.said-title' : 'status.failed.code-title',
    sentence: why === null ? 'status.failed.no-code' : 'status.failed.code',
    values: { ...words, number, code: String(code), what: why?.what ?? '' },
    next: first === undefined ? null : message(first, { app: words.app }),
    actions: step === null ? [] : [openStep(step)],
    urgency: 'assertive',
  });
}

function wrongSentence(outcome: Outcome, record: TryRecord | undefined): MessageId {
  switch (outcome) {
    case 'pattern-4013':
      return record?.evidence.some(({ kind }) => kind === 'begun-unsure')
        ? 'status.wrong.maybe'
        : 'status.wrong.recovery';
    case 'pattern-4014':
      return record?.place === 'recovery' ? 'status.wrong.loader' : 'status.wrong.dfu';
    default:
      return 'status.wrong.install';
  }
}

function wrongMode(record: TryRecord | undefined): 'dfu' | 'low' | 'recovery' {
  const wrong = record?.evidence.findLast((line) => line.kind === 'wrong');
  if (wrong?.kind !== 'wrong' || wrong.arrival === 'recovery') return 'recovery';
  return wrong.arrival === 'low-level' ? 'low' : 'dfu';
}

function returnedSentence({ outcome }: Verdict, record: { readonly place: string } | undefined) {
  if (outcome === 'left-recovery') return 'status.returned.left-recovery';
  return record?.place === 'restore' ? 'status.returned.sentence' : 'status.returned.early';
}

function sleptView(words: AppWords): StatusView {
  return view('slept', 'attention', {
    next: message('status.slept.next', { ...words }),
    urgency: 'assertive',
  });
}

import { assertNever } from '../../preload/contract/assert-never.ts';
import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import { questionOf } from '../../preload/contract/question.ts';
import type { TimelineEntry } from '../../preload/contract/snapshot.ts';
import type { StepId } from '../../preload/contract/step-id.ts';
import { stepIds } from '../../preload/contract/step-id.ts';
import { cableWords } from './cables-view.ts';
import { stepTitle } from './checklist-view.ts';
import { minutesAndSeconds } from './elapsed.ts';
import type { HostFacts } from './event.ts';
import type { Moment, Timeline } from './state.ts';
import { shortName } from './phone-view.ts';
import { momentsAfter } from './timeline.ts';

/**
 * What happened after the moment numbered `afterSeq`, oldest first, in words. `platform` decides
 * the headlines of steps.
 */
export function timelineEntries(
  timeline: Timeline,
  afterSeq: number,
  platform: HostFacts['platform'],
): readonly TimelineEntry[] {
  return momentsAfter(timeline, afterSeq).map((moment) => ({
    seq: moment.seq,
    at: moment.at,
    text: words(moment, platform),
    lane: lane(moment),
    kind: entryKind(moment),
  }));
}

function words(moment: Moment, platform: HostFacts['platform']): Message {
  switch (moment.kind) {
    case 'arrived': {
      const phone = shortName(moment.who, moment.model);
      return message(`timeline.arrived.${moment.via}`, {
        phone,
        mode: message(`mode.${moment.mode}`),
      });
    }
    case 'described':
      return message('timeline.described', {
        phone: shortName(moment.who, moment.model),
        mode: message(`mode.${moment.mode}`),
      });
    case 'left': {
      if (moment.why === 'restart') return message('timeline.left-restart');
      if (moment.why === 'planned') return message('timeline.left-planned');
      if (moment.why === 'tested') return message('timeline.left-tested');
      if (moment.why === 'lost') return message('timeline.left-lost');
      const mode = message(`mode.${moment.mode}`);
      return message(moment.via === 'event' ? 'timeline.left' : 'timeline.left-late', { mode });
    }
    case 'watch-lost':
      return message(`timeline.watch-lost-${moment.reason}`);
    case 'coach-begun': {
      // A name with a dash is none for the choice in a sentence.
      const procedure = moment.procedure === 'force-restart' ? 'force' : moment.procedure;
      return message('timeline.coach-begun', { procedure });
    }
    case 'coach-over':
      return message(`timeline.coach-over.${moment.result}`);
    case 'try-begun':
      return message('timeline.try-begun', { ground: moment.ground });
    case 'try-ended':
      return message('timeline.try-ended', {
        number: moment.number,
        outcome: message(`try.outcome.${moment.outcome}`),
      });
    case 'cable-changed':
    case 'cable-chosen':
      return message(`timeline.${moment.kind}`, { cable: cableWords(noNames, moment.cable) });
    case 'test-begun':
      return message('timeline.test-begun', { cable: cableWords(noNames, moment.cable) });
    case 'test-ended':
      return moment.end === 'counted'
        ? message('timeline.test-counted', { drops: moment.drops })
        : message('timeline.test-void', { why: message(`test.void.${moment.end}`) });
    case 'case-opened':
      return message('timeline.case-opened', { tries: moment.tries });
    case 'clock-stepped':
      return message('timeline.clock-stepped', { by: minutesAndSeconds(Math.abs(moment.shift)) });
    case 'log-found':
      return message('timeline.log-found', { name: moment.name });
    case 'log-ended':
      return message('timeline.log-ended', { code: String(moment.status ?? 'none') });
    case 'restart-seen':
      return message('timeline.restart-seen', { gone: minutesAndSeconds(moment.goneFor) });
    case 'ticked':
    case 'skipped':
    case 'undone':
      return message(`timeline.${moment.kind}`, numbered(moment.step, platform));
    case 'answered':
      return message('timeline.answered', {
        question: message(`question.${questionOf(moment.answer)}`),
        answer: message(`answer.${moment.answer}`),
      });
    case 'recovery-notice':
    case 'restart-not-seen':
    case 'update-seen':
    case 'update-disproved':
    case 'watch-back':
    case 'no-phone':
    case 'slept':
    case 'woke':
    case 'session':
      return message(`timeline.${moment.kind}`);
    default:
      return assertNever(moment);
  }
}

/** The list tells what happened then; a name may have been given since. */
const noNames = { current: 1, names: [] };

function numbered(step: StepId, platform: HostFacts['platform']): Message['values'] {
  return { number: stepIds.indexOf(step) + 1, title: stepTitle(step, platform) };
}

function lane(moment: Moment): TimelineEntry['lane'] {
  switch (moment.kind) {
    case 'arrived':
    case 'described':
      return { key: moment.port, mode: moment.mode };
    case 'left':
    case 'no-phone':
      return { key: moment.port, mode: null };
    default:
      return null;
  }
}

function entryKind({ kind }: Moment): TimelineEntry['kind'] {
  switch (kind) {
    case 'arrived':
    case 'described':
    case 'no-phone':
    case 'left':
    case 'recovery-notice':
    case 'restart-seen':
    case 'restart-not-seen':
      return 'bus';
    case 'try-begun':
    case 'try-ended':
      return 'bus';
    case 'watch-lost':
    case 'watch-back':
      return kind;
    case 'test-ended':
    case 'slept':
    case 'woke':
    case 'clock-stepped':
    case 'log-found':
    case 'log-ended':
    case 'update-seen':
    case 'update-disproved':
      return 'computer';
    case 'session':
      return 'session';
    case 'ticked':
    case 'skipped':
    case 'undone':
    case 'cable-changed':
    case 'cable-chosen':
    case 'coach-begun':
    case 'coach-over':
    case 'test-begun':
    case 'case-opened':
    case 'answered':
      return 'person';
    default:
      return assertNever(kind);
  }
}

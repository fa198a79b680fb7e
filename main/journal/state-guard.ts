import { checkCosts, checkIds } from '../../preload/contract/check.ts';
import { isAnswer } from '../../preload/contract/check-guard.ts';
import { coachProcedures } from '../../preload/contract/coach.ts';
import { deviceModes } from '../../preload/contract/device-mode.ts';
import { oneOf } from '../../preload/contract/guard.ts';
import { answerIds, answersOf } from '../../preload/contract/question.ts';
import type { QuestionId } from '../../preload/contract/question.ts';
import { skipReasons, stepIds } from '../../preload/contract/step-id.ts';
import type { CheckRun, ChecksState, GivenAnswer } from '../session/checks.ts';
import type { BlindReason, HostFacts, UsbmuxTrouble } from '../session/event.ts';
import type {
  Answer,
  Away,
  ChecklistState,
  Flap,
  Loss,
  Mark,
  Moment,
  SessionState,
  Sight,
  Supposed,
  Timeline,
  Verdict,
} from '../session/state.ts';
import {
  byKind,
  isCount,
  isFlag,
  isNumber,
  isText,
  listOf,
  nullable,
  object,
  partialRecord,
} from './guard.ts';
import { isCoach } from './coach-guard.ts';
import { isLogWatch } from './log-guard.ts';
import { isLinks, isShared, isSteadiness, isTestEnd } from './link-guard.ts';
import { isPresentPhone } from './phone-guard.ts';
import { isCables, isLedger, isOutcome, isPlace, isTry } from './try-guard.ts';

const isStep = oneOf(...stepIds);
const isCheck = oneOf(...checkIds);
const isReason = oneOf(...skipReasons);
const isAnswerId = oneOf(...answerIds);
const isQuestion = oneOf(...(Object.keys(answersOf) as QuestionId[]));
const isMode = oneOf(...deviceModes);
const isVia = oneOf('event', 'listing');
const isBlindReason = oneOf<BlindReason>('unreadable', 'crashed');

const isVerdict = object<Verdict>({
  number: isCount,
  kind: oneOf('wrong', 'gone', 'said', 'logged', 'inside', 'returned', 'done', 'slept'),
  outcome: isOutcome,
  at: isNumber,
  port: isText,
});

const isLoss = object<Loss>({ at: isNumber, port: isText });

const isMoment = byKind<Moment>({
  arrived: {
    seq: isCount,
    at: isNumber,
    port: isText,
    mode: isMode,
    via: oneOf('event', 'listing', 'start'),
    who: oneOf('iphone', 'unclear'),
    model: nullable(isText),
  },
  described: {
    seq: isCount,
    at: isNumber,
    port: isText,
    mode: isMode,
    who: oneOf('iphone', 'unclear'),
    model: nullable(isText),
  },
  'no-phone': { seq: isCount, at: isNumber, port: isText, mode: isMode },
  left: {
    seq: isCount,
    at: isNumber,
    port: isText,
    mode: isMode,
    via: isVia,
    why: oneOf('restart', 'planned', 'perhaps', 'lost', 'tested', 'unknown'),
  },
  'try-begun': { seq: isCount, at: isNumber, port: isText, ground: oneOf('seen', 'said') },
  'try-ended': { seq: isCount, at: isNumber, number: isCount, outcome: isOutcome },
  'log-found': { seq: isCount, at: isNumber, name: isText },
  'log-ended': { seq: isCount, at: isNumber, status: nullable(isNumber) },
  'cable-changed': { seq: isCount, at: isNumber, cable: isCount },
  'cable-chosen': { seq: isCount, at: isNumber, cable: isCount },
  'test-begun': { seq: isCount, at: isNumber, port: isText, cable: isCount },
  'test-ended': { seq: isCount, at: isNumber, number: isCount, end: isTestEnd, drops: isCount },
  'case-opened': { seq: isCount, at: isNumber, tries: isCount },
  'clock-stepped': { seq: isCount, at: isNumber, shift: isNumber },
  'recovery-notice': { seq: isCount, at: isNumber, port: isText },
  'restart-seen': { seq: isCount, at: isNumber, goneFor: isNumber },
  'restart-not-seen': { seq: isCount, at: isNumber },
  'update-seen': { seq: isCount, at: isNumber },
  'update-disproved': { seq: isCount, at: isNumber },
  'coach-begun': { seq: isCount, at: isNumber, procedure: oneOf(...coachProcedures) },
  'coach-over': {
    seq: isCount,
    at: isNumber,
    procedure: oneOf(...coachProcedures),
    result: oneOf('worked', 'came', 'missed', 'unseen', 'off'),
  },
  'watch-lost': { seq: isCount, at: isNumber, reason: isBlindReason },
  'watch-back': { seq: isCount, at: isNumber },
  slept: { seq: isCount, at: isNumber },
  woke: { seq: isCount, at: isNumber },
  session: { seq: isCount, at: isNumber },
  ticked: { seq: isCount, at: isNumber, step: isStep },
  skipped: { seq: isCount, at: isNumber, step: isStep, reason: isReason },
  undone: { seq: isCount, at: isNumber, step: isStep },
  answered: { seq: isCount, at: isNumber, answer: isAnswerId },
});

/** Accepts a whole state as a fold holds it. Must follow every change of {@link SessionState}. */
export const isSessionState = object<SessionState>({
  sight: byKind<Sight>({
    looking: {},
    seeing: { since: isNumber },
    blind: { since: isNumber, reason: isBlindReason },
  }),
  present: listOf(isPresentPhone),
  away: nullable(
    byKind<Away>({
      unplugged: { phone: isPresentPhone, since: isNumber },
      restarting: { phone: isPresentPhone, since: isNumber, until: isNumber },
      perhaps: {
        phone: isPresentPhone,
        since: isNumber,
        why: oneOf('update', 'settling'),
        until: isNumber,
        verdict: nullable(isVerdict),
      },
    }),
  ),
  supposed: listOf(object<Supposed>({ phone: isPresentPhone, place: isPlace, since: isNumber })),
  tries: listOf(isTry),
  ledger: isLedger,
  verdict: nullable(isVerdict),
  cables: isCables,
  links: isLinks,
  steadiness: isSteadiness,
  shared: isShared,
  losses: listOf(isLoss),
  flap: nullable(object<Flap>({ port: isText, count: isCount, until: isNumber })),
  company: listOf(isLoss),
  usbmux: oneOf<UsbmuxTrouble | 'unheard' | 'found'>(
    'unheard',
    'found',
    'absent',
    'denied',
    'silent',
    'closed',
    'garbled',
  ),
  asleepSince: nullable(isNumber),
  log: isLogWatch,
  checklist: object<ChecklistState>({
    marks: partialRecord(
      isStep,
      byKind<Mark>({
        ticked: { at: isNumber },
        skipped: { at: isNumber, reason: isReason },
        'seen-restart': { leftAt: isNumber, at: isNumber },
        'seen-update': { at: isNumber },
      }),
    ),
    open: nullable(isStep),
  }),
  coach: isCoach,
  answers: partialRecord(isQuestion, object<Answer>({ answer: isAnswerId, at: isNumber })),
  host: nullable(
    object<HostFacts>({ platform: oneOf('darwin', 'win32', 'linux'), system: nullable(isText) }),
  ),
  checks: object<ChecksState>({
    answers: partialRecord(
      isCheck,
      object<GivenAnswer>({ at: isNumber, cost: oneOf(...checkCosts), answer: isAnswer }),
    ),
    run: nullable(
      object<CheckRun>({ since: isNumber, checks: listOf(isCheck), left: listOf(isCheck) }),
    ),
  }),
  release: isText,
  begun: isFlag,
  timeline: object<Timeline>({ nextSeq: isCount, pages: listOf(listOf(isMoment)) }),
});

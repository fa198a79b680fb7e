import { oneOf } from '../../preload/contract/guard.ts';
import { logModes, signingAnswers } from '../knowledge/restore-log/log-fact.ts';
import type { LogFact, LogVerdict, TimedFact } from '../knowledge/restore-log/log-fact.ts';
import { operationKinds } from '../knowledge/restore-log/restore-operations.ts';
import { logOrigins } from '../session/events/log-event.ts';
import type { LogEvent, LogLoss, LogRef, SoughtFolder } from '../session/events/log-event.ts';
import { type LogProgress, restoreStages } from '../session/log-progress.ts';
import type { LogCause, LogEnd, LogStory } from '../session/log-story.ts';
import type { FollowedLog, LogWatch } from '../session/state.ts';
import type { TryLog } from '../session/try.ts';
import { byKind, isCount, isFlag, isNumber, isText, listOf, nullable, object } from './guard.ts';
import type { Shape } from './guard.ts';

const isMode = oneOf(...logModes);
const isMaybeMode = nullable(isMode);
const isMaybeNumber = nullable(isNumber);

const isVerdict = byKind<LogVerdict>({
  'unexpected-mode': { came: isMaybeMode, due: isMaybeMode },
  'gave-up': { from: isMaybeMode, to: isMaybeMode },
  removed: {},
  'no-space': {},
  busy: {},
});

const isFact = byKind<LogFact>({
  opened: {},
  program: { version: isText },
  payload: { build: isText },
  installed: { build: isText },
  behavior: { behavior: oneOf('update', 'erase') },
  board: { boardId: isCount },
  chip: { chipId: isCount },
  identity: { boardId: nullable(isCount), chipId: nullable(isCount), ecid: nullable(isText) },
  location: { location: isCount },
  protocol: { version: isCount },
  ecid: { ecid: isText },
  'started-in': { mode: isMode },
  state: { from: isText, to: isText },
  mode: { mode: isMaybeMode, change: oneOf('connected', 'disconnected') },
  'phase-over': { mode: isMode, ok: isFlag },
  timer: { limit: isNumber },
  'timer-fired': {},
  progress: { mode: isMaybeMode, operation: isCount, percent: isMaybeNumber },
  checkpoint: {
    id: nullable(isCount),
    name: isText,
    change: oneOf('begun', 'done', 'failed'),
    code: isMaybeNumber,
  },
  image: { step: oneOf('start', 'copy', 'fail', 'finish'), percent: isMaybeNumber },
  signing: { answer: oneOf(...signingAnswers), status: isMaybeNumber },
  radio: { code: isMaybeNumber },
  'usb-noise': {},
  verdict: { verdict: isVerdict },
  cause: { depth: isCount, code: isNumber, text: isText, verdict: nullable(isVerdict) },
  acknowledged: {},
  completed: { status: isNumber },
  error: { code: isMaybeNumber },
  succeeded: {},
  elapsed: { seconds: isNumber },
});

const isTimedFact = object<TimedFact>({ at: isNumber, fact: isFact });

const isLogRef = object<LogRef>({
  key: isText,
  name: isText,
  origin: oneOf(...logOrigins),
  openedAt: isMaybeNumber,
  live: isFlag,
});

const isSoughtFolder = object<SoughtFolder>({
  name: isText,
  state: oneOf('read', 'missing', 'denied'),
});

type Fields<K extends LogEvent['kind']> = Omit<Extract<LogEvent, { readonly kind: K }>, 'kind'>;

/** What each event of the restore log carries. */
export const logShapes: { readonly [K in LogEvent['kind']]: Shape<Fields<K>> } = {
  'log-sought': { folders: listOf(isSoughtFolder), found: isCount },
  'log-followed': { log: isLogRef },
  'log-told': { key: isText, live: isFlag, facts: listOf(isTimedFact) },
  'log-lost': { key: isText, reason: oneOf<LogLoss>('gone', 'denied', 'unreadable') },
};

const tryLogShape: Shape<Omit<TryLog, 'key'>> = {
  behavior: nullable(oneOf('update', 'erase')),
  payload: nullable(isText),
  installed: nullable(isText),
  verdict: nullable(isVerdict),
  causes: listOf(
    object<LogCause>({
      depth: isCount,
      code: isNumber,
      text: isText,
      verdict: nullable(isVerdict),
    }),
  ),
  refused: nullable(object<{ readonly status: number | null }>({ status: isMaybeNumber })),
  end: nullable(object<LogEnd>({ at: isNumber, status: isNumber })),
};

/** Accepts what a try keeps of its log. */
export const isTryLog = object<TryLog>({ key: isText, ...tryLogShape });

const isStory = object<LogStory>({
  ...tryLogShape,
  ecid: nullable(isText),
  startedIn: isMaybeMode,
  mode: isMaybeMode,
  lastMode: isMaybeMode,
  furthest: isMaybeMode,
  firstAt: isMaybeNumber,
  lastAt: isMaybeNumber,
  progress: nullable(
    object<LogProgress>({
      stage: oneOf(...restoreStages),
      since: isNumber,
      percent: isMaybeNumber,
      operation: nullable(oneOf(...operationKinds)),
      protocol: isMaybeNumber,
      sent: isFlag,
      over: isFlag,
    }),
  ),
});

/** Accepts what is known of logs. */
export const isLogWatch = object<LogWatch>({
  sought: nullable(
    object<NonNullable<LogWatch['sought']>>({
      folders: listOf(isSoughtFolder),
      found: isCount,
    }),
  ),
  followed: nullable(object<FollowedLog>({ ref: isLogRef, story: isStory })),
});

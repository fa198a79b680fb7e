import { oneOf } from '../../preload/contract/guard.ts';
import { outcomes } from '../../preload/contract/snapshot.ts';
import type { Outcome } from '../../preload/contract/snapshot.ts';
import type { TryOrigin } from '../session/case.ts';
import { places } from '../session/journey-table.ts';
import type { Arrival, Place } from '../session/journey-table.ts';
import type {
  Cables,
  Evidence,
  Gap,
  Ledger,
  Remark,
  Stage,
  Try,
  TryPhone,
  TryRecord,
} from '../session/try.ts';
import { byKind, isCount, isFlag, isNumber, isText, listOf, nullable, object } from './guard.ts';
import { isTryLog } from './log-guard.ts';
import { isPresentPhone } from './phone-guard.ts';

/** Accepts a place on the way of a restore. */
export const isPlace = oneOf<Place>(...places);

/** Accepts what a try came to. */
export const isOutcome = oneOf<Outcome>(...outcomes);

const isArrival = oneOf<Arrival>('system', 'restore', 'recovery', 'dfu', 'dfu-loaded', 'low-level');

/** Accepts what a try keeps of a phone. */
export const isTryPhone = object<TryPhone>({
  who: oneOf('iphone', 'unclear'),
  ecid: nullable(isText),
  udid: nullable(isText),
  model: nullable(isText),
});

/** Accepts a place that was reached. */
export const isStage = object<Stage>({ at: isNumber, place: isPlace });

const at = { at: isNumber };
const gone = { at: isNumber, gone: isNumber };
const count = { at: isNumber, count: isCount };

/** Accepts a line of what a try rests on. */
export const isEvidence = byKind<Evidence>({
  'begun-seen': at,
  'begun-unsure': at,
  'begun-said': at,
  'begun-log': at,
  'from-log': at,
  'restore-by-log': at,
  'restore-by-serial': at,
  'restore-by-order': at,
  lost: at,
  'slow-usb': at,
  slept: at,
  blind: at,
  stalled: at,
  moved: at,
  'started-ios': at,
  never: at,
  'said-stopped': at,
  'said-unplugged': at,
  gap: gone,
  'lost-late': gone,
  'counted-anew': gone,
  'lost-back': gone,
  replugged: gone,
  wrong: { at: isNumber, gone: isNumber, arrival: isArrival, from: isPlace },
  'others-left': count,
  flapping: count,
  version: { at: isNumber, from: isText, to: isText },
  'log-ended': { at: isNumber, status: nullable(isNumber) },
});

const isGap = object<Gap>({
  phone: isPresentPhone,
  since: isNumber,
  kind: oneOf('planned', 'last', 'anew', 'lost', 'unseen'),
  marks: isCount,
});

const isRemark = byKind<Remark>({
  back: { until: isNumber, gone: isNumber },
  dropped: { until: isNumber, gone: isNumber },
  slept: { until: isNumber },
});

/** Accepts a try that runs. */
export const isTry = object<Try>({
  begunAt: isNumber,
  ground: oneOf('seen', 'said'),
  firm: isFlag,
  phone: isTryPhone,
  port: isText,
  ports: listOf(isText),
  cable: isCount,
  computer: nullable(isText),
  from: nullable(isText),
  place: isPlace,
  placeSince: isNumber,
  placeSeen: isFlag,
  gap: nullable(isGap),
  stages: listOf(isStage),
  evidence: listOf(isEvidence),
  drops: isCount,
  countedAnew: isFlag,
  slept: isFlag,
  remark: nullable(isRemark),
  log: nullable(isTryLog),
});

const isRecord = object<TryRecord>({
  number: isCount,
  begunAt: isNumber,
  endedAt: isNumber,
  ground: oneOf('seen', 'said'),
  phone: isTryPhone,
  ports: listOf(isText),
  cable: isCount,
  computer: nullable(isText),
  from: nullable(isText),
  outcome: isOutcome,
  place: isPlace,
  home: isFlag,
  stages: listOf(isStage),
  evidence: listOf(isEvidence),
  drops: isCount,
  slept: isFlag,
  log: nullable(isTryLog),
  origin: nullable(
    object<TryOrigin>({
      tag: isText,
      number: isCount,
      ecidTail: nullable(isText),
      udidTail: nullable(isText),
    }),
  ),
});

/** Accepts the tries that are over. */
export const isLedger = object<Ledger>({ nextNumber: isCount, records: listOf(isRecord) });

/** Accepts the cables. */
export const isCables = object<Cables>({ current: isCount, names: listOf(nullable(isText)) });

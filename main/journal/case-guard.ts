import { cableNameLength } from '../../preload/contract/command.ts';
import { deviceModes } from '../../preload/contract/device-mode.ts';
import type { Guard } from '../../preload/contract/guard.ts';
import { oneOf } from '../../preload/contract/guard.ts';
import { caseTests, caseTries } from '../session/case.ts';
import type {
  CaseCable,
  CaseComputer,
  CaseFile,
  CasePhone,
  CaseTest,
  CaseTry,
} from '../session/case.ts';
import { isFlag, isNumber, nullable, object } from './guard.ts';
import { isBreak, isTestEnd } from './link-guard.ts';
import { isTryLog } from './log-guard.ts';
import { isEvidence, isOutcome, isPlace, isStage } from './try-guard.ts';

// A case file comes from outside, and what is in it is shown. So everything in it has a limit, far
// above what Holdsteady writes and far below what would hold anything up.

/** A time after 2000 and before 2200: what lies outside cannot be shown as a day. */
const isTime: Guard<number> = (value): value is number =>
  isNumber(value) && value >= 946_684_800_000 && value <= 7_258_118_400_000;

/** A whole number that stays exact when it is counted on. */
const isSmall: Guard<number> = (value): value is number =>
  isNumber(value) && Number.isInteger(value) && value >= 0 && value <= 1_000_000;

/** Milliseconds, up to a year. */
const isSpan: Guard<number> = (value): value is number =>
  isNumber(value) && value >= 0 && value <= 31_536_000_000;

const isTag: Guard<string> = (value): value is string =>
  typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);

const isTail: Guard<string> = (value): value is string =>
  typeof value === 'string' && /^[0-9A-F]{4}$/.test(value);

/** One line of text that can be shown as it is: no control characters, nothing that turns it round. */
function line(limit: number): Guard<string> {
  return (value): value is string =>
    typeof value === 'string' &&
    value.length >= 1 &&
    value.length <= limit &&
    !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(value);
}

const isName = line(cableNameLength);
const isPort = line(64);

function upTo<T>(limit: number, guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= limit && value.every(guard);
}

/** Codes of errors are 32 bits, with or without sign. */
const isCode: Guard<number> = (value): value is number =>
  isNumber(value) && Number.isInteger(value) && Math.abs(value) <= 4_294_967_295;

/** What can stand in a line of evidence is limited by its kind, but for times and versions. */
const isSaneEvidence: typeof isEvidence = (value): value is CaseTry['evidence'][number] => {
  if (!isEvidence(value) || !isTime(value.at)) return false;
  if ('gone' in value && !isSpan(value.gone)) return false;
  if ('count' in value && !isSmall(value.count)) return false;
  if ('status' in value && !nullable(isCode)(value.status)) return false;
  return value.kind !== 'version' || (isVersion(value.from) && isVersion(value.to));
};

const isVersion = line(24);

const isCasePhone = object<CasePhone>({
  who: oneOf('iphone', 'unclear'),
  model: nullable(line(64)),
  ecidTail: nullable(isTail),
  udidTail: nullable(isTail),
});

type CaseLog = NonNullable<CaseTry['log']>;

const isCaseLog: Guard<CaseLog> = (value): value is CaseLog => {
  if (!isTryLog(value) || value.key !== '' || value.causes.length > 12) return false;
  const { payload, installed, causes, refused, end } = value;
  return (
    [payload, installed].every(nullable(isVersion)) &&
    causes.every(({ text, code }) => text === '' && isCode(code)) &&
    nullable(isCode)(refused?.status ?? null) &&
    (end === null || (isTime(end.at) && nullable(isCode)(end.status)))
  );
};

const isCaseTry = object<CaseTry>({
  tag: isTag,
  number: isSmall,
  begunAt: isTime,
  endedAt: isTime,
  ground: oneOf('seen', 'said'),
  phone: isCasePhone,
  ports: upTo(16, isPort),
  cable: isSmall,
  computer: nullable(line(80)),
  from: nullable(isVersion),
  outcome: isOutcome,
  place: isPlace,
  home: isFlag,
  stages: upTo(
    24,
    (value): value is CaseTry['stages'][number] => isStage(value) && isTime(value.at),
  ),
  evidence: upTo(44, isSaneEvidence),
  drops: isSmall,
  slept: isFlag,
  log: nullable(isCaseLog),
});

const isCaseTest = object<CaseTest>({
  tag: isTag,
  number: isSmall,
  begunAt: isTime,
  endedAt: isTime,
  mode: oneOf(...deviceModes),
  port: isPort,
  cable: isSmall,
  end: isTestEnd,
  drops: isSmall,
  breaks: upTo(60, isBreak),
});

/** Accepts what a case file holds, each part within its limits. */
export const isCaseFile = object<CaseFile>({
  madeAt: isTime,
  tag: isTag,
  computers: upTo(
    32,
    object<CaseComputer>({ tag: isTag, platform: oneOf('darwin', 'win32', 'linux') }),
  ),
  cables: upTo(
    60,
    object<CaseCable>({ number: isSmall, name: nullable(isName), tag: isTag, original: isSmall }),
  ),
  current: isSmall,
  ports: upTo(64, object<CaseFile['ports'][number]>({ tag: isTag, port: isPort, name: isName })),
  counts: upTo(
    200,
    object<CaseFile['counts'][number]>({
      tag: isTag,
      cable: isSmall,
      port: isPort,
      watched: isSpan,
      drops: isSmall,
    }),
  ),
  tries: upTo(caseTries, isCaseTry),
  tests: upTo(caseTests, isCaseTest),
});

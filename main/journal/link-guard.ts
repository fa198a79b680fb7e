import { deviceModes } from '../../preload/contract/device-mode.ts';
import { oneOf } from '../../preload/contract/guard.ts';
import type { CableAlias, CaseComputer, Shared } from '../session/case.ts';
import type { CableQuestion, LinkCount, Links, PortName, Watch } from '../session/link.ts';
import { testEnds } from '../session/steadiness-run.ts';
import type { Break, Steadiness, TestResult, TestRun } from '../session/steadiness-run.ts';
import { byKind, isCount, isNumber, isText, listOf, nullable, object } from './guard.ts';
import { isTryPhone } from './try-guard.ts';

/** Accepts how a steadiness test ended. */
export const isTestEnd = oneOf(...testEnds);

const isMode = oneOf(...deviceModes);
const link = { cable: isCount, port: isText };

/** Accepts names, counts and questions of cables and ports. */
export const isLinks = object<Links>({
  counts: listOf(
    object<LinkCount>({ ...link, tag: nullable(isText), watched: isNumber, drops: isCount }),
  ),
  watching: listOf(object<Watch>({ ...link, since: isNumber })),
  names: listOf(object<PortName>({ tag: nullable(isText), port: isText, name: isText })),
  question: nullable(byKind<CableQuestion>({ soon: { since: isNumber }, asked: {} })),
});

/** Accepts a time without connection. */
export const isBreak = object<Break>({ from: isNumber, to: isNumber });

const isRun = object<TestRun>({
  ...link,
  begunAt: isNumber,
  phone: isTryPhone,
  mode: isMode,
  arrivedAt: isNumber,
  drops: isCount,
  breaks: listOf(isBreak),
  gone: nullable(object<{ readonly since: number }>({ since: isNumber })),
});

const isResult = object<TestResult>({
  ...link,
  number: isCount,
  origin: nullable(object<NonNullable<TestResult['origin']>>({ tag: isText, number: isCount })),
  begunAt: isNumber,
  endedAt: isNumber,
  mode: isMode,
  end: isTestEnd,
  drops: isCount,
  breaks: listOf(isBreak),
});

/** Accepts the steadiness tests. */
export const isSteadiness = object<Steadiness>({
  run: nullable(isRun),
  nextNumber: isCount,
  results: listOf(isResult),
});

/** Accepts what is known of the case on other computers. */
export const isShared = object<Shared>({
  tag: nullable(isText),
  computers: listOf(
    object<CaseComputer>({ tag: isText, platform: oneOf('darwin', 'win32', 'linux') }),
  ),
  aliases: listOf(object<CableAlias>({ tag: isText, cable: isCount, here: isCount })),
});

import {
  answerLimits,
  type CheckAnswer,
  type CheckEvidence,
  checkIds,
  checkReasons,
  type CheckResult,
  type CheckValues,
  commonReasons,
} from './check.ts';
import { type Guard, isObject, oneOf } from './guard.ts';

const isCheck = oneOf(...checkIds);
const isResult: Guard<CheckResult> = oneOf('ok', 'attention', 'unknown');
const common: ReadonlySet<string> = new Set(commonReasons);

/**
 * Reads an answer out of what another process or a file said; null when it is none. An `ok` without
 * evidence is none, either. Texts that are too long are no answer: whoever made it cuts them.
 */
export function parseAnswer(value: unknown): CheckAnswer | null {
  if (!isObject(value)) return null;
  const { check, result, reason, values, evidence } = value;
  if (!isCheck(check) || !isResult(result) || typeof reason !== 'string') return null;
  const own: readonly string[] = checkReasons[check][result];
  if (!own.includes(reason) && !(result === 'unknown' && common.has(reason))) return null;
  if (!isValues(values) || !isEvidence(evidence)) return null;
  if (result !== 'unknown' && evidence.length === 0) return null;
  const plain = evidence.map(({ from, text }) => ({ from, text }));
  // The lines above have compared id, result and reason with the one table that the type is made of.
  return { check, result, reason, values: { ...values }, evidence: plain } as CheckAnswer;
}

/** Accepts what {@link parseAnswer} reads. */
export const isAnswer: Guard<CheckAnswer> = (value): value is CheckAnswer =>
  parseAnswer(value) !== null;

const isValues: Guard<CheckValues> = (value): value is CheckValues =>
  isObject(value) &&
  Object.keys(value).length <= answerLimits.values &&
  Object.values(value).every(
    (one) => Number.isFinite(one) || (typeof one === 'string' && one.length <= answerLimits.value),
  );

const isEvidence: Guard<readonly CheckEvidence[]> = (value): value is readonly CheckEvidence[] =>
  Array.isArray(value) && value.length <= answerLimits.evidence && value.every(isLine);

function isLine(value: unknown): value is CheckEvidence {
  if (!isObject(value)) return false;
  const { from, text } = value;
  return (
    typeof from === 'string' &&
    from.length <= answerLimits.from &&
    typeof text === 'string' &&
    text.length <= answerLimits.text
  );
}

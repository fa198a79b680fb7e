import type { CheckAnswer, CheckCost, CheckId } from '../../preload/contract/check.ts';
import type { SessionState } from './state.ts';

/** What is known about the computer, and what is being asked. */
export interface ChecksState {
  /** The last answer to each check that was asked. */
  readonly answers: Readonly<Partial<Record<CheckId, GivenAnswer>>>;
  /** The asking that goes on, or null. */
  readonly run: CheckRun | null;
}

/** An answer, when it came, and which way it was asked for. */
export interface GivenAnswer {
  readonly at: number;
  readonly cost: CheckCost;
  readonly answer: CheckAnswer;
}

/** Checks that are being asked side by side. */
export interface CheckRun {
  readonly since: number;
  readonly checks: readonly CheckId[];
  /** Those that have not answered yet. */
  readonly left: readonly CheckId[];
}

/** An answer that was dear to get stands so long, in milliseconds, against a cheap "could not tell". */
export const dearAnswerHolds = 12 * 60 * 60 * 1000;

/** Checks are being asked from now on; an asking that went on is over. */
export function beginChecks(
  state: SessionState,
  at: number,
  checks: readonly CheckId[],
): SessionState {
  return withChecks(state, { ...state.checks, run: { since: at, checks, left: checks } });
}

/** One check has answered, within a run or by itself. */
export function answerCheck(
  state: SessionState,
  at: number,
  cost: CheckCost,
  answer: CheckAnswer,
): SessionState {
  const { answers, run } = state.checks;
  const left = run === null ? null : run.left.filter((id) => id !== answer.check);
  const isLast = left?.length === 0;
  const given = { at, cost, answer };
  const kept = holds(answers[answer.check], given);
  return withChecks(state, {
    answers: kept ? answers : { ...answers, [answer.check]: given },
    run: run === null || left === null || isLast ? null : { ...run, left },
  });
}

/** What has not answered will not answer any more; what was known before stands. */
export function endChecks(state: SessionState): SessionState {
  return state.checks.run === null ? state : withChecks(state, { ...state.checks, run: null });
}

function holds(before: GivenAnswer | undefined, now: GivenAnswer): boolean {
  if (before === undefined || now.answer.result !== 'unknown' || now.cost !== 'cheap') return false;
  const age = now.at - before.at;
  return before.cost !== 'cheap' && before.answer.result !== 'unknown' && age < dearAnswerHolds;
}

function withChecks(state: SessionState, checks: ChecksState): SessionState {
  return { ...state, checks };
}

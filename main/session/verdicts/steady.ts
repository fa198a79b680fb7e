import { message } from '../../../preload/contract/message.ts';
import { failuresLike, isInside } from '../ledger.ts';
import { explainLog } from '../log-explained.ts';
import type { SessionState } from '../state.ts';
import { lastCounted } from '../steadiness.ts';
import type { TestResult } from '../steadiness-run.ts';
import type { TryRecord } from '../try.ts';
import type { VerdictRule } from './verdict-rule.ts';
import { lastOnLink, proof } from './verdict-rule.ts';

/**
 * The cable held for a whole minute, and the next try failed as the one before: another computer tells
 * more than another cable. Once the failures speak of the phone itself, that is said instead.
 */
export const steady: VerdictRule = (state) => {
  const last = lastOnLink(state);
  if (last === null || isInside(state.ledger, last)) return null;
  const test = cleanTestBefore(state, last);
  if (test === null) return null;
  return {
    id: 'steady',
    pointer: 'ports',
    evidence: [
      proof(message('verdict.proof.steady', { at: test.endedAt })),
      proof(message('verdict.proof.again', { number: last.number })),
    ],
  };
};

/** The test without a drop of this try's cable and port, if it failed the same way before and after. */
export function cleanTestBefore(state: SessionState, last: TryRecord): TestResult | null {
  const port = last.ports.at(-1);
  // The tests of another computer say nothing of how it is plugged in here.
  if (port === undefined || last.origin !== null) return null;
  const test = lastCounted(state, { cable: last.cable, port });
  if (test?.drops !== 0 || test.endedAt > last.begunAt) return null;
  const before = failuresLike(state.ledger, last).some(
    (other) => other.endedAt <= test.begunAt && endOf(other) === endOf(last),
  );
  return before ? test : null;
}

/** The same code, or where none was read, the same picture on the bus. */
function endOf({ outcome, log }: TryRecord): string {
  return String(explainLog(log)?.code ?? outcome);
}

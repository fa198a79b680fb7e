import type {
  CheckEvidence,
  CheckId,
  CheckReason,
  CheckResult,
  CheckValues,
} from '../../preload/contract/check.ts';
import type { GivenAnswer } from './checks.ts';
import { inOrder } from './ledger.ts';
import type { SessionState } from './state.ts';
import type { TryRecord } from './try.ts';

/** How a check stands now: its last answer, joined with what the session itself has seen. */
export interface Standing {
  readonly result: CheckResult;
  readonly reason: CheckReason;
  readonly values: CheckValues;
  readonly evidence: readonly CheckEvidence[];
  /** When it was found, epoch milliseconds; null for what is true at this moment. */
  readonly at: number | null;
}

/** How a check stands; null where it was never asked, or is nothing for this computer. */
export function standingOf(state: SessionState, check: CheckId): Standing | null {
  switch (check) {
    case 'hub':
      return hubStanding(state);
    case 'apple-service':
      return serviceStanding(state);
    case 'restarted':
      return restartStanding(state);
    default:
      return given(state.checks.answers[check]);
  }
}

function given(answered: GivenAnswer | undefined): Standing | null {
  if (answered === undefined) return null;
  const { result, reason, values, evidence } = answered.answer;
  return { result, reason, values, evidence, at: answered.at };
}

/** Read off the way through the ports; nothing to ask. */
function hubStanding({ sight, present }: SessionState): Standing | null {
  const [phone] = present;
  if (sight.kind !== 'seeing' || phone === undefined) return null;
  const { port, hubs } = phone.sighting;
  const evidence = [{ from: 'USB', text: `${port}, ${String(hubs)} between` }];
  return {
    result: hubs === 0 ? 'ok' : 'attention',
    reason: hubs === 0 ? 'direct' : 'hub',
    values: {},
    evidence,
    at: null,
  };
}

/**
 * That it answers is known from talking with it. Where it does not, the probe says what is installed
 * and running; that a program runs proves nothing by itself.
 */
function serviceStanding({ usbmux, checks }: SessionState): Standing | null {
  const answer = given(checks.answers['apple-service']);
  const evidence = [{ from: 'usbmux', text: usbmux }];
  switch (usbmux) {
    case 'found':
      return { result: 'ok', reason: 'answers', values: {}, evidence, at: null };
    case 'silent':
    case 'closed':
    case 'garbled':
      return { result: 'unknown', reason: 'silent', values: {}, evidence, at: null };
    case 'denied':
      return { result: 'unknown', reason: 'denied', values: {}, evidence, at: null };
    case 'absent':
    case 'unheard':
      return answer;
  }
}

/** The probe knows when the computer was started; here is known when a try failed last. */
function restartStanding(state: SessionState): Standing | null {
  const standing = given(state.checks.answers.restarted);
  if (standing?.result !== 'ok') return standing;
  const started = standing.values['at'];
  const failed = inOrder(state.ledger).findLast(isFailure);
  if (failed === undefined || typeof started !== 'number' || started > failed.endedAt) {
    return standing;
  }
  return { ...standing, result: 'attention', reason: 'not-since-failure' };
}

/** A try that surely failed here: by what the bus showed, or because the person said that it stopped. */
function isFailure({ outcome, slept, evidence, origin }: TryRecord): boolean {
  if (origin !== null) return false;
  if (slept || outcome === 'finished' || outcome === 'returned' || outcome === 'called-off') {
    return false;
  }
  return outcome !== 'unknown' || evidence.some(({ kind }) => kind === 'said-stopped');
}

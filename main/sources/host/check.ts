import type {
  CheckAnswer,
  CheckCost,
  CheckEvidence,
  CheckId,
  CheckReason,
  CheckValues,
} from '../../../preload/contract/check.ts';
import type { HostFacts } from '../../session/event.ts';
import type { Failure, Tools } from './tools.ts';

/** The checks that are answered in the probe; the others are read off what the session knows. */
export type ProbedCheckId = Exclude<CheckId, 'hub'>;

/** One check, as a small value: what it is called, where it applies, and how it can be answered. */
export interface Check<I extends ProbedCheckId = ProbedCheckId> {
  readonly id: I;
  readonly platforms: readonly HostFacts['platform'][];
  /**
   * By cost. A run takes the deepest way that it may use; a check without a way for it is left as
   * it was. A way that needs more than one cost names the dearest.
   */
  readonly ways: { readonly [C in CheckCost]?: Way<I> };
}

/** One way to answer a check. */
export interface Way<I extends ProbedCheckId = ProbedCheckId> {
  /** Longer than all that `ask` waits for together; after it the answer is "could not tell". */
  readonly timeoutMs: number;
  /** Should not reject; a rejection is "could not tell", too. */
  ask(tools: Tools): Promise<CheckAnswer<I>>;
}

/** Gives a check its own type; a list of all is typed without. */
export function check<I extends ProbedCheckId>(value: Check<I>): Check {
  return value;
}

declare const proofMark: unique symbol;

/** Something that was surely read: only {@link proofOf} makes it, and not out of nothing. */
export type Proof = CheckEvidence & { readonly [proofMark]: true };

/** At least one proof. */
export type Proofs = readonly [Proof, ...Proof[]];

/**
 * What was read, as a proof; null for an empty text, since silence proves nothing. Control
 * characters other than line ends are taken out. Names and serial numbers are taken out later, for
 * every answer alike, before it leaves the probe.
 */
export function proofOf(from: string, text: string): Proof | null {
  const plain = text.replace(/\r\n?/g, '\n').replace(/[^\n\P{Cc}]/gu, '');
  return plain.trim() === '' ? null : ({ from, text: plain } as Proof);
}

/** An answer that all is well. It cannot be made without something that was read. */
export function ok<I extends ProbedCheckId>(
  id: I,
  reason: CheckReason<I, 'ok'>,
  proofs: Proofs,
  values: CheckValues = {},
): CheckAnswer<I> {
  return { check: id, result: 'ok', reason, values, evidence: proofs } as unknown as CheckAnswer<I>;
}

/** An answer that something deserves a look, with what was read. */
export function attention<I extends ProbedCheckId>(
  id: I,
  reason: CheckReason<I, 'attention'>,
  proofs: Proofs,
  values: CheckValues = {},
): CheckAnswer<I> {
  return {
    check: id,
    result: 'attention',
    reason,
    values,
    evidence: proofs,
  } as unknown as CheckAnswer<I>;
}

/** An answer that it cannot be told, with whatever was read. */
export function unknown<I extends ProbedCheckId>(
  id: I,
  reason: CheckReason<I, 'unknown'>,
  evidence: readonly CheckEvidence[] = [],
  values: CheckValues = {},
): CheckAnswer<I> {
  return { check: id, result: 'unknown', reason, values, evidence } as unknown as CheckAnswer<I>;
}

/** A failure of a tool as the answer; `from` names what was asked. */
export function unknownAfter<I extends ProbedCheckId>(
  id: I,
  from: string,
  { why, detail }: Failure,
): CheckAnswer<I> {
  return unknown(
    id,
    why as CheckReason<I, 'unknown'>,
    detail === '' ? [] : [{ from, text: detail }],
  );
}

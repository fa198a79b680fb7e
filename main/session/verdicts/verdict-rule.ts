import type { Message } from '../../../preload/contract/message.ts';
import type { ReportLine } from '../../../preload/contract/report.ts';
import type { Ground } from '../../../preload/contract/snapshot.ts';
import type { StepId } from '../../../preload/contract/step-id.ts';
import type { VerdictId } from '../../../preload/contract/verdict.ts';
import { adviceRows } from '../../knowledge/restore-errors/advice.ts';
import { counts, inOrder, isExcused } from '../ledger.ts';
import { explainLog } from '../log-explained.ts';
import type { SessionState } from '../state.ts';
import type { TryRecord } from '../try.ts';

/**
 * Where the "Do this next" pointer goes: one of the five, the gate before them, or nowhere, where no
 * fix of the list can help.
 */
export type Pointer = StepId | 'gate' | 'nowhere';

/** What a rule found: what it likely is, and what that rests on. */
export interface Finding {
  readonly id: VerdictId;
  readonly pointer: Pointer;
  /** Fills the gaps of title and sentence. */
  readonly values?: Message['values'];
  readonly evidence: readonly ReportLine[];
}

/** One rule of the checklist: a finding, or null where it does not hold. */
export type VerdictRule = (state: SessionState) => Finding | null;

/** One line of evidence. */
export function proof(words: Message, ground: Ground = 'seen'): ReportLine {
  return { words, ground };
}

/**
 * The try that the rules speak of: the last one that was made. One that was called off says nothing, and one that
 * worked leaves nothing to explain. Null while another one runs, whose end is not known yet.
 */
export function lastTry({ ledger, tries }: SessionState): TryRecord | null {
  if (tries.some(({ firm }) => firm)) return null;
  const last = inOrder(ledger).findLast(({ outcome }) => outcome !== 'called-off');
  return last === undefined || last.outcome === 'finished' || isHome(last) ? null : last;
}

/**
 * The last try, where it speaks of what is between phone and computer, or of either: no excuse, and no
 * end that its log gives another reason for.
 */
export function lastOnLink(state: SessionState): TryRecord | null {
  const last = lastTry(state);
  if (last === null || !counts(last)) return null;
  const why = explainLog(last.log);
  const card = why === null ? null : adviceRows[why.advice].card;
  return card === 'service' || card === 'driver' ? null : last;
}

/** It runs iOS and nobody said that it failed. */
function isHome(record: TryRecord): boolean {
  return record.outcome === 'returned' && !isExcused(record) && record.log?.end == null;
}

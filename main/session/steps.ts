import type { StepId } from '../../preload/contract/step-id.ts';
import { stepIds } from '../../preload/contract/step-id.ts';
import { recordOf } from './ledger.ts';
import { stepAfter } from './log-explained.ts';
import { diagnose } from './verdicts/diagnose.ts';
import type { ChecklistState, Mark, SessionState } from './state.ts';

/** The step to do next: the first one that is neither done nor skipped; null when none is left. */
export function nextStep(checklist: ChecklistState): StepId | null {
  return stepIds.find((step) => checklist.marks[step] === undefined) ?? null;
}

/**
 * The step to point at: the next one, unless what was just seen speaks for another that is still
 * open. The order of the list stays.
 */
export function pointedStep(state: SessionState): StepId | null {
  const { checklist, flap, tries } = state;
  const isLost = flap !== null || tries.some(({ gap }) => gap?.kind === 'lost');
  const pointer = diagnose(state)?.pointer ?? null;
  // Nothing on the list is next where none of it can help.
  if (!isLost && (pointer === 'nowhere' || pointer === 'gate')) return null;
  const asked = isLost ? 'cable' : (stepIds.find((id) => id === pointer) ?? askedBy(state));
  return asked !== null && checklist.marks[asked] === undefined ? asked : nextStep(checklist);
}

function askedBy({ verdict, ledger }: SessionState): StepId | null {
  switch (verdict?.kind) {
    case 'inside':
      return 'support';
    case 'wrong':
    case 'gone':
    case 'said':
      return 'cable';
    case 'logged':
      return stepAfter(recordOf(ledger, verdict.number)?.log ?? null);
    case 'returned':
    case 'done':
    case 'slept':
    case undefined:
      return null;
  }
}

/**
 * True while the person is on step 2, so that a phone that leaves is most likely restarting: it is
 * not done yet, and its card is open, or it is the next one and no other card is open.
 */
export function isRestartStep(checklist: ChecklistState): boolean {
  const { marks, open } = checklist;
  return marks.restart === undefined && (open ?? nextStep(checklist)) === 'restart';
}

/** Puts a mark on a step. A card that is done and open gives way to the next one. */
export function withMark(state: SessionState, step: StepId, mark: Mark): SessionState {
  const marks = { ...state.checklist.marks, [step]: mark };
  const marked = { marks, open: state.checklist.open };
  const open = state.checklist.open === step ? nextStep(marked) : state.checklist.open;
  return { ...state, begun: true, checklist: { marks, open } };
}

/** Takes a mark back and opens the card again, for the person who did not mean it. */
export function withoutMark(state: SessionState, step: StepId): SessionState {
  const { [step]: _removed, ...marks } = state.checklist.marks;
  return { ...state, checklist: { marks, open: step } };
}

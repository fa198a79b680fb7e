import { explainEnd } from '../knowledge/restore-errors/explain-end.ts';
import type { Explanation } from '../knowledge/restore-errors/explanation.ts';
import { adviceRows } from '../knowledge/restore-errors/advice.ts';
import type { CardId } from '../../preload/contract/explanation.ts';
import type { StepId } from '../../preload/contract/step-id.ts';
import type { TryLog } from './try.ts';

/** Why a restore stopped, as its log has it; null while it runs, and where nobody reads its log. */
export function explainLog(log: TryLog | null): Explanation | null {
  if (log?.end == null) return null;
  const { verdict, causes, end } = log;
  return explainEnd(verdict, causes, end.status);
}

/**
 * True where the end speaks of phone, cable, port or computer, so that trying with others of them
 * proves something. No room, a refused signature or a damaged file is another story.
 */
export function pointsAtLink(log: TryLog): boolean {
  const why = explainLog(log);
  return why !== null && !elsewhere.has(adviceRows[why.advice].card);
}

const elsewhere: ReadonlySet<CardId> = new Set(['network', 'storage', 'file', 'gate', 'none']);

/** The fix that an end points to: the checklist's verdict rules. Null where none of the five helps. */
export function stepAfter(log: TryLog | null): StepId | null {
  const why = explainLog(log);
  return why === null ? 'cable' : steps[adviceRows[why.advice].card];
}

const steps: Readonly<Record<CardId, StepId | null>> = {
  update: 'update',
  restart: 'restart',
  cable: 'cable',
  ports: 'ports',
  support: 'support',
  // The first of the fixes that another try needs: one change at a time.
  fixes: 'cable',
  network: 'update',
  driver: 'update',
  service: 'support',
  gate: null,
  storage: null,
  file: null,
  none: null,
};

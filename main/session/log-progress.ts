import {
  copyOperation,
  operationKind,
  verifyOperation,
} from '../knowledge/restore-log/restore-operations.ts';
import type { OperationKind } from '../knowledge/restore-log/restore-operations.ts';
import type { LogFact, LogMode, TimedFact } from '../knowledge/restore-log/log-fact.ts';

/**
 * The stages of every update and restore, in their order. Operations overlap (in a healthy run other
 * parts are updated while the system is copied), so a stage is entered and never left backwards.
 *
 * - `prepare` the phone still runs iOS: checks, signing
 * - `files`   recovery or DFU: the boot files are sent
 * - `boot`    the restore system starts
 * - `disk`    the restore system makes room
 * - `copy`    the system is copied
 * - `verify`  what was copied is checked
 * - `finish`  the copy is sealed; what else is updated at the end
 * - `restart` the phone has said its last word, and starts iOS
 */
export const restoreStages = [
  'prepare',
  'files',
  'boot',
  'disk',
  'copy',
  'verify',
  'finish',
  'restart',
] as const;

/** One of {@link restoreStages}. */
export type RestoreStage = (typeof restoreStages)[number];

/** How far a restore has come, as its log says. */
export interface LogProgress {
  readonly stage: RestoreStage;
  /** When this stage began, epoch milliseconds. */
  readonly since: number;
  /** 0 to 100 of this stage, as the log gave it; null where it gives none. Never falls in a stage. */
  readonly percent: number | null;
  /** What was done last, as far as its number is known. */
  readonly operation: OperationKind | null;
  /** The language of the restore system, once it is known. */
  readonly protocol: number | null;
  /** True once the boot files were on their way: the next leave is for the restore system. */
  readonly sent: boolean;
  /** True once the log has said how it ended. */
  readonly over: boolean;
}

/** Goes on by one fact; null before the first that tells a stage. A second beginning starts anew. */
export function progressAfter(
  before: LogProgress | null,
  { at, fact }: TimedFact,
): LogProgress | null {
  if (fact.kind === 'opened' && before?.over === true) return null;
  if (isEnd(fact)) {
    const through = fact.kind === 'succeeded' || (fact.kind === 'completed' && fact.status === 0);
    const last = through ? moved(before, step('restart'), at) : before;
    return last && { ...last, over: true };
  }
  if (fact.kind === 'protocol') return before && { ...before, protocol: fact.version };
  const next = stepOf(fact, before);
  return next === null ? before : moved(before, next, at);
}

interface Step {
  readonly stage: RestoreStage;
  readonly percent: number | null;
  readonly operation: OperationKind | null;
  readonly sent: boolean;
}

function moved(before: LogProgress | null, next: Step, at: number): LogProgress {
  const { stage, percent } = next;
  const operation = next.operation ?? before?.operation ?? null;
  const sent = next.sent || before?.sent === true;
  const protocol = before?.protocol ?? null;
  if (before === null || rank(stage) > rank(before.stage)) {
    return { stage, since: at, percent, operation, protocol, sent, over: before?.over ?? false };
  }
  // A figure of an earlier stage says nothing about this one: operations overlap.
  const isHigher = stage === before.stage && (percent ?? -1) > (before.percent ?? -1);
  return { ...before, operation, sent, percent: isHigher ? percent : before.percent };
}

/** What a fact says of the way, or null where it says nothing of it. */
function stepOf(fact: LogFact, before: LogProgress | null): Step | null {
  if (fact.kind === 'started-in') return step(modeStage[fact.mode]);
  if (fact.kind === 'acknowledged') return step('restart');
  if (fact.kind === 'progress') return operationStep(fact, before?.protocol ?? null);
  if (fact.kind === 'image' && fact.step !== 'fail') {
    return fact.step === 'finish' ? step('verify') : step('copy', fact.percent, 'copy');
  }
  if (fact.kind === 'mode' && fact.mode !== null) {
    if (fact.change === 'connected') return step(modeStage[fact.mode]);
    return fact.mode === 'recovery' && before?.sent === true ? step('boot') : null;
  }
  return null;
}

/** Where a phone stands that is in this mode, at the least. */
const modeStage: Readonly<Record<LogMode, RestoreStage>> = {
  booted: 'prepare',
  dfu: 'files',
  recovery: 'files',
  restore: 'disk',
};

function operationStep(
  { mode, operation, percent }: Extract<LogFact, { kind: 'progress' }>,
  protocol: number | null,
): Step | null {
  const kind = operationKind(operation, protocol);
  if (mode !== 'restore') {
    // Sent just before the restore system starts: memory disk, device tree, kernel.
    return step('files', null, kind, mode === 'recovery' && operation >= 5 && operation <= 9);
  }
  if (operation === copyOperation) return step('copy', percent, kind);
  if (operation === verifyOperation) return step('verify', percent, kind);
  if (kind === 'seal') return step('finish', percent, kind);
  // Any other may come before, beside or after the copy.
  return step('disk', null, kind);
}

function step(
  stage: RestoreStage,
  percent: number | null = null,
  operation: OperationKind | null = null,
  sent = false,
): Step {
  return { stage, percent, operation, sent };
}

function isEnd(
  fact: LogFact,
): fact is Extract<LogFact, { kind: 'completed' | 'error' | 'succeeded' }> {
  return fact.kind === 'completed' || fact.kind === 'error' || fact.kind === 'succeeded';
}

function rank(stage: RestoreStage): number {
  return restoreStages.indexOf(stage);
}

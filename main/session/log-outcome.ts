import type { Outcome } from '../../preload/contract/snapshot.ts';
import type { TryLog } from './try.ts';

/**
 * What a log says that a failed try came to; `otherwise` where it names only a number. The words of
 * the failure outrank the number. Codes: the reference of restore errors, "state-machine".
 */
export function outcomeOf(log: TryLog | null, otherwise: Outcome): Outcome {
  const verdict = log?.verdict ?? null;
  switch (verdict?.kind) {
    case 'unexpected-mode':
      if (verdict.due !== 'restore') break;
      if (verdict.came === 'recovery') return 'pattern-4013';
      if (verdict.came === 'dfu') return 'pattern-4014';
      break;
    case 'removed':
      return 'vanished';
    case 'gave-up':
      return 'never-returned';
    case 'no-space':
    case 'busy':
      return 'stopped';
    case undefined:
      break;
  }
  return byStatus.get(log?.end?.status ?? 0) ?? otherwise;
}

const byStatus: ReadonlyMap<number, Outcome> = new Map<number, Outcome>([
  [4005, 'never-returned'],
  [4010, 'vanished'],
  [4013, 'pattern-4013'],
  [4014, 'pattern-4014'],
  [4041, 'never-returned'],
  [4042, 'never-returned'],
]);

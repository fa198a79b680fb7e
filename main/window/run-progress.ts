import type { RunView, StatusView } from '../../preload/contract/snapshot.ts';

/** What Electron's `setProgressBar` takes: 0 to 1, above 1 for "at work", below 0 for none. */
export interface BarValue {
  readonly value: number;
  readonly mode: 'none' | 'normal' | 'indeterminate';
}

const none: BarValue = { value: -1, mode: 'none' };

/** The bar on the taskbar button or the dock icon. It shows only what the restore log says. */
export function barOf({ run, id }: Pick<StatusView, 'run' | 'id'>): BarValue {
  if (run?.progress == null || id === 'done') return none;
  const share = overall(run.progress);
  return share === 0 ? { value: 2, mode: 'indeterminate' } : { value: share, mode: 'normal' };
}

function overall({ fraction, stage, stages }: NonNullable<RunView['progress']>): number {
  return stages === 0 ? 0 : Math.min(1, (stage - 1 + (fraction ?? 0)) / stages);
}

/** Follows the headline and moves the bar, only when it has changed by what can be seen. */
export function createRunProgress(
  set: (bar: BarValue) => void,
): (status: Pick<StatusView, 'run' | 'id'>) => void {
  let shown = none;
  return (status) => {
    const bar = barOf(status);
    if (bar.mode === shown.mode && Math.abs(bar.value - shown.value) < 0.005) return;
    shown = bar;
    set(bar);
  };
}

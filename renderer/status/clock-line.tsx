import type { ClockView, ShownClock } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { formatClock } from '../ui/format-clock.ts';
import { useShownNow } from '../ui/use-shown-now.ts';
import css from './clock-line.module.css';

interface ClockLineProps {
  readonly view: ClockView;
  readonly clock: ShownClock;
}

/** Counts up beside the headline. Not live: a screen reader reads it when it gets there. */
export function ClockLine({ view, clock }: ClockLineProps) {
  const now = useShownNow(clock, view.since);
  const gone = Math.max(0, now - view.since);
  const elapsed = formatClock(gone);
  const values = view.of === null ? { elapsed } : { elapsed, of: formatClock(view.of) };
  return (
    <div className={css.clock}>
      <p role="timer" aria-live="off">
        {say({ id: view.label, values })}
      </p>
      {view.of !== null && (
        <progress max={view.of} value={Math.min(gone, view.of)} aria-hidden="true" />
      )}
    </div>
  );
}

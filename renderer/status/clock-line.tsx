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
  const of = view.of !== null && gone < view.of ? view.of : null;
  const id = view.of === of ? view.label : (view.over ?? view.label);
  const values = of === null ? { elapsed } : { elapsed, of: formatClock(of) };
  return (
    <div className={css.clock}>
      <p role="timer" aria-live="off">
        {say({ id, values })}
      </p>
      {of !== null && <progress max={of} value={gone} aria-hidden="true" />}
    </div>
  );
}

import type { ClockView, ShownClock } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { formatClock } from '../ui/format-clock.ts';
import { lengthWords } from '../ui/length-words.ts';
import { useShownNow } from '../ui/use-shown-now.ts';
import css from './clock-line.module.css';

interface ClockLineProps {
  readonly view: ClockView;
  readonly clock: ShownClock;
}

/**
 * Counts up below the headline. Not live: a screen reader reads it when it gets there, and then in
 * words.
 */
export function ClockLine({ view, clock }: ClockLineProps) {
  const now = useShownNow(clock, view.since);
  const gone = Math.max(0, now - view.since);
  const of = view.of !== null && gone < view.of ? view.of : null;
  const id = view.of === of ? view.label : (view.over ?? view.label);
  const fill = <T,>(write: (ms: number) => T): { readonly elapsed: T; readonly of?: T } =>
    // A label for `of` that has no other for the time beyond it still needs its gap filled.
    view.of === null ? { elapsed: write(gone) } : { elapsed: write(gone), of: write(view.of) };
  return (
    <div className={css.clock}>
      <p role="timer" aria-live="off" aria-label={say({ id, values: fill(lengthWords) })}>
        {say({ id, values: fill(formatClock) })}
      </p>
      {of !== null && <progress max={of} value={gone} aria-hidden="true" />}
    </div>
  );
}

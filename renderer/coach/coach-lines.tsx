import { Check } from 'lucide-react';

import type { CoachLine } from '../../preload/contract/coach.ts';
import { say } from '../say.ts';
import css from './coach-lines.module.css';
import { type Count, secondsLeft } from './count.ts';

interface CoachLinesProps {
  readonly lines: readonly CoachLine[];
  /** Null while it is read: then all lines are alike. */
  readonly count: Count | null;
}

/** The lines of a sequence: one is bright and counts down, the done and the coming ones are dim. */
export function CoachLines({ lines, count }: CoachLinesProps) {
  const active = count?.kind === 'line' ? count.index : lines.length;
  return (
    <ol className={css.lines} data-counting={count === null ? undefined : ''}>
      {lines.map((line, index) => {
        const isNow = count?.kind === 'line' && index === active;
        const isDone = count !== null && index < active;
        return (
          <li
            key={line.id}
            className={css.line}
            data-line={line.id}
            data-when={count === null ? undefined : isNow ? 'now' : isDone ? 'done' : 'later'}
            aria-current={isNow ? 'step' : undefined}
          >
            <span className={css.number} aria-hidden="true">
              {isDone ? <Check size={14} strokeWidth={2.5} /> : index + 1}
            </span>
            <p>{say(line.words)}</p>
            {isNow ? (
              // Not live: each line is spoken once, when it begins.
              <span className={css.left} role="timer" aria-live="off">
                {secondsLeft(count.left)}
              </span>
            ) : (
              <span className={css.seconds}>
                {say({ id: 'ui.coach.seconds', values: { seconds: line.ms / 1000 } })}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

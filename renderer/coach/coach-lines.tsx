import { Check } from 'lucide-react';

import type { CoachLine } from '../../preload/contract/coach.ts';
import { say } from '../say.ts';
import css from './coach-lines.module.css';

interface CoachLinesProps {
  readonly lines: readonly CoachLine[];
  /** The line that counts; the number of lines past the last one; null while all are read. */
  readonly active: number | null;
}

/** The lines of a sequence: whole while they are read, and short beside the one that counts. */
export function CoachLines({ lines, active }: CoachLinesProps) {
  return (
    <ol className={css.lines} data-counting={active === null ? undefined : ''}>
      {lines.map((line, index) => {
        const when = active === null ? undefined : whenOf(index, active);
        return (
          <li
            key={line.id}
            className={css.line}
            data-line={line.id}
            data-when={when}
            aria-current={when === 'now' ? 'step' : undefined}
          >
            <span className={css.number} aria-hidden="true">
              {when === 'done' ? <Check size={14} strokeWidth={2.5} /> : index + 1}
            </span>
            <p>{say(active === null ? line.words : line.spoken)}</p>
            <span className={css.seconds}>
              {say({ id: 'ui.coach.seconds', values: { seconds: line.ms / 1000 } })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function whenOf(index: number, active: number): 'done' | 'now' | 'later' {
  if (index === active) return 'now';
  return index < active ? 'done' : 'later';
}

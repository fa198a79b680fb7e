import { say } from '../say.ts';
import css from './band.module.css';
import { fillClass } from './patterns.tsx';
import { kindWords } from './segment-words.ts';
import type { Lane, SegmentKind } from './segments.ts';

const order: readonly SegmentKind[] = [
  'normal',
  'restore',
  'recovery',
  'dfu',
  'low-level',
  'busy',
  'away',
  'unwatched',
];

interface LegendProps {
  readonly lanes: readonly Lane[];
  readonly started: boolean;
}

/** Names the fills that are on screen now, and only those. */
export function Legend({ lanes, started }: LegendProps) {
  const used = new Set(lanes.flatMap(({ segments }) => segments.map(({ kind }) => kind)));
  return (
    <ul className={css.legend}>
      {order
        .filter((kind) => used.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg width="18" height="12" aria-hidden="true">
              {kind === 'away' ? (
                <line className={css.track} x1="0" x2="18" y1="6" y2="6" />
              ) : (
                <rect className={fillClass(kind)} width="18" height="12" rx="3" />
              )}
            </svg>
            {say({ id: kindWords(kind) })}
          </li>
        ))}
      {started && (
        <li>
          <svg width="8" height="12" aria-hidden="true">
            <line className={css.start} x1="1" x2="1" y1="0" y2="12" />
            <path className={css['start-head']} d="M1 0l6 3-6 3Z" />
          </svg>
          {say({ id: 'ui.time.started' })}
        </li>
      )}
    </ul>
  );
}

import type { CSSProperties } from 'react';

import type { BreakView } from '../../preload/contract/links.ts';
import { say } from '../say.ts';
import css from './ribbon.module.css';
import { stretches } from './stretches.ts';

interface RibbonProps {
  readonly breaks: readonly BreakView[];
  /** How far the test has come, in milliseconds. */
  readonly until: number;
  /** Milliseconds from left to right. */
  readonly length: number;
  readonly look: 'running' | 'steady' | 'shaky' | 'void';
  /** True with the seconds below. */
  readonly scale?: boolean;
}

const marks = [0, 15, 30, 45, 60] as const;

/** The minute of a test as a cable: whole where the phone was there, parted where it was not. */
export function Ribbon({ breaks, until, length, look, scale = false }: RibbonProps) {
  const place = (from: number, to: number): CSSProperties => ({
    insetInlineStart: `${String((from / length) * 100)}%`,
    inlineSize: `${String((Math.max(0, to - from) / length) * 100)}%`,
  });
  return (
    <div
      className={css.ribbon}
      data-look={look}
      role="img"
      aria-label={say({ id: 'ui.test.picture', values: { breaks: breaks.length } })}
    >
      <div className={css.track}>
        {stretches(breaks, until, length).map(({ from, to }) => (
          <span key={from} className={css.held} style={place(from, to)} />
        ))}
        {breaks.map(({ from, to }) => (
          <span key={from} className={css.break} style={place(from, Math.min(to, length))} />
        ))}
      </div>
      {scale && (
        <div className={css.scale} aria-hidden="true">
          {marks.map((second) => (
            <span key={second}>{second}</span>
          ))}
        </div>
      )}
    </div>
  );
}

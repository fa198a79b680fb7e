import css from './band.module.css';
import type { SegmentKind } from './segments.ts';

/** Fills that differ by pattern as well as by colour. Drawn once per page; used by address. */
export function Patterns() {
  return (
    <svg className={css.defs} width="0" height="0" aria-hidden="true">
      <defs>
        <pattern
          id="fill-recovery"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className={css['recovery-back']} />
          <rect width="3" height="6" className={css['recovery-front']} />
        </pattern>
        <pattern id="fill-low-level" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className={css['low-back']} />
          <circle cx="2.5" cy="2.5" r="1.2" className={css['low-front']} />
        </pattern>
        <pattern
          id="fill-unwatched"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <rect width="1" height="5" className={css['unwatched-front']} />
        </pattern>
        <pattern id="fill-busy" width="3" height="4" patternUnits="userSpaceOnUse">
          <rect width="3" height="4" className={css['busy-back']} />
          <rect width="1.5" height="4" className={css['busy-front']} />
        </pattern>
      </defs>
    </svg>
  );
}

/** The class that fills a shape for a kind of stretch. */
export function fillClass(kind: SegmentKind): string {
  return `${css.segment ?? ''} ${css[kind] ?? ''}`;
}

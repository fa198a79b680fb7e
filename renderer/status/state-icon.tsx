import type { StatusId } from '../../preload/contract/snapshot.ts';
import css from './state-icon.module.css';
import { stateShapes } from './state-shapes.tsx';

/** The phone is on its way; the sign turns for as long as most phones take, then rests. */
const turning: ReadonlySet<StatusId> = new Set(['restarting', 'change']);

/** The large sign of a state. Says nothing to a screen reader: the title stands beside it. */
export function StateIcon({ id }: { readonly id: StatusId }) {
  return (
    <div className={css.tile}>
      <svg
        key={id}
        className={turning.has(id) ? `${css.icon ?? ''} ${css.turning ?? ''}` : css.icon}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {stateShapes[id]}
      </svg>
    </div>
  );
}

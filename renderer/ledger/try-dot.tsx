import type { TryView } from '../../preload/contract/snapshot.ts';
import css from './try-dot.module.css';
import { sector, tryMark } from './try-mark.ts';

/** A try as a dot: how far it came in quarters, how it ended by shape and colour. Only for the eyes. */
export function TryDot({ view }: { readonly view: TryView }) {
  const mark = tryMark(view);
  return (
    <svg
      className={css.dot}
      viewBox="0 0 24 24"
      data-tone={view.tone}
      data-mark={mark}
      data-reached={view.reached}
      aria-hidden="true"
    >
      {mark === 'worked' ? (
        <>
          <circle className={css.full} cx="12" cy="12" r="9.5" />
          <path className={css.tick} d="m7.8 12.3 2.9 2.9 5.5-6" />
        </>
      ) : (
        <>
          {mark === 'running' && <circle className={css.halo} cx="12" cy="12" r="11" />}
          <circle className={css.ring} cx="12" cy="12" r={mark === 'running' ? 7.5 : 9} />
          {mark !== 'uncounted' && (
            <path className={css.full} d={sector(view.reached, mark === 'running' ? 4.5 : 5.75)} />
          )}
        </>
      )}
      {mark === 'failed' && (
        // Outside of the quarters, so that it hides none of them.
        <>
          <circle className={css.gap} cx="20" cy="20" r="5" />
          <path className={css.cross} d="m18 18 4.5 4.5m0-4.5-4.5 4.5" />
        </>
      )}
    </svg>
  );
}

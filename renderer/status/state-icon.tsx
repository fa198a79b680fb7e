import type { ReactNode } from 'react';

import type { StatusId } from '../../preload/contract/snapshot.ts';
import css from './state-icon.module.css';

// Each state has an outline of its own, so that it can be told without its colour.
const shapes: Readonly<Record<StatusId, ReactNode>> = {
  looking: <circle cx="12" cy="12" r="9" strokeDasharray="2.2 3.455" />,
  none: <circle cx="12" cy="12" r="9" />,
  unplugged: <path d="M19.8 16.5A9 9 0 1 1 16.5 4.2M19.6 7.3l.4.8" />,
  restarting: (
    <>
      <path d="M20.9 10.5A9 9 0 0 0 5.2 6.1M3.1 13.5a9 9 0 0 0 15.7 4.4" />
      <path d="M5 2.2v4.3h4.3M19 21.8v-4.3h-4.3" />
    </>
  ),
  normal: (
    <>
      <circle cx="12" cy="12" r="9" fill="currentColor" />
      <path className={css.cut} d="m8 12.3 2.8 2.8L16 9.6" />
    </>
  ),
  recovery: (
    <>
      <path d="M7.5 6H7a3 3 0 0 0-3 3v9a3 3 0 0 0 3 3h10a3 3 0 0 0 3-3V9a3 3 0 0 0-3-3h-.5" />
      <path d="M12 2v12M8.3 10.6 12 14.3l3.7-3.7" />
    </>
  ),
  'recovery-12': (
    <>
      <path d="M20 11V7a3 3 0 0 0-3-3H7a3 3 0 0 0-3 3v10a3 3 0 0 0 3 3h3.5" />
      <circle cx="17" cy="17" r="5" />
      <path d="M17 14.8V17l1.5 1" />
    </>
  ),
  dfu: (
    <>
      <rect x="3.5" y="3.5" width="17" height="17" rx="3" />
      <rect x="8" y="8" width="8" height="8" rx="1" fill="currentColor" />
    </>
  ),
  install: (
    <>
      <circle cx="12" cy="12" r="9" opacity="0.3" />
      <path d="M12 3a9 9 0 1 1-8.6 11.7" />
    </>
  ),
  'low-level': (
    <>
      <path d="M12 2.6 21.4 12 12 21.4 2.6 12Z" />
      <path d="M12 9v6M9 12h6" />
    </>
  ),
  many: (
    <>
      <circle cx="8.3" cy="12" r="5.8" />
      <circle cx="15.7" cy="12" r="5.8" />
    </>
  ),
  blind: (
    <>
      <path d="M9.9 5.3A9.9 9.9 0 0 1 12 5c5 0 8.5 4 9.7 7a12 12 0 0 1-2 3.2M6.6 6.7A12.6 12.6 0 0 0 2.3 12c1.2 3 4.7 7 9.7 7a9.6 9.6 0 0 0 5.2-1.6" />
      <path d="M9.8 9.9a3 3 0 0 0 4.2 4.2M3 3l18 18" />
    </>
  ),
};

/** The large sign of a state. Says nothing to a screen reader: the title stands beside it. */
export function StateIcon({ id }: { readonly id: StatusId }) {
  return (
    <div className={css.tile}>
      <svg
        key={id}
        className={id === 'restarting' ? `${css.icon ?? ''} ${css.turning ?? ''}` : css.icon}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {shapes[id]}
      </svg>
    </div>
  );
}

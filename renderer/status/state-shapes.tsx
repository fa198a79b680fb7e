import type { ReactNode } from 'react';

import type { StatusId } from '../../preload/contract/snapshot.ts';
import css from './state-icon.module.css';

const ring = <circle cx="12" cy="12" r="9" />;
const octagon = <path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3Z" />;
const cornerClock = (
  <>
    <circle cx="17" cy="17" r="5" />
    <path d="M17 14.8V17l1.5 1" />
  </>
);

/**
 * The drawing of each state on a grid of 24, with lines of 2. Each has an outline of its own, so
 * that it can be told without its colour and in the size of a menu bar.
 */
export const stateShapes: Readonly<Record<StatusId, ReactNode>> = {
  looking: <circle cx="12" cy="12" r="9" strokeDasharray="2.2 3.455" />,
  // Where a phone could be.
  none: <rect x="6" y="2.5" width="12" height="19" rx="3" strokeDasharray="3.2 3.3" />,
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
      <path d="M20 9V7a3 3 0 0 0-3-3H7a3 3 0 0 0-3 3v10a3 3 0 0 0 3 3h2" />
      {cornerClock}
    </>
  ),
  // A phone whose screen is black.
  dfu: (
    <>
      <rect x="6" y="2.5" width="12" height="19" rx="3" fill="currentColor" />
      <path className={css.cut} d="M10.8 18h2.4" />
    </>
  ),
  start: (
    <>
      {ring}
      <path d="M10.2 8.4v7.2l5.6-3.6Z" fill="currentColor" />
    </>
  ),
  change: (
    <>
      {ring}
      <path d="M8 10h7.6M13.4 7.6 15.8 10M16 14H8.4M10.6 16.4 8.2 14" />
    </>
  ),
  slow: (
    <>
      <path d="M20.4 9A9 9 0 0 0 5.2 6.1M3.1 13.5a9 9 0 0 0 6 7" />
      <path d="M5 2.2v4.3h4.3" />
      {cornerClock}
    </>
  ),
  back: (
    <>
      {ring}
      <path d="m8 12.3 2.8 2.8L16 9.6" />
    </>
  ),
  install: (
    <>
      <circle cx="12" cy="12" r="9" opacity="0.3" />
      <path d="M12 3a9 9 0 1 1-8.6 11.7" />
    </>
  ),
  // Two halves of a link, and a gap with sparks.
  drop: (
    <g transform="rotate(-45 12 12)">
      <path d="M8.2 7.8H5.4a4.2 4.2 0 0 0 0 8.4h2.8M15.8 7.8h2.8a4.2 4.2 0 0 1 0 8.4h-2.8" />
      <path d="M12 3.2v3M12 17.8v3" />
    </g>
  ),
  flap: (
    <>
      <path d="M6.4 8.2a3.8 3.8 0 0 0 0 7.6M17.6 8.2a3.8 3.8 0 0 1 0 7.6" />
      <path d="M6.4 12h1.2l2.2-7.5 4.4 15 2.2-7.5h1.2" />
    </>
  ),
  wrong: (
    <>
      <path d="M5.5 20.5V9.5a5.75 5.75 0 0 1 11.5 0v7.4" />
      <path d="m13 13.2 4 4 4-4" />
    </>
  ),
  failed: (
    <>
      {octagon}
      <path d="M12 7.6v5M12 16.3v.1" />
    </>
  ),
  'failed-2': (
    <>
      {octagon}
      <rect x="9.6" y="7.6" width="4.8" height="8.8" rx="1.4" fill="currentColor" />
      <path className={css.cut} strokeWidth="1.5" d="M11.6 14.4h.8" />
    </>
  ),
  returned: (
    <>
      {ring}
      <path d="M9.4 9.7a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.3 1-1.3 1.7M12 16.8v.1" />
    </>
  ),
  done: <path d="m2 12.8 4.4 4.4L15 8.6M11.4 16l1.2 1.2L22 7.8" />,
  slept: (
    <>
      <path fill="currentColor" d="M20.6 14.2A8.6 8.6 0 0 1 9.8 3.4a8.9 8.9 0 1 0 10.8 10.8Z" />
      <path className={css.cut} strokeWidth="6" d="M19 5 3 21" />
      <path d="M21 3 3 21" />
    </>
  ),
  sleepy: (
    <>
      <path d="M20.6 14.2A8.6 8.6 0 0 1 9.8 3.4a8.9 8.9 0 1 0 10.8 10.8Z" />
      <path d="M15 4h4.5L15 9.5h4.5" />
    </>
  ),
  vm: (
    <>
      <rect x="2.5" y="2.5" width="19" height="19" rx="3" />
      <rect x="7.5" y="7.5" width="9" height="9" rx="1.5" />
    </>
  ),
  // A chip: the state belongs to the parts below the phone's own software.
  'low-level': (
    <>
      <rect x="6" y="6" width="12" height="12" rx="2.5" />
      <path d="M9.5 2.5V6M14.5 2.5V6M9.5 18v3.5M14.5 18v3.5M2.5 9.5H6M2.5 14.5H6M18 9.5h3.5M18 14.5h3.5" />
      <rect x="10.5" y="10.5" width="3" height="3" rx="0.5" fill="currentColor" />
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

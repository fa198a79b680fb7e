import { useEffect, useState } from 'react';

import type { CoachLine } from '../../preload/contract/coach.ts';
import type { ShownClock } from '../../preload/contract/snapshot.ts';
import { shownTime } from '../ui/shown-time.ts';
import { type Count, countAt, untilNextChange } from './count.ts';

/**
 * Follows the count that began at `startedAt` on the shown clock. One timer, set to the next change
 * of the figure and never to a tick after the last one, so that no delay adds up. It runs on while
 * the window is hidden: what is spoken then is still needed.
 */
export function useCount(clock: ShownClock, startedAt: number, lines: readonly CoachLine[]): Count {
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      const real = Date.now();
      setNow(real);
      const wait = untilNextChange(countAt(lines, shownTime(clock, real) - startedAt));
      if (wait !== null && clock.rate > 0) timer = setTimeout(look, Math.ceil(wait / clock.rate));
    };
    timer = setTimeout(look, 0);
    // A hidden window's timers are slow; what is seen must be right from the first moment.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [clock, startedAt, lines]);

  return countAt(lines, shownTime(clock, now) - startedAt);
}

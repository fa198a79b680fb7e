import { useEffect, useState } from 'react';

import type { ShownClock } from '../../preload/contract/snapshot.ts';
import { shownTime, untilNextSecond } from './shown-time.ts';
import { useVisible } from './use-visible.ts';

/**
 * The time on the shown clock, renewed as each second since `since` is full. One timer, and none
 * while the window is hidden.
 */
export function useShownNow(clock: ShownClock, since: number, everyMs = 0): number {
  const visible = useVisible();
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    if (!visible) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const real = Date.now();
      setNow(real);
      timer = setTimeout(tick, Math.max(everyMs, untilNextSecond(clock, since, real)));
    };
    timer = setTimeout(tick, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [clock, since, everyMs, visible]);

  return shownTime(clock, now);
}

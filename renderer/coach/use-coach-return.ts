import { useEffect, useRef } from 'react';

import type { CoachProcedure } from '../../preload/contract/coach.ts';

/**
 * Gives the focus back to the button that opened the coach, once the list is on screen again. Not
 * where the person has put it elsewhere meanwhile.
 */
export function useCoachReturn(open: CoachProcedure | null): void {
  const last = useRef<CoachProcedure | null>(null);
  useEffect(() => {
    const closed = open === null ? last.current : null;
    last.current = open;
    if (closed === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-coach="${closed}"]`)?.focus();
  }, [open]);
}

import { useLayoutEffect, useRef } from 'react';

import type { StatusId } from '../../preload/contract/snapshot.ts';

/**
 * The first state takes the place of the static page, whose words are on screen already: it must
 * not fade in. The mark in index.html that says so is taken away by the first change.
 */
export function useStillStart(id: StatusId): void {
  const first = useRef(id);
  useLayoutEffect(() => {
    if (id !== first.current) document.documentElement.removeAttribute('data-still');
  }, [id]);
}

import { useCallback, useRef, useState } from 'react';

import type { CablesView, CableView } from '../../preload/contract/snapshot.ts';
import type { Send } from '../use-snapshot.ts';

/** A change of the cable by key, and what to say of it. */
export interface CableChange {
  /** Says that another cable is in use now. */
  readonly change: () => void;
  /** The cable now and the one before it, from the change until the note about it is closed. */
  readonly told: { readonly now: CableView; readonly before: CableView } | null;
  /** Back to the cable before. */
  readonly undo: () => void;
  readonly close: () => void;
}

/** Remembers which cable was in use before the person pressed the key that changes it. */
export function useCableNote({ current, all }: CablesView, send: Send): CableChange {
  const [before, setBefore] = useState<number | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const now = all.find(({ number }) => number === current);
  const old = all.find(({ number }) => number === before);

  const close = useCallback(() => {
    setBefore(null);
    // A button of the note goes away with it: back to where the key was pressed.
    const note = document.activeElement?.closest('[data-pane="note"]') ?? null;
    if (note !== null && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  }, []);

  return {
    change: () => {
      cameFrom.current = document.activeElement;
      setBefore(current);
      send({ type: 'change-cable' });
    },
    // Nothing to tell until main's answer is here.
    told: now === undefined || old === undefined || now === old ? null : { now, before: old },
    undo: () => {
      if (old !== undefined) send({ type: 'choose-cable', cable: old.number });
      close();
    },
    close,
  };
}

import { useEffect, useEffectEvent } from 'react';

import type { StepId } from '../../preload/contract/step-id.ts';
import { focusStep, movePane } from './move-focus.ts';
import { readShortcut, type Shortcut } from './shortcuts.ts';

/** Does what a shortcut asks; returns the step that should get the focus, if one should. */
export type ShortcutHandler = (shortcut: Exclude<Shortcut, { type: 'pane' }>) => StepId | null;

/** Listens to the window's keys. Moving between panes is done here; the rest by `handle`. */
export function useShortcuts(mac: boolean, handle: ShortcutHandler): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const shortcut = readShortcut(event, mac);
    if (shortcut === null) return;
    if (shortcut.type === 'close') {
      // An open menu takes Esc for itself, which it can only do if Esc is let through.
      if (document.querySelector(':popover-open') !== null) return;
    } else {
      event.preventDefault();
    }
    // A key that is held down asks once.
    if (event.repeat) return;
    if (shortcut.type === 'pane') {
      movePane(shortcut.by);
      return;
    }
    const step = handle(shortcut);
    if (step !== null) focusStep(step);
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      act(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
}

import { stepIds, type StepId } from '../../preload/contract/step-id.ts';

/** The part of a key press that decides. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key asks of the window. */
export type Shortcut =
  | { readonly type: 'pane'; readonly by: 1 | -1 }
  | { readonly type: 'step'; readonly step: StepId }
  | { readonly type: 'timeline' }
  | { readonly type: 'tries' }
  | { readonly type: 'log' }
  | { readonly type: 'gate' }
  | { readonly type: 'report' }
  | { readonly type: 'cable' }
  | { readonly type: 'number' }
  | { readonly type: 'pin' }
  | { readonly type: 'speak' }
  | { readonly type: 'help' }
  | { readonly type: 'close' };

/**
 * Reads a key press; null when it is none of ours. Every letter needs Ctrl or ⌘, so that speech
 * input and stray fingers set nothing off. `mac` decides which of the two counts: ⌘H hides an app
 * there, so the timeline takes ⌘Y, the Mac's key for a history. The tries stand below the five
 * steps, so theirs is the next digit.
 */
export function readShortcut(press: KeyPress, mac: boolean): Shortcut | null {
  if (press.altKey) return null;
  if (press.key === 'F6') return { type: 'pane', by: press.shiftKey ? -1 : 1 };
  if (press.key === 'F1') return { type: 'help' };
  if (press.key === 'Escape') return { type: 'close' };
  const held = mac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  if (!held) return null;
  if (press.key === '?') return { type: 'help' };
  if (press.shiftKey) {
    if (press.code === 'KeyP') return { type: 'pin' };
    return press.code === 'KeyM' ? { type: 'speak' } : null;
  }
  if (press.key.toLowerCase() === (mac ? 'y' : 'h')) return { type: 'timeline' };
  if (press.key.toLowerCase() === 'e') return { type: 'report' };
  if (press.key.toLowerCase() === 'b') return { type: 'cable' };
  if (press.key.toLowerCase() === 'd') return { type: 'number' };
  if (press.key.toLowerCase() === 'l') return { type: 'log' };
  if (press.code === 'Digit0') return { type: 'gate' };
  if (press.code === 'Digit6') return { type: 'tries' };
  const step = /^Digit[1-5]$/.test(press.code) ? stepIds[Number(press.code.at(-1)) - 1] : undefined;
  return step === undefined ? null : { type: 'step', step };
}

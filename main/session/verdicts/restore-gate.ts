import type { Message } from '../../../preload/contract/message.ts';
import { message } from '../../../preload/contract/message.ts';
import { backupSaid, said } from '../answers.ts';
import type { SessionState } from '../state.ts';

/** Whether the ways that erase may be read: after the Restore question, or not at all for now. */
export interface RestoreGate {
  readonly state: 'ask' | 'shown' | 'folded';
  /** Why they are folded away; null otherwise. */
  readonly why: Message | null;
}

/**
 * What stands before anything that erases. Who has no backup is led to Apple or a shop first; who has
 * one, or needs no data, says so once in the Restore question. Any answer can be changed.
 */
export function restoreGate(state: SessionState): RestoreGate {
  if (backupSaid(state) === 'none') {
    const why = said(state, 'harm-yes') ? 'last.folded.harm' : 'last.folded.backup';
    return { state: 'folded', why: message(why) };
  }
  const isAllowed = said(state, 'restore-backup', 'restore-no-need');
  return { state: isAllowed ? 'shown' : 'ask', why: null };
}

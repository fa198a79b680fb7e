import { message } from '../../../preload/contract/message.ts';
import { backupSaid, said } from '../answers.ts';
import type { VerdictRule } from './verdict-rule.ts';
import { lastOnLink, proof } from './verdict-rule.ts';

/** Wet, dropped or repaired, no backup, and a try has failed: the next wrong step costs the data. */
export const harmed: VerdictRule = (state) => {
  const last = lastOnLink(state);
  if (last === null) return null;
  if (!said(state, 'harm-yes') || backupSaid(state) !== 'none') return null;
  return {
    id: 'harmed',
    pointer: 'support',
    evidence: [
      proof(message('verdict.proof.harm'), 'said'),
      proof(message('verdict.proof.no-backup'), 'said'),
    ],
  };
};

import { message } from '../../../preload/contract/message.ts';
import type { VerdictRule } from './verdict-rule.ts';
import { lastTry, proof } from './verdict-rule.ts';

/** The recovery screen went by itself while the download ran: that is how it is made. */
export const leftRecovery: VerdictRule = (state) => {
  const last = lastTry(state);
  if (last?.outcome !== 'left-recovery') return null;
  return {
    id: 'left-recovery',
    pointer: 'restart',
    evidence: [proof(message('verdict.proof.left-recovery', { number: last.number }))],
  };
};

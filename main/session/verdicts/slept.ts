import { message } from '../../../preload/contract/message.ts';
import type { VerdictRule } from './verdict-rule.ts';
import { lastTry, proof } from './verdict-rule.ts';

/** The computer slept in the middle: that alone can end a try, so it says nothing of the phone. */
export const slept: VerdictRule = (state) => {
  const last = lastTry(state);
  if (last?.slept !== true) return null;
  return {
    id: 'slept',
    pointer: 'gate',
    evidence: [proof(message('verdict.proof.slept', { number: last.number }))],
  };
};

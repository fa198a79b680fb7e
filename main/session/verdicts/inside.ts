import { message } from '../../../preload/contract/message.ts';
import { failuresLike, isInside, reachedOf, variety } from '../ledger.ts';
import type { VerdictRule } from './verdict-rule.ts';
import { lastOnLink, proof } from './verdict-rule.ts';

/** The same place three times, whatever the cable and the port: what stays the same is the phone. */
export const inside: VerdictRule = (state) => {
  const last = lastOnLink(state);
  if (last === null || !isInside(state.ledger, last)) return null;
  const alike = failuresLike(state.ledger, last);
  return {
    id: 'inside',
    pointer: 'support',
    evidence: [
      proof(
        message('verdict.proof.same-place', {
          tries: alike.length,
          place: message(`try.reached.${reachedOf(last)}`),
        }),
      ),
      proof(message('verdict.proof.variety', { ...variety(alike) }), 'said'),
    ],
  };
};

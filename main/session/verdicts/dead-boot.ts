import { message } from '../../../preload/contract/message.ts';
import { failuresLike } from '../ledger.ts';
import { wasDirect } from './hub.ts';
import type { VerdictRule } from './verdict-rule.ts';
import { lastOnLink, proof } from './verdict-rule.ts';

/** Twice is no accident. Source: the checklist's rules. */
const deadFrom = 2;

/** It came back with a black screen twice, plugged straight in: it may not be able to start. */
export const deadBoot: VerdictRule = (state) => {
  const last = lastOnLink(state);
  if (last?.outcome !== 'pattern-4014') return null;
  const alike = failuresLike(state.ledger, last).filter(
    (record) => record.outcome === 'pattern-4014' && wasDirect(record),
  );
  if (alike.length < deadFrom) return null;
  return {
    id: 'dead-boot',
    pointer: 'support',
    evidence: [proof(message('verdict.proof.dfu', { tries: alike.length }))],
  };
};

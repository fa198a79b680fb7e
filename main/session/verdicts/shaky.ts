import { message } from '../../../preload/contract/message.ts';
import type { VerdictRule } from './verdict-rule.ts';
import { proof } from './verdict-rule.ts';

/** So many losses within a minute are a loose link and no accident. Source: the checklist's rules. */
const shakyFrom = 2;

/** The phone drops and comes back again and again, in whatever mode. */
export const shaky: VerdictRule = ({ flap, losses }) => {
  const ports = new Map<string, number>();
  for (const { port } of losses) ports.set(port, (ports.get(port) ?? 0) + 1);
  const drops = Math.max(flap?.count ?? 0, ...ports.values());
  if (drops < shakyFrom) return null;
  return {
    id: 'shaky',
    pointer: 'cable',
    evidence: [proof(message('verdict.proof.drops', { drops }))],
  };
};

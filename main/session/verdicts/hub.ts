import { message } from '../../../preload/contract/message.ts';
import { failuresLike } from '../ledger.ts';
import type { TryRecord } from '../try.ts';
import type { VerdictRule } from './verdict-rule.ts';
import { lastOnLink, proof } from './verdict-rule.ts';

/**
 * It failed through a hub, and has not failed like that without one. Once it has, the hub is
 * disproved, and the other rules speak.
 */
export const hub: VerdictRule = (state) => {
  const last = lastOnLink(state);
  if (last === null || !wasThroughHub(last)) return null;
  const alike = failuresLike(state.ledger, last);
  if (alike.some(wasDirect)) return null;
  return {
    id: 'hub',
    pointer: 'cable',
    evidence: [
      proof(message('verdict.proof.hub', { number: last.number, port: last.ports.at(-1) ?? '' })),
    ],
  };
};

/** The name of a port counts the hubs before it: `1-2.4` is the fourth port of a hub on port 2. */
export function wasThroughHub({ ports }: TryRecord): boolean {
  return ports.at(-1)?.includes('.') ?? false;
}

/** Straight into the computer, as far as it is known. */
export function wasDirect(record: TryRecord): boolean {
  return record.ports.length > 0 && !wasThroughHub(record);
}

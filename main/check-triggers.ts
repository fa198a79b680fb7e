import type { SessionState } from './session/state.ts';

/**
 * Follows the live state and calls `refresh` when the answers about the computer matter anew: a phone
 * has come while none was there, or a try has begun. What is only a guess counts for nothing.
 */
export function createCheckTrigger(refresh: () => void): (state: SessionState) => void {
  let before = { phones: 0, tries: 0 };
  return ({ present, tries }) => {
    const now = { phones: present.length, tries: tries.filter(({ firm }) => firm).length };
    const hasCome = before.phones === 0 && now.phones > 0 && now.tries === 0;
    const hasBegun = before.tries === 0 && now.tries > 0;
    before = now;
    if (hasCome || hasBegun) refresh();
  };
}

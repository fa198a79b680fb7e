import type { SessionState } from '../state.ts';
import { deadBoot } from './dead-boot.ts';
import { harmed } from './harmed.ts';
import { hub } from './hub.ts';
import { inside } from './inside.ts';
import { leftRecovery } from './left-recovery.ts';
import { ownStory } from './own-story.ts';
import { shaky } from './shaky.ts';
import { slept } from './slept.ts';
import { steady } from './steady.ts';
import type { Finding, VerdictRule } from './verdict-rule.ts';

/**
 * The rules in their order; the first that holds is said. Source: the checklist's verdict rules. A
 * try that slept, or that ended for a reason of its own, counts for none of those before its own rule.
 */
const rules: readonly VerdictRule[] = [
  shaky,
  hub,
  steady,
  leftRecovery,
  inside,
  deadBoot,
  harmed,
  ownStory('storage'),
  ownStory('network'),
  ownStory('file'),
  ownStory('service'),
  ownStory('driver'),
  slept,
];

/** What the evidence is likely to mean; null while it means nothing in particular. */
export function diagnose(state: SessionState): Finding | null {
  for (const rule of rules) {
    const finding = rule(state);
    if (finding !== null) return finding;
  }
  return null;
}

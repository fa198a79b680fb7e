import type { Check } from '../check.ts';

/** Every check that the probe can answer, in no order. One file each beside this one. */
export const allChecks: readonly Check[] = [];

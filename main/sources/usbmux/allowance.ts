/** How much of something is put up with. */
export interface Allowance {
  /** Uses so much; false when there is less left. */
  take(amount?: number): boolean;
}

/** At most `burst` at once, and `perSecond` in the long run. */
export function createAllowance({
  burst,
  perSecond,
}: {
  readonly burst: number;
  readonly perSecond: number;
}): Allowance {
  let left = burst;
  let at = performance.now();
  return {
    take: (amount = 1) => {
      const now = performance.now();
      left = Math.min(burst, left + ((now - at) / 1000) * perSecond);
      at = now;
      if (left < amount) return false;
      left -= amount;
      return true;
    },
  };
}

/** How much of something is put up with. */
export interface Allowance {
  /** Uses one; false when there is none left. */
  take(): boolean;
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
    take: () => {
      const now = performance.now();
      left = Math.min(burst, left + ((now - at) / 1000) * perSecond);
      at = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}

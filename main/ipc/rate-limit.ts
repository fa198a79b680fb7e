/**
 * Lets at most `limit` calls through in any `windowMs` milliseconds. The returned function takes
 * the present time, in milliseconds that never go back, and says whether this call may pass.
 * Calls that were refused do not count.
 */
export function createRateLimit(limit: number, windowMs: number): (now: number) => boolean {
  let passed: readonly number[] = [];
  return (now) => {
    passed = passed.filter((at) => now - at < windowMs);
    if (passed.length >= limit) return false;
    passed = [...passed, now];
    return true;
  };
}

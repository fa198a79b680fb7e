/**
 * Compares version numbers part by part: `26.10` is above `26.9`, `15.7` is `15.7.0`. Letters behind
 * a number (`13.4.1 (a)`) do not count. Positive when `a` is the higher one; null when one of them is
 * no version.
 */
export function compareVersions(a: string, b: string): number | null {
  const left = partsOf(a);
  const right = partsOf(b);
  if (left === null || right === null) return null;
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The first part of a version: 26 of `26.6.1`; null when it is no version. */
export function majorOf(version: string): number | null {
  return partsOf(version)?.[0] ?? null;
}

/** The highest of some versions; what is none does not count. */
export function highestVersion(versions: readonly string[]): string | null {
  return versions.reduce<string | null>((best, one) => {
    if (partsOf(one) === null) return best;
    return best === null || (compareVersions(one, best) ?? 0) > 0 ? one : best;
  }, null);
}

function partsOf(version: string): readonly number[] | null {
  const digits = /^\s*(\d{1,9}(?:\.\d{1,9}){0,5})(?![\d.])/.exec(version)?.[1];
  return digits === undefined ? null : digits.split('.').map(Number);
}

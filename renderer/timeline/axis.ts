const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

// Distances between marks that people read without counting.
const steps = [
  ...[1, 2, 5, 10, 30].map((n) => n * second),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 3, 6, 12].map((n) => n * hour),
  ...[1, 2, 7, 14, 30, 90, 365].map((n) => n * day),
] as const;

// The time is shifted to local time already, so it must not be shifted again.
const date = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** One mark on the time axis. */
export interface Mark {
  readonly at: number;
  readonly words: string;
}

/**
 * Marks between `from` and `to` at round local times, at most `most` of them. `offsetMinutes` is
 * what `Date.getTimezoneOffset` gives for the place.
 */
export function axisMarks(
  from: number,
  to: number,
  most: number,
  offsetMinutes: number,
): readonly Mark[] {
  const span = to - from;
  if (span <= 0 || most < 1) return [];
  const step = steps.find((candidate) => span / candidate <= most) ?? Math.ceil(span / most);
  const shift = offsetMinutes * minute;
  const marks: Mark[] = [];
  for (let at = Math.ceil((from - shift) / step) * step + shift; at <= to; at += step) {
    marks.push({ at, words: words(at - shift, step) });
  }
  return marks;
}

function words(local: number, step: number): string {
  if (step >= day) return date.format(local);
  const iso = new Date(local).toISOString();
  return step < minute ? iso.slice(11, 19) : iso.slice(11, 16);
}

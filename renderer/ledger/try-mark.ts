import { assertNever } from '../../preload/contract/assert-never.ts';
import type { TryView } from '../../preload/contract/snapshot.ts';

/** What a dot shows by its shape; its colour is the try's tone. */
export type TryMark = 'running' | 'worked' | 'failed' | 'open' | 'uncounted';

/**
 * `open`: it ended, and nobody knows how. `uncounted`: it says nothing about phone or cable. One that
 * got through to iOS is never called so, though it counts against nothing either.
 */
export function tryMark({ outcome, counts }: Pick<TryView, 'outcome' | 'counts'>): TryMark {
  switch (outcome) {
    case null:
      return 'running';
    case 'finished':
      return 'worked';
    case 'returned':
      return 'open';
    case 'pattern-4013':
    case 'pattern-4014':
    case 'vanished':
    case 'flapping':
    case 'never-returned':
    case 'stopped':
      return counts ? 'failed' : 'uncounted';
    case 'left-recovery':
    case 'called-off':
    case 'unknown':
      return counts ? 'open' : 'uncounted';
    default:
      return assertNever(outcome);
  }
}

/**
 * The part of a circle around (12, 12) that is `quarters` quarters of it, clockwise from the top, as
 * the data of an SVG path. Zero quarters are an empty path.
 */
export function sector(quarters: TryView['reached'], radius: number): string {
  if (quarters === 0) return '';
  const r = String(radius);
  const top = String(12 - radius);
  const whole = String(2 * radius);
  if (quarters === 4) return `M12 ${top}a${r} ${r} 0 1 1 0 ${whole}a${r} ${r} 0 1 1 0 -${whole}Z`;
  const ends = { 1: [12 + radius, 12], 2: [12, 12 + radius], 3: [12 - radius, 12] } as const;
  const [x, y] = ends[quarters];
  const large = quarters === 3 ? '1' : '0';
  return `M12 12V${top}A${r} ${r} 0 ${large} 1 ${String(x)} ${String(y)}Z`;
}

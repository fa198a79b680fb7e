import { assertNever } from '../../preload/contract/assert-never.ts';
import type { TryView } from '../../preload/contract/snapshot.ts';

/** What a dot shows by its shape; its colour is the try's tone. */
export type TryMark = 'running' | 'worked' | 'failed' | 'open' | 'uncounted';

/** `open`: it ended, and nobody knows how. `uncounted`: it says nothing about phone or cable. */
export function tryMark({ outcome, counts }: Pick<TryView, 'outcome' | 'counts'>): TryMark {
  if (outcome === null) return 'running';
  if (!counts) return 'uncounted';
  switch (outcome) {
    case 'finished':
      return 'worked';
    case 'pattern-4013':
    case 'pattern-4014':
    case 'vanished':
    case 'flapping':
    case 'never-returned':
      return 'failed';
    case 'left-recovery':
    case 'returned':
    case 'called-off':
    case 'unknown':
      return 'open';
    default:
      return assertNever(outcome);
  }
}

/**
 * The part of a circle around (12, 12) that is `quarters` quarters of it, clockwise from the top, as
 * the data of an SVG path. Zero quarters are an empty path.
 */
export function sector(quarters: TryView['reached'], radius: number): string {
  const ends = [null, [12 + radius, 12], [12, 12 + radius], [12 - radius, 12]] as const;
  if (quarters === 0) return '';
  const top = 12 - radius;
  const arc = `a${String(radius)} ${String(radius)} 0 1 1`;
  if (quarters === 4)
    return `M12 ${String(top)}${arc} 0 ${String(2 * radius)}${arc} 0 ${String(-2 * radius)}Z`;
  const [x, y] = ends[quarters];
  const large = quarters === 3 ? 1 : 0;
  return `M12 12V${String(top)}A${String(radius)} ${String(radius)} 0 ${String(large)} 1 ${String(x)} ${String(y)}Z`;
}

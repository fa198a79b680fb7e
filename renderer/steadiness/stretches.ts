import type { BreakView } from '../../preload/contract/links.ts';

/** Where the phone was there, between the breaks and up to `until`; nothing beyond `length`. */
export function stretches(
  breaks: readonly BreakView[],
  until: number,
  length: number,
): readonly BreakView[] {
  const end = Math.min(until, length);
  const held: BreakView[] = [];
  let from = 0;
  for (const gap of breaks) {
    if (gap.from > from) held.push({ from, to: Math.min(gap.from, end) });
    from = Math.max(from, gap.to);
  }
  if (end > from) held.push({ from, to: end });
  return held.filter((stretch) => stretch.to > stretch.from);
}

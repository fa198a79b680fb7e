import type { LogLinesUpdate, LogLineView } from '../../preload/contract/log-drawer.ts';
import { logLineLimit } from '../../preload/contract/log-drawer.ts';

/** The lines after an update: added to, or started afresh; the oldest fall off at the limit. */
export function mergeLines(
  known: readonly LogLineView[],
  { reset, lines }: LogLinesUpdate,
): readonly LogLineView[] {
  if (!reset && lines.length === 0) return known;
  const all = reset ? lines : known.concat(lines);
  return all.length > logLineLimit ? all.slice(-logLineLimit) : all;
}

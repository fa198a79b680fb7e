import type { LogLinesUpdate, LogLineView } from '../../preload/contract/log-drawer.ts';
import { logLineLimit } from '../../preload/contract/log-drawer.ts';

/** The lines after an update: added to at both ends, or started afresh; the oldest fall off at the limit. */
export function mergeLines(
  known: readonly LogLineView[],
  { reset, earlier, lines }: LogLinesUpdate,
): readonly LogLineView[] {
  if (!reset && lines.length === 0 && earlier.length === 0) return known;
  const all = earlier.concat(reset ? [] : known, lines);
  return all.length > logLineLimit ? all.slice(-logLineLimit) : all;
}

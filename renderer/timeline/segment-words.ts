import { say } from '../say.ts';
import { formatLength, formatTime } from '../ui/format-clock.ts';
import type { Lane, Segment } from './segments.ts';

/** A stretch of the picture in one sentence. */
export function segmentWords(lane: Lane, { kind, from, to, open }: Segment): string {
  const values = {
    lane: { id: 'ui.time.lane', values: { number: lane.number } },
    what: { id: `ui.time.kind.${kind}` },
    from: formatTime(from),
    length: formatLength(to - from),
  } as const;
  return open
    ? say({ id: 'ui.time.segment.open', values })
    : say({ id: 'ui.time.segment', values: { ...values, to: formatTime(to) } });
}

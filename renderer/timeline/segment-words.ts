import type { MessageId } from '../../preload/contract/words/en.ts';
import { say } from '../say.ts';
import { formatLength, formatTime } from '../ui/format-clock.ts';
import type { Lane, Segment, SegmentKind } from './segments.ts';

/** A stretch of the picture in one sentence. */
export function segmentWords(lane: Lane, { kind, from, to, open }: Segment): string {
  const values = {
    lane: { id: 'ui.time.lane', values: { port: lane.key } },
    what: { id: kindWords(kind) },
    from: formatTime(from),
    length: formatLength(to - from),
  } as const;
  return open
    ? say({ id: 'ui.time.segment.open', values })
    : say({ id: 'ui.time.segment', values: { ...values, to: formatTime(to) } });
}

/** What a kind of stretch is called; a mode is called as it is everywhere. */
export function kindWords(kind: SegmentKind): MessageId {
  switch (kind) {
    case 'away':
    case 'unwatched':
    case 'busy':
      return `ui.time.kind.${kind}`;
    default:
      return `mode.${kind}`;
  }
}

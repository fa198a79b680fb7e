import type { PortView } from '../../preload/contract/links.ts';
import type { Message } from '../../preload/contract/message.ts';
import type { MessageId } from '../../preload/contract/words/en.ts';
import { say } from '../say.ts';
import { formatLength, formatTime } from '../ui/format-clock.ts';
import type { Segment, SegmentKind } from './segments.ts';

/** A stretch of the picture in one sentence. */
export function segmentWords(lane: Message, { kind, from, to, open }: Segment): string {
  const values = {
    lane,
    what: { id: kindWords(kind) },
    from: formatTime(from),
    length: formatLength(to - from),
  } as const;
  return open
    ? say({ id: 'ui.time.segment.open', values })
    : say({ id: 'ui.time.segment', values: { ...values, to: formatTime(to) } });
}

/** What the lane of a port is called: as the person calls the port, if they do. */
export function laneWords(ports: readonly PortView[], port: string): Message {
  const named = ports.find((one) => one.port === port && one.name !== null);
  return named?.words ?? { id: 'ui.time.lane', values: { port } };
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

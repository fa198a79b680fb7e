import { message } from '../../../preload/contract/message.ts';
import type {
  ReportBar,
  ReportPicture,
  ReportStretch,
  StretchKind,
} from '../../../preload/contract/report.ts';
import type { Tone } from '../../../preload/contract/snapshot.ts';
import type { Place } from '../journey-table.ts';
import { hopLimit } from '../journey-table.ts';
import type { Evidence, TryRecord } from '../try.ts';

/** Shorter tries are drawn to this scale all the same: seconds should not look like an hour. */
const leastLength = 5 * 60_000;

/** A try with the tone in which it is drawn. */
export interface DrawnTry {
  readonly record: TryRecord;
  readonly tone: Tone;
}

/** Draws tries as bars that begin at the left edge, oldest first. */
export function reportPicture(tries: readonly DrawnTry[]): ReportPicture {
  const bars = tries.map(({ record, tone }): ReportBar => {
    const { number } = record;
    const label = message('report.picture.bar', { number });
    return { number, label, tone, stretches: stretches(record) };
  });
  const ends = bars.map(({ stretches: all }) => all.at(-1)?.to ?? 0);
  return { bars, length: Math.max(leastLength, ...ends) };
}

interface Span {
  readonly kind: 'away' | 'lost';
  readonly from: number;
  readonly to: number;
}

/** Lays the absences of a try over the places it stood in. */
export function stretches(record: TryRecord): readonly ReportStretch[] {
  const { begunAt, endedAt, stages, evidence } = record;
  // Seen to begin means seen to leave: in iOS it stood only before that.
  const leftFirst = evidence.some((line) => line.kind === 'begun-seen');
  const spans = evidence.flatMap((line) => absence(line, evidence, endedAt));
  const cuts = [
    begunAt,
    endedAt,
    ...stages.map(({ at }) => at),
    ...spans.flatMap(({ from, to }) => [from, to]),
  ].filter((at) => at >= begunAt && at <= endedAt);
  const moments = [...new Set(cuts)].sort((a, b) => a - b);

  const drawn: ReportStretch[] = [];
  for (const [index, from] of moments.slice(0, -1).entries()) {
    const to = moments[index + 1] ?? from;
    const over = spans.find((span) => span.from <= from && span.to >= to);
    const place = stages.findLast(({ at }) => at <= from)?.place ?? 'normal';
    const kind = over?.kind ?? (place === 'normal' && leftFirst ? 'away' : kinds[place]);
    const last = drawn.at(-1);
    if (last?.kind === kind) drawn[drawn.length - 1] = { ...last, to: to - begunAt };
    else drawn.push({ kind, from: from - begunAt, to: to - begunAt });
  }
  return drawn;
}

const kinds: Readonly<Record<Place, StretchKind>> = {
  normal: 'ios',
  recovery: 'waiting',
  dfu: 'waiting',
  'low-level': 'waiting',
  'recovery-loaded': 'boot',
  'dfu-loaded': 'boot',
  restore: 'install',
};

/** The absence that a line of evidence tells of: most are written when it is over. */
function absence(line: Evidence, all: readonly Evidence[], endedAt: number): readonly Span[] {
  const { at } = line;
  switch (line.kind) {
    case 'gap':
    case 'counted-anew':
    case 'wrong':
    case 'replugged':
      return [{ kind: 'away', from: at - line.gone, to: at }];
    case 'lost-late':
    case 'lost-back':
      return [{ kind: 'lost', from: at - line.gone, to: at }];
    case 'lost': {
      // It is known at once; when it came back, another line tells.
      const back = all.some(
        (other) => 'gone' in other && Math.abs(other.at - other.gone - at) < 1000,
      );
      return back ? [] : [{ kind: 'lost', from: at, to: endedAt }];
    }
    case 'never':
      return all.some(({ kind }) => kind === 'lost')
        ? []
        : [{ kind: 'away', from: at - hopLimit, to: at }];
    default:
      return [];
  }
}

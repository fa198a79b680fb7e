import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { LinkCount } from './link.ts';

const minute = 60_000;

/**
 * Watched for less than this, in milliseconds, a cable or port is not compared with another: as long
 * as three steadiness tests, or as a try takes from recovery into the installation.
 */
const enoughWatched = 3 * minute;

/** Fewer drops than this may be chance. */
const fewestDrops = 2;

/** A rate so many times as high is a difference. */
const clearlyMore = 2;

/** What a cable or a port did while it was watched. */
export interface Tally {
  /** Milliseconds. */
  readonly watched: number;
  readonly drops: number;
}

/** Adds up what some links did. */
export function tallyOf(counts: readonly LinkCount[]): Tally {
  return counts.reduce(
    (sum, { watched, drops }) => ({ watched: sum.watched + watched, drops: sum.drops + drops }),
    { watched: 0, drops: 0 },
  );
}

/** "2 drops in 9 minutes of watching, 0.2 a minute"; null for what was never watched. */
export function tallyWords({ watched, drops }: Tally): Message | null {
  if (watched === 0 && drops === 0) return null;
  const length = message('link.watched', { minutes: Math.floor(watched / minute) });
  if (drops === 0 || watched < minute) {
    return message('link.tally', { drops, watched: length });
  }
  const rate = drops / (watched / minute);
  const shown = rate < 0.1 ? '< 0.1' : rate.toFixed(1);
  return message('link.tally.rate', { drops, watched: length, rate: shown });
}

/**
 * How some cables or ports compare: never before each was watched for long enough, and never as
 * "bad" what has not dropped more than once. Null while there are not two of them.
 */
export function rankingWords(
  all: readonly { readonly words: Message; readonly tally: Tally }[],
): Message | null {
  const watched = all.filter(({ tally }) => tally.watched > 0);
  if (watched.length < 2) return null;
  const fair = watched
    .filter(({ tally }) => tally.watched >= enoughWatched)
    .toSorted((one, other) => rateOf(one.tally) - rateOf(other.tally));
  const [best] = fair;
  const worst = fair.at(-1);
  if (best === undefined || worst === undefined || fair.length < 2) {
    return message('link.ranking.short', { minutes: enoughWatched / minute });
  }
  const bestTally = tallyWords(best.tally);
  const worstTally = tallyWords(worst.tally);
  const isClear =
    worst.tally.drops >= fewestDrops &&
    rateOf(worst.tally) >= clearlyMore * rateOf(best.tally) &&
    bestTally !== null &&
    worstTally !== null;
  return isClear
    ? message('link.ranking.differ', {
        best: best.words,
        bestTally,
        worst: worst.words,
        worstTally,
      })
    : message('link.ranking.alike');
}

function rateOf({ watched, drops }: Tally): number {
  return drops / watched;
}

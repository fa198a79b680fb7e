import type { LogOrigin } from '../../session/events/log-event.ts';

/** A log that was found. Times in epoch milliseconds. */
export interface FoundLog {
  /** See `LogRef.key`. */
  readonly key: string;
  readonly path: string;
  /** See `OpenFile.identity`: stays when the file is renamed. */
  readonly identity: string;
  /** Name of the file. */
  readonly name: string;
  readonly origin: LogOrigin;
  /** Bytes. */
  readonly size: number;
  readonly modifiedAt: number;
  /** When its first dated line was written, by the clock of this computer; null without one. */
  readonly openedAt: number | null;
}

/** What was written to so short a time ago speaks of now. Its last wait may last ten minutes. */
export const freshFor = 10 * 60_000;

/** No restore takes so long: a log that is older inside than its file was copied or touched. */
const longestTry = 24 * 3_600_000;

/** A clock may have been set, or a file have come from another time zone. */
const clockSlack = 14 * 3_600_000;

/**
 * The logs, the one that speaks of the latest try first. What is being written comes before what is
 * not; then the later beginning counts, which is the first dated line where that can be true, else the
 * time of the file. Numbers in names mean nothing: programs take any that is free.
 */
export function newestFirst(logs: readonly FoundLog[], now: number): readonly FoundLog[] {
  return [...logs].sort(
    (a, b) =>
      Number(isFresh(b, now)) - Number(isFresh(a, now)) ||
      begunAt(b) - begunAt(a) ||
      b.modifiedAt - a.modifiedAt ||
      (a.path < b.path ? -1 : 1),
  );
}

/** True when the log was written to within the last minutes, and is not a copy of an old one. */
export function isFresh({ modifiedAt, openedAt }: FoundLog, now: number): boolean {
  if (Math.abs(now - modifiedAt) > freshFor) return false;
  return openedAt === null || modifiedAt - openedAt < longestTry;
}

/** The first dated line; the file's own time where that line is missing or cannot be true. */
function begunAt({ openedAt, modifiedAt }: FoundLog): number {
  if (openedAt === null || openedAt > modifiedAt + clockSlack) return modifiedAt;
  return openedAt;
}

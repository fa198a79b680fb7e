import type { TimedFact } from '../../knowledge/restore-log/log-fact.ts';

/** Whose folder a log was found in; `added`: a folder that the person named. */
export const logOrigins = [
  'mac',
  'itunes',
  'itunes-store',
  'apple-devices',
  'configurator',
  'idevicerestore',
  'added',
] as const;

/** One of {@link logOrigins}. */
export type LogOrigin = (typeof logOrigins)[number];

/** A folder in which a log was looked for, and what was found there. */
export interface SoughtFolder {
  /** As people write it, without the user's name: `~/Library/Logs`. */
  readonly name: string;
  readonly state: 'read' | 'missing' | 'denied';
}

/** A log of one try, as its program writes it. */
export interface LogRef {
  /** Stays the same for this log, across starts: made of its path and its first bytes, tells neither. */
  readonly key: string;
  /** Name of the file, without its folder. */
  readonly name: string;
  readonly origin: LogOrigin;
  /** When its first dated line was written, epoch milliseconds; null when it has none yet. */
  readonly openedAt: number | null;
  /**
   * True when it grows while somebody watches, or has grown within the last minutes: then it speaks
   * of what happens on the cable now. False for what an earlier try has left behind.
   */
  readonly live: boolean;
}

/** Why a log is not followed any more. `gone`: deleted or moved away. `denied`: it may not be read. */
export type LogLoss = 'gone' | 'denied' | 'unreadable';

/** What the restore log tells. All are of source `log`. */
export type LogEvent =
  /** All folders were searched; `found` logs are there. Told at the start, and when that has changed. */
  | {
      readonly kind: 'log-sought';
      readonly folders: readonly SoughtFolder[];
      readonly found: number;
    }
  /** This log is followed from its beginning; it takes the place of the one before. */
  | { readonly kind: 'log-followed'; readonly log: LogRef }
  /** What its next lines said, in their order. A log that was not live yet is so by now if `live`. */
  | {
      readonly kind: 'log-told';
      readonly key: string;
      readonly live: boolean;
      readonly facts: readonly TimedFact[];
    }
  | { readonly kind: 'log-lost'; readonly key: string; readonly reason: LogLoss };

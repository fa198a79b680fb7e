import type { LogStamp } from './log-stamp.ts';
import { dayMs, momentOf, type OffsetAt, wallOf } from './wall-clock.ts';

/** What a {@link LineClock} is built of. */
export interface LineClockParts {
  readonly offsetAt: OffsetAt;
  /**
   * A moment by which the first line had surely been written, epoch milliseconds: when the file was
   * changed last. Used only where no line names a day.
   */
  readonly writtenBy: number;
}

/** Turns the stamps of one log, line by line, into moments on the computer's clock. */
export interface LineClock {
  /**
   * The moment of the next line: epoch milliseconds, never before that of the line before. `arrived`:
   * when it was seen to come, or null for what had been written before anybody looked.
   */
  momentOf(stamp: LogStamp | null, arrived: number | null): number;
}

/** In which time zone the lines without a day are written. */
type Zone = 'local' | 'utc';

const minuteMs = 60_000;
/** Lines of several threads may be in another order than their stamps. */
const slackMs = minuteMs;
/** Differences of zones come in steps of this. */
const zoneStepMs = 15 * minuteMs;

/**
 * Builds a {@link LineClock} for one log. The head of a log is written in local time, what follows
 * without a day and in local time or in UTC: which of them is taken from the first such line, and
 * corrected by the first that is seen to come.
 */
export function createLineClock({ offsetAt, writtenBy }: LineClockParts): LineClock {
  let zone: Zone | null = null;
  /** A difference that neither zone explains; whole steps. */
  let extra = 0;
  /** What the stamps say, and what was made of it: apart when the computer's clock was set back. */
  let read: number | null = null;
  let told: number | null = null;
  let shift = 0;

  /** The moment closest to `near` at which a clock of that zone shows this time of day. */
  function resolve(ofDay: number, near: number, inZone: Zone): number {
    const wall = near + (inZone === 'local' ? offsetAt(near) : 0);
    const days = Math.round((wall - ofDay) / dayMs);
    const found = days * dayMs + ofDay;
    return inZone === 'local' ? momentOf(found, offsetAt, near - slackMs) : found;
  }

  /** Which zone puts this time of day sooner after the head, or shortly before the end. */
  function guessZone(ofDay: number): Zone {
    const [near, sign] = read === null ? [writtenBy, -1] : [read, 1];
    const wait = (inZone: Zone): number => {
      const wall = near + (inZone === 'local' ? offsetAt(near) : 0);
      const gap = modulo(sign * (ofDay - wall), dayMs);
      return gap > dayMs - slackMs ? 0 : gap;
    };
    return wait('utc') < wait('local') ? 'utc' : 'local';
  }

  function readTimed(ofDay: number): number {
    zone ??= guessZone(ofDay);
    if (read !== null) return resolve(ofDay, read - extra, zone) + extra;
    const found = resolve(ofDay, writtenBy, zone);
    return found > writtenBy + slackMs ? found - dayMs : found;
  }

  /** A line that has just come was written within the last minutes, whatever its zone. */
  function readArriving(ofDay: number, arrived: number): number {
    zone ??= guessZone(ofDay);
    const late = (moment: number): number => Math.abs(arrived - moment);
    const found = resolve(ofDay, arrived - extra, zone) + extra;
    if (late(found) <= zoneStepMs / 2) return found;
    const otherZone = zone === 'local' ? 'utc' : 'local';
    const other = resolve(ofDay, arrived, otherZone);
    if (late(other) <= zoneStepMs / 2) {
      zone = otherZone;
      extra = 0;
      return other;
    }
    const plain = resolve(ofDay, arrived, zone);
    extra = Math.round((arrived - plain) / zoneStepMs) * zoneStepMs;
    return plain + extra;
  }

  function readStamp(stamp: LogStamp, arrived: number | null): number {
    if (stamp.kind === 'dated') {
      return momentOf(wallOf(stamp.time), offsetAt, read ?? Number.NEGATIVE_INFINITY);
    }
    return arrived === null ? readTimed(stamp.ofDay) : readArriving(stamp.ofDay, arrived);
  }

  return {
    momentOf(stamp, arrived) {
      if (stamp === null) {
        told ??= arrived ?? writtenBy;
        return told;
      }
      const moment = readStamp(stamp, arrived);
      // Set back while it was written: from here on the log goes on from where it was.
      if (arrived === null && read !== null && moment < read - slackMs) shift += read - moment;
      read = moment;
      const shown = arrived === null ? moment + shift : Math.min(moment, arrived);
      told = told === null ? shown : Math.max(told, shown);
      return told;
    },
  };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

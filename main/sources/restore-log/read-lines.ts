import type { TimedFact } from '../../knowledge/restore-log/log-fact.ts';
import { createLogReader } from '../../knowledge/restore-log/log-reader.ts';
import type { ReadLines } from './line-reader.ts';

/** Reads a log with the parser and the line clock, in the time zone of this computer. */
export const readLines: ReadLines = ({ modifiedAt }) => {
  let told: TimedFact[] = [];
  const reader = createLogReader({ offsetAt, writtenBy: modifiedAt }, ({ at, fact }) => {
    if (fact !== null) told.push({ at, fact });
  });

  function taken(): readonly TimedFact[] {
    const facts = told;
    told = [];
    return facts;
  }

  return {
    read: (line, heardAt) => {
      reader.read(line, heardAt);
      return told.length === 0 ? nothing : taken();
    },
    rest: () => {
      reader.flush();
      return taken();
    },
  };
};

const nothing: readonly TimedFact[] = [];

/** How far the wall clock is ahead of UTC, in milliseconds. */
function offsetAt(moment: number): number {
  return -new Date(moment).getTimezoneOffset() * 60_000;
}

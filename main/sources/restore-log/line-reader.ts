import type { TimedFact } from '../../knowledge/restore-log/log-fact.ts';
import type { FoundLog } from './choose.ts';

/** Reads the lines of one log in their order. */
export interface LineReader {
  /**
   * What the next line says, and when that was. `heardAt`: the moment at which it was written, as far
   * as it was seen to come; null for one that stood there before.
   */
  read(line: string, heardAt: number | null): readonly TimedFact[];
  /** What still waits for a continuation, when the log rests or has ended. */
  rest(): readonly TimedFact[];
}

/** Begins to read a log. */
export type ReadLines = (log: Pick<FoundLog, 'modifiedAt'>) => LineReader;

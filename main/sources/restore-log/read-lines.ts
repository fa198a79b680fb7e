import { parseLine } from '../../knowledge/restore-log/parse-line.ts';
import type { ReadLines } from './line-reader.ts';

/** Reads a log with the parser and the line clock. */
export const readLines: ReadLines = ({ modifiedAt }) => ({
  read: (line, heardAt) => {
    const { fact } = parseLine(line);
    return fact === null ? [] : [{ at: heardAt ?? modifiedAt, fact }];
  },
  rest: () => [],
});

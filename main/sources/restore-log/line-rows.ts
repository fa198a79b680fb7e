import { cleanText } from '../../knowledge/restore-log/clean-text.ts';
import { createLogReader } from '../../knowledge/restore-log/log-reader.ts';
import type { LogText } from './message.ts';

/** Turns lines into what the window shows of them. */
export interface LineRows {
  /** The rows that are whole with these lines. */
  push(lines: readonly string[]): readonly LogText[];
  /** What still waits for a continuation. */
  rest(): readonly LogText[];
}

/** A row for each line; what a wrapped line says stands beside its first one. */
export function createLineRows(): LineRows {
  let rows: LogText[] = [];
  let waiting: string[] = [];
  // Rows have no moments, so that any clock will do.
  const reader = createLogReader({ offsetAt: () => 0, writtenBy: 0 }, ({ fact, parts }) => {
    const [first = '', ...others] = waiting.slice(0, parts);
    waiting = waiting.slice(parts);
    rows.push({ text: cleanText(first), fact });
    for (const text of others) rows.push({ text: cleanText(text), fact: null });
  });

  function taken(): readonly LogText[] {
    const done = rows;
    rows = [];
    return done;
  }

  return {
    push: (lines) => {
      for (const line of lines) {
        waiting.push(line);
        reader.read(line, null);
      }
      return taken();
    },
    rest: () => {
      reader.flush();
      return taken();
    },
  };
}

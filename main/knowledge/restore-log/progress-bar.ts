import { percentOf } from './course-rules.ts';
import type { LogFact } from './log-fact.ts';
import { copyOperation } from './restore-operations.ts';

/** Gives the bars of one log their operations. */
export interface BarReader {
  /** What a line says, given what `fact` it holds by itself. To be asked for each line in order. */
  read(text: string, fact: LogFact | null): LogFact | null;
}

/** idevicerestore draws it over and over in one line: `[=====     ] 12.5%`, each behind a CR. */
const bar = /^\[[= ]{1,100}\]\s{0,6}(\d{1,3})(?:\.\d{1,3})?%\s*$/;

/**
 * A bar names no operation: it is that of the line above it. One below anything else that is sent says
 * how far a file is, and nothing of the restore.
 */
export function createBarReader(): BarReader {
  let operation: number | null = null;
  return {
    read: (text, fact) => {
      if (fact?.kind === 'progress') {
        operation = fact.mode === 'restore' ? fact.operation : null;
        return fact;
      }
      if (fact !== null) return fact;
      if (text.startsWith('Sending ')) {
        operation = text.startsWith('Sending filesystem') ? copyOperation : null;
        return null;
      }
      if (operation === null || !text.startsWith('[')) return null;
      const percent = percentOf(bar.exec(text)?.[1]);
      return percent === null ? null : { kind: 'progress', mode: 'restore', operation, percent };
    },
  };
}

import type { Message } from './message.ts';
import { en } from './words/en.ts';

/** What we need of an ICU formatter: `intl-messageformat` fits, and this folder stays without imports. */
export interface Formatter {
  format(values?: Record<string, string | number>): unknown;
}

/** Builds a formatter for one ICU pattern; throws a SyntaxError on a malformed pattern. */
export type FormatterMaker = (pattern: string) => Formatter;

/** Times in sentences: a 24-hour clock, the same in window, menu and terminal. */
export const clockFormats = {
  time: { short: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } },
} as const;

/** Turns messages into words. */
export type Say = (message: Message) => string;

/**
 * Builds {@link Say} around an ICU formatter. Parsed patterns are kept: the same few dozen are
 * said again and again. Throws when a gap of the pattern is not filled: that is a fault in the code.
 */
export function createSay(makeFormatter: FormatterMaker): Say {
  const formatters = new Map<string, Formatter>();

  const say: Say = ({ id, values }) => {
    let formatter = formatters.get(id);
    if (formatter === undefined) {
      formatter = makeFormatter(en[id]);
      formatters.set(id, formatter);
    }
    const filled: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(values ?? {})) {
      filled[name] = typeof value === 'object' ? say(value) : value;
    }
    return String(formatter.format(filled));
  };
  return say;
}

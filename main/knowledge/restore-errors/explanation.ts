import type { Message } from '../../../preload/contract/message.ts';

/** What can be behind a failure: classes of the reference table of restore errors. */
export type Cause =
  'connection' | 'computer' | 'filter' | 'part' | 'network' | 'signing' | 'file' | 'room' | 'mode';

/** A part of the phone that reports name together with a number. */
export type Part =
  | 'modem'
  | 'storage'
  | 'charge-port'
  | 'battery'
  | 'board'
  | 'sensors'
  | 'top'
  | 'security-chip'
  | 'nfc'
  | 'biometric';

/**
 * What a meaning rests on, the surest first.
 *
 * `line`    the log says it in words of its own
 * `agreed`  pasted logs and repair reports agree
 * `apple`   a list of names of about 2014, and advice that Apple gave for it in 2013
 * `named`   that list alone; what can be behind it is inferred
 * `one`     one web table, repair report or script
 * `common`  told everywhere, and shown nowhere
 * `group`   only the range that the number lies in is known
 * `none`    nothing was found
 */
export type Ground = 'line' | 'agreed' | 'apple' | 'named' | 'one' | 'common' | 'group' | 'none';

/** What to do next. Each has its sentences and its card: `advice.ts`. */
export type Advice =
  | 'fixes'
  | 'update'
  | 'computer'
  | 'reinstall'
  | 'restart'
  | 'cable'
  | 'driver'
  | 'gate'
  | 'network'
  | 'filter'
  | 'newest'
  | 'file'
  | 'storage'
  | 'image'
  | 'service'
  | 'unknown'
  | 'nothing';

/** What is known of an error number, or of the line that a restore ended with. */
export interface Explanation {
  /** As the computer gave it; null where a line was read without any number. */
  readonly code: number | null;
  readonly what: Message;
  readonly ground: Ground;
  /** In the order in which they are worth a look. */
  readonly causes: readonly Cause[];
  /** Should it be a part; empty where none is named. */
  readonly parts: readonly Part[];
  readonly advice: Advice;
  /** The raw line, for what has no plain words; else null. Text from outside: cleaned by its parser. */
  readonly line: string | null;
}

/** One row of the table of numbers. */
export interface ErrorEntry {
  readonly code: number;
  readonly what: Message['id'];
  readonly ground: Ground;
  readonly causes: readonly Cause[];
  readonly advice: Advice;
  readonly parts: readonly Part[];
}

/** A row as it is written down: number, what happened, what it rests on, causes, advice, parts. */
export type ErrorRow = readonly [
  code: number,
  what: Message['id'],
  ground: Ground,
  causes: readonly Cause[],
  advice: Advice,
  parts?: readonly Part[],
];

/** Turns written rows into entries. */
export function errorEntries(rows: readonly ErrorRow[]): readonly ErrorEntry[] {
  return rows.map(([code, what, ground, causes, advice, parts = []]) => ({
    code,
    what,
    ground,
    causes,
    advice,
    parts,
  }));
}

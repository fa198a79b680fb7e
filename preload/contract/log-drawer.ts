import type { Message } from './message.ts';

/** A restore log as the list of them offers it. */
export interface LogItemView {
  /** Names it in commands; tells nothing of its path. */
  readonly key: string;
  /** Name of the file. */
  readonly name: string;
  /** Whose it is: Finder, iTunes, a folder of the person's. */
  readonly origin: Message;
  /** When it was begun, or last written to where that is not known; epoch milliseconds. */
  readonly at: number;
}

/** A folder in which logs were looked for. */
export interface LogFolderView {
  /** As people write it, without the user's name. */
  readonly name: string;
  readonly words: Message;
}

/**
 * How far the shown log has been read. `following`: to its end, and it may grow; the last three: it
 * cannot be read any more.
 */
export type LogReadState = 'reading' | 'following' | 'gone' | 'denied' | 'unreadable';

/** The log drawer while it is open. Its lines travel apart; see {@link LogLinesUpdate}. */
export interface LogDrawerView {
  /** The log whose lines are shown; null where there is none. */
  readonly shown: { readonly key: string; readonly name: string } | null;
  readonly state: LogReadState;
  /** True when older lines were left out, because there are too many. */
  readonly skipped: boolean;
  /** All logs, the one of the latest try first. */
  readonly items: readonly LogItemView[];
  /** Where they were looked for. */
  readonly folders: readonly LogFolderView[];
  /** What could not be done with the file that the person chose last; null where all went well. */
  readonly trouble: Message | null;
}

/** One line of a log: cleaned of control characters, cut, and masked. */
export interface LogLineView {
  readonly raw: string;
  /** What it says in plain words; null where it says nothing for a person. */
  readonly words: Message | null;
}

/** The next lines of the shown log; with `reset` the window forgets those it has. */
export interface LogLinesUpdate {
  readonly reset: boolean;
  /** Lines that stand before all that it has. */
  readonly earlier: readonly LogLineView[];
  readonly lines: readonly LogLineView[];
}

/** Most lines that the window keeps, and is sent. */
export const logLineLimit = 200_000;

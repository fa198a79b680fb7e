import type { Message } from '../preload/contract/message.ts';
import { message } from '../preload/contract/message.ts';
import type { Say } from '../preload/contract/say.ts';
import type { ShownClock, Snapshot } from '../preload/contract/snapshot.ts';

/** What we use of an output stream. */
export interface Output {
  readonly writable: boolean;
  readonly write: (text: string) => unknown;
  readonly on: (event: 'error', listener: (error: Error) => void) => unknown;
}

/** The status as lines on a terminal: one per change, in the words of the window. */
export interface Terminal {
  /** Prints what changed in title, sentence and notices; nothing for a clock that only runs. */
  show(snapshot: Snapshot): void;
}

/** What the terminal needs from outside. */
export interface TerminalParts {
  readonly output: Output;
  readonly say: Say;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Builds a {@link Terminal} on an output that may be missing (a program started from a desktop has
 * none) or go away at any time (`npm start | head`): it then falls silent, and the app runs on.
 */
export function createTerminal({ output, say, now }: TerminalParts): Terminal {
  let gone = !output.writable;
  let shownStatus = '';
  let shownNotices: ReadonlySet<string> = new Set();

  // Without a listener a closed pipe would end the whole app.
  output.on('error', () => {
    gone = true;
  });

  function print(line: Message): void {
    if (gone) return;
    try {
      output.write(`${say(line)}\n`);
    } catch {
      // Some streams throw where others emit; either way nobody is reading any more.
      gone = true;
    }
  }

  return {
    show({ status, notices, clock }) {
      const time = timeOfDay(shownTime(clock, now()));

      const statusLine = `${say(status.title)}\n${say(status.sentence)}`;
      if (statusLine !== shownStatus) {
        shownStatus = statusLine;
        const { title, sentence } = status;
        print(message('shell.terminal.status', { time, title, sentence }));
      }

      for (const { id, text } of notices) {
        if (!shownNotices.has(id)) print(message('shell.terminal.notice', { time, text }));
      }
      shownNotices = new Set(notices.map(({ id }) => id));
    },
  };
}

/** In a replay the time of the recording, which may run faster. */
function shownTime({ realAt, shownAt, rate }: ShownClock, now: number): number {
  return shownAt + (now - realAt) * rate;
}

/** Local time of day as 14:03:59. */
function timeOfDay(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

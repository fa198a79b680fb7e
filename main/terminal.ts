import { isDeepStrictEqual } from 'node:util';

import type { Message } from '../preload/contract/message.ts';
import { message } from '../preload/contract/message.ts';
import type { Say } from '../preload/contract/say.ts';
import type { ShownClock, Snapshot, StatusView } from '../preload/contract/snapshot.ts';

/** What we use of an output stream. */
export interface Output {
  readonly writable: boolean;
  readonly write: (text: string) => unknown;
  readonly on: (event: 'error', listener: (error: Error) => void) => unknown;
}

/** The status as lines on a terminal: one per change, in the words of the window. */
export interface Terminal {
  /**
   * Prints, when this turn is over, what changed in title, sentence, next action and notices. What
   * comes and goes within one turn is not printed. Cheap: call it for every event.
   */
  readonly changed: () => void;
}

/** What there is to tell as of now. */
export interface TerminalReading extends Pick<Snapshot, 'status' | 'notices' | 'clock' | 'replay'> {
  /** What deserves a look on the cable, such as a hub in between. Asked only for a new line. */
  readonly advice: () => readonly Message[];
}

/** What the terminal needs from outside. */
export interface TerminalParts {
  readonly output: Output;
  readonly say: Say;
  readonly read: () => TerminalReading;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Builds a {@link Terminal} on an output that may be missing (a program started from a desktop has
 * none) or go away at any time (`npm start | head`): it then falls silent, and the app runs on.
 */
export function createTerminal({ output, say, read, now }: TerminalParts): Terminal {
  let gone = !output.writable;
  let due = false;
  let shownStatus: Told | null = null;
  let shownNotices: ReadonlySet<string> = new Set();
  let wasFinished = false;

  // Without a listener a closed pipe would end the whole app.
  output.on('error', () => {
    gone = true;
  });

  function print(line: Message): void {
    if (gone) return;
    // Outside the guard: a fault in our words is no sign that nobody reads.
    const text = `${say(line)}\n`;
    try {
      output.write(text);
    } catch {
      // Some streams throw where others emit; either way nobody is reading any more.
      gone = true;
    }
  }

  function show(): void {
    due = false;
    const { status, notices, clock, replay, advice } = read();
    const time = timeOfDay(shownTime(clock, now()));

    // Compared before it is put into words, which costs far more.
    const { id, title, sentence, next } = status;
    const told: Told = { id, title, sentence, next };
    if (!isDeepStrictEqual(told, shownStatus)) {
      shownStatus = told;
      const more = [
        ...advice(),
        ...(next === null ? [] : [message('shell.terminal.next', { next })]),
      ];
      const rest = more.map((words) => ` ${say(words)}`).join('');
      const source = replay === null ? 'live' : 'recording';
      print(message('shell.terminal.status', { time, source, title, sentence, rest }));
    }

    const isFinished = replay?.finished ?? false;
    if (isFinished && !wasFinished) print(message('shell.terminal.ended', { time }));
    wasFinished = isFinished;

    for (const notice of notices) {
      if (shownNotices.has(notice.id)) continue;
      print(message('shell.terminal.notice', { time, text: notice.text }));
    }
    shownNotices = new Set(notices.map((notice) => notice.id));
  }

  return {
    changed() {
      if (due || gone) return;
      due = true;
      queueMicrotask(show);
    },
  };
}

/** What of a status is printed. */
type Told = Pick<StatusView, 'id' | 'title' | 'sentence' | 'next'>;

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

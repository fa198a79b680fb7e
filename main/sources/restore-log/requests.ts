import type { LogLoss } from '../../session/events/log-event.ts';
import type { LogListing, LogPart, ReaderCommand, ReaderMessage } from './message.ts';

/** What the reader can be asked for, as long as a reader runs. */
export type Ask =
  | { readonly kind: 'list' }
  | { readonly kind: 'adopt'; readonly path: string }
  | { readonly kind: 'lines'; readonly key: string; readonly path: string | null };

/** Takes what comes for one request. */
export interface Answer {
  readonly list?: (logs: readonly LogListing[]) => void;
  readonly part?: (part: LogPart) => void;
  /** It has ended: null when all was told. Called once, and never after the request was dropped. */
  readonly over: (reason: LogLoss | null) => void;
}

/** The questions that are open. */
export interface Requests {
  readonly open: number;
  /** Asks; returns what drops the question. */
  ask(question: Ask, answer: Answer): () => void;
  /** Hands on what the reader says, where it answers a question. */
  hear(message: ReaderMessage): void;
  /** The reader is gone: nothing will be answered any more. */
  fail(): void;
}

/** Keeps the questions to a reader apart by number. `say` returns false where there is no reader. */
export function createRequests(
  say: (command: ReaderCommand) => boolean,
  onChange: () => void,
): Requests {
  const open = new Map<number, Answer>();
  let last = 0;

  function close(id: number): void {
    open.delete(id);
    onChange();
  }

  function end(id: number, reason: LogLoss | null): void {
    const answer = open.get(id);
    if (answer === undefined) return;
    close(id);
    answer.over(reason);
  }

  return {
    get open() {
      return open.size;
    },
    ask: (question, answer) => {
      last += 1;
      const id = last;
      open.set(id, answer);
      onChange();
      if (!say({ ...question, id })) queueMicrotask(() => end(id, 'unreadable'));
      return () => {
        if (!open.has(id)) return;
        say({ kind: 'drop', id });
        close(id);
      };
    },
    hear: (message) => {
      if (!('id' in message)) return;
      const { id } = message;
      const answer = open.get(id);
      // Dropped meanwhile.
      if (answer === undefined) return;
      if (message.kind === 'list') {
        answer.list?.(message.logs);
        end(id, null);
      } else if (message.kind === 'part') {
        answer.part?.(message.part);
        say({ kind: 'more', id });
      } else {
        end(id, message.reason);
      }
    },
    fail: () => {
      for (const id of [...open.keys()]) end(id, 'unreadable');
    },
  };
}

import type { Fork } from '../child.ts';
import { endChild } from '../child.ts';
import type { Log } from '../source.ts';
import {
  type LogGuards,
  parseReaderMessage,
  type ReaderCommand,
  type ReaderMessage,
} from './message.ts';

/** What one run of the reader is given. */
export interface ReaderProcessParts {
  readonly fork: Fork;
  readonly log: Log;
  readonly guards: LogGuards;
  /** Called for each message that makes sense. */
  readonly hear: (message: ReaderMessage) => void;
  /** Called once when the process has ended, or was ended because it hung. Not after `end`. */
  readonly lost: (detail: string) => void;
}

/** One run of the reader process. */
export interface ReaderProcess {
  say(command: ReaderCommand): void;
  /** While it is busy it gives signs of life; one that does not is ended. */
  expectLife(expected: boolean): void;
  /** Ends it for good. Resolves when it is gone, within a second. */
  end(): Promise<void>;
}

/** A reader that is silent for so long while it should work hangs. */
export const lifeWithin = 20_000;

/** Starts a reader process. Throws what `fork` throws. */
export function startReader({ fork, log, guards, hear, lost }: ReaderProcessParts): ReaderProcess {
  const child = fork();
  let isOver = false;
  let lastWords: string | null = null;
  let hasTalkedNonsense = false;
  let isExpected = false;
  let deadline: NodeJS.Timeout | undefined;

  function waitOn(): void {
    clearTimeout(deadline);
    if (!isExpected || isOver) return;
    deadline = setTimeout(() => {
      void endChild(child);
      finish(`no sign of life within ${String(lifeWithin)} ms`);
    }, lifeWithin);
  }

  function finish(detail: string): void {
    if (isOver) return;
    isOver = true;
    clearTimeout(deadline);
    lost(detail);
  }

  child.on('message', (message) => {
    if (isOver) return;
    waitOn();
    const parsed = parseReaderMessage(message, guards);
    if (parsed === null) {
      if (!hasTalkedNonsense) log('restore log: the reader talks nonsense, which is ignored');
      hasTalkedNonsense = true;
      return;
    }
    if (parsed.kind === 'failed') lastWords = parsed.detail;
    else hear(parsed);
  });
  child.on('exit', (code) => finish(lastWords ?? `ended with code ${String(code)}`));

  return {
    say: (command) => {
      if (!isOver) child.postMessage(command);
    },
    expectLife: (expected) => {
      isExpected = expected;
      waitOn();
    },
    end: () => {
      isOver = true;
      clearTimeout(deadline);
      return endChild(child);
    },
  };
}

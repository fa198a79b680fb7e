import type { Fork } from '../child.ts';
import { endChild } from '../child.ts';
import type { Log } from '../source.ts';
import type { SensorMessage } from './message.ts';
import { parseSensorMessage } from './message.ts';

/** What one run of the sensor is given. */
export interface SensorParts {
  readonly fork: Fork;
  readonly log: Log;
  /** Called for each message that makes sense. */
  readonly hear: (message: SensorMessage) => void;
  /** Called once when the process has ended, or was ended because it hung. Not after `end`. */
  readonly lost: (detail: string) => void;
}

/** One run of the sensor process. */
export interface SensorProcess {
  /** Asks for a listing. Also a sign of life: without an answer the process counts as hung. */
  list(): void;
  /** Ends it for good. Resolves when it is gone, within a second. */
  end(): Promise<void>;
}

/** How long a sensor may take to answer before it counts as hung. */
const answerWithin = 5000;

/** The same for a sensor that is just starting, on a machine that may be busy. */
const firstAnswerWithin = 10_000;

/** Starts a sensor process. Throws what `fork` throws. */
export function startSensor({ fork, log, hear, lost }: SensorParts): SensorProcess {
  const child = fork();
  let isOver = false;
  let asked = 0;
  let lastWords: string | null = null;
  let hasTalkedNonsense = false;
  let deadline = expectAnswer(firstAnswerWithin);

  function expectAnswer(within: number): NodeJS.Timeout {
    return setTimeout(() => {
      void endChild(child);
      finish(`no answer within ${within} ms`);
    }, within);
  }

  function finish(detail: string): void {
    if (isOver) return;
    isOver = true;
    clearTimeout(deadline);
    lost(detail);
  }

  child.on('message', (message) => {
    if (isOver) return;
    const parsed = parseSensorMessage(message);
    if (parsed === null) {
      if (!hasTalkedNonsense) log('usb: the sensor talks nonsense, which is ignored');
      hasTalkedNonsense = true;
      return;
    }
    if (parsed.kind === 'failed') lastWords = parsed.detail;
    if ('answers' in parsed && parsed.answers >= asked) clearTimeout(deadline);
    hear(parsed);
  });
  child.on('exit', (code) => finish(lastWords ?? `ended with code ${String(code)}`));

  return {
    list: () => {
      asked += 1;
      clearTimeout(deadline);
      deadline = expectAnswer(answerWithin);
      child.postMessage({ kind: 'list', id: asked });
    },
    end: () => {
      isOver = true;
      clearTimeout(deadline);
      return endChild(child);
    },
  };
}

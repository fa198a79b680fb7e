import type { CheckCost, CheckId } from '../../../preload/contract/check.ts';
import type { SessionEvent } from '../../session/event.ts';
import type { Child, Fork } from '../child.ts';
import { endChild } from '../child.ts';
import type { Log } from '../source.ts';
import { parseProbeMessage, type ProbeMessage, type ProbeOrder } from './message.ts';
import type { CheckContext } from './tools.ts';

/** What a run of the probe is given. */
export interface ProbeRunParts {
  readonly fork: Fork;
  readonly log: Log;
  readonly costs: readonly CheckCost[];
  readonly context: CheckContext;
  /** How long the process may run, in milliseconds. */
  readonly limitMs: number;
  /** A folder for what the tools said, or null. */
  readonly record: string | null;
  /** A folder for Apple's lists, or null. */
  readonly keep: string | null;
  readonly told: (told: Told) => void;
}

/** What comes out of a run; `over` is the last, and comes once. */
export type Told =
  | { readonly kind: 'system'; readonly system: string | null }
  | WithoutStamp<
      Extract<SessionEvent, { readonly kind: 'checks-begun' | 'check-answered' | 'checks-ended' }>
    >;

type WithoutStamp<E> = E extends SessionEvent ? Omit<E, 'at' | 'source'> : never;

/** A run that goes on. */
export interface ProbeRun {
  /** Breaks it off: nothing is told from the call on. Resolves when the process is gone. */
  stop(): Promise<void>;
}

/** A probe that was told to stop has so long to end its programs before it is ended itself. */
const stopMs = 400;

/**
 * Starts one probe process and tells what it says. Whatever becomes of the process, each check that
 * it began is told of once, and then the end of the run.
 */
export function runProbe({
  fork,
  log,
  costs,
  context,
  limitMs,
  record,
  keep,
  told,
}: ProbeRunParts): ProbeRun {
  const left = new Set<CheckId>();
  let child: Child | null = null;
  let isNamed = false;
  let isOver = false;

  function name(system: string | null, reason: string | null): void {
    if (isNamed) return;
    isNamed = true;
    if (reason !== null) log(`host: the system's name is not known: ${reason}`);
    told({ kind: 'system', system });
  }

  /** What has not answered will not: whoever waits for it is told so. */
  function end(reason: string): void {
    if (isOver) return;
    name(null, reason);
    for (const check of left) {
      log(`host: ${check} was broken off: ${reason}`);
      const answer = {
        check,
        result: 'unknown',
        reason: 'broken-off',
        values: {},
        evidence: [],
      } as const;
      told({ kind: 'check-answered', cost: 'cheap', answer });
    }
    isOver = true;
    told({ kind: 'checks-ended' });
  }

  function hear(message: ProbeMessage): void {
    switch (message.kind) {
      case 'known':
        name(message.system, null);
        return;
      case 'unknown':
        name(null, message.reason);
        return;
      case 'begun':
        for (const check of message.checks) left.add(check);
        told({ kind: 'checks-begun', checks: message.checks });
        return;
      case 'answer': {
        const { answer, cost, tookMs } = message;
        // Twice, or without having been asked.
        if (!left.delete(answer.check)) return;
        const { check, result, reason } = answer;
        log(`host: ${check}: ${result}, ${reason} (${cost}, ${String(tookMs)} ms)`);
        told({ kind: 'check-answered', cost, answer });
        return;
      }
      case 'done':
        end('it said that it was done');
        return;
    }
  }

  // Runs until the process has ended, for one that has answered may hang as well.
  const deadline = setTimeout(() => {
    if (isOver) log(`host: the probe has answered, but did not end within ${String(limitMs)} ms`);
    end(`the probe did not end within ${String(limitMs)} ms`);
    void endProcess();
  }, limitMs);

  async function endProcess(): Promise<void> {
    clearTimeout(deadline);
    const last = child;
    child = null;
    if (last === null) return;
    const isGone = new Promise<boolean>((resolve) => {
      const tooLong = setTimeout(() => resolve(false), stopMs);
      last.on('exit', () => {
        clearTimeout(tooLong);
        resolve(true);
      });
    });
    // Politely at first, so that it takes the programs along that it has started.
    last.postMessage({ kind: 'stop' } satisfies ProbeOrder);
    if (!(await isGone)) await endChild(last);
  }

  try {
    child = fork();
    child.on('message', (value) => {
      const message = parseProbeMessage(value);
      if (message === null) log('host: the probe said something that makes no sense');
      else if (!isOver) hear(message);
    });
    child.on('exit', (code) => {
      child = null;
      clearTimeout(deadline);
      end(`the probe ended with code ${String(code)} before it had answered`);
    });
    child.postMessage({
      kind: 'ask',
      request: { costs, context, record, keep },
    } satisfies ProbeOrder);
  } catch (error) {
    clearTimeout(deadline);
    end(`the probe could not be started: ${String(error)}`);
  }

  return {
    stop: () => {
      isOver = true;
      return endProcess();
    },
  };
}

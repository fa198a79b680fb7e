import type { HostFacts } from '../../session/event.ts';
import type { Child, Fork } from '../child.ts';
import { endChild } from '../child.ts';
import type { Emit, Log, Source, Stop } from '../source.ts';
import { parseProbeMessage } from './message.ts';

/** What the host source is given. */
export interface HostSourceParts {
  /** Starts the probe process. */
  readonly fork: Fork;
  readonly log: Log;
  readonly platform: HostFacts['platform'];
  /** How long after `start` the probe runs, in milliseconds: the window goes first. */
  readonly delay: number;
}

/** How long the probe may run. */
const timeOut = 15_000;

/** The computer's own facts: asked once, told once as `host-learned`, with or without an answer. */
export function createHostSource({ fork, log, platform, delay }: HostSourceParts): Source {
  return {
    start: (emit) => {
      let ending: Stop = () => Promise.resolve();
      const begin = setTimeout(() => {
        ending = probe(fork, log, (system) => learn(emit, platform, system));
      }, delay);
      return () => {
        clearTimeout(begin);
        return ending();
      };
    },
  };
}

function learn(emit: Emit, platform: HostFacts['platform'], system: string | null): void {
  emit({ kind: 'host-learned', at: Date.now(), source: 'host', host: { platform, system } });
}

function probe(fork: Fork, log: Log, tell: (system: string | null) => void): Stop {
  let child: Child | null = null;
  let isTold = false;

  function end(system: string | null, reason: string | null): void {
    if (isTold) return;
    isTold = true;
    if (reason !== null) log(`host: the system's name is not known: ${reason}`);
    tell(system);
  }

  async function stop(): Promise<void> {
    isTold = true;
    clearTimeout(deadline);
    const last = child;
    child = null;
    if (last !== null) await endChild(last);
  }

  // Runs until the probe has ended, for one that has answered may hang as well.
  const deadline = setTimeout(() => {
    if (isTold) log(`host: the probe has answered, but did not end within ${timeOut} ms`);
    end(null, `the probe did not end within ${timeOut} ms`);
    void stop();
  }, timeOut);

  try {
    child = fork();
  } catch (error) {
    clearTimeout(deadline);
    end(null, `the probe could not be started: ${String(error)}`);
    return stop;
  }
  child.on('message', (message) => {
    const answer = parseProbeMessage(message);
    if (answer === null) end(null, 'the probe said something that makes no sense');
    else if (answer.kind === 'known') end(answer.system, null);
    else end(null, answer.reason);
  });
  child.on('exit', (code) => {
    child = null;
    clearTimeout(deadline);
    end(null, `the probe ended with code ${String(code)} before it had answered`);
  });
  return stop;
}

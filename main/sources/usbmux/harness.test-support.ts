import { onTestFinished, vi } from 'vitest';

import type { SessionEvent } from '../../session/event.ts';
import type { Endpoint } from './endpoint.ts';
import { createUsbmuxSource, type UsbmuxSource } from './usbmux-source.ts';

/** A source at work on a real socket, with time in the hands of the test. */
export interface Harness {
  readonly source: UsbmuxSource;
  readonly events: readonly SessionEvent[];
  readonly logged: readonly string[];
  /** What has been told, in short. */
  words(): readonly string[];
  /** Resolves when these words, and no others, have been told; rejects when they do not come. */
  tells(...words: readonly string[]): Promise<void>;
  /** Every wait that was begun, in milliseconds; the wait for an answer is one too. */
  readonly waits: readonly number[];
  stop(): Promise<void>;
}

/** Starts a source; it is stopped after the test. Timers run only when the test says so. */
export function startSource(endpoint: Endpoint, mayAsk: readonly string[] = []): Harness {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const waits: number[] = [];
  const fakeTimeout = globalThis.setTimeout;
  vi.stubGlobal('setTimeout', (run: () => void, wait: number) => {
    waits.push(wait);
    return fakeTimeout(run, wait);
  });
  const events: SessionEvent[] = [];
  const logged: string[] = [];
  const source = createUsbmuxSource({ endpoint, log: (line) => logged.push(line) });
  source.mayAsk(mayAsk);
  const stop = source.start((event) => events.push(event));
  onTestFinished(async () => {
    await stop();
    vi.useRealTimers();
  });

  const words = () =>
    events.map((event) => {
      if (event.kind === 'usbmux-lost') return `lost: ${event.reason}`;
      if (event.kind === 'phone-introduced') return `met: ${event.serial}`;
      return event.kind === 'usbmux-found' ? 'found' : event.kind;
    });
  return {
    source,
    events,
    logged,
    waits,
    words,
    stop,
    tells: (...expected) => until(() => words(), expected),
  };
}

/** Turns of the event loop, for sockets to do their work. */
export async function until<T>(look: () => T, expected: T): Promise<void> {
  const deadline = process.hrtime.bigint() + 4_000_000_000n;
  const isThere = () => JSON.stringify(look()) === JSON.stringify(expected);
  while (!isThere()) {
    if (process.hrtime.bigint() > deadline) {
      throw new Error(`waited for ${JSON.stringify(expected)}, saw ${JSON.stringify(look())}`);
    }
    await new Promise(setImmediate);
  }
}

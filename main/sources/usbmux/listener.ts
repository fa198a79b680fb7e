import type { UsbmuxTrouble } from '../../session/event.ts';
import { createAllowance } from './allowance.ts';
import { openConnection } from './connection.ts';
import { createDecoder, muxFraming } from './decoder.ts';
import type { Endpoint } from './endpoint.ts';
import type { MuxMessage } from './message.ts';
import { parseMuxMessage } from './message.ts';
import type { ReadPlist } from './plist-value.ts';

/** What a listener is given. It calls back later, never from within {@link listen}. */
export interface ListenerParts {
  readonly endpoint: Endpoint;
  /** Brings the reader of plists, once somebody is there whose plists could be read. */
  readonly load: () => Promise<ReadPlist>;
  /** The service has said that it will tell of devices. */
  readonly ready: () => void;
  readonly heard: (message: MuxMessage) => void;
  /** The one and only end. */
  readonly lost: (trouble: UsbmuxTrouble) => void;
}

/** How long the service may take to connect and to say yes, in milliseconds. */
const patience = 5000;

/** A flood is no news: a computer with a hundred phones says less. */
const mostMessages = { burst: 2000, perSecond: 20 };

/** What is read in one go; other work of main comes between two goes. */
const mostInOneGo = 32;

/** A long message counts as many. */
function weight(body: Buffer): number {
  return Math.max(1, body.length / 1024);
}

/** Asks the service once to tell of devices, and passes on what it says. Returns how to end it. */
export function listen({ endpoint, load, ready, heard, lost }: ListenerParts): () => void {
  const decoder = createDecoder(muxFraming);
  const allowance = createAllowance(mostMessages);
  const waiting: Buffer[] = [];
  let read: ReadPlist | null = null;
  let isReady = false;
  let isOver = false;

  const timer = setTimeout(() => fail('silent'), patience);
  timer.unref();
  const connection = openConnection(endpoint, {
    opened: () => void begin(),
    heard: take,
    lost: over,
  });

  async function begin(): Promise<void> {
    try {
      read = await load();
      connection.say({ kind: 'listen' });
    } catch {
      // Without the part that reads we cannot hear, whatever is said.
      fail('silent');
    }
  }

  function take(chunk: Buffer): void {
    const bodies = decoder.push(chunk);
    if (bodies === null || !bodies.every((body) => allowance.take(weight(body)))) {
      fail('garbled');
      return;
    }
    waiting.push(...bodies);
    connection.pause();
    work();
  }

  function work(): void {
    let done = 0;
    while (!isOver && done < mostInOneGo) {
      const body = waiting.shift();
      if (body === undefined) break;
      done += weight(body);
      understand(body);
    }
    if (isOver) return;
    if (waiting.length > 0) setImmediate(work);
    else connection.resume();
  }

  function understand(body: Buffer): void {
    const plist = read?.(body) ?? null;
    if (plist === null) {
      fail('garbled');
      return;
    }
    const message = parseMuxMessage(plist);
    if (isReady) heard(message);
    else if (message.kind === 'result' && message.number === 0) {
      clearTimeout(timer);
      isReady = true;
      ready();
    } else fail('garbled');
  }

  function fail(trouble: UsbmuxTrouble): void {
    connection.end();
    over(trouble);
  }

  function over(trouble: UsbmuxTrouble): void {
    if (isOver) return;
    end();
    lost(trouble);
  }

  function end(): void {
    isOver = true;
    clearTimeout(timer);
    waiting.length = 0;
    connection.end();
  }

  return end;
}

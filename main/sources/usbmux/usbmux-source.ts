import { assertNever } from '../../../preload/contract/assert-never.ts';
import type { SessionEvent, UsbmuxTrouble } from '../../session/event.ts';
import type { Emit, Log, Source } from '../source.ts';
import type { Endpoint } from './endpoint.ts';
import { listen } from './listener.ts';
import type { MuxMessage } from './message.ts';
import type { ReadPlist } from './plist-value.ts';
import { createReception } from './reception.ts';

/** What the source is given. */
export interface UsbmuxSourceParts {
  readonly endpoint: Endpoint;
  readonly log: Log;
}

/** Apple's device service as a source of `usbmux-…` events and of `phone-introduced`. */
export interface UsbmuxSource extends Source {
  /**
   * Serials, as the bus shows them, of the phones that are known to run iOS and may be asked; no
   * other is ever connected to. To be told at every change of the state; cheap when it is no news.
   */
  mayAsk(serials: readonly string[]): void;
  /** Whether any phone is on the bus: without one nobody is waiting, and nothing is tried again. */
  attend(isPhoneHere: boolean): void;
}

/** Waits before the first, second, … try in a row, in milliseconds. */
const delays: readonly number[] = [1000, 2000, 5000, 10_000];

/** The wait before every later one, and after nonsense. */
const longestDelay = 30_000;

/** A connection that held for so long was healthy: the next wait is a first one again. */
const healthyAfter = 60_000;

/**
 * Keeps one connection that listens, and asks each phone once for what it tells without pairing, as
 * soon as that is allowed. While the connection holds, no timer runs.
 */
export function createUsbmuxSource({ endpoint, log }: UsbmuxSourceParts): UsbmuxSource {
  let emit: Emit | null = null;
  let hangUp: (() => void) | null = null;
  let waiting: NodeJS.Timeout | undefined;
  let failures = 0;
  let readySince: number | null = null;
  let trouble: UsbmuxTrouble | null = null;
  let reader: Promise<ReadPlist> | null = null;
  let isPhoneHere = false;
  /** It is lost, and nobody needs it: looked for again when a phone comes. */
  let isResting = false;

  const reception = createReception({
    endpoint,
    log,
    introduce: (serial, introduction) =>
      tell({ kind: 'phone-introduced', at: Date.now(), source: 'usbmux', serial, introduction }),
  });

  function begin(): void {
    waiting = undefined;
    isResting = false;
    hangUp = listen({ endpoint, load, ready, heard, lost });
  }

  /** The reader of plists is a part of its own, which a computer without the service never loads. */
  async function load(): Promise<ReadPlist> {
    reader ??= import('./plist.ts').then(({ readPlist }) => readPlist);
    const read = await reader.catch((error: unknown) => {
      // Not for ever: a file that cannot be read now may be readable later.
      reader = null;
      log(`usbmux: the reader of its answers could not be loaded: ${String(error)}`);
      throw error;
    });
    reception.equip(read);
    return read;
  }

  function ready(): void {
    readySince = performance.now();
    trouble = null;
    log('usbmux: it listens and answers');
    tell({ kind: 'usbmux-found', at: Date.now(), source: 'usbmux' });
  }

  function heard(message: MuxMessage): void {
    switch (message.kind) {
      case 'attached':
        if (reception.arrived(message.device)) return;
        hangUp?.();
        lost('garbled');
        return;
      case 'detached':
        reception.left(message.id);
        return;
      case 'result':
      case 'other':
        return;
      default:
        assertNever(message);
    }
  }

  function lost(reason: UsbmuxTrouble): void {
    hangUp = null;
    reception.clear();
    if (readySince !== null && performance.now() - readySince >= healthyAfter) failures = 0;
    readySince = null;
    againLater(reason);
    // A trouble that goes on is no news, however often it is met.
    if (trouble === reason) return;
    trouble = reason;
    log(`usbmux: it cannot be asked: ${reason}`);
    tell({ kind: 'usbmux-lost', at: Date.now(), source: 'usbmux', reason });
  }

  function againLater(reason: UsbmuxTrouble): void {
    const delay = reason === 'garbled' ? longestDelay : (delays.at(failures) ?? longestDelay);
    failures += 1;
    isResting = !isPhoneHere && failures > delays.length;
    if (isResting || emit === null) return;
    waiting = setTimeout(begin, delay);
    waiting.unref();
  }

  function tell(event: SessionEvent): void {
    emit?.(event);
  }

  return {
    start: (to) => {
      emit = to;
      begin();
      return () => {
        emit = null;
        clearTimeout(waiting);
        waiting = undefined;
        hangUp?.();
        reception.clear();
        return Promise.resolve();
      };
    },
    attend: (here) => {
      isPhoneHere = here;
      // Nonsense is not heard sooner because a phone came: the pause before was long enough by now.
      if (here && isResting && emit !== null) begin();
    },
    mayAsk: (serials) => {
      const isGrown = reception.allow(serials);
      // Some systems start the service when a phone comes: look now, and not in half a minute.
      if (!isGrown || waiting === undefined || trouble !== 'absent') return;
      clearTimeout(waiting);
      failures = 0;
      begin();
    },
  };
}

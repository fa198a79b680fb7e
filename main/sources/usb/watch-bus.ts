import type { ShownDevice } from './copy-device.ts';
import { copyDevice } from './copy-device.ts';
import type { SensorMessage } from './message.ts';

/** What the package's connect and disconnect events carry. */
export interface BusEvent {
  readonly device: ShownDevice;
}

/** The part of the `usb` package that Holdsteady uses: listing and listening. */
export interface Bus {
  getDevices(): Promise<readonly ShownDevice[]>;
  addEventListener(type: 'connect' | 'disconnect', listener: (event: BusEvent) => void): void;
}

/** A running watch. */
export interface BusWatch {
  /** Lists now; the answer carries the highest `id` asked for. */
  list(id: number): void;
  /** The system tells no events: from now on the bus is listed again and again. */
  becomeDeaf(): void;
}

/** After an event the bus is listed at once, but not more often than this while events pour in. */
const shortestBetween = 250;

/** When the bus has been quiet for so long it is listed once more. */
const quiet = 1000;

/**
 * How long a finished listing waits for events that were on their way while it was made. They mark
 * their ports, and main leaves those to the next listing.
 */
const overtaking = 30;

/** The package starts to listen a moment after it was told to. */
const takingEffect = 50;

/** Between two tries while the bus cannot be listed. */
const blindRetry = 5000;

/** Between two listings where the system tells no events. */
const deafInterval = 2000;

/**
 * Watches the bus and says what it tells and shows. Lists first and listens only when that worked:
 * the package's listeners fail out of our reach where listing fails.
 */
export function watchBus(bus: Bus, say: (message: SensorMessage) => void): BusWatch {
  let seq = 0;
  let asked = 0;
  let isListening = false;
  let isDeaf = false;
  let isListed = false;
  let isBusy = false;
  let isWanted = false;
  let listedAt = -Infinity;
  let soon: NodeJS.Timeout | undefined;
  let later: NodeJS.Timeout | undefined;

  const connected = ({ device }: BusEvent): void => {
    const at = Date.now();
    seq += 1;
    say({ kind: 'attached', seq, at, device: copyDevice(device) });
    listAfterEvent();
  };

  const disconnected = ({ device }: BusEvent): void => {
    const at = Date.now();
    seq += 1;
    const { handle, port } = copyDevice(device);
    say({ kind: 'detached', seq, at, handle, port });
    listAfterEvent();
  };

  function listAfterEvent(): void {
    const wait = Math.max(0, listedAt + shortestBetween - performance.now());
    soon ??= setTimeout(() => void list(), wait);
    listLater(quiet);
  }

  function listLater(wait: number): void {
    clearTimeout(later);
    later = setTimeout(() => void list(), wait);
  }

  async function list(): Promise<void> {
    clearTimeout(soon);
    soon = undefined;
    isWanted = isBusy;
    if (isBusy) return;
    isBusy = true;
    listedAt = performance.now();
    const since = seq;
    const answers = asked;
    try {
      const devices = (await bus.getDevices()).map(copyDevice);
      const at = Date.now();
      if (isListed) await pause(overtaking);
      isListed = true;
      say({ kind: 'listing', since, at, answers, devices });
      if (isListening) {
        if (isDeaf) listLater(deafInterval);
      } else {
        listen();
        // What came between the listing and the listeners was told to nobody.
        soon ??= setTimeout(() => void list(), takingEffect);
        listLater(quiet);
      }
    } catch (error) {
      say({ kind: 'unreadable', answers, detail: reasonOf(error) });
      listLater(blindRetry);
    }
    isBusy = false;
    if (isWanted) void list();
  }

  function listen(): void {
    isListening = true;
    bus.addEventListener('connect', connected);
    bus.addEventListener('disconnect', disconnected);
  }

  void list();
  return {
    list: (id) => {
      asked = Math.max(asked, id);
      void list();
    },
    becomeDeaf: () => {
      isDeaf = true;
      listLater(deafInterval);
    },
  };
}

/** An error's text, for logs and for the window's details. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

import { assertNever } from '../../../preload/contract/assert-never.ts';
import type { BlindReason, SessionEvent } from '../../session/event.ts';
import type { Fork } from '../child.ts';
import type { Emit, Log, Source } from '../source.ts';
import { noCompany, siftCompany } from './company.ts';
import type { BusMessage, SensorMessage } from './message.ts';
import { census, nobody, withoutHandles } from './presence.ts';
import { fold } from './presence-map.ts';
import type { SensorProcess } from './sensor-process.ts';
import { startSensor } from './sensor-process.ts';

/** What the USB source is given. */
export interface UsbSourceParts {
  /** Starts the sensor process. */
  readonly fork: Fork;
  readonly log: Log;
}

/** The USB ports as a source of `watch-…`, `phone-…` and `other-left` events. */
export interface UsbSource extends Source {
  /** The person asks to look again: lists at once, or restarts the sensor without waiting. */
  retry(): void;
  /** Lists at once, as after the computer woke. */
  relist(): void;
}

/** Waits before the first, second, … restart in a row, in milliseconds. */
const restartDelays: readonly number[] = [50, 500, 1000, 2000];

/** The wait before every later one. */
const longestDelay = 5000;

/** A sensor that saw for so long was healthy: the next restart is a first one again. */
const healthyAfter = 30_000;

/**
 * Keeps one sensor process running. After its first listing, and after each blindness, it emits
 * `watch-started` and then what that listing shows, so that nobody arrives on an unwatched port.
 */
export function createUsbSource({ fork, log }: UsbSourceParts): UsbSource {
  let emit: Emit | null = null;
  let presence = nobody;
  let company = noCompany;
  let sensor: SensorProcess | null = null;
  let restarting: NodeJS.Timeout | undefined;
  let failures = 0;
  let seesSince: number | null = null;
  let blind: BlindReason | null = null;

  function begin(): void {
    presence = withoutHandles(presence);
    try {
      sensor = startSensor({ fork, log, hear, lost });
    } catch (error) {
      lost(`it could not be started: ${String(error)}`);
    }
  }

  function lost(detail: string): void {
    log(`usb: the sensor is gone: ${detail}`);
    sensor = null;
    if (seesSince !== null && Date.now() - seesSince >= healthyAfter) failures = 0;
    seesSince = null;
    const delay = restartDelays.at(failures) ?? longestDelay;
    failures += 1;
    restarting = setTimeout(begin, delay);
    goBlind('crashed', detail);
  }

  function hear(message: SensorMessage): void {
    switch (message.kind) {
      case 'failed':
        // Its end comes next, and brings these words.
        return;
      case 'unreadable':
        seesSince = null;
        goBlind('unreadable', message.detail);
        return;
      case 'listing':
        if (seesSince === null) {
          seesSince = Date.now();
          blind = null;
          tell({ kind: 'watch-started', at: message.at, source: 'usb' });
        }
        apply(message);
        return;
      case 'attached':
      case 'detached':
        apply(message);
        return;
      default:
        assertNever(message);
    }
  }

  function apply(message: BusMessage): void {
    const before = presence;
    const folded = fold(presence, message);
    presence = folded.presence;
    const sifted = siftCompany(company, before, folded.events);
    company = sifted.company;
    sifted.events.forEach(tell);
    if (message.kind === 'listing' && census(before) !== census(presence)) {
      log(`usb: on the bus: ${census(presence)}`);
    }
  }

  function goBlind(reason: BlindReason, detail: string): void {
    // A blindness that goes on is no news, however often the sensor fails.
    if (blind === reason) return;
    blind = reason;
    tell({ kind: 'watch-lost', at: Date.now(), source: 'usb', reason, detail });
  }

  function tell(event: SessionEvent): void {
    emit?.(event);
  }

  return {
    start: (to) => {
      emit = to;
      begin();
      return async () => {
        emit = null;
        clearTimeout(restarting);
        await sensor?.end();
        sensor = null;
      };
    },
    relist: () => sensor?.list(),
    retry: () => {
      if (emit === null) return;
      if (sensor !== null) {
        sensor.list();
        return;
      }
      clearTimeout(restarting);
      begin();
    },
  };
}

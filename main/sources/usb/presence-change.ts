import type { SessionEvent, Sighting, Via } from '../../session/event.ts';
import type { BusDevice } from './bus-device.ts';
import type { Presence, Stay } from './presence.ts';
import { isPhone } from './presence.ts';

/** A new presence, and what the session should hear. */
export interface Folded {
  readonly presence: Presence;
  readonly events: readonly SessionEvent[];
}

/** How many ended or overtaken stays are remembered. */
const memory = 64;

/** The list with one more, the oldest dropped when it grows too long. */
export function remember(stays: readonly Stay[], stay: Stay): readonly Stay[] {
  return [...stays, stay].slice(-memory);
}

/** Gathers the comings and goings that one message of the sensor makes. */
export class PresenceChange {
  readonly #before: Presence;
  readonly #at: number;
  readonly #via: Via;
  readonly #devices: Map<string, BusDevice>;
  readonly #events: SessionEvent[] = [];
  #gone: readonly Stay[];

  /** `at` and `via` go into every event. */
  constructor(before: Presence, at: number, via: Via) {
    this.#before = before;
    this.#at = at;
    this.#via = via;
    this.#devices = new Map(before.devices);
    this.#gone = before.gone;
  }

  /** Whoever is on this port has left; nothing where nobody is. */
  leave(port: string): void {
    const device = this.#devices.get(port);
    if (device === undefined) return;
    this.#devices.delete(port);
    this.#gone = remember(this.#gone, { handle: device.handle, port, at: this.#at });
    const stamp = { at: this.#at, source: 'usb' } as const;
    this.#events.push(
      isPhone(device)
        ? { kind: 'phone-left', ...stamp, via: this.#via, port }
        : { kind: 'other-left', ...stamp, port },
    );
  }

  /** The device is there. That is news if nobody was on its port, or if its serial was not known. */
  see(device: BusDevice): void {
    const here = this.#devices.get(device.port);
    // A serial that was once read is not lost because it cannot be read now.
    this.#devices.set(device.port, { ...device, serial: device.serial ?? here?.serial ?? null });

    const sighting = sightingOf(device);
    const stamp = { at: this.#at, source: 'usb' } as const;
    if (here === undefined) {
      if (isPhone(device)) {
        this.#events.push({ kind: 'phone-arrived', ...stamp, via: this.#via, sighting });
      }
    } else if (here.serial === null && device.serial !== null && isPhone(here)) {
      this.#events.push({ kind: 'phone-described', ...stamp, sighting });
    }
  }

  /** What came of it; `rest` replaces other fields of the presence. */
  result(rest: Partial<Presence> = {}): Folded {
    const presence = { ...this.#before, devices: this.#devices, gone: this.#gone, ...rest };
    return { presence, events: this.#events };
  }
}

function sightingOf(device: BusDevice): Sighting {
  const { vendorId, productId, port, hubs, speed, serial } = device;
  return { vendorId, productId, port, hubs, speed, serial };
}

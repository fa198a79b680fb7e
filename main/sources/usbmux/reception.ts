import type { Introduction } from '../../session/event.ts';
import type { Log } from '../source.ts';
import { createAllowance } from './allowance.ts';
import { isAskable, type Permission, permissionFrom } from './devices.ts';
import type { Endpoint } from './endpoint.ts';
import { type MuxDevice, plainSerial } from './message.ts';
import type { ReadPlist } from './plist-value.ts';
import { askPhone } from './talk.ts';

/** What the reception is given. */
export interface ReceptionParts {
  readonly endpoint: Endpoint;
  readonly log: Log;
  /** A phone has told of itself; its serial as the bus shows it, without dashes. */
  readonly introduce: (serial: string, introduction: Introduction) => void;
}

/** Knows who is attached, and asks each phone once at most. */
export interface Reception {
  /** Brings what is needed to understand answers. */
  equip(read: ReadPlist): void;
  /** Tells who may be asked from now on; true when somebody is new in the list. */
  allow(serials: readonly string[]): boolean;
  /** False when there are more devices than a computer can hold. */
  arrived(device: MuxDevice): boolean;
  left(id: number): void;
  /** Forgets everybody: nobody tells any more who leaves. */
  clear(): void;
}

interface Guest {
  readonly device: MuxDevice;
  /** An attach is answered for once, however the talk ends. */
  wasAsked: boolean;
  /** Ends the talk, while there is one. */
  endTalk: (() => void) | null;
}

const mostGuests = 256;

/** A person plugs in less often; a service that invents phones must not make us busy. */
const mostTalks = { burst: 20, perSecond: 0.1 };

/** Begins with nobody attached and nobody to be asked. */
export function createReception({ endpoint, log, introduce }: ReceptionParts): Reception {
  const guests = new Map<number, Guest>();
  /** Serials of those who answered, by handle: asked no more when only the service was away. */
  const answered = new Map<number, string>();
  const talks = createAllowance(mostTalks);
  let permission: Permission = new Map();
  let read: ReadPlist | null = null;

  function consider(guest: Guest): void {
    const { device } = guest;
    if (guest.endTalk !== null && !isAskable(device, permission)) {
      guest.endTalk();
      guest.endTalk = null;
    }
    if (read === null || guest.wasAsked || !isAskable(device, permission)) return;
    guest.wasAsked = true;
    if (!talks.take()) {
      log('usbmux: too many phones in a short time; one is not asked');
      return;
    }
    guest.endTalk = askPhone({
      endpoint,
      device: device.id,
      read,
      mayAsk: () => isAskable(device, permission),
      done: (introduction) => {
        guest.endTalk = null;
        const serial = permission.get(device.serial);
        if (serial === undefined || introduction === null) {
          log('usbmux: a phone told nothing of itself');
          return;
        }
        answered.set(device.id, device.serial);
        introduce(serial, introduction);
      },
    });
  }

  function forget(id: number): void {
    guests.get(id)?.endTalk?.();
    guests.delete(id);
  }

  return {
    equip: (reader) => {
      read = reader;
    },
    allow: (serials) => {
      const before = permission;
      const isSame =
        serials.length === before.size && serials.every((one) => before.has(plainSerial(one)));
      if (isSame) return false;
      permission = permissionFrom(serials);
      for (const [id, serial] of answered) if (!permission.has(serial)) answered.delete(id);
      for (const guest of guests.values()) consider(guest);
      return [...permission.keys()].some((serial) => !before.has(serial));
    },
    arrived: (device) => {
      const before = guests.get(device.id)?.device;
      if (before?.serial === device.serial && before.productId === device.productId) return true;
      if (before !== undefined) answered.delete(device.id);
      forget(device.id);
      if (guests.size >= mostGuests) return false;
      const guest: Guest = {
        device,
        wasAsked: answered.get(device.id) === device.serial,
        endTalk: null,
      };
      guests.set(device.id, guest);
      consider(guest);
      return true;
    },
    left: (id) => {
      answered.delete(id);
      forget(id);
    },
    clear: () => {
      [...guests.keys()].forEach(forget);
    },
  };
}

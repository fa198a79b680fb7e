import { identify } from '../../knowledge/identify.ts';
import { appleVendorId } from '../../knowledge/usb-products.ts';
import type { BusDevice } from './bus-device.ts';

/**
 * Who is on the bus. Lives in main, so it outlasts the sensor process; plain data that
 * `presence-map.ts` folds messages into.
 */
export interface Presence {
  /** By port: a socket holds one device. */
  readonly devices: ReadonlyMap<string, BusDevice>;
  /** By port, the `seq` of the newest event heard of it, until a listing has covered it. */
  readonly touched: ReadonlyMap<string, number>;
  /** The last stays that ended, newest last: a late or doubled detach of them is no news. */
  readonly gone: readonly Stay[];
  /** Detaches heard of stays that nobody had told of: the attach may have been overtaken. */
  readonly early: readonly Stay[];
  /** False until the first listing of a sensor: handles may be new for devices that never moved. */
  readonly knowsHandles: boolean;
}

/** One stay of a device on a port that has ended. */
export interface Stay {
  readonly handle: string;
  readonly port: string;
  /** When its end was heard, epoch milliseconds. */
  readonly at: number;
}

/** An empty bus. */
export const nobody: Presence = {
  devices: new Map(),
  touched: new Map(),
  gone: [],
  early: [],
  knowsHandles: false,
};

/** The sensor was restarted: it counts anew, and what it names need not be what it named before. */
export function withoutHandles({ devices }: Presence): Presence {
  return { ...nobody, devices };
}

/** Only phones are shown to the session; of everything else it hears no more than that it left. */
export function isPhone(device: BusDevice): boolean {
  return identify(device).kind === 'phone';
}

/** Whether at least one phone is here. */
export function hasPhone({ devices }: Presence): boolean {
  for (const device of devices.values()) if (isPhone(device)) return true;
  return false;
}

/** How many devices are here, as a line for the log. */
export function census({ devices }: Presence): string {
  const all = [...devices.values()];
  const phones = all.filter(isPhone).length;
  const apple = all.filter(({ vendorId }) => vendorId === appleVendorId).length;
  return `phones ${phones}, other Apple devices ${apple - phones}, others ${all.length - apple}`;
}

/**
 * Whether two sights are one stay on the bus. A new device number means that it was counted anew,
 * and so was away; a serial that could be read only once proves nothing.
 */
export function isSameStay(here: BusDevice, there: BusDevice, knowsHandles: boolean): boolean {
  return (
    (!knowsHandles || here.handle === there.handle) &&
    here.address === there.address &&
    here.vendorId === there.vendorId &&
    here.productId === there.productId &&
    (here.serial === there.serial || here.serial === null || there.serial === null)
  );
}

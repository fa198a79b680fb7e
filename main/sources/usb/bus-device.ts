import type { Sighting, UsbSpeed } from '../../session/event.ts';
import { isObject } from '../../../preload/contract/guard.ts';
import { cleanSerial } from './serial.ts';

/** A device on the bus in plain fields, as it travels from the sensor to main. */
export interface BusDevice extends Sighting {
  /**
   * The system's name for this stay on the bus. Linux and macOS give a new one at each attach;
   * Windows gives a device the same one every time.
   */
  readonly handle: string;
  /** Device number on its bus; most systems count it up at each attach. */
  readonly address: number;
}

const speeds: readonly UsbSpeed[] = ['low', 'full', 'high', 'super', 'superPlus'];

const longestName = 256;

/** The speed in the package's words, whatever their case; null for words we do not know. */
export function parseSpeed(value: unknown): UsbSpeed | null {
  if (typeof value !== 'string') return null;
  return speeds.find((speed) => speed.toLowerCase() === value.toLowerCase()) ?? null;
}

/** Reads a device from an untrusted message; null when a field is missing or impossible. */
export function parseBusDevice(value: unknown): BusDevice | null {
  if (!isObject(value)) return null;
  const { handle, address, vendorId, productId, port, hubs, speed, serial } = value;
  if (!isName(handle) || !isName(port)) return null;
  if (!isCount(address, 0xff) || !isCount(vendorId, 0xffff) || !isCount(productId, 0xffff)) {
    return null;
  }
  if (!isCount(hubs, 0xff)) return null;
  if (serial !== null && typeof serial !== 'string') return null;
  return {
    handle,
    address,
    vendorId,
    productId,
    port,
    hubs,
    speed: parseSpeed(speed),
    serial: cleanSerial(serial),
  };
}

/** True for a text that can name a handle or a port. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longestName;
}

function isCount(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}

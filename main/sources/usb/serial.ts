import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';

import { appleVendorId, productOf } from '../../knowledge/usb-products.ts';

/** No serial that means something is longer; see {@link cleanSerial}. */
const longestSerial = 512;

/** Control characters out, then cut to 512 characters: fit to be kept, shown and compared. */
export function cleanSerial(serial: string | null): string | null {
  return serial === null ? null : serial.replace(/\p{Cc}/gu, '').slice(0, longestSerial);
}

/**
 * True where a serial is of use: the device may be a phone. Asking any other device could make the
 * package open it, and debug USB has no string to be asked for.
 */
export function wantsSerial(vendorId: number, productId: number): boolean {
  if (vendorId !== appleVendorId) return false;
  const product = productOf(productId);
  if (product.kind === 'low-level') return product.which !== 'kis';
  return product.kind !== 'other';
}

const linuxDevices = '/sys/bus/usb/devices';

/**
 * False where the package is sure not to have the serial at hand, and would open the device to ask
 * for it. Only Linux lets us look; a folder that is already gone says nothing.
 */
export function hasSerialAtHand(port: string, devices = linuxDevices): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return isUtf8(readFileSync(`${devices}/${port}/serial`));
  } catch {
    return !existsSync(`${devices}/${port}`);
  }
}

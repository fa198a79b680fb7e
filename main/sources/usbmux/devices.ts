import { parseUsbSerial } from '../../knowledge/usb-serial.ts';
import type { MuxDevice } from './message.ts';
import { plainSerial } from './message.ts';

/** What phones and restore systems show. Source: usbmuxd, src/usb.h. */
const firstBooted = 0x1290;
const lastBooted = 0x12af;

/** Serials that may be asked: the plain form, and the bus's own without dashes. */
export type Permission = ReadonlyMap<string, string>;

/** Reads a list of serials as the bus shows them. */
export function permissionFrom(serials: readonly string[]): Permission {
  return new Map(serials.map((serial) => [plainSerial(serial), serial.replaceAll('-', '')]));
}

/**
 * Whether a device may be connected to: it is named in the permission, and what it shows is what a
 * phone in iOS shows. The forty f of a restore system are refused whatever the permission says.
 */
export function isAskable({ serial, productId }: MuxDevice, permission: Permission): boolean {
  const { kind } = parseUsbSerial(serial);
  const isUdid = kind === 'udid-24' || kind === 'udid-40';
  const isBooted = productId >= firstBooted && productId <= lastBooted;
  return isUdid && isBooted && permission.has(serial);
}

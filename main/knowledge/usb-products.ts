import type { OtherFamily } from './other-family.ts';

/** USB vendor id of Apple; every product id of this file is to be read together with it. */
export const appleVendorId = 0x05ac;

/**
 * What a product id says by itself.
 *
 * - `phone-normal` an iPhone that runs iOS or the restore system; both use the same id
 * - `booted`       some Apple device that runs its system, of a family the id does not tell
 * - `boot`         recovery or DFU, of a family the id does not tell
 * - `low-level`    a rare identity below DFU, of a family the id does not tell
 */
export type UsbProduct =
  | { readonly kind: 'phone-normal' }
  | { readonly kind: 'booted' }
  | { readonly kind: 'boot'; readonly mode: 'recovery' | 'dfu' }
  | { readonly kind: 'low-level'; readonly which: LowLevel }
  | { readonly kind: 'other'; readonly family: OtherFamily };

/** The rare identities: first-generation chips, the USB-C port controller, debug USB. */
export type LowLevel = 'wtf' | 'port-dfu' | 'kis';

/** First and last product id of a run that means the same, and what it means. */
type Row = readonly [first: number, last: number, product: UsbProduct];

const phone: UsbProduct = { kind: 'phone-normal' };
const booted: UsbProduct = { kind: 'booted' };
const recovery: UsbProduct = { kind: 'boot', mode: 'recovery' };
const dfu: UsbProduct = { kind: 'boot', mode: 'dfu' };

function other(family: OtherFamily): UsbProduct {
  return { kind: 'other', family };
}

function lowLevel(which: LowLevel): UsbProduct {
  return { kind: 'low-level', which };
}

/**
 * Apple's product ids. Rows do not overlap; what no row covers is an unnamed Apple device.
 *
 * Sources: libirecovery (include/libirecovery.h, src/libirecovery.c, udev rules) for the boot and
 * low-level modes; usbmuxd (src/usb.h, udev rules) for the range of booted devices, Mac restore and
 * T2; usbids/usbids usb.ids for the names of single ids and of the accessory ranges.
 */
const rows: readonly Row[] = [
  [0x0200, 0x02ff, other('input')], // keyboards, trackpads
  [0x0300, 0x03ff, other('input')], // mice
  [0x1000, 0x10ff, other('hub-or-adapter')],
  [0x1100, 0x11ff, other('audio-or-camera')],
  [0x1200, 0x1221, other('ipod')], // classic, mini, nano as disks
  [0x1222, 0x1222, lowLevel('wtf')],
  [0x1223, 0x1226, other('ipod')], // their DFU
  [0x1227, 0x1227, dfu], // boot ROM; the first boot stage may keep it
  [0x1231, 0x1267, other('ipod')], // classic and nano, with their DFU and WTF
  [0x1280, 0x1283, recovery], // 0x1281 on everything modern

  // Booted devices: the range that usbmuxd accepts, 0x1290-0x12AF.
  [0x1290, 0x1290, phone], // iPhone
  [0x1291, 0x1291, other('ipod')],
  [0x1292, 0x1292, phone], // 3G
  [0x1293, 0x1293, other('ipod')],
  [0x1294, 0x1294, phone], // 3GS
  [0x1295, 0x1295, booted],
  [0x1296, 0x1296, other('ipod')],
  [0x1297, 0x1297, phone], // 4 (GSM)
  [0x1298, 0x1298, booted],
  [0x1299, 0x1299, other('ipod')],
  [0x129a, 0x129a, other('ipad')],
  [0x129b, 0x129c, phone], // 4 (GSM, 2012), 4 (CDMA)
  [0x129d, 0x129d, other('apple-tv')],
  [0x129e, 0x129e, other('ipod')],
  [0x129f, 0x129f, other('ipad')],
  [0x12a0, 0x12a0, phone], // 4s
  [0x12a1, 0x12a1, phone], // named "iPhone" without a model
  [0x12a2, 0x12a6, other('ipad')],
  [0x12a7, 0x12a7, other('apple-tv')],
  [0x12a8, 0x12a8, phone], // 5 and every later iPhone
  [0x12a9, 0x12a9, other('ipad')],
  [0x12aa, 0x12aa, other('ipod')], // touch, 5th generation and later
  [0x12ab, 0x12ab, other('ipad')], // 4th generation, mini and later
  [0x12ac, 0x12ac, phone], // named "iPhone" without a model
  [0x12ad, 0x12ae, booted],
  [0x12af, 0x12af, other('watch')],
  [0x12b0, 0x12b0, other('homepod')],

  [0x1300, 0x1303, other('ipod')], // shuffle
  [0x1304, 0x1337, other('accessory')],
  [0x1338, 0x1338, other('modified-dfu')],
  [0x1339, 0x13ff, other('accessory')], // 0x1392 Watch charger, 0x1393 AirPods case
  [0x1400, 0x14ff, other('hub-or-adapter')],
  [0x1500, 0x1500, other('drive')],
  [0x1881, 0x1881, lowLevel('kis')],
  [0x1901, 0x1905, other('mac')], // restore system of Apple silicon Macs
  [0x8000, 0x85ff, other('mac')], // parts inside a Mac: Bluetooth, camera, card reader
  [0x8600, 0x8600, other('mac')], // T2
  [0x9100, 0x92ff, other('display')],
  [0xf014, 0xf014, lowLevel('port-dfu')],
  [0xffff, 0xffff, other('mac')], // Bluetooth part in its own DFU
];

const unnamed = other('unnamed');

/** What an Apple product id says. Never throws: an id of no table is an unnamed device. */
export function productOf(productId: number): UsbProduct {
  return rows.find(([first, last]) => productId >= first && productId <= last)?.[2] ?? unnamed;
}

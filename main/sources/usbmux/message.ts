import { isPlist, type Plist } from './plist-value.ts';

/** What the device service says, as far as it matters here. */
export type MuxMessage =
  /** The end of a request: 0 is yes. */
  | { readonly kind: 'result'; readonly number: number }
  | { readonly kind: 'attached'; readonly device: MuxDevice }
  | { readonly kind: 'detached'; readonly id: number }
  /** Something else: phones on the network, pairings, what later versions say. */
  | { readonly kind: 'other' };

/** A device on USB as the service knows it. */
export interface MuxDevice {
  /** Handle of the service; another one at each attach. */
  readonly id: number;
  readonly productId: number;
  /** The serial without dashes and padding, in upper case. */
  readonly serial: string;
}

/** Reads one message. Source of the names: usbmuxd, src/client.c. */
export function parseMuxMessage(plist: Plist): MuxMessage {
  switch (plist.get('MessageType')) {
    case 'Result': {
      const number = plist.get('Number');
      return typeof number === 'number' ? { kind: 'result', number } : { kind: 'other' };
    }
    case 'Attached': {
      const device = parseDevice(plist);
      return device === null ? { kind: 'other' } : { kind: 'attached', device };
    }
    case 'Detached': {
      const id = plist.get('DeviceID');
      return isHandle(id) ? { kind: 'detached', id } : { kind: 'other' };
    }
    default:
      return { kind: 'other' };
  }
}

function parseDevice(plist: Plist): MuxDevice | null {
  const id = plist.get('DeviceID');
  const properties = plist.get('Properties');
  if (!isHandle(id) || !isPlist(properties)) return null;
  if (properties.get('ConnectionType') !== 'USB') return null;
  const productId = properties.get('ProductID');
  const serial = properties.get('SerialNumber');
  if (typeof productId !== 'number' || typeof serial !== 'string') return null;
  return { id, productId, serial: plainSerial(serial) };
}

/**
 * A serial in the one form in which the service's and the bus's can be compared. Source: usbmuxd,
 * src/usb.c, adds a dash after eight digits; some systems pad with NULs.
 */
export function plainSerial(serial: string): string {
  const [text = ''] = serial.split('\0', 1);
  return text.replaceAll('-', '').trim().toUpperCase();
}

function isHandle(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 0xffff_ffff;
}

/** Longer names are cut: nobody reads more. */
const longestValue = 100;

/** The value that lockdown gives for a key; null when it refuses, has none, or says nonsense. */
export function parseLockdownValue(plist: Plist, key: string): string | null {
  const value = plist.get('Value');
  if (plist.has('Error') || typeof value !== 'string') return null;
  if ((plist.get('Key') ?? key) !== key) return null;
  return cleanValue(value);
}

/** Out go control characters, those that turn the direction of writing, and halves of characters. */
function cleanValue(text: string): string | null {
  const clean = text.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '').trim();
  const cut = clean.slice(0, longestValue).replace(/\p{Cs}/gu, '');
  return cut === '' ? null : cut;
}

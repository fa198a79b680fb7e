import { assertNever } from '../../preload/contract/assert-never.ts';
import type { Identity } from './identity.ts';
import { parseUsbSerial } from './usb-serial.ts';

/**
 * A key that is the same whenever the same phone shows itself, as far as it can be told: its ECID,
 * else its serial without dashes in upper case, else the port it is on. A serial that every phone
 * of a kind shows alike counts as none: the forty f of the restore system, and a boot string
 * without ECID and serial number.
 */
export function identityKey(
  identity: Pick<Identity, 'ecid'>,
  serial: string | null,
  port: string,
): string {
  if (identity.ecid !== null) return `ecid:${identity.ecid}`;
  const own = ownSerial(serial);
  return own === null ? `port:${port}` : `serial:${own}`;
}

function ownSerial(serial: string | null): string | null {
  const parsed = parseUsbSerial(serial);
  switch (parsed.kind) {
    case 'udid-40':
      return parsed.udid;
    case 'boot':
      return parsed.serialNumber;
    case 'udid-24': // Its ECID would have been used: it is a placeholder or masked.
    case 'restore-f':
    case 'none':
      return null;
    case 'other':
      return parsed.text.replaceAll('-', '').toUpperCase();
    default:
      return assertNever(parsed);
  }
}

import type { BusDevice } from './bus-device.ts';
import { parseSpeed } from './bus-device.ts';
import { hubsOn, portPath } from './port-path.ts';
import { cleanSerial, hasSerialAtHand, wantsSerial } from './serial.ts';

/** What of the package's device object may be looked at without touching the device. */
export interface ShownDevice {
  readonly handle: string;
  readonly address: number;
  readonly vendorId: number;
  readonly productId: number;
  readonly bus: string;
  readonly ports: readonly number[];
  readonly speed?: string | undefined;
  /** A getter that may throw; see {@link wantsSerial} and {@link hasSerialAtHand}. */
  readonly serialNumber?: string | null | undefined;
}

/** Copies plain fields: the package's objects cannot be sent or printed. */
export function copyDevice(device: ShownDevice): BusDevice {
  const { handle, address, vendorId, productId, bus, ports } = device;
  const port = portPath({ bus, ports, handle });
  return {
    handle,
    address,
    vendorId,
    productId,
    port,
    hubs: hubsOn(ports),
    speed: parseSpeed(device.speed),
    serial: wantsSerial(vendorId, productId) ? readSerial(device, port) : null,
  };
}

function readSerial(device: ShownDevice, port: string): string | null {
  if (!hasSerialAtHand(port)) return null;
  try {
    return cleanSerial(device.serialNumber ?? null);
  } catch {
    // The package could not read it. A phone without a serial is still worth telling of.
    return null;
  }
}

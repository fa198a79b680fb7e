import type { BusDevice } from './bus-device.ts';

/** An iPhone running iOS on port 1-2; its handle follows its device number, as on Linux. */
export function phone(fields: Partial<BusDevice> = {}): BusDevice {
  const address = fields.address ?? 5;
  return {
    handle: `stay ${address}`,
    address,
    vendorId: 0x05ac,
    productId: 0x12a8,
    port: '1-2',
    hubs: 0,
    speed: 'high',
    serial: '00008101000A1B2C3D4E5F60',
    ...fields,
  };
}

/** An Apple keyboard. */
export function keyboard(fields: Partial<BusDevice> = {}): BusDevice {
  return phone({ productId: 0x024f, serial: null, ...fields });
}

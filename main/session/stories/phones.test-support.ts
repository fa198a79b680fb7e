import type { Sighting } from '../event.ts';

/** One phone in all its modes, on port 1-2 and at high speed. Every number is invented. */
export interface Modes {
  readonly ios: Sighting;
  readonly recovery: Sighting;
  /** Its boot ROM. */
  readonly dfu: Sighting;
  /** The first stage, which keeps the product id of DFU. */
  readonly staged: Sighting;
  /** The restore system, which hides the phone behind forty f. */
  readonly hidden: Sighting;
}

interface Marks {
  /** Four hex digits. */
  readonly chip: string;
  /** Two hex digits. */
  readonly board: string;
  /** Sixteen hex digits. */
  readonly ecid: string;
  /** Where the serial in iOS is not made of chip and ECID. */
  readonly udid?: string;
}

function phone({ chip, board, ecid, udid = `0000${chip}${ecid}` }: Marks): Modes {
  const boot = `CPID:${chip} CPRV:11 CPFM:03 SCEP:01 BDID:${board} ECID:${ecid}`;
  const tail = ecid.slice(-5);
  return {
    ios: sighting(0x12a8, udid),
    recovery: sighting(0x1281, `SDOM:01 ${boot} IBFL:3D SRNM:[HSTEST${tail}]`),
    dfu: sighting(0x1227, `${boot} IBFL:3C SRTG:[iBoot-4479.0.0.100.4]`),
    staged: sighting(0x1227, `${boot} IBFL:3D SRNM:[HSTEST${tail}]`),
    hidden: sighting(0x12a8, 'f'.repeat(40)),
  };
}

function sighting(productId: number, serial: string): Sighting {
  return { vendorId: 0x05ac, productId, serial, port: '1-2', hubs: 0, speed: 'high' };
}

/** The phone of most stories. */
export const iphone11Pro = phone({ chip: '8030', board: '06', ecid: '000C51A2B3C4D5E6' });

/** The phone that fails. */
export const iphone14ProMax = phone({ chip: '8120', board: '0E', ecid: '000D62B3C4D5E6F7' });

/** Wired for USB 3. */
export const iphone15Pro = phone({ chip: '8130', board: '04', ecid: '000E73C4D5E6F708' });

/** Its serial in iOS is forty digits, which tell nothing. */
export const iphone8 = phone({
  chip: '8015',
  board: '02',
  ecid: '0003A4B5C6D7E8F9',
  udid: '2b7f9d1c3e5a7b9d0f2c4e6a8b0d2f4c6e8a0b1d',
});

/** An iPad: chip 8101 is also an iPhone's, only the board tells them apart. */
export const ipadRecovery: Sighting = {
  ...phone({ chip: '8101', board: '04', ecid: '0007A6B5C4D3E2F1' }).recovery,
  port: '1-4',
};

/** The USB-C port controller's own mode, which names no phone. */
export const portController = sighting(0xf014, 'CPID:0AC3 BDID:0A PREV:02 ECID:00000000DEADBEEF');

/** The same phone elsewhere. */
export function at(
  there: Partial<Pick<Sighting, 'port' | 'hubs' | 'speed'>>,
  { ios, recovery, dfu, staged, hidden }: Modes,
): Modes {
  const moved = (here: Sighting): Sighting => ({ ...here, ...there });
  return {
    ios: moved(ios),
    recovery: moved(recovery),
    dfu: moved(dfu),
    staged: moved(staged),
    hidden: moved(hidden),
  };
}

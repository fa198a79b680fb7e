/** Ready-made devices for the virtual USB bus. Every identifier in here is invented. */

/** The speeds that a device can be enumerated at, named as the `usb` package names them. */
export type UsbSpeed = 'low' | 'full' | 'high' | 'super' | 'superPlus';

/** One USB device as it answers on the bus; the port says where it is plugged in. */
export interface VirtualDevice {
  /** The kernel's name for the place: bus, port, then ports behind hubs, such as `1-2.4`. */
  readonly port: string;
  /** 16-bit vendor id. */
  readonly vendorId: number;
  /** 16-bit product id. */
  readonly productId: number;
  /**
   * The serial string, or its raw bytes. Ends at the first NUL, as in the kernel. Left out, the
   * device has no serial file, and the `usb` package would open the device to ask for one.
   */
  readonly serial?: string | Uint8Array;
  /** The product string, or its raw bytes; left out, there is none. */
  readonly product?: string | Uint8Array;
  /** The maker's string, or its raw bytes; left out, there is none. */
  readonly manufacturer?: string | Uint8Array;
  /** The speed it was enumerated at. */
  readonly speed: UsbSpeed;
  /** Device class; 9 makes it a hub that other devices can hang on. 0 when left out. */
  readonly deviceClass?: number;
  /** Class, subclass and protocol of its one interface; vendor specific when left out. */
  readonly interface?: readonly [number, number, number];
  /** Device release as binary-coded decimal (`bcdDevice`); 0x1401 when left out. */
  readonly release?: number;
}

/** The port that the ready-made phones are plugged into unless a test says otherwise. */
export const phonePort = '1-2';

/** Apple's vendor id. */
export const appleVendorId = 0x05ac;

/** The ECID of the invented iPhone X that the recovery, DFU and boot-stage devices share. */
export const phoneEcid = '0004A1B2C3D4E5F6';

/** The same device in another port. */
export function atPort(device: VirtualDevice, port: string): VirtualDevice {
  return { ...device, port };
}

/** The same device enumerated at another speed. */
export function atSpeed(device: VirtualDevice, speed: UsbSpeed): VirtualDevice {
  return { ...device, speed };
}

const apple = {
  port: phonePort,
  vendorId: appleVendorId,
  manufacturer: 'Apple Inc.',
  speed: 'high',
} as const;

const booted = { ...apple, interface: [255, 254, 2] } as const;
const boot = { ...apple, release: 0x0000, interface: [254, 1, 2] } as const;

/** An iPhone 12 (chip 8101) running iOS: 24 digits, which are chip id and ECID. */
export const iphoneNormal: VirtualDevice = {
  ...booted,
  productId: 0x12a8,
  product: 'iPhone',
  serial: '00008101000A1B2C3D4E5F60',
};

/** An iPhone running the restore OS that hides its identifier behind 40 × f. */
export const iphoneRestoreOs: VirtualDevice = {
  ...booted,
  productId: 0x12a8,
  product: 'iPhone',
  serial: 'f'.repeat(40),
};

const recoveryString =
  `SDOM:01 CPID:8015 CPRV:11 CPFM:03 SCEP:01 BDID:0E ECID:${phoneEcid} ` +
  'IBFL:3D SRNM:[HSX0TEST1234]';

/** Recovery without any serial string. */
export const recoveryWithoutSerial: VirtualDevice = {
  ...boot,
  productId: 0x1281,
  product: 'Apple Mobile Device (Recovery Mode)',
};

/** The iPhone X in recovery. */
export const iphoneRecovery: VirtualDevice = { ...recoveryWithoutSerial, serial: recoveryString };

/** The same iPhone X in boot-ROM DFU: the string names the boot ROM. */
export const iphoneDfu: VirtualDevice = {
  ...boot,
  productId: 0x1227,
  product: 'Apple Mobile Device (DFU Mode)',
  serial:
    `SDOM:01 CPID:8015 CPRV:11 CPFM:03 SCEP:01 BDID:0E ECID:${phoneEcid} ` +
    'IBFL:3C SRTG:[iBoot-3332.0.0.1.23]',
};

/** The same iPhone X running its first boot stage: still DFU's product id, no boot-ROM tag. */
export const iphoneFirstStage: VirtualDevice = {
  ...iphoneDfu,
  serial:
    `SDOM:01 CPID:8015 CPRV:11 CPFM:03 SCEP:01 BDID:0E ECID:${phoneEcid} ` +
    'IBFL:3D SRNM:[HSX0TEST1234]',
};

/** The phone of `iphoneNormal`, an iPhone 12, in recovery. */
export const iphoneNormalInRecovery: VirtualDevice = {
  ...iphoneRecovery,
  serial:
    'SDOM:01 CPID:8101 CPRV:11 CPFM:03 SCEP:01 BDID:0C ECID:000A1B2C3D4E5F60 ' +
    'IBFL:3D SRNM:[HSX0TEST5678]',
};

/** Another iPhone 12 with an ECID of its own, in recovery. */
export const secondIphoneRecovery: VirtualDevice = {
  ...iphoneRecovery,
  serial:
    'SDOM:01 CPID:8101 CPRV:11 CPFM:03 SCEP:01 BDID:0C ECID:000B1B2C3D4E5F61 ' +
    'IBFL:3D SRNM:[HSX0TEST9012]',
};

/** An iPad running iPadOS. */
export const ipad: VirtualDevice = {
  ...booted,
  productId: 0x12ab,
  product: 'iPad',
  serial: '000081010007A6B5C4D3E2F1',
};

/** An iPad in recovery: chip 8101 is also an iPhone's, only the board id tells them apart. */
export const ipadRecovery: VirtualDevice = {
  ...iphoneRecovery,
  serial:
    'SDOM:01 CPID:8101 CPRV:11 CPFM:03 SCEP:01 BDID:04 ECID:0007A6B5C4D3E2F1 ' +
    'IBFL:3D SRNM:[HSPADTEST123]',
};

/** An iPod touch running iOS. */
export const ipodTouch: VirtualDevice = {
  ...booted,
  productId: 0x12aa,
  product: 'iPod',
  serial: '1c9e3a5b7d0f2e4c6a8b0d1f3e5c7a9b2d4f6e80',
};

/** An Apple keyboard: the right vendor, nothing to do with phones. */
export const keyboard: VirtualDevice = {
  ...apple,
  productId: 0x024f,
  product: 'Keyboard',
  speed: 'full',
  interface: [3, 1, 1],
};

/** A watch's charging puck. */
export const watchCharger: VirtualDevice = {
  ...apple,
  productId: 0x1392,
  product: 'Apple Watch Magnetic Charging Cable',
  speed: 'full',
  serial: 'HSWATCHPUCK0001',
};

/** A Mac with an M1 chip in DFU: a phone's product id, but no phone. */
export const macDfu: VirtualDevice = {
  ...iphoneDfu,
  serial:
    'CPID:8103 CPRV:01 CPFM:03 SCEP:01 BDID:22 ECID:001122334455667E ' +
    'IBFL:1C SRTG:[iBoot-20356.0.0.0.15]',
};

/** A watch in recovery: boot-mode product id of no phone. */
export const watchRecovery: VirtualDevice = {
  ...iphoneRecovery,
  serial:
    'SDOM:01 CPID:8002 CPRV:10 CPFM:03 SCEP:01 BDID:0C ECID:001F28000BADCAFE ' +
    'IBFL:3D SRNM:[HSWATCH12345]',
};

/** A hub from another maker. */
export const hubDevice: VirtualDevice = {
  port: '1-2',
  vendorId: 0x05e3,
  productId: 0x0610,
  product: 'USB2.1 Hub',
  manufacturer: 'GenesysLogic',
  speed: 'high',
  deviceClass: 9,
  interface: [9, 0, 0],
};

/** A memory stick. */
export const usbStick: VirtualDevice = {
  port: '1-3',
  vendorId: 0x0781,
  productId: 0x5581,
  product: 'Ultra',
  manufacturer: 'SanDisk',
  serial: 'HS00000000000001',
  speed: 'super',
  interface: [8, 6, 80],
};

/** A first-generation phone in WTF mode: no ECID can be read. */
export const iphoneWtf: VirtualDevice = {
  ...boot,
  productId: 0x1222,
  product: 'Apple Mobile Device (DFU Mode)',
  serial: 'CPID:8900 CPRV:30 CPFM:03 SCEP:05 BDID:00 SRTG:[iBoot-128]',
};

/** The USB-C port controller's own DFU mode; its ECID is not the phone's. */
export const portDfu: VirtualDevice = {
  ...boot,
  productId: 0xf014,
  product: 'Port DFU',
  serial: 'CPID:0AC3 BDID:0A PREV:02 ECID:00000000DEADBEEF',
};

/** Debug USB (KIS) of newer chips: its strings are read by command, so there is no serial. */
export const debugUsb: VirtualDevice = {
  ...boot,
  productId: 0x1881,
  product: 'Debug USB',
};

/** Recovery with the keys in another order and one nobody knows. */
export const recoveryOtherOrder: VirtualDevice = {
  ...iphoneRecovery,
  serial:
    `SRNM:[HSX0TEST1234] IBFL:3D ECID:${phoneEcid} BDID:0E ZZZZ:99 ` +
    'SCEP:01 CPFM:03 CPRV:11 CPID:8015 SDOM:01',
};

/** Recovery without a board id: an iPhone, but which one stays open. */
export const recoveryWithoutBoard: VirtualDevice = {
  ...iphoneRecovery,
  serial: recoveryString.replace(' BDID:0E', ''),
};

/** Recovery in lower case, as some systems hand the string out. */
export const recoveryLowerCase: VirtualDevice = {
  ...iphoneRecovery,
  serial: recoveryString.toLowerCase(),
};

/** Recovery with underscores for blanks, as Windows writes device paths. */
export const recoveryUnderscores: VirtualDevice = {
  ...iphoneRecovery,
  serial: recoveryString.replaceAll(' ', '_'),
};

/** Recovery with 4,096 characters of nonsense for a serial. */
export const recoveryGarbage: VirtualDevice = {
  ...iphoneRecovery,
  serial: 'CPID:[[ECID:ECID::]] \t%s\u202e<b>'.repeat(200).slice(0, 4096),
};

/** Recovery with bytes that are no UTF-8 in the middle of the serial. */
export const recoveryInvalidUtf8: VirtualDevice = {
  ...iphoneRecovery,
  serial: Uint8Array.from([
    ...Array.from('CPID:8015 BDID:', (letter) => letter.charCodeAt(0)),
    0xff,
    0xfe,
    0xc3,
    0x28,
    0x80,
    ...Array.from(` ECID:${phoneEcid}`, (letter) => letter.charCodeAt(0)),
  ]),
};

/** Recovery whose serial goes on after a NUL; the kernel hands out the part before it. */
export const recoveryWithNul: VirtualDevice = {
  ...iphoneRecovery,
  serial: `${recoveryString}\u0000\u0000IGNORED`,
};

/** So many phones in iOS on ports of their own, eight to a bus, starting at bus 3 (at most 776). */
export function manyPhones(count: number): readonly VirtualDevice[] {
  return Array.from({ length: count }, (_, index) => ({
    ...iphoneNormal,
    port: `${3 + Math.floor(index / 8)}-${1 + (index % 8)}`,
    serial: `00008101${(0xa0000000 + index).toString(16).toUpperCase().padStart(16, '0')}`,
  }));
}

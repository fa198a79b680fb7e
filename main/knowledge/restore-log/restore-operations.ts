/** What a restore is doing, in the few kinds that a person can make something of. */
export const operationKinds = [
  'begin',
  'send',
  'partition',
  'copy',
  'verify',
  'mount',
  'settle',
  'flash',
  'modem',
  'storage',
  'battery',
  'charge',
  'migrate',
  'wipe',
  'logs',
  'sign',
  'keys',
  'part',
  'secure',
  'face',
  'volume',
  'seal',
  'restart',
] as const;

/** One of {@link operationKinds}; said in `preload/contract/words/log.ts`. */
export type OperationKind = (typeof operationKinds)[number];

/** One operation of the restore system. */
export interface RestoreOperation {
  /** As Apple numbers it since restore protocol 14. */
  readonly number: number;
  readonly kind: OperationKind;
  /** How idevicerestore prints it; null where it has no name for it. */
  readonly printed: string | null;
}

/**
 * The operations whose meaning is known. Sources: idevicerestore (restore.c, its names and numbers),
 * pymobiledevice3 (consts.py), and a log of a healthy restore for 0 to 9. A healthy run of iOS 18 also
 * has 78, 79, 80, 82, 85 and 88, which nobody has named in public: they are not here.
 */
export const restoreOperations: readonly RestoreOperation[] = [
  ...[0, 1, 2].map((number) => row(number, 'send')),
  row(3, 'begin'),
  row(4, 'begin'),
  ...[5, 6, 7, 8, 9].map((number) => row(number, 'send')),
  row(11, 'partition', 'Creating partition map'),
  row(12, 'partition', 'Creating filesystem'),
  row(13, 'copy', 'Restoring image'),
  row(14, 'verify', 'Verifying restore'),
  row(15, 'mount', 'Checking filesystems'),
  row(16, 'mount', 'Mounting filesystems'),
  row(17, 'settle', 'Fixing up /var'),
  row(18, 'flash', 'Flashing firmware'),
  row(19, 'modem', 'Updating baseband'),
  row(20, 'settle', 'Setting boot stage'),
  row(21, 'restart', 'Rebooting device'),
  row(22, 'restart', 'Shutdown device'),
  row(23, 'charge', 'Turning on accessory power'),
  row(24, 'settle', 'Clearing persistent boot-args'),
  row(25, 'settle', 'Modifying persistent boot-args'),
  row(26, 'settle', 'Installing root'),
  row(27, 'settle', 'Installing kernelcache'),
  row(28, 'storage', 'Waiting for NAND'),
  row(29, 'mount', 'Unmounting filesystems'),
  row(30, 'settle', 'Setting date and time on device'),
  row(31, 'begin', 'Executing iBEC to bootstrap update'),
  row(32, 'storage', 'Finalizing NAND epoch update'),
  row(33, 'settle', 'Checking for inappropriate bootable partitions'),
  row(34, 'settle', 'Creating factory restore marker'),
  row(35, 'flash', 'Loading firmware data to flash'),
  row(36, 'sign', 'Requesting FUD data'),
  row(37, 'settle', 'Removing activation record'),
  row(38, 'charge', 'Checking battery voltage'),
  row(39, 'charge', 'Waiting for battery to charge'),
  row(40, 'modem', 'Closing modem tickets'),
  row(41, 'migrate', 'Migrating data'),
  row(42, 'wipe', 'Wiping storage device'),
  row(43, 'begin', 'Sending Apple logo to device'),
  row(44, 'logs', 'Checking for uncollected logs'),
  row(45, 'sign'),
  row(46, 'settle', 'Clearing NVRAM'),
  row(47, 'battery', 'Updating gas gauge software'),
  row(48, 'modem', 'Preparing for baseband update'),
  row(49, 'modem', 'Booting the baseband'),
  row(50, 'keys', 'Creating system key bag'),
  row(51, 'part', 'Updating IR MCU firmware'),
  row(52, 'partition', 'Resizing system partition'),
  row(53, 'logs', 'Collecting updater output'),
  row(54, 'part', 'Pairing Stockholm'),
  row(55, 'part', 'Updating Stockholm'),
  row(56, 'part', 'Updating SWDHID'),
  row(57, 'secure', 'Certifying SEP'),
  row(58, 'storage', 'Updating NAND Firmware'),
  row(59, 'secure', 'Updating SE Firmware'),
  row(60, 'face', 'Updating Savage'),
  row(61, 'settle', 'Installing DeviceTree'),
  row(62, 'face', 'Certifying Savage'),
  row(63, 'settle', 'Submitting Provinfo'),
  row(64, 'part', 'Certifying Yonkers'),
  row(65, 'part', 'Updating Rose'),
  row(66, 'part', 'Updating Veridian'),
  row(67, 'volume', 'Creating Protected Volume'),
  row(68, 'volume', 'Resizing Main Filesystem Partition'),
  row(69, 'volume', 'Creating Recovery OS Volume'),
  row(70, 'volume', 'Installing Recovery OS Files'),
  row(71, 'volume', 'Installing Recovery OS Image'),
  row(74, 'sign', 'Requesting EAN Data'),
  row(77, 'seal', 'Sealing System Volume'),
  row(81, 'part', 'Updating AppleTCON'),
];

/** The copy of the system image: with {@link verifyOperation}, the figure that leads. */
export const copyOperation = 13;
/** The check of what was copied. */
export const verifyOperation = 14;

/** Numbers above this are one lower where the phone speaks an old protocol. Source: idevicerestore. */
const lastCommonNumber = 35;
const firstNewProtocol = 14;

/** The number as it is today, of a number as a phone of that protocol gives it. */
export function modernOperation(operation: number, protocol: number): number {
  return protocol < firstNewProtocol && operation > lastCommonNumber ? operation + 1 : operation;
}

/**
 * What an operation is, or null where nobody knows. With `protocol` null, which a log of Apple's
 * programs often leaves open, the number is taken as one of today.
 */
export function operationKind(operation: number, protocol: number | null): OperationKind | null {
  return kinds.get(protocol === null ? operation : modernOperation(operation, protocol)) ?? null;
}

const kinds: ReadonlyMap<number, OperationKind> = new Map(
  restoreOperations.map(({ number, kind }) => [number, kind]),
);

function row(number: number, kind: OperationKind, printed: string | null = null): RestoreOperation {
  return { number, kind, printed };
}

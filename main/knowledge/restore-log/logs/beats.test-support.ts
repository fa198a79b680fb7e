/** One line of a written log: seconds after its beginning, and its text. */
export interface Beat {
  readonly t: number;
  readonly text: string;
  /** A line of the head has the date and the process; all others the time only. */
  readonly head?: true;
}

/** Which phone and which computer a log is of. All invented. */
export interface LogCast {
  readonly program: string;
  readonly payload: string;
  readonly installed: string;
  readonly behavior: 'Update' | 'Erase';
  readonly ecid: string;
  readonly chip: string;
  readonly board: string;
}

/** An iPhone 11 Pro that is updated with Finder. */
export const finderUpdate: LogCast = {
  program: 'iTunes 15.2.0.7',
  payload: '22D72',
  installed: '21H16',
  behavior: 'Update',
  ecid: '0x1D5C30A2740E26',
  chip: '0x8030',
  board: '0x6',
};

/** The same, erased. */
export const finderErase: LogCast = { ...finderUpdate, behavior: 'Erase' };

/** Lines one after the other, `step` seconds apart. */
export function lines(t: number, step: number, ...texts: readonly string[]): readonly Beat[] {
  return texts.map((text, index) => ({ t: t + index * step, text }));
}

/** The head, and the phone in the mode in which it was found. */
export function head(cast: LogCast, mode: 'BootedOS' | 'Recovery' | 'DFU'): readonly Beat[] {
  const first = [
    'restore library built Nov 4 2025 at 19:31:10',
    `iTunes: ${cast.program}`,
    'iTunes: Apple Mobile Device version: 1784.40.3',
    ...(mode === 'BootedOS' ? [`iTunes: Current software version: ${cast.installed}`] : []),
    `iTunes: Software payload version: ${cast.payload} (option key)`,
    'iTunes: Using MobileRestore state machine',
  ];
  return [
    ...first.map((text) => ({ t: 0, text, head: true }) as const),
    ...lines(
      4,
      0.0004,
      "Can't get board config with NULL device map",
      'No KIS service provided',
      '=====================================================',
      'Device info:',
      'board configuration: (null)',
      `Board ID: ${cast.board}`,
      `Chip ID: ${cast.chip}`,
      `ECID: ${cast.ecid}`,
      'USB Location: 0x14300000',
      'USB Name: (null)',
      `Starting State: ${mode}`,
      "Changing state from 'Idle' to 'Restoring'",
      `requested restore behavior: ${cast.behavior}`,
      `requested variant: ${cast.behavior}`,
    ),
  ];
}

/** The phone leaves one mode as planned and comes back in another. */
export function hop(
  t: number,
  gone: number,
  from: string,
  to: string | null,
  back: number | null,
): readonly Beat[] {
  return [
    ...lines(
      t,
      0.0004,
      `Finished ${from} Restore Phase: Successful`,
      "Changing state from 'Restoring' to 'Transitioning'",
      'Creating timer to monitor transition',
      'Creating a timer for 10 minutes',
    ),
    ...lines(
      gone,
      0.0002,
      `${from} mode device disconnected`,
      'Device disconnected during transition',
    ),
    ...(to === null || back === null ? [] : lines(back, 0.0002, `${to} mode device connected`)),
  ];
}

/** From iOS to the restore system, as measured in a healthy restore; 4 s to 203 s. */
export function toRestore(cast: LogCast): readonly Beat[] {
  return [
    ...head(cast, 'BootedOS'),
    ...lines(
      30,
      1,
      'amai: tss_submit_job: HttpQueryInfo returned 200',
      'received tss response',
      `personalizing: board d421ap ecid=${cast.ecid.toLowerCase()} chipid=${cast.chip} boardid=${cast.board}`,
    ),
    ...hop(138, 142, 'BootedOS', 'Recovery', 151.6),
    ...recovery(151.6, 165, 167, [3, 4]),
    ...recovery(167, 189, 203, [5, 6, 7, 8, 9]),
  ];
}

/** One stay in recovery, up to the leave. */
function recovery(
  t: number,
  gone: number,
  back: number,
  operations: readonly number[],
): readonly Beat[] {
  const share = (gone - t - 2) / operations.length;
  const to = operations.includes(9) ? null : 'Recovery';
  return [
    ...lines(
      t + 0.1,
      0.001,
      "Changing state from 'Transitioning' to 'Restoring'",
      'AMRUSBDevice error -536870195',
    ),
    ...operations.map((operation, index) => ({
      t: t + 1 + index * share,
      text: `<Recovery Mode Device 0x7f8e9d0c1b2a>: operation ${String(operation)} progress -1`,
    })),
    ...hop(gone - 1, gone, 'Recovery', to, back),
  ];
}

/** The restore system works, from 203 s on, until the copy has come to `percent`. */
export function restoring(cast: LogCast, percent: number): readonly Beat[] {
  const device = `<Restore Device ${cast.ecid}>:`;
  const step = 2;
  const copied = Array.from({ length: Math.floor(percent / 2) + 1 }, (_, index): Beat => ({
    t: 232 + index * 2 * step,
    text: `${device} operation 13 progress ${String(index * 2)}`,
  }));
  return [
    ...lines(
      203,
      0.0003,
      'RestoreOS mode device connected',
      "Changing state from 'Transitioning' to 'Debounce'",
      'Creating a timer for 2 seconds',
    ),
    ...lines(
      205,
      0.001,
      "Changing state from 'Debounce' to 'Restoring'",
      'DeviceRequest failed: 0xe00002ed',
    ),
    ...lines(
      206,
      1.5,
      `${device} operation 44 progress -1`,
      `${device} operation 28 progress -1`,
      '[23:01:09.4410-GMT]{3>6} CHECKPOINT BEGIN: MAIN:[0x0511] partition_nand_device',
      `${device} operation 11 progress -1`,
      'Started checkpoint id: 0x511 (partition_nand_device)',
      'Completed checkpoint id: 0x511 (partition_nand_device)',
      `${device} operation 12 progress -1`,
    ),
    ...lines(
      230,
      0.5,
      '[23:01:31.0000-GMT]{3>6} ASR STATUS: start',
      'AMRUSBDevice error -536854449',
    ),
    ...copied,
    // Other parts have their turn while the system is copied.
    ...lines(
      240.5,
      6,
      `${device} operation 36 progress 12`,
      `${device} operation 18 progress 50`,
    ).filter(({ t }) => t < 232 + percent * step),
  ];
}

/** What a healthy restore does after the copy, from 432 s to the end at 576 s. */
export function finishing(cast: LogCast): readonly Beat[] {
  const device = `<Restore Device ${cast.ecid}>:`;
  return [
    { t: 433, text: '[23:04:55.0000-GMT]{3>6} ASR STATUS: finish' },
    ...Array.from({ length: 11 }, (_, index) => ({
      t: 434 + index * 5,
      text: `${device} operation 14 progress ${String(index * 10)}`,
    })),
    ...lines(
      490,
      5,
      `${device} operation 16 progress -1`,
      `${device} operation 19 progress 30`,
      `${device} operation 60 progress -1`,
      `${device} operation 65 progress -1`,
      `${device} operation 58 progress -1`,
      ...(cast.behavior === 'Update' ? [`${device} operation 41 progress -1`] : []),
      `${device} operation 77 progress -1`,
      `${device} operation 78 progress -1`,
    ),
    ...lines(
      575,
      0.2,
      'device returned success',
      'Sending acknowledgement that final status was received',
      'Finished RestoreOS Restore Phase: Successful',
      'Restore completed, status:0',
      'Elapsed time (in seconds): 571',
    ),
  ];
}

/** The last lines of a restore that failed. */
export function failing(
  t: number,
  code: number,
  verdict: string,
  causes: readonly (readonly [code: number, text: string])[] = [[code, verdict]],
): readonly Beat[] {
  return lines(
    t,
    0.0008,
    verdict,
    `Restore completed, status: ${String(code)}`,
    `Elapsed time (in seconds): ${String(Math.round(t) - 4)}`,
    'Failure Description:',
    ...causes.map(
      ([number, text], depth) => `Depth:${String(depth)} Code:${String(number)} Error:${text}`,
    ),
    `AMPDevicesAgent: Restore error ${String(code)}`,
  );
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hostilePieces, repeated, slowdown } from '../slowdown.test-support.ts';
import type { LogFact } from './log-fact.ts';
import { parseLine } from './parse-line.ts';

const head = '2023-05-17 09:14:02.000 AMPDevicesAgent[611:a03]: ';
const windows = '2015-11-03 21:40:17.812 [4412:1b8c]: ';
const body = '[09:16:40.1187] ';

/** Line, fact. Identifiers are invented. */
const lines: readonly (readonly [string, LogFact | null])[] = [
  // The head.
  [`${head}restore library built Apr 12 2023 at 21:07:55`, { kind: 'opened' }],
  [`${head}iTunes: iTunes 13.4.2.1`, { kind: 'program', version: 'iTunes 13.4.2.1' }],
  [`${windows}iTunes: iTunes 12.3.1.23`, { kind: 'program', version: 'iTunes 12.3.1.23' }],
  [`${head}iTunes: Apple Mobile Device version: 1403.60.1`, null],
  [
    `${head}iTunes: Software payload version: 20F66 (option key)`,
    { kind: 'payload', build: '20F66' },
  ],
  [`${windows}iTunes: Current software version: 13A452`, { kind: 'installed', build: '13A452' }],
  [`${head}iTunes: Using MobileRestore state machine`, null],
  [`${body}requested restore behavior: Update`, { kind: 'behavior', behavior: 'update' }],
  [`${windows}requested restore behavior: Erase`, { kind: 'behavior', behavior: 'erase' }],
  [`${body}REQUESTED RESTORE BEHAVIOR: ERASE`, { kind: 'behavior', behavior: 'erase' }],
  [`${body}requested variant: Erase`, null],
  // The phone.
  [`${body}Board ID: 0x1C`, { kind: 'board', boardId: 0x1c }],
  [`${body}Chip ID: 0x8030`, { kind: 'chip', chipId: 0x8030 }],
  [`${body}ECID: 0x1A2B3C4D5E6F`, { kind: 'ecid', ecid: '00001A2B3C4D5E6F' }],
  [`${body}ECID: 0x0`, null],
  [`${body}USB Location: 0x14200000`, { kind: 'location', location: 0x14200000 }],
  [`${body}Starting State: BootedOS`, { kind: 'started-in', mode: 'booted' }],
  [`${body}Starting State: RestoreOS`, { kind: 'started-in', mode: 'restore' }],
  [`${body}Starting State: (null)`, null],
  [
    `${body}personalizing: board n104ap ecid=0x1a2b3c4d5e6f chipid=0x8030 boardid=0x4`,
    { kind: 'identity', ecid: '00001A2B3C4D5E6F', chipId: 0x8030, boardId: 4 },
  ],
  [`${body}"RestoreProtocolVersion" = 15;`, { kind: 'protocol', version: 15 }],
  // States, modes, waits.
  [
    `${body}Changing state from 'Idle' to 'Restoring'`,
    { kind: 'state', from: 'Idle', to: 'Restoring' },
  ],
  [
    `${body}Changing state from '(null)' to 'Debounce'`,
    { kind: 'state', from: '(null)', to: 'Debounce' },
  ],
  [`${body}DFU mode device disconnected`, { kind: 'mode', mode: 'dfu', change: 'disconnected' }],
  [
    `${body}Recovery mode device disconnected with ECID 0x1A2B3C4D5E6F`,
    { kind: 'mode', mode: 'recovery', change: 'disconnected' },
  ],
  [
    `${body}Muxed mode device connected with ECID 0x1A2B3C4D5E6F`,
    { kind: 'mode', mode: null, change: 'connected' },
  ],
  [
    `${body}RestoreOS mode device connected`,
    { kind: 'mode', mode: 'restore', change: 'connected' },
  ],
  [`${body}BootedOS mode device connected`, { kind: 'mode', mode: 'booted', change: 'connected' }],
  [
    `${body}Finished Recovery Restore Phase: Successful`,
    { kind: 'phase-over', mode: 'recovery', ok: true },
  ],
  [
    `${body}Finished RestoreOS Restore Phase: Failed`,
    { kind: 'phase-over', mode: 'restore', ok: false },
  ],
  [`${body}Creating a timer for 10 minutes`, { kind: 'timer', limit: 600_000 }],
  [`${body}Creating a timer for 2 seconds`, { kind: 'timer', limit: 2000 }],
  [`${body}Creating timer to monitor transition`, null],
  [`${body}Timer fired to timeout transitioning device`, { kind: 'timer-fired' }],
  // Wordings of April and June 2025: what they tell is told by the lines around them, too.
  [`${body}Device removed when in state Restoring, moving device to transition state`, null],
  [`${body}Device disconnected before transition`, null],
  [`${body}Device never disconnected during transition`, null],
  // Progress.
  [
    `${windows}<DFU Device 05E1A9C0>: operation 0 progress 2`,
    { kind: 'progress', mode: 'dfu', operation: 0, percent: 2 },
  ],
  [
    `${body}<Recovery Mode Device 0x7fa2b1c4>: operation 7 progress -1`,
    { kind: 'progress', mode: 'recovery', operation: 7, percent: null },
  ],
  [
    `${body}<Restore Device 0x1A2B3C4D5E6F>: operation 13 progress 64`,
    { kind: 'progress', mode: 'restore', operation: 13, percent: 64 },
  ],
  [
    `${body}<Restore Device 0x1A2B3C4D5E6F>: operation 14 progress 4000`,
    { kind: 'progress', mode: 'restore', operation: 14, percent: null },
  ],
  [
    `${body}Started checkpoint id: 0x62B (ramdisk_boot)`,
    { kind: 'checkpoint', id: 0x62b, name: 'ramdisk_boot', change: 'begun', code: null },
  ],
  [
    `${body}Completed checkpoint id: 0x62B (ramdisk_boot)`,
    { kind: 'checkpoint', id: 0x62b, name: 'ramdisk_boot', change: 'done', code: null },
  ],
  [
    '[14:16:44.0031-GMT]{3>6} CHECKPOINT BEGIN: MAIN:[0x0647] load_sep_os',
    { kind: 'checkpoint', id: 0x647, name: 'load_sep_os', change: 'begun', code: null },
  ],
  [
    `${body}[14:16:47.5510-GMT]{3>6} CHECKPOINT END: MAIN:[0x0647] load_sep_os`,
    { kind: 'checkpoint', id: 0x647, name: 'load_sep_os', change: 'done', code: null },
  ],
  [
    '[14:16:47.5510-GMT]{3>6} CHECKPOINT FAILURE:(FAILURE:53) MAIN:[0x0648] check_fdr',
    { kind: 'checkpoint', id: 0x648, name: 'check_fdr', change: 'failed', code: 53 },
  ],
  [`${body}ASR progress: 31`, { kind: 'image', step: 'copy', percent: 31 }],
  ['[14:17:02.1-GMT]{3>6} ASR STATUS: setup', { kind: 'image', step: 'start', percent: null }],
  ['[14:17:02.1-GMT]{3>6} ASR STATUS: fail', { kind: 'image', step: 'fail', percent: null }],
  ['[14:17:02.1-GMT]{3>6} ASR STATUS: finish', { kind: 'image', step: 'finish', percent: null }],
  // Signing.
  [
    `${windows}amai: tss_submit_job: HttpQueryInfo returned 200`,
    { kind: 'signing', answer: 'asked', status: null },
  ],
  [
    `${windows}amai: tss_submit_job: error from server=94 (This device isn't eligible for the requested build.)`,
    { kind: 'signing', answer: 'refused', status: 94 },
  ],
  [
    `${windows}amai: AMAuthInstallRequestSendSync: failed tss submission: This device isn't eligible for the requested build.`,
    { kind: 'signing', answer: 'refused', status: null },
  ],
  [
    `${head}amai: AMAuthInstallRequestSendSync: failed tss submission: Server not reachable`,
    { kind: 'signing', answer: 'unreachable', status: null },
  ],
  [`${body}amai: received tss response`, { kind: 'signing', answer: 'granted', status: null }],
  [`${body}failed to personalize iBEC`, { kind: 'signing', answer: 'failed', status: null }],
  // The part for mobile networks.
  [`${windows}radio-error = 256`, { kind: 'radio', code: 256 }],
  [`${windows}radio-error = 0`, null],
  [`${windows}radio-error-string = 'No answer'`, { kind: 'radio', code: null }],
  [`${windows}radio-error-string = ''`, null],
  [`${windows}fatal recovery mode radio error`, { kind: 'radio', code: null }],
  // A healthy run is full of these.
  [`${body}AMRUSBDevice error -536870195`, { kind: 'usb-noise' }],
  [`${body}DeviceRequest failed: 0xe00002ed`, { kind: 'usb-noise' }],
  [`${windows}AMDeviceIoControl: GetOverlappedResult failed 31`, { kind: 'usb-noise' }],
  // The end.
  [
    `${body}Unexpected device state 'Recovery' expected 'RestoreOS'`,
    { kind: 'verdict', verdict: { kind: 'unexpected-mode', came: 'recovery', due: 'restore' } },
  ],
  [
    `${body}Unexpected device state 'DFU' expected 'RestoreOS' (was it forced into DFU?)`,
    { kind: 'verdict', verdict: { kind: 'unexpected-mode', came: 'dfu', due: 'restore' } },
  ],
  [
    `${body}Gave up waiting for device to transition from RestoreOS state to BootedOS State.`,
    { kind: 'verdict', verdict: { kind: 'gave-up', from: 'restore', to: 'booted' } },
  ],
  [
    `${body}RestoreOS device removed before restored completed`,
    { kind: 'verdict', verdict: { kind: 'removed' } },
  ],
  [
    '[14:18:20.9-GMT]{3>6} write failed: No space left on device',
    { kind: 'verdict', verdict: { kind: 'no-space' } },
  ],
  // The disk of the computer, for all that is known.
  [`${body}unzip: No space left on device`, null],
  [
    `${body}A restore is already running for this device`,
    { kind: 'verdict', verdict: { kind: 'busy' } },
  ],
  [
    `${body}Depth:0 Code:4013 Error:Unexpected device state 'Recovery' expected 'RestoreOS'`,
    {
      kind: 'cause',
      depth: 0,
      code: 4013,
      text: "Unexpected device state 'Recovery' expected 'RestoreOS'",
      verdict: { kind: 'unexpected-mode', came: 'recovery', due: 'restore' },
    },
  ],
  [
    `${body}Depth:2 Code:14 Error:ASR of ECID 0x1A2B3C4D5E6F failed in /Users/ana/x\u202e`,
    {
      kind: 'cause',
      depth: 2,
      code: 14,
      text: 'ASR of ECID 0x…5E6F failed in /Users/…/x',
      verdict: null,
    },
  ],
  [`${body}Restore completed, status: 4005`, { kind: 'completed', status: 4005 }],
  [`${body}Restore completed, status:0`, { kind: 'completed', status: 0 }],
  [`${body}Restore completed, status:   -1`, { kind: 'completed', status: -1 }],
  [`${body}Elapsed time (in seconds): 734`, { kind: 'elapsed', seconds: 734 }],
  [`${body}AMPDevicesAgent: Restore error 4010`, { kind: 'error', code: 4010 }],
  [`${windows}iTunes: Restore error -1`, { kind: 'error', code: -1 }],
  [
    `${windows}AMRestorePerformRecoveryModeRestore failed with error: 21`,
    { kind: 'error', code: 21 },
  ],
  [`${body}Failure Description:`, null],
  [`${body}device returned success`, { kind: 'succeeded' }],
  [`${body}Sending acknowledgement that final status was received`, { kind: 'acknowledged' }],
  [`${windows}iTunes: Restore succeeded`, { kind: 'succeeded' }],
  [`${head}Successfully restored device`, { kind: 'succeeded' }],
  // idevicerestore, new (with a time and a level) and old.
  [
    'idevicerestore 1.1.0 (libirecovery 1.3.0)',
    { kind: 'program', version: 'idevicerestore 1.1.0' },
  ],
  [
    '09:30:01.004    <Info> Found device in Recovery mode',
    { kind: 'started-in', mode: 'recovery' },
  ],
  ['09:30:01.005    <Info> ECID: 28772997619311', { kind: 'ecid', ecid: '00001A2B3C4D5E6F' }],
  [
    '09:30:02.100    <Info> IPSW Product Build: 21F90 Major: 21',
    { kind: 'payload', build: '21F90' },
  ],
  ['Device Product Build: 20F66', { kind: 'installed', build: '20F66' }],
  ['Device Product Build: N/A', null],
  [
    'This restore will update your device without erasing user data.',
    { kind: 'behavior', behavior: 'update' },
  ],
  [
    '09:30:04.000    <Info> Received SHSH blobs',
    { kind: 'signing', answer: 'granted', status: null },
  ],
  [
    'ERROR: TSS request failed: x (status=94, message=not eligible)',
    { kind: 'signing', answer: 'refused', status: 94 },
  ],
  [
    '09:31:00.000   <Debug> irecv_event_cb: device 00001a2b3c4d5e6f (udid: N/A) disconnected',
    { kind: 'mode', mode: null, change: 'disconnected' },
  ],
  [
    'irecv_event_cb: device XYZ (udid: N/A) connected in Recovery mode',
    { kind: 'mode', mode: 'recovery', change: 'connected' },
  ],
  [
    'mux_event_cb: device 00001a2b3c4d5e6f (udid: abc) connected in restore mode',
    { kind: 'mode', mode: 'restore', change: 'connected' },
  ],
  [
    'ERROR: Device failed to enter restore mode.',
    { kind: 'verdict', verdict: { kind: 'unexpected-mode', came: null, due: 'restore' } },
  ],
  [
    '09:31:09.000   <Error> Device reconnected in Recovery mode, most likely image personalization failed.',
    { kind: 'verdict', verdict: { kind: 'unexpected-mode', came: 'recovery', due: 'restore' } },
  ],
  ['Connected to com.apple.mobile.restored, version 15', { kind: 'protocol', version: 15 }],
  ['BoardID: 4', { kind: 'board', boardId: 4 }],
  ['ChipID: 32816', { kind: 'chip', chipId: 0x8030 }],
  [
    '09:33:00.000    <Info> Restoring image (13)',
    { kind: 'progress', mode: 'restore', operation: 13, percent: null },
  ],
  // The number is the old one of the phone; the name tells which it is.
  [
    'Updating gas gauge software (46)',
    { kind: 'progress', mode: 'restore', operation: 47, percent: null },
  ],
  [
    '09:33:00.000 <Verbose> Checkpoint completed id: 0x62B (ramdisk_boot) result=0',
    { kind: 'checkpoint', id: 0x62b, name: 'ramdisk_boot', change: 'done', code: null },
  ],
  [
    '09:33:00.000 <Verbose> Checkpoint started   id: 0x62B (ramdisk_boot)',
    { kind: 'checkpoint', id: 0x62b, name: 'ramdisk_boot', change: 'begun', code: null },
  ],
  [
    '09:33:00.000 <Verbose> Checkpoint FAILURE id: 0x62B result=11: no ramdisk',
    { kind: 'checkpoint', id: 0x62b, name: '', change: 'failed', code: 11 },
  ],
  ['09:40:00.000    <Info> Status: Restore Finished', { kind: 'completed', status: 0 }],
  ['Status: Fail', { kind: 'completed', status: 14 }],
  ['Status: Failed to load SEP Firmware.', null],
  ['Unhandled status message (53)', { kind: 'completed', status: 53 }],
  ['RESTORE FAILED', { kind: 'error', code: null }],
  ['09:40:03.000    <Info> DONE', { kind: 'succeeded' }],
  ['Done sending filesystem', null],
  // Nothing that is known.
  ['', null],
  ['    <key>Board ID</key>', null],
  ['=====================================================', null],
  [`${body}board configuration: n104ap`, null],
  [`${body}No KIS service provided`, null],
];

describe('parseLine', () => {
  it.each(lines)('%s', (line, fact) => {
    expect(parseLine(line).fact).toEqual(fact);
  });

  it.each(lines)('however it is written and whatever surrounds it: %s', (line, fact) => {
    const { stamp, text } = parseLine(line);
    // These are only told from prose by where they stand, or by their case.
    if (/^(?:DONE|RESTORE|ECID|Board|Chip|idevice|Status|Updat|Restoring)/.test(text)) return;
    expect(parseLine(line.toUpperCase()).fact?.kind).toBe(fact?.kind);
    expect(parseLine(`\uFEFF${line}\r`).fact).toEqual(fact);
    expect(parseLine(`\uFEFF${line}`).stamp).toEqual(stamp);
  });

  it.each([
    [
      `${head}x`,
      { kind: 'dated', time: { year: 2023, month: 5, day: 17, ofDay: 33_242_000 } },
      'x',
    ],
    [
      `${windows}x`,
      { kind: 'dated', time: { year: 2015, month: 11, day: 3, ofDay: 78_017_812 } },
      'x',
    ],
    [
      '2023-05-17 09:14:02: x',
      { kind: 'dated', time: { year: 2023, month: 5, day: 17, ofDay: 33_242_000 } },
      ': x',
    ],
    ['2023-13-17 09:14:02.000 [1:2]: x', null, '2023-13-17 09:14:02.000 [1:2]: x'],
    [`${body}x`, { kind: 'timed', ofDay: 33_400_118 }, 'x'],
    ['[23:59:60.9999] x', { kind: 'timed', ofDay: 86_400_999 }, 'x'],
    ['[09:16:40] x', { kind: 'timed', ofDay: 33_400_000 }, 'x'],
    ['09:16:40.118: x', { kind: 'timed', ofDay: 33_400_118 }, 'x'],
    [`09:16:41.000: ${body}x`, { kind: 'timed', ofDay: 33_401_000 }, 'x'],
    ['09:16:40.118    <Info> x', { kind: 'timed', ofDay: 33_400_118 }, 'x'],
    // The phone's clock is not ours.
    ['[14:16:40.118-GMT]{3>6} x', null, 'x'],
    [`${body}[14:16:40.118-GMT]{3>6} x`, { kind: 'timed', ofDay: 33_400_118 }, 'x'],
    ['[25:00:00.0000] x', null, '[25:00:00.0000] x'],
    ['[0x14] x', null, '[0x14] x'],
  ])('%s', (line, stamp, text) => {
    expect(parseLine(line)).toEqual({ stamp, text, fact: null });
  });

  it('looks at no more of a line than a line can be', () => {
    const { text, fact } = parseLine(`${'x '.repeat(500_000)}${body}Restore error 4013`);
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(fact).toBeNull();
  });

  it('never throws', () => {
    const anyLine = fc.tuple(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...lines.map(([line]) => line)),
      fc.nat(60),
    );
    fc.assert(
      fc.property(anyLine, ([noise, line, at]) => {
        parseLine(line.slice(0, at) + noise + line.slice(at));
        parseLine(noise);
      }),
      { numRuns: 2000 },
    );
  });

  const hard = [
    ...hostilePieces,
    'Unexpected device state ',
    "Changing state from '",
    'personalizing: ecid=0x1 chipid=0x1 ',
    '<Restore Device ',
    'Depth:0 Code:1 Error:',
    'checkpoint ',
    'CHECKPOINT END ',
    'AMDeviceIoControl: ',
    '_event_cb: device ',
    'tss_submit_job',
    '2020-01-01 ',
    '[11:11:11.1] ',
  ];
  it.each(hard)('takes bounded time for %j again and again', (piece) => {
    expect(slowdown(repeated(piece), parseLine)).toBeLessThan(28);
    // As one line of a log that is all like this.
    const line = repeated(piece)(2000);
    const start = performance.now();
    for (let i = 0; i < 200; i += 1) parseLine(line);
    expect(performance.now() - start).toBeLessThan(400);
  });
});

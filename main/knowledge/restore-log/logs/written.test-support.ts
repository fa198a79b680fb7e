import {
  type Beat,
  failing,
  finderErase,
  finderUpdate,
  finishing,
  head,
  hop,
  type LogCast,
  lines,
  restoring,
  toRestore,
} from './beats.test-support.ts';

/** How a program writes its lines. */
export interface LogStyle {
  /** `AMPDevicesAgent[474:603]` or `[5860:1f4c]`. */
  readonly process: string;
  /** What the clock of the head and that of the body are ahead of UTC, in hours. */
  readonly headZone: number;
  readonly bodyZone: number;
  readonly end: '\n' | '\r\n';
}

/** A log from beginning to end, as beats and as a program writes it. */
export interface WrittenLog {
  readonly name: string;
  readonly beats: readonly Beat[];
  readonly style: LogStyle;
}

const mac: LogStyle = {
  process: 'AMPDevicesAgent[598:2d07]',
  headZone: -8,
  bodyZone: -8,
  end: '\n',
};
/** The clock trap of Windows in 2014: head in local time, body in UTC. */
const windows: LogStyle = { process: '[3316:12a4]', headZone: -5, bodyZone: 0, end: '\r\n' };

/** The moment at which each written log begins: 2025-11-12, 07:00:00 UTC. */
export const writtenAt = Date.UTC(2025, 10, 12, 7);

const dfuHead: LogCast = { ...finderErase, installed: '' };

/** Every written log. */
export const writtenLogs: readonly WrittenLog[] = [
  { name: 'healthy-update', style: mac, beats: healthy(finderUpdate) },
  { name: 'healthy-erase', style: mac, beats: healthy(finderErase) },
  {
    name: 'failed-4013',
    style: mac,
    beats: [
      ...toRestore(finderUpdate),
      ...lines(222, 0.0003, 'Recovery mode device connected'),
      ...failing(222.1, 4013, "Unexpected device state 'Recovery' expected 'RestoreOS'"),
    ],
  },
  {
    name: 'failed-4014',
    style: windows,
    beats: [
      ...toRestore({ ...finderErase, program: 'iTunes 12.13.4.4' }),
      ...lines(196, 0.0003, 'DFU mode device connected'),
      ...failing(
        196.1,
        4014,
        "Unexpected device state 'DFU' expected 'RestoreOS' (it may have been put into DFU from outside)",
      ),
    ],
  },
  {
    name: 'failed-4010',
    style: mac,
    beats: [
      ...toRestore(finderUpdate),
      ...restoring(finderUpdate, 62),
      ...lines(357.3, 0.0003, 'RestoreOS mode device disconnected'),
      ...failing(357.4, 4010, 'RestoreOS device removed before restore completed'),
    ],
  },
  {
    name: 'failed-4005',
    style: mac,
    beats: [
      ...toRestore(finderErase),
      ...restoring(finderErase, 100),
      ...finishing(finderErase).filter(({ text }) => !/completed|Elapsed/.test(text)),
      ...hop(575.9, 580, 'RestoreOS', null, null),
      ...timedOut(1180, 4005, 'RestoreOS', 'BootedOS'),
    ],
  },
  {
    name: 'failed-4042',
    style: mac,
    beats: [
      ...head(dfuHead, 'DFU'),
      ...lines(
        8,
        1,
        '<DFU Device 0x7f01a2b3c4d5>: operation 0 progress 2',
        '<DFU Device 0x7f01a2b3c4d5>: operation 1 progress 60',
      ),
      ...hop(13, 13.1, 'DFU', null, null),
      ...timedOut(613, 4042, 'DFU', 'DFU'),
    ],
  },
  {
    name: 'failed-14',
    style: windows,
    beats: [
      ...toRestore({ ...finderErase, program: 'iTunes 12.13.4.4' }),
      ...restoring(finderErase, 30),
      ...lines(
        293,
        0.01,
        '[12:04:53.0000-GMT]{3>6} ASR STATUS: fail',
        '[12:04:53.1000-GMT]{3>6} CHECKPOINT FAILURE:(FAILURE:14) MAIN:[0x0612] restore_system_image',
        'Finished RestoreOS Restore Phase: Failed',
      ),
      ...failing(294, 14, 'AMRestorePerformRestoreModeRestore failed with error: 14', [
        [14, 'Failed to handle message type StatusMsg'],
        [14, 'The system image could not be copied'],
      ]),
    ],
  },
  {
    name: 'failed-3194',
    style: windows,
    beats: [
      ...head({ ...finderErase, program: 'iTunes 12.13.4.4' }, 'Recovery'),
      ...lines(
        20,
        0.02,
        'amai: tss_submit_job: HttpQueryInfo returned 200',
        "amai: tss_submit_job: error from server=94 (This device isn't eligible for the requested build.)",
        "amai: AMAuthInstallRequestSendSync: failed tss submission: This device isn't eligible for the requested build.",
      ),
      ...failing(21, 3194, 'failed to personalize the boot files', [[3194, 'The server refused']]),
    ],
  },
  {
    name: 'failed-unknown',
    style: mac,
    beats: [
      ...toRestore(finderUpdate),
      ...restoring(finderUpdate, 8),
      ...failing(260, 4077, 'The widget did not answer', [[4077, 'The widget did not answer']]),
    ],
  },
];

/** One of {@link writtenLogs}; throws where there is none of that name. */
export function writtenLog(name: string): WrittenLog {
  const found = writtenLogs.find((log) => log.name === name);
  if (found === undefined) throw new Error(`no written log ${name}`);
  return found;
}

/** The lines of a log, without their ends. */
export function linesOf({ beats, style }: WrittenLog, begin = writtenAt): readonly string[] {
  return inOrder(beats).map((beat) => lineOf(beat, style, begin));
}

/** The log as its file holds it. */
export function textOf(log: WrittenLog, begin = writtenAt): string {
  return linesOf(log, begin)
    .map((line) => line + log.style.end)
    .join('');
}

/** Beats in the order of their times; the order in the story stays where they are the same. */
export function inOrder(beats: readonly Beat[]): readonly Beat[] {
  return [...beats].sort((a, b) => a.t - b.t);
}

function lineOf({ t, text, head: isHead }: Beat, style: LogStyle, begin: number): string {
  const moment = begin + Math.round(t * 10_000) / 10;
  const zone = isHead === true ? style.headZone : style.bodyZone;
  const shown = new Date(moment + zone * 3_600_000).toISOString().slice(0, 23);
  if (isHead === true) return `${shown.replace('T', ' ')} ${style.process}: ${text}`;
  // Quoted lines of the phone have a stamp of their own.
  if (text.startsWith('[')) return text;
  return `[${shown.slice(11)}${String(Math.round(t * 10_000) % 10)}] ${text}`;
}

function healthy(cast: LogCast): readonly Beat[] {
  return [...toRestore(cast), ...restoring(cast, 100), ...finishing(cast)];
}

function timedOut(t: number, code: number, from: string, to: string): readonly Beat[] {
  const text = `Gave up waiting for device to transition from ${from} state to ${to} state.`;
  return [
    ...lines(
      t,
      0.0004,
      'Timer fired to timeout transitioning device',
      "Changing state from 'Transitioning' to 'Disappeared'",
      'Device disappeared during transition',
      "Device isn't booted but USB is up.",
    ),
    ...failing(t + 0.005, code, 'The device is gone', [[code, text]]),
  ];
}

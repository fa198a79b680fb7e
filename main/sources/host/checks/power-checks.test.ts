import { describe, expect, it } from 'vitest';

import { type FakeComputer, missing, ran, timedOut } from '../fake-tools.test-support.ts';
import type { Failure, SystemTools } from '../tools.ts';
import { ask } from './answer.test-support.ts';
import { lid } from './lid.ts';
import { power } from './power.ts';
import { sleepSetting } from './sleep-setting.ts';

const battery = (has: boolean, percent: number | null = null): Partial<SystemTools> => ({
  battery: () => Promise.resolve({ kind: 'battery', has, percent }),
});
const failing = (failure: Failure): Partial<SystemTools> => ({
  battery: () => Promise.resolve(failure),
});
const pmset = (text: string) => ({ '/usr/bin/pmset': ran(text) });
const onMains = "Now drawing from 'AC Power'\n";
const cell = (rest: string) => ` -InternalBattery-0 (id=1)\t${rest} present: true\n`;

describe('power', () => {
  const table: readonly (readonly [string, FakeComputer, string])[] = [
    [
      'a Mac on mains',
      { platform: 'darwin', programs: pmset(onMains + cell('80%; charged;')) },
      'ok mains',
    ],
    ['a Mac without a battery', { platform: 'darwin', programs: pmset(onMains) }, 'ok desktop'],
    [
      'a Mac on its battery',
      {
        platform: 'darwin',
        programs: pmset(`Now drawing from 'Battery Power'\n${cell('41%; discharging;')}`),
      },
      'attention battery',
    ],
    [
      'a Mac whose tool hangs, on its battery',
      {
        platform: 'darwin',
        programs: { '/usr/bin/pmset': timedOut },
        context: { onBattery: true },
      },
      'attention battery',
    ],
    [
      'a Mac whose tool hangs, not on its battery',
      { platform: 'darwin', context: { onBattery: false }, system: battery(true, 50) },
      'ok mains',
    ],
    [
      'Windows on mains',
      { platform: 'win32', context: { onBattery: false }, system: battery(true, 90) },
      'ok mains',
    ],
    [
      'Windows on its battery',
      { platform: 'win32', context: { onBattery: true }, system: battery(true, 12) },
      'attention battery',
    ],
    [
      'Windows on its battery, and no more is known',
      { platform: 'win32', context: { onBattery: true }, system: failing(timedOut) },
      'attention battery',
    ],
    [
      'Windows without a battery',
      { platform: 'win32', context: { onBattery: false }, system: battery(false) },
      'ok desktop',
    ],
    [
      'Windows of which nothing is known',
      { platform: 'win32', context: { onBattery: false }, system: failing(timedOut) },
      'unknown timed-out',
    ],
    [
      'Windows with a battery, and nobody to ask',
      { platform: 'win32', system: battery(true, 90) },
      'unknown empty',
    ],
    [
      'Linux with a charger',
      { platform: 'linux', files: { '/sys/class/power_supply/ADP1/online': '1\n' } },
      'ok mains',
    ],
    [
      'Linux with an empty socket and a full one',
      {
        platform: 'linux',
        files: {
          '/sys/class/power_supply/AC/online': '0\n',
          '/sys/class/power_supply/ACAD/online': '1\n',
        },
      },
      'ok mains',
    ],
    [
      'Linux without a charger',
      {
        platform: 'linux',
        files: { '/sys/class/power_supply/AC/online': '0\n' },
        context: { onBattery: false },
      },
      'attention battery',
    ],
    ['Linux without a battery', { platform: 'linux', system: battery(false) }, 'ok desktop'],
    // Electron says "no" here as well when it has nobody to ask.
    [
      'Linux with a battery, and no word on the charger',
      { platform: 'linux', context: { onBattery: false }, system: battery(true, 60) },
      'unknown empty',
    ],
    [
      'Linux of which nothing is known',
      { platform: 'linux', context: { onBattery: false } },
      'unknown missing',
    ],
  ];
  it.each(table)('%s', async (_, computer, brief) => {
    expect(await ask(power, computer)).toMatchObject({ brief });
  });

  it('says how much is left', async () => {
    const { words } = await ask(power, {
      platform: 'win32',
      context: { onBattery: true },
      system: battery(true, 12),
    });
    expect(words).toBe(
      'It runs on its battery, with 12 % left. Plug in the charger. An update can take an hour.',
    );
  });
});

describe('lid', () => {
  const table: readonly (readonly [string, FakeComputer, string])[] = [
    [
      'open',
      {
        platform: 'darwin',
        programs: { '/usr/sbin/ioreg': ran('  "AppleClamshellState" = No\n') },
      },
      'ok open',
    ],
    [
      'closed',
      {
        platform: 'darwin',
        programs: { '/usr/sbin/ioreg': ran('  "AppleClamshellState" = Yes\n') },
      },
      'attention closed',
    ],
    [
      'none, on a Mac without a battery',
      { platform: 'darwin', programs: { '/usr/sbin/ioreg': ran('') }, system: battery(false) },
      'ok no-lid',
    ],
    [
      'silent, on a Mac with a battery',
      { platform: 'darwin', programs: { '/usr/sbin/ioreg': ran('') }, system: battery(true) },
      'unknown empty',
    ],
    [
      'silent, and nothing is known',
      { platform: 'darwin', programs: { '/usr/sbin/ioreg': timedOut } },
      'unknown timed-out',
    ],
    [
      'open on Linux',
      { platform: 'linux', files: { '/proc/acpi/button/lid/LID0/state': 'state:      open\n' } },
      'ok open',
    ],
    [
      'closed on Linux',
      { platform: 'linux', files: { '/proc/acpi/button/lid/LID/state': 'state:      closed\n' } },
      'attention closed',
    ],
    ['none on Linux', { platform: 'linux', system: battery(false) }, 'ok no-lid'],
    ['unknown on Linux', { platform: 'linux', system: battery(true) }, 'unknown missing'],
  ];
  it.each(table)('%s', async (_, computer, brief) => {
    expect(await ask(lid, computer)).toMatchObject({ brief });
  });
});

describe('sleep', () => {
  const query = (mains: string, onBattery: string) =>
    ran(
      `GUID: 29f6c1db-86da-48c5-9fdb-f2b67b1f44da  (x)\n  a: 0x00000000\n  b: 0xffffffff\n  c: ${mains}\n  d: ${onBattery}\n`,
    );
  const powercfg = 'D:\\Win\\System32\\powercfg.exe';
  const table: readonly (readonly [string, FakeComputer, string, object])[] = [
    [
      'never, on a Mac',
      { platform: 'darwin', programs: pmset(' sleep                0\n displaysleep 5\n') },
      'ok never',
      {},
    ],
    [
      'after a while, on a Mac',
      {
        platform: 'darwin',
        programs: pmset(' displaysleep 5\n sleep                15 (sleep prevented by powerd)\n'),
      },
      'ok kept-awake',
      { minutes: 15 },
    ],
    ['silence', { platform: 'darwin', programs: pmset('') }, 'unknown empty', {}],
    [
      'never, on mains',
      {
        platform: 'win32',
        env: { SystemRoot: 'D:\\Win' },
        programs: { [powercfg]: query('0x00000000', '0x00000384') },
        context: { onBattery: false },
      },
      'ok never',
      {},
    ],
    [
      'after a while, on the battery',
      {
        platform: 'win32',
        env: { SystemRoot: 'D:\\Win' },
        programs: { [powercfg]: query('0x00000000', '0x00000384') },
        context: { onBattery: true },
      },
      'ok kept-awake',
      { minutes: 15 },
    ],
    ['no tool', { platform: 'win32', programs: { [powercfg]: missing } }, 'unknown missing', {}],
  ];
  it.each(table)('%s', async (_, computer, brief, values) => {
    expect(await ask(sleepSetting, computer)).toMatchObject({ brief, answer: { values } });
  });
});

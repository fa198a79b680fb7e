import { expect, it } from 'vitest';

import { readMacLid, readMacPower, readMacSleep } from './pmset.ts';

const battery = (line: string) => ` -InternalBattery-0 (id=7340131)\t${line} present: true\n`;

it.each([
  [
    `Now drawing from 'AC Power'\n${battery('88%; charging; 1:12 remaining')}`,
    { source: 'mains', percent: 88 },
  ],
  [
    `Now drawing from 'Battery Power'\n${battery('7%; discharging; (no estimate)')}`,
    { source: 'battery', percent: 7 },
  ],
  ["Now drawing from 'AC Power'\n", { source: 'mains', percent: null }],
  [
    "Now drawing from 'UPS Power'\n -Back-UPS (id=9)\t99%; AC attached\n",
    { source: 'battery', percent: null },
  ],
])('pmset -g batt: %j', (text, value) => {
  expect(readMacPower(text)).toEqual({ kind: 'read', value });
});

it.each([
  [
    'System-wide power settings:\nCurrently in use:\n sleep                0\n displaysleep         5\n',
    0,
  ],
  [
    'Currently in use:\n standby              1\n sleep                20 (sleep prevented by coreaudiod)\n disksleep            10\n',
    20,
  ],
  [' displaysleep         5\n disksleep            10\n sleep\t1\n', 1],
])('pmset -g: %j', (text, value) => {
  expect(readMacSleep(text)).toEqual({ kind: 'read', value });
});

it.each([
  ['  | |   "AppleClamshellState" = No\n', 'open'],
  ['    "AppleClamshellState" = Yes\n  "AppleClamshellCausesSleep" = No', 'closed'],
])('ioreg: %j', (text, value) => {
  expect(readMacLid(text)).toEqual({ kind: 'read', value });
});

it.each([
  '',
  '\n',
  'Now drawing',
  ' displaysleep 5\n disksleep 10\n',
  ' sleep never',
  ' '.repeat(100_000),
  'sleep'.repeat(50_000),
])('makes nothing of %#', (text) => {
  const why = text.trim() === '' ? 'empty' : 'unreadable';
  for (const reader of [readMacPower, readMacSleep, readMacLid]) {
    expect(reader(text)).toEqual({ kind: 'unread', why });
  }
});

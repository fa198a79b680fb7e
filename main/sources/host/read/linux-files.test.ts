import { expect, it } from 'vitest';

import { readHypervisorFlag, readLinuxLid, readOsRelease } from './linux-files.ts';
import { readFlag } from './reading.ts';

it.each([
  [
    'NAME="Fedora Linux"\nPRETTY_NAME="Fedora Linux 43 (Workstation)"\n',
    'Fedora Linux 43 (Workstation)',
  ],
  ['ID=arch\nNAME=Arch\n', 'Arch'],
  ["PRETTY_NAME='Void'\r\n", 'Void'],
])('os-release %j', (text, value) => {
  expect(readOsRelease(text)).toEqual({ kind: 'read', value });
});

it('the lid', () => {
  expect(readLinuxLid('state:      open\n')).toEqual({ kind: 'read', value: 'open' });
  expect(readLinuxLid('state:      closed\n')).toEqual({ kind: 'read', value: 'closed' });
});

it('the charger', () => {
  expect(readFlag('1\n')).toEqual({ kind: 'read', value: true });
  expect(readFlag('0\n')).toEqual({ kind: 'read', value: false });
});

it('the processor', () => {
  const info = (flags: string) => `processor\t: 0\nmodel name\t: x\nflags\t\t: fpu ${flags}\n\n`;
  expect(readHypervisorFlag(info('vme hypervisor lahf_lm'))).toEqual({ kind: 'read', value: true });
  expect(readHypervisorFlag(info('vme lahf_lm'))).toEqual({ kind: 'read', value: false });
  // Another kind of processor does not say.
  expect(readHypervisorFlag('processor\t: 0\nFeatures\t: fp asimd\n')).toEqual({
    kind: 'unread',
    why: 'missing',
  });
});

it.each(['', '\n', '2', 'state: ajar', 'PRETTY_NAME=', ' '.repeat(100_000)])(
  'makes nothing of %#',
  (text) => {
    for (const reader of [readOsRelease, readLinuxLid, readFlag, readHypervisorFlag]) {
      expect(reader(text).kind).toBe('unread');
    }
  },
);

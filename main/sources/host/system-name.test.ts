import { expect, it } from 'vitest';

import { systemName } from './system-name.ts';

it.each([
  ['darwin', 'macOS', '26.1', '25B78', 'macOS 26.1'],
  ['darwin', 'macOS', '16.1', '25B78', 'macOS 26.1'],
  ['darwin', 'macOS', '15.7.1', '24G231', 'macOS 15.7.1'],
  ['Windows', 'Microsoft Windows 11 Pro', '10.0.26100', '26100', 'Windows 11 Pro'],
  ['linux', 'Debian GNU/Linux', '12', '', 'Debian GNU/Linux 12'],
  ['linux', 'Arch Linux', 'unknown', 'rolling', 'Arch Linux'],
  ['linux', 'unknown', 'unknown', '', null],
  ['Windows', ' \r\n', '10.0', '', null],
])('%s %j %j (%s)', (platform, distro, release, build, expected) => {
  expect(systemName({ platform, distro, release, build })).toBe(expected);
});

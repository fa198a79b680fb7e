import { expect, it } from 'vitest';

import { readSoftwareUpdateList } from './software-update-list.ts';

const banner = 'Software Update Tool\n\nFinding available software\n';
const found = 'Software Update found the following new or updated software:\n';
const noise =
  '2026-02-03 09:14:55.120 softwareupdate[812:90211] XType: XTFontStaticRegistry is enabled.\n';
const row = (title: string, version: string, build: string, rest = 'Action: restart, ') =>
  `* Label: ${title}-${build}\n\tTitle: ${title}, Version: ${version}, Size: 2211034KiB, Recommended: YES, ${rest}\n`;
const safari =
  '* Label: Safari26.2Auto-26.2\n\tTitle: Safari, Version: 26.2, Size: 171201K, Recommended: YES, \n';
const offer = (title: string, version: string, isSystem = true) => ({ title, version, isSystem });

it.each([
  [
    'one update',
    banner + found + row('macOS Tahoe 26.2', '26.2', '25C56'),
    [offer('macOS Tahoe 26.2', '26.2')],
  ],
  [
    'a beta, which has no name',
    banner + found + row('macOS 27.3 Beta', '27.3', '26D5011a'),
    [offer('macOS 27.3 Beta', '27.3')],
  ],
  [
    'one that is put off',
    banner + found + row('macOS Tahoe 26.2', '26.2', '25C56', 'Action: restart, Deferred: YES'),
    [offer('macOS Tahoe 26.2', '26.2')],
  ],
  ['Safari alone, after noise', noise + banner + found + safari, [offer('Safari', '26.2', false)]],
  [
    'a small and a large one, with noise in between',
    banner +
      noise +
      noise +
      found +
      safari +
      row('macOS Sonoma 14.8', '14.8', '23J10') +
      row('macOS Sequoia 15.6', '15.6', '24G84'),
    [
      offer('Safari', '26.2', false),
      offer('macOS Sonoma 14.8', '14.8'),
      offer('macOS Sequoia 15.6', '15.6'),
    ],
  ],
  [
    'that there is nothing, in words on the other output',
    `${banner}\nNo new software available.\n`,
    [],
  ],
])('reads %s', (_, text, value) => {
  expect(readSoftwareUpdateList(text)).toEqual({ kind: 'read', value });
});

it.each([
  ['nothing', '', 'empty'],
  ['the banner only, as after a time-out', banner, 'unreadable'],
  ['a headline without a row', banner + found, 'unreadable'],
  [
    'a row that is cut off',
    banner + found + safari + '* Label: macOS Tahoe 26.2-25C56\n',
    'unreadable',
  ],
  [
    'a row that is cut off within',
    banner + found + '* Label: macOS Tahoe 26.2-25C56\n\tTitle: macOS Tahoe 26.2, Ver',
    'unreadable',
  ],
  [
    'the rows of long ago',
    `${banner}${found}   * iTunesX-12.3\n\tiTunes (12.3), 99522K [recommended]\n`,
    'unreadable',
  ],
  [
    'full installers',
    `${banner}Software Update found the following full installers:\n* Title: macOS Tahoe, Version: 26.2, Size: 17000000KiB, Build: 25C56, Deferred: NO\n`,
    'unreadable',
  ],
  ['another language', `${banner}Keine neue Software verfügbar.\n`, 'unreadable'],
  ['no network', `${banner}Can’t connect to the Apple Software Update server.\n`, 'offline'],
  [
    'a helper that is down',
    `${banner}Error: Couldn't communicate with a helper application.\n`,
    'failed',
  ],
])('does not know after %s', (_, text, why) => {
  expect(readSoftwareUpdateList(text)).toEqual({ kind: 'unread', why });
});

it('takes no long time over a hostile output', () => {
  const began = performance.now();
  for (const piece of ['* ', '* Label:\n', ' ', ':,', '*\t'])
    readSoftwareUpdateList(piece.repeat(200_000));
  expect(performance.now() - began).toBeLessThan(5000);
});

import { expect, it } from 'vitest';

import { readMacProxy } from './mac-proxy.ts';

const list = (...lines: readonly string[]) =>
  `<dictionary> {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it.each([
  [list(), 'none'],
  [list('HTTPEnable : 0', 'HTTPSEnable : 0', 'SOCKSEnable : 0', 'FTPPassive : 1'), 'none'],
  [
    list(
      'ExceptionsList : <array> {',
      '  0 : *.local',
      '}',
      'HTTPSEnable : 1',
      'HTTPSPort : 8080',
      'HTTPSProxy : proxy.example',
    ),
    'set',
  ],
  [list('SOCKSEnable : 1'), 'set'],
  [
    list('ProxyAutoConfigEnable : 1', 'ProxyAutoConfigURLString : http://proxy.example/a.pac'),
    'by-script',
  ],
  [list('HTTPEnable : 1', 'ProxyAutoConfigEnable : 1'), 'set'],
  [list('ProxyAutoDiscoveryEnable : 1'), 'by-script'],
])('%j', (text, value) => {
  expect(readMacProxy(text)).toEqual({ kind: 'read', value });
});

it.each([
  ['', 'empty'],
  ['<dictionary> {\n  HTTPEnable', 'unreadable'],
  ['  No such key\n', 'unreadable'],
  ['<dictionary> {\n'.repeat(50_000), 'unreadable'],
])('makes nothing of %#', (text, why) => {
  expect(readMacProxy(text)).toEqual({ kind: 'unread', why });
});

import { expect, it } from 'vitest';

import { readProcessNames, readTaskList } from './process-list.ts';

it('reads the names that ps prints', () => {
  const mac =
    '/sbin/launchd\n/Applications/My Phone Tool.app/Contents/MacOS/My Phone Tool\n(zombie)\n/bin/ps\n';
  expect(readProcessNames(mac)).toEqual({
    kind: 'read',
    value: ['launchd', 'My Phone Tool', '(zombie)', 'ps'],
  });
  expect(readProcessNames('systemd\nkworker/0:1-eve\nps\n\n')).toMatchObject({
    value: ['systemd', '0:1-eve', 'ps'],
  });
});

it('reads the names that tasklist prints', () => {
  const text =
    '"System Idle Process","0","Services","0","8 K"\n"iTunes.exe","9120","Console","1","180.112 K"\n"tasklist.exe","512","Console","1","9 000 K"\n';
  expect(readTaskList(text)).toEqual({
    kind: 'read',
    value: ['System Idle Process', 'iTunes.exe', 'tasklist.exe'],
  });
});

it.each([
  ['', 'empty'],
  ['systemd\nbash\n', 'unreadable'],
  ['"svchost.exe","99","Services","0","9 K"\n', 'unreadable'],
  ['INFO: No tasks are running which match the specified criteria.\n', 'unreadable'],
  ['ERREUR : Accès refusé.\n', 'unreadable'],
  ['"'.repeat(100_000), 'unreadable'],
])('a list that is not whole is none: %#', (text, why) => {
  expect(readProcessNames(text)).toEqual({ kind: 'unread', why });
  expect(readTaskList(text)).toEqual({ kind: 'unread', why });
});

import { expect, it } from 'vitest';

import { readRegQuery, registryNumber } from './reg-query.ts';

const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Apple Computer, Inc.\\iTunes';
const query = `\n${key}\n    Version    REG_SZ    12.13.4.4\n    Program Folder    REG_SZ    C:\\Program Files\\iTunes\\\n    Empty    REG_SZ\n    Build    REG_DWORD    0x1f40\n\n`;

it('reads keys and their values', () => {
  const reading = readRegQuery(query, 0);
  expect(reading).toMatchObject({ kind: 'read', value: [{ path: key }] });
  const values = reading.kind === 'read' ? reading.value[0]!.values : null;
  expect([...(values ?? [])]).toEqual([
    ['Version', '12.13.4.4'],
    ['Program Folder', 'C:\\Program Files\\iTunes\\'],
    ['Empty', ''],
    ['Build', '0x1f40'],
  ]);
});

it('reads keys without values', () => {
  const reading = readRegQuery(`\n${key}\\One\n${key}\\Two\n`, 0);
  expect(reading).toMatchObject({ value: [{ path: `${key}\\One` }, { path: `${key}\\Two` }] });
});

it.each([
  ['a missing key', '', 1, 'missing'],
  [
    'a missing key, in words on the wrong output',
    'FEHLER: Der angegebene Schlüssel wurde nicht gefunden.',
    1,
    'missing',
  ],
  ['an end by force', query, null, 'failed'],
  ['nothing', '\n\n', 0, 'empty'],
  ['values without a key', '    Version    REG_SZ    1\n', 0, 'unreadable'],
  ['a flood', '    a'.repeat(100_000), 0, 'unreadable'],
])('does not know after %s', (_, text, code, why) => {
  expect(readRegQuery(text, code)).toEqual({ kind: 'unread', why });
});

it.each([
  ['0x1f40', 8000],
  ['26100', 26_100],
  ['', null],
  ['0x', null],
  ['1e9', null],
  [undefined, null],
])('%j is the number %j', (data, value) => {
  expect(registryNumber(data)).toBe(value);
});

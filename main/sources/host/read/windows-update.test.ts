import { expect, it } from 'vitest';

import { readWindowsUpdates } from './windows-update.ts';

const said = (change: object = {}) =>
  JSON.stringify({
    ok: true,
    mode: 'FullLanguage',
    searchMs: 980,
    lastSearchUtc: '2026-11-23T07:15:00Z',
    lastInstallUtc: '2026-11-10T01:00:00Z',
    rebootRequired: false,
    managed: false,
    pending: [],
    ...change,
  });
const monthly = {
  title: '2026-11 Cumulative Update for Windows 11 Version 24H2 (KB5070001)',
  kb: ['5070001'],
  categories: ['Security Updates'],
  categoryIds: ['0fa1201d-4330-4fa8-8ae9-b877473b6441'],
  downloaded: false,
};
const virus = {
  title: 'Security Intelligence-Update für Microsoft Defender (Version 1.440.2.0)',
  kb: [],
  categoryIds: ['E0789628-CE08-4437-BE74-2495B842F43B'],
};
const lookedAt = Date.UTC(2026, 10, 23, 7, 15);
const none = { waiting: [], isRestartPending: false, lookedAt, isManaged: false };

it.each([
  ['nothing', said(), none],
  ['an update', said({ pending: [monthly] }), { ...none, waiting: [monthly.title] }],
  ['no list of the virus scanner', said({ pending: [virus] }), none],
  [
    'none by its number either',
    said({ pending: [{ ...virus, categoryIds: [], kb: ['2267602'] }] }),
    none,
  ],
  [
    'a restart',
    said({ rebootRequired: true, pending: [virus, monthly] }),
    { ...none, isRestartPending: true, waiting: [monthly.title] },
  ],
  [
    'that it never looked',
    said({ lastSearchUtc: '1899-12-30T00:00:00Z' }),
    { ...none, lookedAt: null },
  ],
  ['that it does not know when', said({ lastSearchUtc: null }), { ...none, lookedAt: null }],
  ['a date in words', said({ lastSearchUtc: '23.11.2026 07:15' }), { ...none, lookedAt: null }],
  ['a company', said({ managed: true }), { ...none, isManaged: true }],
])('reads %s', (_, text, value) => {
  expect(readWindowsUpdates(text)).toEqual({ kind: 'read', value });
  expect(readWindowsUpdates(`${text}\n`)).toEqual({ kind: 'read', value });
});

it.each([
  ['silence, as when PowerShell is not allowed', '', 'empty'],
  ['half of it', said().slice(0, 90), 'unreadable'],
  ['a list', '[]', 'unreadable'],
  ['no list of updates', said({ pending: null }), 'unreadable'],
  ['an update without a name', said({ pending: [monthly, { kb: [] }] }), 'unreadable'],
  ['no word on the restart', said({ rebootRequired: null }), 'unreadable'],
  ['a policy', '{"ok":false,"mode":"ConstrainedLanguage","error":"x"}', 'blocked'],
  ['a policy that it found out', '{"ok":false,"error":"constrained-language"}', 'blocked'],
  ['a fault', '{"ok":false,"mode":"FullLanguage","error":"0x80240438"}', 'failed'],
  ['words', 'Das Skript kann nicht geladen werden.', 'unreadable'],
])('does not know after %s', (_, text, why) => {
  expect(readWindowsUpdates(text)).toEqual({ kind: 'unread', why });
});

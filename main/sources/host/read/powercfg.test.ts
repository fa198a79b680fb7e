import { expect, it } from 'vitest';

import { readWindowsSleep } from './powercfg.ts';

const query = (
  mains: string,
  battery: string,
) => `Power Scheme GUID: 8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c  (High performance)
  Subgroup GUID: 238c9fa8-0aad-41ed-83f4-97be242c8f20  (Sleep)
    Power Setting GUID: 29f6c1db-86da-48c5-9fdb-f2b67b1f44da  (Sleep after)
      Minimum Possible Setting: 0x00000000
      Maximum Possible Setting: 0xffffffff
      Possible Settings increment: 0x00000001
      Possible Settings units: Seconds
    Current AC Power Setting Index: ${mains}
    Current DC Power Setting Index: ${battery}
`;
const german = (
  mains: string,
  battery: string,
) => `GUID des Energieschemas: 381b4222-f694-41f0-9685-ff5bb260df2e  (Ausbalanciert)
    GUID der Energieeinstellung: 29f6c1db-86da-48c5-9fdb-f2b67b1f44da  (Deaktivierung nach)
      M\u00f6gliche Mindesteinstellung: 0x00000000
      M\u00f6gliche Maximaleinstellung: 0xffffffff
      M\u00f6gliche Einstellungsinkremente: 0x00000001
      M\u00f6gliche Einstellungseinheiten: Sekunden
    Index der aktuellen Wechselstromeinstellung: ${mains}
    Index der aktuellen Gleichstromeinstellung: ${battery}
`;

it.each([
  ['0x00000e10', '0x0000012c', 60, 5],
  ['0x00000000', '0x0000001e', 0, 1],
])('%s on mains, %s on battery', (a, b, mains, battery) => {
  for (const text of [query(a, b), german(a, b)]) {
    expect(readWindowsSleep(text)).toEqual({ kind: 'read', value: { mains, battery } });
    expect(readWindowsSleep(text.trimEnd())).toMatchObject({ kind: 'read' });
  }
});

it.each([
  ['nothing', '\n', 'empty'],
  ['only the limits', query('', '').slice(0, 330), 'unreadable'],
  ['another setting', query('0x1', '0x2').replace('29f6c1db', '00000000'), 'unreadable'],
  ['a refusal', 'Invalid Parameters -- try "/?" for help', 'unreadable'],
  ['a flood', '29f6c1db-86da-48c5-9fdb-f2b67b1f44da' + ': 0x'.repeat(100_000), 'unreadable'],
])('does not know after %s', (_, text, why) => {
  expect(readWindowsSleep(text)).toEqual({ kind: 'unread', why });
});

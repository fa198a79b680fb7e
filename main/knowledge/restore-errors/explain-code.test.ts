import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { en } from '../../../preload/contract/words/en.ts';
import { adviceRows } from './advice.ts';
import { explainCode } from './explain-code.ts';
import type { Cause, Ground, Part } from './explanation.ts';

/** Checked by hand against the reference of restore errors and the checklist's verdict rules. */
const byHand: readonly (readonly [
  number,
  {
    says: string;
    ground: Ground;
    first: Cause | null;
    card: string;
    part?: Part;
  },
])[] = [
  [
    4013,
    { says: 'recovery mode', ground: 'agreed', first: 'connection', card: 'fixes', part: 'top' },
  ],
  [
    4014,
    {
      says: 'black screen (DFU)',
      ground: 'agreed',
      first: 'connection',
      card: 'fixes',
      part: 'board',
    },
  ],
  [
    4005,
    { says: 'did not start', ground: 'one', first: 'connection', card: 'fixes', part: 'battery' },
  ],
  [
    4010,
    {
      says: 'middle of installing',
      ground: 'one',
      first: 'connection',
      card: 'cable',
      part: 'storage',
    },
  ],
  [4041, { says: 'did not start', ground: 'one', first: 'part', card: 'fixes', part: 'storage' }],
  [4042, { says: 'DFU mode', ground: 'agreed', first: 'part', card: 'cable', part: 'board' }],
  [
    9,
    { says: 'dropped off', ground: 'named', first: 'connection', card: 'cable', part: 'storage' },
  ],
  [14, { says: 'copied', ground: 'named', first: 'room', card: 'storage', part: 'storage' }],
  [21, { says: 'step failed', ground: 'apple', first: 'filter', card: 'network', part: 'battery' }],
  [40, { says: 'storage', ground: 'apple', first: 'filter', card: 'network', part: 'storage' }],
  [
    53,
    {
      says: 'part did not match',
      ground: 'named',
      first: 'part',
      card: 'service',
      part: 'biometric',
    },
  ],
  [56, { says: 'NFC', ground: 'named', first: 'part', card: 'service', part: 'nfc' }],
  [
    75,
    { says: 'place for your data', ground: 'one', first: 'part', card: 'service', part: 'storage' },
  ],
  [1015, { says: 'modem', ground: 'named', first: 'part', card: 'service', part: 'modem' }],
  [
    1110,
    {
      says: 'no room left on the iPhone',
      ground: 'one',
      first: 'room',
      card: 'storage',
      part: 'storage',
    },
  ],
  [3194, { says: 'server said no', ground: 'agreed', first: 'signing', card: 'network' }],
  [3014, { says: 'server', ground: 'named', first: 'network', card: 'network' }],
  [17, { says: 'file', ground: 'named', first: 'file', card: 'network' }],
  [1611, { says: 'recovery mode', ground: 'one', first: 'connection', card: 'fixes' }],
  [4017, { says: 'Another restore', ground: 'one', first: 'computer', card: 'gate' }],
  [2002, { says: 'another program', ground: 'named', first: 'computer', card: 'driver' }],
  [-1, { says: 'says no more', ground: 'named', first: 'part', card: 'service', part: 'modem' }],
  // Ranges.
  [4021, { says: 'one mode to the next', ground: 'group', first: 'connection', card: 'fixes' }],
  [3170, { says: 'answer {answer}', ground: 'group', first: 'signing', card: 'network' }],
  [1625, { says: 'USB', ground: 'group', first: 'connection', card: 'cable' }],
  [78, { says: 'no plain words', ground: 'group', first: null, card: 'fixes' }],
  // Nobody knows.
  [1104, { says: 'no plain words', ground: 'none', first: null, card: 'fixes' }],
  [123_456, { says: 'no plain words', ground: 'none', first: null, card: 'fixes' }],
];

describe('explainCode', () => {
  test.each(byHand)('%i', (code, { says, ground, first, card, part }) => {
    const explained = explainCode(code);
    expect(en[explained.what.id]).toContain(says);
    expect(explained).toMatchObject({ code, ground, line: null });
    expect(explained.causes[0] ?? null).toBe(first);
    expect(adviceRows[explained.advice].card).toBe(card);
    if (part !== undefined) expect(explained.parts).toContain(part);
  });

  test('takes the server’s answer out of the number', () => {
    expect(explainCode(3194 - 20).what.values).toEqual({ answer: '74' });
  });

  test('calls 0 what it is', () => {
    expect(explainCode(0)).toMatchObject({ what: { id: 'error.success' }, advice: 'nothing' });
  });

  test('answers any number with words', () => {
    fc.assert(
      fc.property(fc.integer(), (code) => {
        const { what, advice, code: same } = explainCode(code);
        return same === code && what.id in en && adviceRows[advice].card.length > 0;
      }),
    );
  });
});

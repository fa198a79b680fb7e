import { expect, test } from 'vitest';

import { type Message, message } from '../../preload/contract/message.ts';
import { errorTable } from '../knowledge/restore-errors/error-table.ts';
import { explainCode } from '../knowledge/restore-errors/explain-code.ts';
import { explainEnd } from '../knowledge/restore-errors/explain-end.ts';
import { say } from '../say.ts';
import { explanationView } from './explanation-view.ts';

const finder = message('app.finder');
const view = (code: number) => explanationView(explainCode(code), finder);
const words = (messages: readonly Message[]): readonly string[] => messages.map(say);

test('every number of the table can be said in full', () => {
  for (const { code } of errorTable) {
    const { what, sure, causes, parts, todo, known } = view(code);
    for (const text of words([what, sure, ...causes, ...parts, ...todo])) {
      expect(text).not.toMatch(/[{}]|^$/);
    }
    expect(todo.length).toBeGreaterThan(0);
    // 69 and 78 are known by their range, 1100 to 1109 not at all.
    expect(known).toBe(code < 1100 || code > 1109);
  }
});

test('4013 in words', () => {
  const { what, sure, causes, parts, todo, ...rest } = view(4013);
  expect(rest).toEqual({ number: '4013', known: true, card: 'fixes', step: null, line: null });
  expect(words([what, sure])).toEqual([
    'The iPhone came back in recovery mode and did not install.',
    'Several logs and reports agree on this. None of them can say why.',
  ]);
  expect(words(causes)).toEqual([
    'The cable, the port or a hub',
    'The software on this computer',
    'A part inside the iPhone',
  ]);
  expect(words(parts)[0]).toBe('earpiece and light sensor');
  expect(words(todo)).toEqual([
    'Go through the five fixes in order.',
    'Choose Update in Finder, not Restore, as long as the data matters to you.',
  ]);
});

test.each([
  [10, 'update', 'update'],
  [25, 'restart', 'restart'],
  [9, 'cable', 'cable'],
  [2002, 'driver', 'update'],
  [3194, 'network', 'update'],
  [53, 'service', 'support'],
  [14, 'storage', null],
  [32, 'file', null],
  [4017, 'gate', null],
  [1104, 'fixes', null],
  [0, 'none', null],
] as const)('%i points to %s', (code, card, step) => {
  expect(view(code)).toMatchObject({ card, step });
});

test('a number that nobody explains stands for itself, with its line', () => {
  const end = explainEnd(null, [{ depth: 0, code: -402_653_163, text: 'Odd words.' }], null);
  expect(explanationView(end!, finder)).toMatchObject({
    number: '0xE8000015',
    known: false,
    what: { id: 'error.unknown' },
    line: 'Odd words.',
  });
});

test('a line without a number', () => {
  const end = explainEnd({ kind: 'no-space' }, [], null);
  expect(explanationView(end!, finder)).toMatchObject({
    number: null,
    what: { id: 'error.no-room' },
    sure: { id: 'error.sure.line' },
  });
});

import { expect, test } from 'vitest';

import { message } from '../../preload/contract/message.ts';
import { say } from '../say.ts';
import { answerCode } from './answer-code.ts';

const finder = message('app.finder');

test('a number is explained, in words that name the program', () => {
  const answer = answerCode('error 4013', finder);
  if (answer.kind !== 'explained') throw new Error(answer.kind);
  expect(answer.explanation.number).toBe('4013');
  expect(answer.explanation.todo.map(say).join(' ')).toContain('Choose Update in Finder');
});

test('an unknown number is shown as itself', () => {
  expect(answerCode('0xE8000015', finder)).toMatchObject({
    kind: 'explained',
    explanation: { number: '0xE8000015', known: false },
  });
});

test('nothing typed is no fault', () => {
  expect(answerCode('  ', finder)).toEqual({ kind: 'empty' });
});

test.each([
  ['hello', 'error.read.no-number'],
  ['356938035643809', 'error.read.too-long'],
])('%s is no error number, and it says why', (text, id) => {
  expect(answerCode(text, finder)).toEqual({ kind: 'unread', words: { id } });
});

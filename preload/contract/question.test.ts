import { expect, test } from 'vitest';

import { answerIds, answersOf, gateQuestions, questionOf } from './question.ts';

test('every answer names its question', () => {
  for (const [question, answers] of Object.entries(answersOf)) {
    for (const answer of answers) expect(questionOf(answer)).toBe(question);
  }
});

test('no answer is there twice', () => {
  expect(new Set(answerIds).size).toBe(answerIds.length);
});

test('the Restore question stands for itself', () => {
  expect(gateQuestions).not.toContain('restore');
});

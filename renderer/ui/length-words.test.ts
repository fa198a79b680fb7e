import { expect, test } from 'vitest';

import { say } from '../say.ts';
import { lengthWords } from './length-words.ts';

test.each([
  [-5000, '0 seconds'],
  [1999, '1 second'],
  [14_000, '14 seconds'],
  [60_000, '1 minute'],
  [125_000, '2 minutes 5 seconds'],
  [600_000, '10 minutes'],
  [3_600_000 + 2 * 60_000 + 9000, '1 hour 2 minutes'],
])('%i ms: %s', (ms, words) => {
  expect(say(lengthWords(ms))).toBe(words);
});

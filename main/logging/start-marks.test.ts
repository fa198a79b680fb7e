import { expect, test } from 'vitest';

import { startLine } from './start-marks.ts';

test('counts from the creation of the process, in the order of the start', () => {
  const marks = { painted: 1402.4, words: 1270, main: 1062, ready: 1110, window: 1131 };
  expect(startLine(1000, marks)).toBe('start main=62 ready=110 window=131 words=270 painted=402');
});

test('leaves out what was not reached', () => {
  expect(startLine(1000, { main: 1062.6 })).toBe('start main=63');
});

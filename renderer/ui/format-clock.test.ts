import { expect, test } from 'vitest';

import { formatClock, formatLength, formatTime, formatWhen } from './format-clock.ts';

test.each([
  [0, '0:00'],
  [14_999, '0:14'],
  [600_000, '10:00'],
  [3_729_000, '1:02:09'],
  [-5000, '0:00'],
])('%i ms on a clock is %s', (ms, words) => {
  expect(formatClock(ms)).toBe(words);
});

test.each([
  [400, '0 s'],
  [119_000, '119 s'],
  [240_000, '4 min'],
  [3_590_000, '1 h 0 min'],
  [11_100_000, '3 h 5 min'],
  [187_200_000, '2 d 4 h'],
])('%i ms in words is %s', (ms, words) => {
  expect(formatLength(ms)).toBe(words);
});

test('midnight is 00, not 24', () => {
  expect(formatTime(new Date(2026, 0, 5, 0, 3, 9).getTime())).toBe('00:03:09');
});

test('a time of today goes without its day, one of another day does not', () => {
  const at = new Date(2026, 2, 12, 23, 59).getTime();
  expect(formatWhen(at, at + 30_000)).toBe('23:59');
  expect(formatWhen(at, at + 60_000)).toBe('Mar 12, 23:59');
});

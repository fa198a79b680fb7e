import { expect, test } from 'vitest';

import { shownTime, untilNextSecond } from './shown-time.ts';

const live = { realAt: 10_000, shownAt: 10_000, rate: 1 };
const replay = { realAt: 10_000, shownAt: 500_000, rate: 10 };

test('a live clock is the clock; a replay runs through recorded time', () => {
  expect(shownTime(live, 12_500)).toBe(12_500);
  expect(shownTime(replay, 12_500)).toBe(525_000);
});

test('a clock stands still before its start', () => {
  expect(shownTime(replay, 9000)).toBe(500_000);
});

test('waits until the second is full', () => {
  expect(untilNextSecond(live, 9700, 10_000)).toBe(700);
  expect(untilNextSecond(live, 10_700, 10_000)).toBe(700);
});

test('a fast replay ticks four times a second at most, a stopped one once', () => {
  expect(untilNextSecond({ ...replay, rate: 60 }, 0, 10_000)).toBe(250);
  expect(untilNextSecond({ ...replay, rate: 0 }, 0, 10_000)).toBe(1000);
});

import { expect, test } from 'vitest';

import { axisMarks } from './axis.ts';

const at = (time: string): number => Date.parse(`2026-01-05T${time}Z`);

test('marks stand at round times and are not too many', () => {
  const marks = axisMarks(at('14:03:20'), at('15:03:20'), 6, 0);
  expect(marks.map(({ words }) => words)).toEqual([
    '14:10',
    '14:20',
    '14:30',
    '14:40',
    '14:50',
    '15:00',
  ]);
});

test('round times are local ones: half-hour zones, too', () => {
  const [mark] = axisMarks(at('14:03:00'), at('20:03:00'), 6, -330);
  expect(mark).toEqual({ at: at('14:30:00'), words: '20:00' });
});

test('seconds show where they matter, dates where days pass', () => {
  expect(axisMarks(at('14:03:00'), at('14:04:00'), 6, 0)[1]?.words).toBe('14:03:10');
  expect(axisMarks(at('14:03:00'), at('14:03:00') + 4 * 86_400_000, 6, 0)[0]?.words).toBe('Jan 6');
});

test('no room or no time gives no marks', () => {
  expect(axisMarks(0, 1000, 0, 0)).toEqual([]);
  expect(axisMarks(5, 5, 6, 0)).toEqual([]);
});

test('a history of a hundred years still ends', () => {
  expect(axisMarks(0, 100 * 365 * 86_400_000, 6, 0).length).toBeLessThanOrEqual(7);
});

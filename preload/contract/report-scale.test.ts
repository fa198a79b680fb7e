import { expect, test } from 'vitest';

import { kindsIn, scaleMarks, scaleStretch } from './report-scale.ts';

const minute = 60_000;

test.each([
  [5, [0, 1, 2, 3, 4, 5]],
  [13, [0, 5, 10]],
  [50, [0, 10, 20, 30, 40, 50]],
  [600, [0, 120, 240, 360, 480, 600]],
])('%i minutes are marked at round places', (length, marks) => {
  expect(scaleMarks(length * minute).map(({ minutes }) => minutes)).toEqual(marks);
});

test('a very long try has few marks, too', () => {
  expect(scaleMarks(30 * 24 * 60 * minute).length).toBeLessThanOrEqual(8);
});

test('two seconds can be seen beside an hour, and stay inside', () => {
  const last = scaleStretch({ kind: 'away', from: 3_599_000, to: 3_600_000 }, 3_600_000);
  expect(last.size).toBeGreaterThan(0.003);
  expect(last.start + last.size).toBeLessThanOrEqual(1);
});

test('the legend has what is drawn, in the order of the way', () => {
  const stretches = [
    { kind: 'away', from: 0, to: 1 },
    { kind: 'waiting', from: 1, to: 2 },
  ] as const;
  const bars = [{ number: 1, label: { id: 'ui.more' }, tone: 'idle', stretches }] as const;
  expect(kindsIn({ bars, length: 5 })).toEqual(['waiting', 'away']);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { countAt, secondsLeft, untilNextChange } from './count.ts';

const lines = [{ ms: 5000 }, { ms: 2000 }, { ms: 15_000 }];

test.each([
  [-50, 0, 5],
  [0, 0, 5],
  [1, 0, 5],
  [999, 0, 5],
  [1000, 0, 4],
  [4999, 0, 1],
  [5000, 1, 2],
  [6999, 1, 1],
  [7000, 2, 15],
  [21_999, 2, 1],
])('%i ms after the start it is line %i and the figure %i', (elapsed, index, figure) => {
  const count = countAt(lines, elapsed);
  expect(count).toMatchObject({ kind: 'line', index });
  expect(count.kind === 'line' && secondsLeft(count.left)).toBe(figure);
});

test('past the last line there is none, and nothing to wait for', () => {
  expect(countAt(lines, 22_000)).toEqual({ kind: 'after' });
  expect(untilNextChange({ kind: 'after' })).toBeNull();
  expect(countAt([], 0)).toEqual({ kind: 'after' });
});

test('waiting for the next change ends exactly where figure or line change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 21_999 }), (elapsed) => {
      const figure = (at: number) => {
        const count = countAt(lines, at);
        return count.kind === 'line' ? `${count.index} ${secondsLeft(count.left)}` : 'after';
      };
      const wait = untilNextChange(countAt(lines, elapsed)) ?? 0;
      expect(wait).toBeGreaterThan(0);
      expect(figure(elapsed + wait)).not.toBe(figure(elapsed));
      expect(figure(elapsed + wait - 1)).toBe(figure(elapsed));
    }),
  );
});

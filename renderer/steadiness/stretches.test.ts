import fc from 'fast-check';
import { expect, test } from 'vitest';

import { stretches } from './stretches.ts';

const minute = 60_000;

test.each([
  ['an unbroken minute', [], minute, [[0, minute]]],
  ['half of one', [], 30_000, [[0, 30_000]]],
  [
    'a break in the middle',
    [[10_000, 12_000]],
    minute,
    [
      [0, 10_000],
      [12_000, minute],
    ],
  ],
  ['a break that goes on over the end', [[59_000, 64_000]], 64_000, [[0, 59_000]]],
  ['nothing yet', [], 0, []],
] as const)('%s', (_, breaks, until, held) => {
  const found = stretches(
    breaks.map(([from, to]) => ({ from, to })),
    until,
    minute,
  );
  expect(found.map(({ from, to }) => [from, to])).toEqual(held);
});

test('what is held and what is broken never overlap, and lie within the minute', () => {
  const gap = fc.tuple(fc.nat(70_000), fc.nat(5000));
  fc.assert(
    fc.property(fc.array(gap, { maxLength: 8 }), fc.nat(80_000), (gaps, until) => {
      const breaks = gaps
        .map(([from, length]) => ({ from, to: from + length }))
        .toSorted((one, other) => one.from - other.from);
      for (const { from, to } of stretches(breaks, until, minute)) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(Math.min(until, minute));
        for (const broken of breaks) {
          expect(broken.to <= from || broken.from >= to || broken.from === broken.to).toBe(true);
        }
      }
    }),
  );
});

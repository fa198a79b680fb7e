import { expect, test } from 'vitest';

import { nextItem } from './next-item.ts';

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 4, 0],
  ['ArrowDown', -1, 0],
  ['ArrowUp', 0, 4],
  ['ArrowUp', -1, 4],
  ['Home', 3, 0],
  ['End', 0, 4],
])('%s from %i of five leads to %i', (key, at, to) => {
  expect(nextItem(key, at, 5)).toBe(to);
});

test('other keys and an empty list lead nowhere', () => {
  expect(nextItem('a', 0, 5)).toBeNull();
  expect(nextItem('ArrowDown', -1, 0)).toBeNull();
});

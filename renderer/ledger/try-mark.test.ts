import { expect, test } from 'vitest';

import { outcomes } from '../../preload/contract/snapshot.ts';
import { sector, tryMark } from './try-mark.ts';

test('a try that runs is marked as running, whatever it counts for', () => {
  expect(tryMark({ outcome: null, counts: true })).toBe('running');
  expect(tryMark({ outcome: null, counts: false })).toBe('running');
});

const having = (mark: string, counts: boolean) =>
  outcomes.filter((outcome) => tryMark({ outcome, counts }) === mark);

test('only what is known to have worked or failed is marked so', () => {
  expect(having('worked', true)).toEqual(['finished']);
  expect(having('open', true)).toEqual(['left-recovery', 'returned', 'called-off', 'unknown']);
});

test('a try that does not count is marked so, unless it got through', () => {
  expect(having('failed', false)).toEqual([]);
  expect(having('worked', false)).toEqual(['finished']);
  expect(having('open', false)).toEqual(['returned']);
});

test.each([
  [0, ''],
  [1, 'M12 12V7A5 5 0 0 1 17 12Z'],
  [2, 'M12 12V7A5 5 0 0 1 12 17Z'],
  [3, 'M12 12V7A5 5 0 1 1 7 12Z'],
  [4, 'M12 7a5 5 0 1 1 0 10a5 5 0 1 1 0 -10Z'],
] as const)('%i quarters fill %s', (quarters, path) => {
  expect(sector(quarters, 5)).toBe(path);
});

import { beforeEach, afterEach, expect, it, vi } from 'vitest';

import { createAllowance } from './allowance.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

it('allows a burst, and then so many in a second', () => {
  const allowance = createAllowance({ burst: 3, perSecond: 2 });
  const taken = () => Array.from({ length: 10 }, () => allowance.take()).filter(Boolean).length;
  expect(taken()).toBe(3);
  expect(taken()).toBe(0);
  vi.advanceTimersByTime(1000);
  expect(taken()).toBe(2);
  vi.advanceTimersByTime(3_600_000);
  expect(taken()).toBe(3);
  vi.advanceTimersByTime(1000);
  expect(allowance.take(2.5)).toBe(false);
  expect(allowance.take(2)).toBe(true);
});

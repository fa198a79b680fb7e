import { expect, it, vi } from 'vitest';

import { createPatience } from './patience.ts';

it('does not wait for the silent, asks them once, and takes what they say late', async () => {
  const { ask } = createPatience(20);
  let answer = (_: string): void => undefined;
  const work = vi.fn(() => new Promise<string>((resolve) => (answer = resolve)));
  expect(await ask('share', work)).toBeNull();
  expect(await ask('share', work)).toBeNull();
  expect(await ask('disk', () => Promise.resolve('logs'))).toBe('logs');
  answer('late');
  expect(await ask('share', work)).toBe('late');
  expect(work).toHaveBeenCalledTimes(1);
  expect(await ask('share', () => Promise.resolve('new'))).toBe('new');
});

it('lets two wait for the same answer, and passes a fault on', async () => {
  const { ask } = createPatience(1000);
  const work = vi.fn(() => new Promise<number>((resolve) => setTimeout(resolve, 10, 7)));
  expect(await Promise.all([ask('disk', work), ask('disk', work)])).toEqual([7, 7]);
  expect(work).toHaveBeenCalledTimes(1);
  await expect(ask('disk', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await ask('disk', work)).toBe(7);
});

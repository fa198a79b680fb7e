import { expect, it, vi } from 'vitest';

import { askSystem } from './ask-system.ts';

const facts = { platform: 'linux', distro: 'Debian GNU/Linux', release: '12', build: '' };

it('lets only the name through, not what identifies the computer', async () => {
  const all = { ...facts, serial: 'C02SECRET', hostname: 'annas-mac', fqdn: 'annas-mac.local' };
  const answer = await askSystem(() => Promise.resolve(all), 100);
  expect(answer).toEqual({ kind: 'known', system: 'Debian GNU/Linux 12' });
});

it('says why it does not know', async () => {
  const nameless = { ...facts, distro: 'unknown' };
  expect(await askSystem(() => Promise.resolve(nameless), 100)).toEqual({
    kind: 'unknown',
    reason: 'the system did not say its name',
  });
  expect(await askSystem(() => Promise.reject(new Error('blocked by policy')), 100)).toEqual({
    kind: 'unknown',
    reason: 'blocked by policy',
  });
});

it('does not wait for ever', async () => {
  vi.useFakeTimers();
  const answer = askSystem(() => new Promise(() => undefined), 12_000);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(await answer).toEqual({ kind: 'unknown', reason: 'no answer within 12000 ms' });
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

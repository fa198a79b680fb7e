import { expect, it, vi } from 'vitest';

import { checkContext } from './check-context.ts';
import { arrived, fold, opening, sightings } from './session/session.test-support.ts';
import { initialState } from './session/state.ts';

const facts = { isOnBattery: () => true, resolveProxy: vi.fn(() => Promise.resolve('DIRECT')) };

it('tells of power and of the model, and nothing that names the phone', async () => {
  const state = fold([...opening(0), arrived(10, sightings.booted)]);
  const context = await checkContext(facts, state, true);
  expect(context.onBattery).toBe(true);
  expect(context.proxy).toBe('DIRECT');
  expect(JSON.stringify(context)).not.toContain(sightings.booted.serial);
});

it('asks for the proxy only where the network may be used', async () => {
  facts.resolveProxy.mockClear();
  expect(await checkContext(facts, initialState, false)).toEqual({
    onBattery: true,
    proxy: null,
    newestITunes: null,
    phone: null,
  });
  expect(facts.resolveProxy).not.toHaveBeenCalled();
});

it('remembers what Apple’s list said of iTunes, and nothing that came from elsewhere', async () => {
  const answered = (source: string) =>
    fold([
      ...opening(0),
      {
        kind: 'check-answered',
        at: 10,
        source: 'host',
        cost: 'network',
        answer: {
          check: 'itunes-newest',
          result: 'attention',
          reason: 'older',
          values: { version: '12.13.9.1', newest: '12.13.12', source },
          evidence: [{ from: 'newest iTunes', text: '12.13.12' }],
        },
      },
    ]);
  const newest = async (source: string) =>
    (await checkContext(facts, answered(source), false)).newestITunes;
  expect(await newest('apple')).toBe('12.13.12');
  expect(await newest('release')).toBeNull();
});

it('knows nothing where Electron cannot tell, or not in time', async () => {
  vi.useFakeTimers();
  const blind = {
    isOnBattery: () => {
      throw new Error('no UPower');
    },
    resolveProxy: () => new Promise<string>(() => undefined),
  };
  const asking = checkContext(blind, initialState, true);
  await vi.advanceTimersByTimeAsync(3000);
  expect(await asking).toEqual({ onBattery: null, proxy: null, newestITunes: null, phone: null });
  vi.useRealTimers();
});

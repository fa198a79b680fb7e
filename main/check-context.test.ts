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
    phone: null,
  });
  expect(facts.resolveProxy).not.toHaveBeenCalled();
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
  expect(await asking).toEqual({ onBattery: null, proxy: null, phone: null });
  vi.useRealTimers();
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { ShownDevice } from './copy-device.ts';
import type { SensorMessage } from './message.ts';
import type { Bus, BusEvent, BusWatch } from './watch-bus.ts';
import { watchBus } from './watch-bus.ts';

const device: ShownDevice = {
  handle: 'DeviceId { bus: 1, addr: 5 }',
  address: 5,
  vendorId: 0x0781,
  productId: 0x5581,
  bus: '001',
  ports: [2],
  speed: 'super',
};

/** The package without a bus: the test decides what it shows and what it tells. */
class FakeBus implements Bus {
  devices: readonly ShownDevice[] = [];
  trouble: Error | null = null;
  takes = 1;
  listings = 0;
  readonly listeners = new Map<string, (event: BusEvent) => void>();

  async getDevices(): Promise<readonly ShownDevice[]> {
    this.listings += 1;
    const { devices, trouble } = this;
    await new Promise((resolve) => setTimeout(resolve, this.takes));
    if (trouble !== null) throw trouble;
    return devices;
  }

  addEventListener(type: 'connect' | 'disconnect', listener: (event: BusEvent) => void): void {
    this.listeners.set(type, listener);
  }

  tell(type: 'connect' | 'disconnect'): void {
    this.listeners.get(type)?.({ device });
  }
}

let bus: FakeBus;
let said: SensorMessage[];

function start(): BusWatch {
  return watchBus(bus, (message) => said.push(message));
}

function kinds(): readonly string[] {
  return said.map(({ kind }) => kind);
}

beforeEach(() => {
  vi.useFakeTimers();
  bus = new FakeBus();
  said = [];
});

afterEach(() => {
  vi.useRealTimers();
});

describe('watchBus', () => {
  it('lists at once, and again after the listeners are in place', async () => {
    bus.devices = [device];
    start();
    await vi.advanceTimersByTimeAsync(1);
    expect(said).toMatchObject([
      { kind: 'listing', since: 0, devices: [{ port: '1-2', hubs: 0 }] },
    ]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(bus.listings).toBe(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('adds no listener where the bus cannot be listed', async () => {
    bus.trouble = new Error('getDevices error: not found');
    start();
    await vi.advanceTimersByTimeAsync(1);
    expect(said).toEqual([
      { kind: 'unreadable', answers: 0, detail: 'getDevices error: not found' },
    ]);
    expect(bus.listeners.size).toBe(0);
  });

  it('tries again every 5 s while blind, and sees when it can', async () => {
    bus.trouble = new Error('not found');
    start();
    await vi.advanceTimersByTimeAsync(10_100);
    expect(kinds()).toEqual(['unreadable', 'unreadable', 'unreadable']);
    bus.trouble = null;
    await vi.advanceTimersByTimeAsync(5000);
    expect(kinds()[3]).toBe('listing');
    expect([...bus.listeners.keys()]).toEqual(['connect', 'disconnect']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tries at once when asked while blind', async () => {
    bus.trouble = new Error('not found');
    const watch = start();
    await vi.advanceTimersByTimeAsync(100);
    bus.trouble = null;
    watch.list(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(said.at(-1)).toMatchObject({ kind: 'listing', answers: 1 });
  });

  it('tells an event at once and lists after it: now, and when the bus is quiet', async () => {
    start();
    await vi.advanceTimersByTimeAsync(10_000);
    said.length = 0;
    const before = bus.listings;
    bus.tell('connect');
    expect(said).toMatchObject([{ kind: 'attached', seq: 1, at: Date.now() }]);
    await vi.advanceTimersByTimeAsync(40);
    expect(said[1]).toMatchObject({ kind: 'listing', since: 1 });
    bus.tell('disconnect');
    expect(said[2]).toMatchObject({ kind: 'detached', seq: 2, port: '1-2' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(bus.listings - before).toBe(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not list more than four times a second while events pour in', async () => {
    start();
    await vi.advanceTimersByTimeAsync(10_000);
    const before = bus.listings;
    for (let turn = 0; turn < 1000; turn += 1) {
      bus.tell(turn % 2 === 0 ? 'connect' : 'disconnect');
      await vi.advanceTimersByTimeAsync(2);
    }
    expect(bus.listings - before).toBeLessThanOrEqual(9);
    expect(bus.listings - before).toBeGreaterThanOrEqual(7);
  });

  it('lets events overtake the listing that was begun before them', async () => {
    const watch = start();
    await vi.advanceTimersByTimeAsync(10_000);
    said.length = 0;
    watch.list(1);
    await vi.advanceTimersByTimeAsync(20);
    bus.tell('connect');
    await vi.advanceTimersByTimeAsync(20);
    expect(said).toMatchObject([
      { kind: 'attached', seq: 1 },
      { kind: 'listing', since: 0 },
    ]);
  });

  it('answers a question that came during a listing with the next one', async () => {
    bus.takes = 100;
    const watch = start();
    await vi.advanceTimersByTimeAsync(50);
    watch.list(1);
    await vi.advanceTimersByTimeAsync(51);
    expect(said.at(-1)).toMatchObject({ kind: 'listing', answers: 0 });
    await vi.advanceTimersByTimeAsync(200);
    expect(said.at(-1)).toMatchObject({ kind: 'listing', answers: 1 });
  });

  it('lists every 2 s where the system tells no events', async () => {
    const watch = start();
    await vi.advanceTimersByTimeAsync(5000);
    watch.becomeDeaf();
    const before = bus.listings;
    await vi.advanceTimersByTimeAsync(20_300);
    expect(bus.listings - before).toBeGreaterThanOrEqual(9);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { SessionEvent } from '../../session/event.ts';
import type { FakeChild } from '../child.test-support.ts';
import { fakeFork } from '../child.test-support.ts';
import type { Stop } from '../source.ts';
import type { BusDevice } from './bus-device.ts';
import { keyboard, phone } from './bus-device.test-support.ts';
import type { UsbSource } from './usb-source.ts';
import { createUsbSource } from './usb-source.ts';

let started: ReturnType<typeof fakeFork>;
let source: UsbSource;
let stop: Stop;
let events: SessionEvent[];
let logged: string[];

beforeEach(() => {
  vi.useFakeTimers();
  events = [];
  logged = [];
  started = fakeFork();
  source = createUsbSource({ fork: started.fork, log: (line) => logged.push(line) });
  stop = source.start((event) => events.push(event));
});

afterEach(() => {
  vi.useRealTimers();
});

function sensor(): FakeChild {
  return started.children.at(-1)!;
}

function list(devices: readonly BusDevice[] = [], answers = 0): void {
  sensor().say({ kind: 'listing', since: 0, at: Date.now(), answers, devices });
}

function heard(): readonly string[] {
  const words = events.map((event) =>
    event.kind === 'watch-lost' ? `${event.kind} ${event.reason}` : event.kind,
  );
  events.length = 0;
  return words;
}

describe('a sensor that works', () => {
  it('starts the watch before it shows who is there', () => {
    list([phone()]);
    expect(heard()).toEqual(['watch-started', 'phone-arrived']);
    list([]);
    expect(heard()).toEqual(['phone-left']);
  });

  it('needs no timer of main while all is well', () => {
    list();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('passes events on as they come', () => {
    list();
    heard();
    sensor().say({ kind: 'attached', seq: 1, at: 5, device: phone() });
    sensor().say({ kind: 'detached', seq: 2, at: 6, handle: phone().handle, port: '1-2' });
    expect(events.map(({ kind, at }) => [kind, at])).toEqual([
      ['phone-arrived', 5],
      ['phone-left', 6],
    ]);
  });

  it('tells what left together with a phone, and nothing of a bus without one', () => {
    const hub = keyboard({ port: '1-4', address: 8 });
    list([hub]);
    list([]);
    expect(heard()).toEqual(['watch-started']);
    vi.advanceTimersByTime(3000);
    list([hub, phone()]);
    list([]);
    expect(heard()).toEqual(['phone-arrived', 'other-left', 'phone-left']);
  });

  it('is not flooded by a mouse that bounces beside a phone', () => {
    list([phone()]);
    heard();
    const mouse = keyboard({ port: '1-4', address: 8 });
    for (let seq = 1; seq < 1000; seq += 2) {
      const at = 1000 + seq * 10;
      const handle = `mouse ${seq}`;
      sensor().say({ kind: 'attached', seq, at, device: { ...mouse, handle } });
      sensor().say({ kind: 'detached', seq: seq + 1, at: at + 10, handle, port: '1-4' });
    }
    expect(heard()).toEqual(['other-left']);
  });

  it('is not disturbed by nonsense, and says so once', () => {
    list([phone()]);
    heard();
    for (const nonsense of [null, 7, 'attached', {}, { kind: 'listing', devices: [{}] }, []]) {
      sensor().say(nonsense);
    }
    expect(heard()).toEqual([]);
    expect(logged.filter((line) => line.includes('nonsense'))).toHaveLength(1);
  });
});

describe('a sensor that ends', () => {
  it('is told of at once, comes back within 300 ms and loses nobody', () => {
    list([phone()]);
    heard();
    sensor().exit(null);
    expect(heard()).toEqual(['watch-lost crashed']);
    vi.advanceTimersByTime(300);
    expect(started.children).toHaveLength(2);
    list([phone()]);
    expect(heard()).toEqual(['watch-started']);
  });

  it('reports what happened while it was away', () => {
    list([phone()]);
    sensor().exit(9);
    vi.advanceTimersByTime(300);
    heard();
    list([phone({ address: 6 })]);
    expect(heard()).toEqual(['watch-started', 'phone-left', 'phone-arrived']);
  });

  it('gives its last words as the detail', () => {
    sensor().say({ kind: 'failed', detail: 'the package broke' });
    sensor().exit(1);
    expect(events).toMatchObject([{ kind: 'watch-lost', detail: 'the package broke' }]);
  });

  it('is restarted ever more slowly, and told of once', () => {
    const starts: number[] = [];
    const begin = Date.now();
    for (let turn = 0; turn < 7; turn += 1) {
      const before = started.children.length;
      sensor().exit(1);
      const from = Date.now();
      while (started.children.length === before) vi.advanceTimersByTime(10);
      starts.push(Date.now() - from);
    }
    expect(starts).toEqual([50, 500, 1000, 2000, 5000, 5000, 5000]);
    expect(heard()).toEqual(['watch-lost crashed']);
    expect(Date.now() - begin).toBeLessThan(20_000);
  });

  it('is restarted fast again after it was healthy for 30 s', () => {
    sensor().exit(1);
    vi.advanceTimersByTime(50);
    sensor().exit(1);
    vi.advanceTimersByTime(500);
    list();
    vi.advanceTimersByTime(30_000);
    sensor().exit(1);
    vi.advanceTimersByTime(50);
    expect(started.children).toHaveLength(4);
  });

  it('can be restarted by the person without waiting', () => {
    for (const wait of [50, 500, 1000, 2000]) {
      sensor().exit(1);
      vi.advanceTimersByTime(wait);
    }
    sensor().exit(1);
    const before = started.children.length;
    source.retry();
    expect(started.children).toHaveLength(before + 1);
    vi.advanceTimersByTime(9000);
    expect(started.children).toHaveLength(before + 1);
  });
});

describe('a sensor that cannot be started', () => {
  it('is tried again, and told of', async () => {
    let tries = 0;
    const other = createUsbSource({
      log: () => undefined,
      fork: () => {
        tries += 1;
        throw new Error('no such file');
      },
    });
    const end = other.start((event) => events.push(event));
    vi.advanceTimersByTime(600);
    expect(tries).toBe(3);
    expect(heard()).toEqual(['watch-lost crashed']);
    await end();
    vi.advanceTimersByTime(60_000);
    expect(tries).toBe(3);
  });
});

describe('a bus that cannot be read', () => {
  it('is told of once, and again when it can', () => {
    const blind = { kind: 'unreadable', answers: 0, detail: 'not found' };
    sensor().say(blind);
    sensor().say(blind);
    expect(events).toMatchObject([
      { kind: 'watch-lost', reason: 'unreadable', detail: 'not found' },
    ]);
    heard();
    list([phone()]);
    expect(heard()).toEqual(['watch-started', 'phone-arrived']);
    sensor().say(blind);
    expect(heard()).toEqual(['watch-lost unreadable']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is looked at again when the person asks', () => {
    sensor().say({ kind: 'unreadable', answers: 0, detail: 'not found' });
    source.retry();
    expect(sensor().received).toEqual([{ kind: 'list', id: 1 }]);
  });
});

describe('a sensor that hangs', () => {
  it('at its start is replaced', () => {
    vi.advanceTimersByTime(10_100);
    expect(started.children[0]?.killed).toBe(1);
    expect(started.children).toHaveLength(2);
    expect(heard()).toEqual(['watch-lost crashed']);
  });

  it('is found when it is asked, and replaced', () => {
    list();
    heard();
    const hung = sensor();
    hung.endsWhenAsked = false;
    source.relist();
    vi.advanceTimersByTime(4999);
    expect(heard()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(heard()).toEqual(['watch-lost crashed']);
    vi.advanceTimersByTime(300);
    expect(started.children).toHaveLength(2);
    hung.say({ kind: 'listing', since: 0, at: 1, answers: 1, devices: [phone()] });
    hung.exit(null);
    expect(heard()).toEqual([]);
    vi.advanceTimersByTime(5000);
    expect(started.children).toHaveLength(2);
  });

  it('is not mistaken: only an answer to the question counts', () => {
    list();
    source.relist();
    source.relist();
    list([], 1);
    expect(vi.getTimerCount()).toBe(1);
    list([], 2);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('stop', () => {
  it('ends the process and every timer, and nothing is emitted after it', async () => {
    list();
    heard();
    const last = sensor();
    await stop();
    expect(last.killed).toBe(1);
    last.say({ kind: 'attached', seq: 1, at: 5, device: phone() });
    source.retry();
    source.relist();
    vi.advanceTimersByTime(60_000);
    expect(heard()).toEqual([]);
    expect(started.children).toHaveLength(1);
  });

  it('does not wait longer than a second for a process that does not end', async () => {
    sensor().endsWhenAsked = false;
    let isDone = false;
    void stop().then(() => (isDone = true));
    await vi.advanceTimersByTimeAsync(1000);
    expect(isDone).toBe(true);
  });

  it('calls off a restart', async () => {
    sensor().exit(1);
    await stop();
    vi.advanceTimersByTime(60_000);
    expect(started.children).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';

import { createClockWatch } from './clock-watch.ts';
import { FakeScheduler } from './fake-scheduler.test-support.ts';

const hour = 3_600_000;

function setUp() {
  const scheduler = new FakeScheduler(1_700_000_000_000);
  return { scheduler, watch: createClockWatch(scheduler) };
}

describe('a clock that is set', () => {
  test.each([
    ['forward', hour],
    ['back', -hour],
    ['forward by the least that counts', 2000],
    ['back by the least that counts', -2000],
  ])('%s is told once, by how much', (_, by) => {
    const { scheduler, watch } = setUp();
    scheduler.advance(70_000);
    scheduler.stepClock(by);
    scheduler.advance(50_000);
    expect(watch.look()).toBe(by);
    expect(watch.look()).toBe(0);
    scheduler.advance(hour);
    expect(watch.look()).toBe(0);
  });

  test('several times is told each time, and as one step when nobody looked between', () => {
    const { scheduler, watch } = setUp();
    scheduler.stepClock(hour);
    expect(watch.look()).toBe(hour);
    scheduler.stepClock(-hour);
    expect(watch.look()).toBe(-hour);
    scheduler.stepClock(hour);
    scheduler.stepClock(5000);
    expect(watch.look()).toBe(hour + 5000);
  });

  test('in whole milliseconds, as events count them', () => {
    const scheduler = {
      wall: 1000,
      run: 0.4,
      now: () => scheduler.wall,
      monotonic: () => scheduler.run,
    };
    const watch = createClockWatch(scheduler);
    scheduler.wall += 10_000;
    scheduler.run += 0.3;
    expect(watch.look()).toBe(10_000);
  });
});

describe('a clock that is not set', () => {
  test.each([1900, -1900])('but differs by %d ms is left alone', (by) => {
    const { scheduler, watch } = setUp();
    scheduler.stepClock(by);
    expect(watch.look()).toBe(0);
  });

  test('but slewed all day long never adds up to a step', () => {
    const { scheduler, watch } = setUp();
    for (let minute = 0; minute < 1440; minute += 1) {
      scheduler.advance(60_000);
      scheduler.stepClock(30);
      expect(watch.look()).toBe(0);
    }
  });

  test('shows no step to a process that is held up between its two readings', () => {
    const scheduler = new FakeScheduler(1_700_000_000_000);
    let heldUp = 0;
    const watch = createClockWatch({
      now: () => {
        const read = scheduler.now();
        scheduler.advance(heldUp);
        heldUp = 0;
        return read;
      },
      monotonic: () => scheduler.monotonic(),
    });
    heldUp = 30_000;
    expect([watch.look(), watch.look()]).toEqual([0, 0]);
    expect(scheduler.monotonic()).toBe(30_000);
  });
});

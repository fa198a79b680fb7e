import { describe, expect, test, vi } from 'vitest';
import type { ShownClock } from '../../../preload/contract/snapshot.ts';
import { callAt } from '../../engine/deadline-timer.ts';
import { FakeScheduler, settled } from '../../engine/fake-scheduler.test-support.ts';
import type { SessionEvent } from '../../session/event.ts';
import { startReplay } from './replay.ts';

function recordingOf(times: readonly number[]) {
  const closed = vi.fn();
  async function* events(): AsyncGenerator<SessionEvent> {
    try {
      for (const at of times) {
        yield await Promise.resolve({ kind: 'computer-woke', source: 'power', at } as const);
      }
    } finally {
      closed();
    }
  }
  return { recording: { events: events(), report: () => 'read' }, closed };
}

function clockOf(scheduler: FakeScheduler) {
  return {
    now: () => scheduler.now(),
    callAt: (moment: number, callback: () => void) => callAt(scheduler, moment, callback),
  };
}

async function play(times: readonly number[], speed: number) {
  const scheduler = new FakeScheduler(1_000_000);
  const { recording, closed } = recordingOf(times);
  const heard: { readonly after: number; readonly at: number }[] = [];
  const clocks: ShownClock[] = [];
  const onFinished = vi.fn();
  const onFault = vi.fn();
  const stop = startReplay(
    recording,
    {
      speed,
      ...clockOf(scheduler),
      onClock: (clock) => clocks.push(clock),
      onFinished,
      onFault,
    },
    ({ at }) => heard.push({ after: scheduler.now() - 1_000_000, at }),
  );
  await settled();
  return { scheduler, heard, clocks, onFinished, onFault, stop, closed };
}

describe('a replay', () => {
  test('keeps the recorded times and divides the spacing by the speed', async () => {
    const { scheduler, heard, onFinished } = await play([5000, 5000, 6000, 9000], 10);
    expect(heard).toEqual([
      { after: 0, at: 5000 },
      { after: 0, at: 5000 },
    ]);
    await scheduler.advanceSlowly(399);
    expect(heard.slice(2)).toEqual([{ after: 100, at: 6000 }]);
    expect(onFinished).not.toHaveBeenCalled();
    await scheduler.advanceSlowly(1);
    expect(heard.at(-1)).toEqual({ after: 400, at: 9000 });
    expect(onFinished).toHaveBeenCalledExactlyOnceWith('read');
    expect(scheduler.pending).toBe(0);
  });

  test('tells what has the same time in one turn, with no promise in between', async () => {
    const heard: string[] = [];
    startReplay(
      recordingOf([5000, 5000]).recording,
      { speed: 1, ...clockOf(new FakeScheduler()), onClock() {}, onFinished() {}, onFault() {} },
      () => {
        heard.push('event');
        queueMicrotask(() => heard.push('turn'));
      },
    );
    await settled();
    expect(heard).toEqual(['event', 'event', 'turn', 'turn']);
  });

  test('waits through quiet months in full', async () => {
    const months = 60 * 86_400_000;
    const { scheduler, heard } = await play([0, months], 1);
    await scheduler.advanceSlowly(months - 1, 86_400_000);
    expect(heard).toHaveLength(1);
    await scheduler.advanceSlowly(1);
    expect(heard).toHaveLength(2);
  });

  test('shows a clock that runs through the recording and stops at its end', async () => {
    const { scheduler, clocks } = await play([5000, 6000], 2);
    expect(clocks).toEqual([{ realAt: 1_000_000, shownAt: 5000, rate: 2 }]);
    await scheduler.advanceSlowly(500);
    expect(clocks.slice(1)).toEqual([{ realAt: 1_000_500, shownAt: 6000, rate: 0 }]);
  });

  test('does not wait where the recorded clock was set back, and goes on from there', async () => {
    const { scheduler, heard, clocks } = await play([5000, 6000, 2000, 2500], 1);
    await scheduler.advanceSlowly(1000);
    expect(heard.slice(1)).toEqual([
      { after: 1000, at: 6000 },
      { after: 1000, at: 2000 },
    ]);
    expect(clocks[1]).toEqual({ realAt: 1_001_000, shownAt: 2000, rate: 1 });
    await scheduler.advanceSlowly(500);
    expect(heard.at(-1)).toEqual({ after: 1500, at: 2500 });
  });

  test('ends at once when stopped, and lets go of the file', async () => {
    const { scheduler, heard, onFinished, stop, closed } = await play([0, 1000, 2000], 1);
    stop();
    await settled();
    expect(scheduler.pending).toBe(0);
    expect(closed).toHaveBeenCalled();
    await scheduler.advanceSlowly(3000, 100);
    expect(heard).toHaveLength(1);
    expect(onFinished).not.toHaveBeenCalled();
  });

  test('of nothing finishes at once without a clock', async () => {
    const { clocks, onFinished } = await play([], 1);
    expect(clocks).toEqual([]);
    expect(onFinished).toHaveBeenCalledOnce();
  });

  test('reports what its listener throws', async () => {
    const scheduler = new FakeScheduler();
    const onFault = vi.fn();
    const error = new Error('fault');
    const calls = { onClock: vi.fn(), onFinished: vi.fn(), onFault };
    startReplay(
      recordingOf([1, 2]).recording,
      { speed: 1, ...clockOf(scheduler), ...calls },
      () => {
        throw error;
      },
    );
    await settled();
    expect(onFault).toHaveBeenCalledExactlyOnceWith('replay', error);
  });

  test.each([0, -1, Number.NaN, Infinity])('has no speed %d', async (speed) => {
    await expect(play([1], speed)).rejects.toThrow(RangeError);
  });
});

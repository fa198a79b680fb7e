import { beforeEach, describe, expect, test, vi } from 'vitest';

import { message } from '../preload/contract/message.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import type { Recording } from './journal/read.ts';
import { nextDeadline } from './session/deadline.ts';
import type { SessionEvent, Sighting } from './session/event.ts';
import { reduce } from './session/reduce.ts';
import { initialState } from './session/state.ts';
import { createStage, type Stage } from './stage.ts';

const sighting: Sighting = {
  vendorId: 0x05ac,
  productId: 0x12a8,
  port: '1-2',
  hubs: 0,
  speed: 'high',
  serial: '00008030000C51A2B3C4D5E6',
};
const recorded: readonly SessionEvent[] = [
  {
    kind: 'session-started',
    at: 1000,
    source: 'app',
    version: '1',
    platform: 'darwin',
    release: '24',
  },
  { kind: 'watch-started', at: 1000, source: 'usb' },
  { kind: 'phone-arrived', at: 3000, source: 'usb', via: 'event', sighting },
];

let now: number;
let timers: { at: number; callback: () => void }[];
let live: Engine;
let stage: Stage;
const onChange = vi.fn();
const onNotices = vi.fn();

const scheduler = {
  now: () => now,
  monotonic: () => now,
  setTimer: (wait: number, callback: () => void) => {
    const timer = { at: now + wait, callback };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  },
};

/** Lets what waits on promises go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

async function passTime(ms: number): Promise<void> {
  now += ms;
  const due = timers.filter(({ at }) => at <= now);
  timers = timers.filter(({ at }) => at > now);
  for (const { callback } of due) callback();
  await settle();
}

type Recorded = Recording['events'] extends AsyncIterable<infer T> ? T : never;

function recording(torn = false, items: readonly Recorded[] = recorded): Recording {
  return {
    at: 900,
    start: null,
    // eslint-disable-next-line @typescript-eslint/require-await -- has to look like a file
    events: (async function* () {
      yield* items;
    })(),
    report: () => ({ events: items.length, skipped: 0, damaged: 0, torn, broken: false }),
  };
}

function open(watching: boolean): void {
  stage = createStage({ live, watching, scheduler, onChange, onNotices, onFault: vi.fn() });
}

const name = message('shell.replay.healthy');
const arrive = (): void => {
  live.dispatch({ kind: 'phone-arrived', at: now, source: 'usb', via: 'event', sighting });
};

beforeEach(() => {
  onChange.mockReset();
  onNotices.mockReset();
  now = 50_000;
  timers = [];
  live = createEngine({
    reduce,
    nextDeadline,
    initial: initialState,
    scheduler,
    journal: null,
    awaitsHistory: true,
    onFault: vi.fn(),
  });
  open(true);
});

describe('the live session', () => {
  test('is shown by its own clock, and told what the person said', () => {
    stage.say({ kind: 'step-ticked', step: 'cable' });
    expect(stage.shown).toMatchObject({ replay: null, clock: { realAt: 0, shownAt: 0, rate: 1 } });
    expect(live.state.checklist.marks.cable).toEqual({ kind: 'ticked', at: 50_000 });
    expect(onChange).toHaveBeenCalled();
  });

  test('starts another history when the past is put under it', () => {
    const before = stage.shown.history;
    live.dispatch({ kind: 'begun', at: now, source: 'person' });
    expect(stage.shown.history).toBe(before);
    live.adoptHistory(initialState);
    expect(stage.shown.history).not.toBe(before);
  });

  test('cannot be left', () => {
    expect(stage.leave()).toBe(false);
  });
});

describe('a replay', () => {
  test('is shown in its recorded time, at its speed, up to its end', async () => {
    const liveHistory = stage.shown.history;
    stage.play(recording(), name, 10);
    await settle();
    expect(stage.shown.replay).toEqual({ name, speed: 10, finished: false, canLeave: true });
    expect(stage.shown.clock).toEqual({ realAt: 50_000, shownAt: 1000, rate: 10 });
    expect(stage.shown.history).not.toBe(liveHistory);
    expect(stage.shown.state.present).toHaveLength(0);
    await passTime(200);
    expect(stage.shown.state.present).toHaveLength(1);
    expect(stage.shown.replay?.finished).toBe(true);
    expect(live.state.present).toHaveLength(0);
  });

  test('keeps what the person says to itself, stamped in its own time', async () => {
    stage.play(recording(), name, 10);
    await settle();
    await passTime(100);
    stage.say({ kind: 'step-ticked', step: 'cable' });
    expect(stage.shown.state.checklist.marks.cable).toEqual({ kind: 'ticked', at: 2000 });
    expect(live.state.checklist.marks).toEqual({});
    expect(stage.leave()).toBe(true);
    expect(stage.shown.state.checklist.marks).toEqual({});
  });

  test('ends at once when a live phone arrives or leaves', async () => {
    stage.play(recording(), name, 1);
    await settle();
    arrive();
    expect(stage.shown.replay).toBeNull();
    expect(stage.shown.state.present).toHaveLength(1);
    stage.play(recording(), name, 1);
    await settle();
    live.dispatch({ kind: 'phone-left', at: now, source: 'usb', via: 'event', port: '1-2' });
    expect(stage.shown.replay).toBeNull();
  });

  test('goes on when something else happens live, without a word to the window', async () => {
    stage.play(recording(), name, 1);
    await settle();
    onChange.mockReset();
    live.dispatch({ kind: 'computer-woke', at: now, source: 'power' });
    expect(stage.shown.replay).not.toBeNull();
    expect(onChange).not.toHaveBeenCalled();
  });

  test('plays nothing more after it was left', async () => {
    stage.play(recording(), name, 1);
    await settle();
    const engine = stage.shown.state;
    stage.leave();
    await passTime(10_000);
    expect(engine.present).toHaveLength(0);
    expect(stage.shown.replay).toBeNull();
    expect(timers).toEqual([]);
  });

  test('takes the place of another', async () => {
    stage.play(recording(), name, 1);
    await settle();
    const first = stage.shown.history;
    stage.play(recording(), message('shell.replay.failing'), 2);
    await settle();
    expect(stage.shown.replay?.speed).toBe(2);
    expect(stage.shown.history).not.toBe(first);
    expect(timers).toHaveLength(1);
  });

  test('says when a part of it could not be read, and takes that back when it is left', async () => {
    stage.play(recording(true), name, 10);
    await settle();
    await passTime(200);
    expect(onNotices).toHaveBeenLastCalledWith(['replay-damaged']);
    stage.leave();
    expect(onNotices).toHaveBeenLastCalledWith([]);
  });

  test('of nothing stands at the time of its header, finished, and says so', async () => {
    stage.play(recording(false, []), name, 1000);
    expect(stage.shown.clock).toEqual({ realAt: 50_000, shownAt: 900, rate: 0 });
    await settle();
    await passTime(60_000);
    expect(stage.shown.clock).toEqual({ realAt: 50_000, shownAt: 900, rate: 0 });
    expect(stage.shown.replay?.finished).toBe(true);
    expect(onNotices).toHaveBeenLastCalledWith(['replay-empty']);
    stage.say({ kind: 'step-ticked', step: 'cable' });
    expect(stage.shown.state.checklist.marks.cable).toEqual({ kind: 'ticked', at: 900 });
  });

  test('takes over a state that it meets among its events, as another history', async () => {
    const [started] = recorded;
    const state = reduce(initialState, {
      kind: 'step-ticked',
      at: 500,
      source: 'person',
      step: 'cable',
    });
    stage.play(recording(false, [started!, { kind: 'fold', at: 2000, state }]), name, 10);
    await settle();
    const before = stage.shown.history;
    expect(stage.shown.state.checklist.marks.cable).toBeUndefined();
    await passTime(100);
    expect(stage.shown.state).toEqual(state);
    expect(stage.shown.history).not.toBe(before);
  });

  test('ends with the app without a word, and stays what is shown', async () => {
    stage.play(recording(), name, 1);
    await settle();
    onChange.mockReset();
    onNotices.mockReset();
    stage.stop();
    await passTime(10_000);
    expect(stage.shown.replay).not.toBeNull();
    expect(onChange).not.toHaveBeenCalled();
    expect(onNotices).not.toHaveBeenCalled();
    expect(timers).toEqual([]);
  });

  test('cannot be left when nothing is watched behind it', async () => {
    open(false);
    stage.play(recording(), name, 1);
    await settle();
    expect(stage.shown.replay?.canLeave).toBe(false);
    expect(stage.leave()).toBe(false);
    expect(stage.shown.replay).not.toBeNull();
  });
});

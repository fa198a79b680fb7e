import { describe, expect, test, vi } from 'vitest';

import type { SessionEvent } from '../session/event.ts';
import type { SessionState } from '../session/state.ts';
import { initialState } from '../session/state.ts';
import { createClockWatch } from './clock-watch.ts';
import { createEngine } from './engine.ts';
import { FakeScheduler } from './fake-scheduler.test-support.ts';

const hour = 3_600_000;
const wait = 600_000;
const begin = 1_700_000_000_000;
const tick: SessionEvent = { kind: 'step-ticked', source: 'person', at: 1, step: 'cable' };

/** A state that waits ten minutes from `watch-started` on, and moves along with the clock. */
function reduceWait(state: SessionState, event: SessionEvent): SessionState {
  const since = state.sight.kind === 'seeing' ? state.sight.since : null;
  if (event.kind === 'watch-started') return seeing(state, event.at);
  if (since === null) return state;
  if (event.kind === 'clock-stepped') return seeing(state, since + event.shift);
  if (event.kind === 'deadline-passed' && event.at >= since + wait) {
    return { ...state, sight: { kind: 'looking' } };
  }
  return state;
}

function seeing(state: SessionState, since: number): SessionState {
  return { ...state, sight: { kind: 'seeing', since } };
}

function endOfWait({ sight }: SessionState): number | null {
  return sight.kind === 'seeing' ? sight.since + wait : null;
}

/** A live engine in the middle of its wait, and a word for each event with the time truly passed. */
function setUp() {
  const scheduler = new FakeScheduler(begin);
  const heard: string[] = [];
  const journaled: SessionEvent[] = [];
  const onFault = vi.fn();
  const engine = createEngine({
    reduce: reduceWait,
    nextDeadline: endOfWait,
    initial: initialState,
    scheduler,
    clockWatch: createClockWatch(scheduler),
    journal: { append: (event) => journaled.push(event), settle: vi.fn() },
    awaitsHistory: false,
    onFault,
  });
  engine.subscribe((change) => {
    if (change.kind === 'event') heard.push(`${change.event.kind} ${scheduler.monotonic()}`);
  });
  engine.dispatch({ kind: 'watch-started', source: 'usb', at: begin });
  heard.length = 0;
  return { scheduler, engine, heard, journaled, onFault };
}

describe.each([
  ['forward', hour],
  ['back', -hour],
])('a clock that is set %s by an hour', (_, by) => {
  test('makes a wait neither shorter nor longer when nothing else happens', () => {
    const { scheduler, heard, onFault } = setUp();
    scheduler.advance(240_000);
    scheduler.stepClock(by);
    scheduler.advance(wait - 240_000 - 1);
    expect(heard).toEqual([]);
    scheduler.advance(1);
    expect(heard).toEqual([`clock-stepped ${wait}`, `deadline-passed ${wait}`]);
    scheduler.advance(2 * hour);
    expect(heard).toHaveLength(2);
    expect(scheduler.pending).toBe(0);
    expect(onFault).not.toHaveBeenCalled();
  });

  test('makes a wait neither shorter nor longer when something happens meanwhile', () => {
    const { scheduler, engine, heard } = setUp();
    scheduler.advance(240_000);
    scheduler.stepClock(by);
    scheduler.advance(60_000);
    engine.dispatch(tick);
    expect(heard).toEqual(['clock-stepped 300000', 'step-ticked 300000']);
    scheduler.advance(wait - 300_000 - 1);
    expect(heard).toHaveLength(2);
    scheduler.advance(1);
    expect(heard.slice(2)).toEqual([`deadline-passed ${wait}`]);
  });

  test('is in the journal once, before what came next, with the new time', () => {
    const { scheduler, engine, journaled } = setUp();
    scheduler.stepClock(by);
    engine.dispatch(tick);
    engine.dispatch(tick);
    expect(journaled.slice(1)).toEqual([
      { kind: 'clock-stepped', source: 'clock', at: begin + by, shift: by },
      tick,
      tick,
    ]);
  });

  test('is seen the same in a replay, which adds no step of its own', () => {
    const live = setUp();
    live.scheduler.stepClock(by);
    live.engine.dispatch(tick);
    const scheduler = new FakeScheduler(begin);
    const replayed: SessionEvent[] = [];
    const replay = createEngine({
      reduce: reduceWait,
      nextDeadline: () => null,
      initial: initialState,
      scheduler,
      journal: null,
      awaitsHistory: false,
      onFault: live.onFault,
    });
    replay.subscribe((change) => change.kind === 'event' && replayed.push(change.event));
    for (const event of live.journaled) {
      scheduler.stepClock(by);
      replay.dispatch(event);
    }
    expect(replayed).toEqual(live.journaled);
    expect(replay.state).toEqual(live.engine.state);
    expect(live.onFault).not.toHaveBeenCalled();
  });
});

test('a step while subscribers are told goes before the next event and before the timer', () => {
  const { scheduler, engine, heard } = setUp();
  const end = engine.subscribe(() => {
    end();
    engine.dispatch(tick);
    scheduler.stepClock(hour);
  });
  const last = engine.subscribe((change) => {
    if (change.kind !== 'event' || change.event.kind !== 'step-ticked' || heard.length < 3) return;
    last();
    scheduler.stepClock(-hour);
  });
  engine.dispatch(tick);
  expect(heard).toEqual(['step-ticked 0', 'clock-stepped 0', 'step-ticked 0', 'clock-stepped 0']);
  scheduler.advance(wait);
  expect(heard.slice(4)).toEqual([`deadline-passed ${wait}`]);
});

test('waking where the monotonic clock stood still is a step before the event of waking', () => {
  const { scheduler, engine, heard } = setUp();
  engine.dispatch({ kind: 'computer-slept', source: 'power', at: scheduler.now() });
  scheduler.stepClock(8 * hour);
  engine.dispatch({ kind: 'computer-woke', source: 'power', at: scheduler.now() });
  expect(heard).toEqual(['computer-slept 0', 'clock-stepped 0', 'computer-woke 0']);
});

test('1.9 seconds are no step', () => {
  const { scheduler, engine, heard } = setUp();
  scheduler.stepClock(1900);
  engine.dispatch(tick);
  expect(heard).toEqual(['step-ticked 0']);
});

test('a step under a deadline that has passed and stays does not call it again', () => {
  const scheduler = new FakeScheduler(begin);
  const kinds: string[] = [];
  const engine = createEngine({
    // Moves along with the clock, but never learns that its deadline has passed.
    reduce: (state, event) => (event.kind === 'deadline-passed' ? state : reduceWait(state, event)),
    nextDeadline: endOfWait,
    initial: seeing(initialState, begin),
    scheduler,
    clockWatch: createClockWatch(scheduler),
    journal: null,
    awaitsHistory: false,
    onFault: vi.fn(),
  });
  engine.subscribe((change) => change.kind === 'event' && kinds.push(change.event.kind));
  scheduler.advance(wait);
  scheduler.stepClock(hour);
  engine.dispatch(tick);
  scheduler.advance(2 * hour);
  expect(kinds).toEqual(['deadline-passed', 'clock-stepped', 'step-ticked']);
});

test('nothing is looked at after the stop', () => {
  const { scheduler, engine, journaled } = setUp();
  engine.subscribe(() => {
    engine.stop();
    scheduler.stepClock(hour);
  });
  engine.dispatch(tick);
  engine.dispatch(tick);
  scheduler.advance(wait);
  expect(journaled.map(({ kind }) => kind)).toEqual(['watch-started', 'step-ticked']);
});

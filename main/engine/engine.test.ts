import { describe, expect, test, vi } from 'vitest';
import { nextDeadline } from '../session/deadline.ts';
import type { SessionEvent } from '../session/event.ts';
import { reduce } from '../session/reduce.ts';
import { arrived, fold, left, opening, sightings } from '../session/session.test-support.ts';
import { initialState } from '../session/state.ts';
import { createEngine } from './engine.ts';
import type { Change, EngineParts } from './engine.ts';
import { FakeScheduler } from './fake-scheduler.test-support.ts';

const tick: SessionEvent = { kind: 'step-ticked', source: 'person', at: 1, step: 'cable' };
const undo: SessionEvent = { kind: 'step-undone', source: 'person', at: 2, step: 'cable' };
const begun: SessionEvent = { kind: 'begun', source: 'person', at: 3 };

function setUp(more: Partial<EngineParts> = {}, time = 1000) {
  const scheduler = new FakeScheduler(time);
  const faults: string[] = [];
  const engine = createEngine({
    reduce,
    nextDeadline,
    initial: initialState,
    scheduler,
    journal: null,
    awaitsHistory: false,
    onFault: (where) => faults.push(where),
    ...more,
  });
  const changes: Change[] = [];
  engine.subscribe((change) => changes.push(change));
  const kinds = () =>
    changes.map((change) => (change.kind === 'event' ? change.event.kind : 'history'));
  return { scheduler, faults, engine, changes, kinds };
}

describe('events', () => {
  test('are applied in order, each with the state it led to', () => {
    const { engine, changes } = setUp();
    for (const event of [tick, undo, begun]) engine.dispatch(event);
    expect(changes).toEqual([
      { kind: 'event', event: tick, state: fold([tick]) },
      { kind: 'event', event: undo, state: fold([tick, undo]) },
      { kind: 'event', event: begun, state: fold([tick, undo, begun]) },
    ]);
    expect(engine.state).toEqual(fold([tick, undo, begun]));
  });

  test('of a subscriber wait until all have heard the last one', () => {
    const { engine, kinds } = setUp();
    const late: string[] = [];
    engine.subscribe((change) => {
      if (change.kind === 'event' && change.event === tick) {
        engine.dispatch(undo);
        engine.dispatch(begun);
        expect(engine.state).toEqual(fold([tick]));
      }
    });
    engine.subscribe((change) => late.push(change.kind === 'event' ? change.event.kind : ''));
    engine.dispatch(tick);
    expect(kinds()).toEqual(['step-ticked', 'step-undone', 'begun']);
    expect(late).toEqual(kinds());
  });

  test('are in the journal before anybody hears of them', () => {
    const order: string[] = [];
    const append = vi.fn(() => order.push('journal'));
    const { engine } = setUp({ journal: { append, settle: vi.fn() } });
    engine.subscribe(() => order.push('subscriber'));
    engine.dispatch(tick);
    expect(order).toEqual(['journal', 'subscriber']);
    expect(append).toHaveBeenCalledWith(tick, fold([tick]));
  });

  test('reach the others when one subscriber, the journal or the reducer throws', () => {
    const fault = () => {
      throw new Error('fault');
    };
    const { engine, faults, kinds } = setUp({
      journal: { append: fault, settle: fault },
      reduce: (state, event) => (event === undo ? fault() : reduce(state, event)),
    });
    engine.subscribe(fault);
    const after = vi.fn();
    engine.subscribe(after);
    engine.dispatch(tick);
    engine.dispatch(undo);
    expect(after).toHaveBeenCalledTimes(2);
    expect(kinds()).toEqual(['step-ticked', 'step-undone']);
    expect(engine.state).toEqual(fold([tick]));
    expect(faults).toEqual([
      'engine journal',
      'engine subscriber',
      'engine reduce',
      'engine journal',
      'engine subscriber',
    ]);
  });

  test('end for who has gone, and for all after the stop', () => {
    const { engine, changes } = setUp();
    const gone = vi.fn();
    engine.subscribe(gone)();
    engine.dispatch(tick);
    engine.stop();
    engine.dispatch(undo);
    expect(gone).not.toHaveBeenCalled();
    expect(changes).toHaveLength(1);
  });
});

describe('history', () => {
  test('goes under what has happened meanwhile, in one step', () => {
    const append = vi.fn();
    const settle = vi.fn();
    const { engine, changes } = setUp({ awaitsHistory: true, journal: { append, settle } });
    const live = [...opening(1000), arrived(1001, sightings.normal)];
    for (const event of live) engine.dispatch(event);
    const history = fold([...opening(10), tick]);
    engine.adoptHistory(history);
    const whole = fold(live, history);
    expect(engine.state).toEqual(whole);
    expect(changes.at(-1)).toEqual({ kind: 'history', state: whole });
    expect(changes).toHaveLength(live.length + 1);
    expect(append.mock.calls).toEqual(live.map((event) => [event, null]));
    expect(settle).toHaveBeenCalledExactlyOnceWith(whole);
    engine.dispatch(begun);
    expect(append).toHaveBeenLastCalledWith(begun, fold([begun], whole));
  });

  test('that is adopted by a subscriber waits for its turn', () => {
    const { engine, kinds } = setUp({ awaitsHistory: true });
    const end = engine.subscribe(() => {
      end();
      engine.adoptHistory(fold([tick]));
    });
    engine.dispatch(begun);
    expect(kinds()).toEqual(['begun', 'history']);
    expect(engine.state).toEqual(fold([tick, begun]));
  });
});

test('a state that stands for everything takes the place of what was, in its turn', () => {
  const { engine, changes } = setUp();
  const whole = fold([...opening(10), tick]);
  engine.dispatch(begun);
  engine.adoptState(whole);
  expect(changes.at(-1)).toEqual({ kind: 'history', state: whole });
  engine.dispatch(undo);
  expect(engine.state).toEqual(fold([undo], whole));
});

describe('a history that is not awaited', () => {
  test('is refused, instead of replacing what has happened', () => {
    const { engine } = setUp({ awaitsHistory: true });
    engine.adoptHistory(fold([tick]));
    expect(() => engine.adoptHistory(initialState)).toThrow();
    expect(() => setUp().engine.adoptHistory(initialState)).toThrow();
    expect(engine.state).toEqual(fold([tick]));
  });
});

describe('the timer', () => {
  const gone = [...opening(1000), arrived(1000, sightings.recovery)];

  test('is not there while nothing is waited for', () => {
    const { engine, scheduler } = setUp();
    for (const event of [...opening(1000), arrived(1000, sightings.normal)]) engine.dispatch(event);
    expect(scheduler.pending).toBe(0);
  });

  test('tells the state that its deadline has come, once', () => {
    const { engine, scheduler, changes } = setUp();
    for (const event of gone) engine.dispatch(event);
    const deadline = nextDeadline(engine.state)!;
    expect(scheduler.pending).toBe(1);
    scheduler.advance(deadline - 1000 - 1);
    expect(changes).toHaveLength(gone.length);
    scheduler.advance(1);
    expect(changes.at(-1)).toMatchObject({
      event: { kind: 'deadline-passed', source: 'clock', at: deadline },
    });
    expect(nextDeadline(engine.state)).toBe(null);
    expect(scheduler.pending).toBe(0);
  });

  test('is called off with the deadline', () => {
    const { engine, scheduler, kinds } = setUp();
    for (const event of [...gone, left(1500)]) engine.dispatch(event);
    // Now it waits to ask for the cable, and that is answered.
    engine.dispatch({ kind: 'cable-kept', source: 'person', at: 1600 });
    expect(scheduler.pending).toBe(0);
    scheduler.advance(3_600_000);
    expect(kinds()).not.toContain('deadline-passed');
  });

  test('follows the wall clock when that is set back, and when the computer slept', () => {
    const { engine, scheduler, changes } = setUp();
    for (const event of gone) engine.dispatch(event);
    const deadline = nextDeadline(engine.state)!;
    scheduler.stepClock(-60_000);
    scheduler.advance(deadline - 1000);
    expect(changes).toHaveLength(gone.length);
    scheduler.stepClock(7_200_000);
    engine.dispatch({ kind: 'computer-woke', source: 'power', at: scheduler.time });
    scheduler.advance(0);
    expect(changes.at(-1)).toMatchObject({
      event: { kind: 'deadline-passed', at: scheduler.time },
    });
  });

  test('holds a wait of months', () => {
    const far = 1000 + 90 * 86_400_000;
    let passed = false;
    const { scheduler, kinds } = setUp({
      nextDeadline: () => (passed ? null : far),
      reduce: (state) => {
        passed = true;
        return state;
      },
    });
    scheduler.advance(far - 1000 - 1);
    expect(kinds()).toEqual([]);
    scheduler.advance(1);
    expect(kinds()).toEqual(['deadline-passed']);
  });

  test('does not spin on a deadline that stays', () => {
    const { engine, scheduler, kinds, faults } = setUp({ nextDeadline: () => 2000 });
    scheduler.advance(10_000);
    expect(kinds()).toEqual(['deadline-passed']);
    engine.dispatch(tick);
    expect(faults).toEqual(['engine deadline']);
  });
});

test('sixty-four phones at twenty events a second each are little work', () => {
  const { engine } = setUp();
  const events = Array.from({ length: 1280 }, (_, index) => {
    const port = `1-${index % 64}`;
    return Math.floor(index / 64) % 2 === 0
      ? arrived(1000 + index, { ...sightings.normal, port })
      : left(1000 + index, port);
  });
  const begin = performance.now();
  for (const event of events) engine.dispatch(event);
  // A second's worth; generous, because tests share the machine.
  expect(performance.now() - begin).toBeLessThan(250);
});

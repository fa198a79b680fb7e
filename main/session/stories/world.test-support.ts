import type { Tone } from '../../../preload/contract/snapshot.ts';
import type { StatusId } from '../../../preload/contract/snapshot.ts';
import { createClockWatch } from '../../engine/clock-watch.ts';
import type { Engine } from '../../engine/engine.ts';
import { createEngine } from '../../engine/engine.ts';
import { FakeScheduler } from '../../engine/fake-scheduler.test-support.ts';
import { nextDeadline } from '../deadline.ts';
import type { SessionEvent } from '../event.ts';
import { reduce } from '../reduce.ts';
import type { SessionState } from '../state.ts';
import { initialState } from '../state.ts';
import { statusView } from '../status-view.ts';

type WithoutTime<E> = E extends SessionEvent ? Omit<E, 'at'> : never;

/** A fact before it is known when. */
export type Fact = WithoutTime<SessionEvent>;

/** A computer on which the real engine runs, with clocks that only move when they are told to. */
export interface World {
  /** What Holdsteady wrote into its journal so far, deadlines and steps of the clock included. */
  readonly journal: readonly SessionEvent[];
  readonly state: SessionState;
  /** Epoch milliseconds by the clock on the wall. */
  readonly now: number;
  /** Something happens now. `session-ended` closes Holdsteady, `session-started` opens it again. */
  happen(fact: Fact): void;
  /** Time goes by, in milliseconds. */
  pass(ms: number): void;
  /** The clock on the wall is set, or goes on while the computer sleeps. */
  setClock(by: number): void;
}

/** Makes a {@link World}; a fault inside of the engine throws. */
export function createWorld(at: number): World {
  const scheduler = new FakeScheduler(at);
  const journal: SessionEvent[] = [];
  let engine: Engine = open(initialState);

  function open(initial: SessionState): Engine {
    return createEngine({
      reduce,
      nextDeadline,
      initial,
      scheduler,
      clockWatch: createClockWatch(scheduler),
      journal: { append: (event) => journal.push(event), settle: () => undefined },
      awaitsHistory: false,
      onFault: (where, error) => {
        throw new Error(where, { cause: error });
      },
    });
  }

  return {
    journal,
    get state() {
      return engine.state;
    },
    get now() {
      return scheduler.now();
    },
    happen(fact) {
      if (fact.kind === 'session-started') engine = open(engine.state);
      engine.dispatch({ ...fact, at: scheduler.now() });
      if (fact.kind === 'session-ended') engine.stop();
    },
    pass: (ms) => scheduler.advance(ms),
    setClock: (by) => scheduler.stepClock(by),
  };
}

/** Lets a recording happen once more, without the lines that the engine has to write by itself. */
export function liveAgain(recorded: readonly SessionEvent[]): World {
  const world = createWorld(recorded[0]?.at ?? 0);
  for (const { at, ...fact } of recorded) {
    const shift = fact.kind === 'clock-stepped' ? fact.shift : 0;
    const wait = at - shift - world.now;
    // What has the same time came in one message, and no timer ends in the middle of that.
    if (wait > 0 || fact.kind === 'deadline-passed') world.pass(wait);
    if (shift !== 0) world.setClock(shift);
    else if (fact.kind !== 'deadline-passed') world.happen(fact);
  }
  return world;
}

/** The headline at one time. */
export interface Shown {
  readonly at: number;
  readonly id: StatusId;
  readonly tone: Tone;
  readonly urgency: 'polite' | 'assertive';
}

/**
 * The headlines that the events of a recording lead to, each once while it stays. What has the same
 * time belongs together, as in a replay: nobody sees what was in between.
 */
export function headlinesOf(events: readonly SessionEvent[]): readonly Shown[] {
  let state = initialState;
  const all = events.map((event): Shown => {
    state = reduce(state, event);
    const { id, tone, urgency } = statusView(state);
    return { at: event.at, id, tone, urgency };
  });
  return all
    .filter(({ at }, index) => at !== all[index + 1]?.at)
    .filter(({ id, tone }, index, seen) => {
      const before = seen[index - 1];
      return id !== before?.id || tone !== before.tone;
    });
}

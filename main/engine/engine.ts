import { assertNever } from '../../preload/contract/assert-never.ts';
import type { Journal } from '../journal/journal.ts';
import type { SessionEvent } from '../session/event.ts';
import type { SessionState } from '../session/state.ts';
import type { ClockWatch } from './clock-watch.ts';
import { createDeadlineTimer } from './deadline-timer.ts';
import type { Scheduler } from './scheduler.ts';

/** What subscribers hear: one event was applied, or the past is another than it was. */
export type Change =
  | { readonly kind: 'event'; readonly event: SessionEvent; readonly state: SessionState }
  | { readonly kind: 'history'; readonly state: SessionState };

/** Called once for each change, in order. */
export type ChangeListener = (change: Change) => void;

/** What an engine is made of. */
export interface EngineParts {
  readonly reduce: (state: SessionState, event: SessionEvent) => SessionState;
  /** A replay, whose recording holds the deadlines that passed, gives `() => null`. */
  readonly nextDeadline: (state: SessionState) => number | null;
  readonly initial: SessionState;
  readonly scheduler: Scheduler;
  /**
   * Tells a live engine when the computer's clock is set. Missing in a replay: its times are the
   * recorded ones, and the recording holds the steps.
   */
  readonly clockWatch?: ClockWatch;
  /** Where events are kept, or null where nothing is to be kept, as in a replay. */
  readonly journal: Pick<Journal, 'append' | 'settle'> | null;
  /** True when {@link Engine.adoptHistory} will be called; until then all events are remembered. */
  readonly awaitsHistory: boolean;
  readonly onFault: (where: string, error: unknown) => void;
}

/** Holds the state of one session, live or replayed. */
export interface Engine {
  readonly state: SessionState;
  /** Applies an event. One that is dispatched by a subscriber waits until all have heard the last. */
  dispatch(event: SessionEvent): void;
  /**
   * Puts the past under the events so far: the state becomes history, then those events again.
   * Throws when called a second time, or when the engine was not made to await it.
   */
  adoptHistory(history: SessionState): void;
  /** Replaces the state by one that stands for everything so far, as a recording may hold it. */
  adoptState(state: SessionState): void;
  /** Returns the function that ends it. */
  subscribe(listener: ChangeListener): () => void;
  /** Ends the timer and ignores everything that still comes. */
  stop(): void;
}

type Task =
  | { readonly kind: 'event'; readonly event: SessionEvent }
  | { readonly kind: 'history'; readonly history: SessionState }
  | { readonly kind: 'state'; readonly state: SessionState };

/** Makes an engine. Faults of its parts go to `onFault`, and the rest goes on. */
export function createEngine(parts: EngineParts): Engine {
  const { reduce, nextDeadline, scheduler, clockWatch, journal, onFault } = parts;
  const listeners = new Set<ChangeListener>();
  const tasks: Task[] = [];
  let state = parts.initial;
  let sinceStart: SessionEvent[] | null = parts.awaitsHistory ? [] : null;
  let historyDue = parts.awaitsHistory;
  let spentDeadline: number | null = null;
  let faultTold = false;
  let running = false;
  let stopped = false;

  const timer = createDeadlineTimer(
    scheduler,
    (deadline) => {
      spentDeadline = deadline;
      faultTold = false;
      const at = Math.max(deadline, scheduler.now());
      run({ kind: 'event', event: { kind: 'deadline-passed', source: 'clock', at } });
    },
    () => {
      const stepped = lookAtClock();
      if (stepped === null) return false;
      run(stepped);
      return true;
    },
  );

  function run(task: Task): void {
    if (stopped) return;
    tasks.push(task);
    if (running) return;
    running = true;
    for (let next = nextTask(); next !== null; next = nextTask()) tell(perform(next));
    running = false;
    arm();
  }

  // A step of the clock goes before whatever was about to happen, and before the timer is set.
  function nextTask(): Task | null {
    return stopped ? null : (lookAtClock() ?? tasks.shift() ?? null);
  }

  function lookAtClock(): Task | null {
    const shift = clockWatch?.look() ?? 0;
    if (shift === 0) return null;
    // The state moves its deadlines along; one that has passed must be known again.
    if (spentDeadline !== null) spentDeadline += shift;
    const event = { kind: 'clock-stepped', source: 'clock', at: scheduler.now(), shift } as const;
    return { kind: 'event', event };
  }

  function perform(task: Task): Change {
    switch (task.kind) {
      case 'event': {
        const { event } = task;
        state = guarded('reduce', () => reduce(state, event), state);
        sinceStart?.push(event);
        const known = sinceStart === null ? state : null;
        guarded('journal', () => journal?.append(event, known), undefined);
        return { kind: 'event', event, state };
      }
      case 'history': {
        const events = sinceStart ?? [];
        sinceStart = null;
        state = task.history;
        for (const event of events) state = guarded('reduce', () => reduce(state, event), state);
        guarded('journal', () => journal?.settle(state), undefined);
        return { kind: 'history', state };
      }
      case 'state':
        state = task.state;
        return { kind: 'history', state };
      default:
        return assertNever(task);
    }
  }

  function tell(change: Change): void {
    for (const listener of [...listeners]) {
      guarded('subscriber', () => listener(change), undefined);
    }
  }

  function guarded<T>(where: string, action: () => T, otherwise: T): T {
    try {
      return action();
    } catch (error) {
      onFault(`engine ${where}`, error);
      return otherwise;
    }
  }

  // Set anew after every event: a timer does not count the time a computer sleeps, and the event
  // of its waking up is what corrects it.
  function arm(): void {
    if (stopped) return;
    const deadline = guarded('deadline', () => nextDeadline(state), null);
    // A deadline that is still there after it has passed would spin for ever.
    if (deadline !== null && deadline === spentDeadline) {
      timer.set(null);
      if (!faultTold) onFault('engine deadline', new Error('a deadline stays after it has passed'));
      faultTold = true;
      return;
    }
    timer.set(deadline);
  }

  arm();
  return {
    get state() {
      return state;
    },
    dispatch(event) {
      run({ kind: 'event', event });
    },
    adoptHistory(history) {
      if (!historyDue) throw new Error('this engine does not await a history');
      historyDue = false;
      run({ kind: 'history', history });
    },
    adoptState(adopted) {
      run({ kind: 'state', state: adopted });
    },
    subscribe(listener) {
      // A function of its own, so that the same listener may be added twice and ended once.
      const entry: ChangeListener = (change) => listener(change);
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    stop() {
      stopped = true;
      tasks.length = 0;
      timer.set(null);
    },
  };
}

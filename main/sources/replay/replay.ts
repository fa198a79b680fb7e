import type { ShownClock } from '../../../preload/contract/snapshot.ts';
import type { SessionEvent } from '../../session/event.ts';

/** Longest wait that a timer of the platform can hold, in milliseconds; a longer one ends at once. */
const longestWait = 2 ** 31 - 1;

/** Time as a replay needs it. */
export interface ReplayScheduler {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls back once after `wait` milliseconds; returns the function that calls it off. */
  setTimer(wait: number, callback: () => void): () => void;
}

/** What is played: events, and a report that is complete when they have ended. */
export interface Playable<Report> {
  readonly events: AsyncIterable<SessionEvent>;
  report(): Report;
}

/** How it is played. */
export interface ReplayOptions<Report> {
  /** 1 is as recorded, 10 is ten times as fast; finite and above 0. */
  readonly speed: number;
  readonly scheduler: ReplayScheduler;
  /** The clock to show, at the start, whenever the recording's clock was set back, and at the end. */
  readonly onClock: (clock: ShownClock) => void;
  /** The last event was played; not called after a stop. */
  readonly onFinished: (report: Report) => void;
  /** Takes what a callback threw; the replay ends there. */
  readonly onFault: (where: string, error: unknown) => void;
}

/**
 * Plays recorded events with their recorded times, in their recorded spacing divided by speed.
 * Long quiet stretches stay as long; where the recording's clock was set back nothing is waited
 * for. Returns the function that ends it. Throws a RangeError for a speed that is none.
 */
export function startReplay<Report>(
  recording: Playable<Report>,
  options: ReplayOptions<Report>,
  emit: (event: SessionEvent) => void,
): () => void {
  const { speed, scheduler, onClock, onFinished, onFault } = options;
  if (!(speed > 0 && Number.isFinite(speed))) throw new RangeError(`no replay speed: ${speed}`);

  let stopped = false;
  let clock: ShownClock | null = null;
  let last = 0;
  let endWait: (() => void) | null = null;

  /** Resolves when the wall clock has come to `due`, or the replay was stopped. */
  function until(due: number): Promise<void> {
    return new Promise((resolve) => {
      function wait(): void {
        const left = due - scheduler.now();
        if (stopped || left <= 0) {
          endWait = null;
          resolve();
          return;
        }
        const callOff = scheduler.setTimer(Math.min(left, longestWait), wait);
        endWait = () => {
          callOff();
          resolve();
        };
      }
      wait();
    });
  }

  function showFrom(at: number, rate: number): ShownClock {
    const shown = { realAt: scheduler.now(), shownAt: at, rate };
    clock = shown;
    onClock(shown);
    return shown;
  }

  async function play(): Promise<void> {
    for await (const event of recording.events) {
      if (stopped) return;
      const shown = clock === null || event.at < last ? showFrom(event.at, speed) : clock;
      last = event.at;
      // Counted from the anchor, not from the last event, so that late timers do not add up.
      await until(shown.realAt + (event.at - shown.shownAt) / speed);
      // `stopped` may have changed during the wait.
      if (isStopped()) return;
      emit(event);
    }
    if (isStopped()) return;
    if (clock !== null) showFrom(last, 0);
    onFinished(recording.report());
  }

  function isStopped(): boolean {
    return stopped;
  }

  play().catch((error: unknown) => onFault('replay', error));
  return () => {
    stopped = true;
    endWait?.();
  };
}

import type { ShownClock } from '../../../preload/contract/snapshot.ts';

/** Something to play at its time, in epoch milliseconds. */
interface Timed {
  readonly at: number;
}

/** What is played: events, and a report that is complete when they have ended. */
export interface Playable<Item extends Timed, Report> {
  readonly events: AsyncIterable<Item>;
  report(): Report;
}

/** How it is played. */
export interface ReplayOptions<Report> {
  /** 1 is as recorded, 10 is ten times as fast; finite and above 0. */
  readonly speed: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Calls back once when the moment has come; returns the function that calls it off. */
  readonly callAt: (moment: number, callback: () => void) => () => void;
  /** The clock to show, from the first event on, whenever its clock was set back, and at the end. */
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
export function startReplay<Item extends Timed, Report>(
  recording: Playable<Item, Report>,
  options: ReplayOptions<Report>,
  emit: (event: Item) => void,
): () => void {
  const { speed, now, callAt, onClock, onFinished, onFault } = options;
  if (!(speed > 0 && Number.isFinite(speed))) throw new RangeError(`no replay speed: ${speed}`);

  let stopped = false;
  let clock: ShownClock | null = null;
  let last = 0;
  let endWait: (() => void) | null = null;

  /** Resolves when the wall clock has come to `due`, or the replay was stopped. */
  function until(due: number): Promise<void> {
    return new Promise((resolve) => {
      if (due <= now()) {
        resolve();
        return;
      }
      const callOff = callAt(due, resolve);
      endWait = () => {
        callOff();
        resolve();
      };
    });
  }

  function showFrom(at: number, rate: number): ShownClock {
    const shown = { realAt: now(), shownAt: at, rate };
    clock = shown;
    onClock(shown);
    return shown;
  }

  async function play(): Promise<void> {
    for await (const moment of byMoment(recording.events)) {
      if (stopped) return;
      const [{ at }] = moment;
      const shown = clock === null || at < last ? showFrom(at, speed) : clock;
      last = at;
      // Counted from the anchor, not from the last event, so that late timers do not add up.
      await until(shown.realAt + (at - shown.shownAt) / speed);
      for (const event of moment) {
        // `stopped` may have changed during the wait, and by what was emitted.
        if (isStopped()) return;
        emit(event);
      }
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

/** What has the same time belongs together, as when it happened: nobody sees a state in between. */
async function* byMoment<Item extends Timed>(
  items: AsyncIterable<Item>,
): AsyncGenerator<readonly [Item, ...Item[]], void, undefined> {
  let moment: [Item, ...Item[]] | null = null;
  for await (const item of items) {
    if (moment !== null && moment[0].at === item.at) {
      moment.push(item);
      continue;
    }
    if (moment !== null) yield moment;
    moment = [item];
  }
  if (moment !== null) yield moment;
}

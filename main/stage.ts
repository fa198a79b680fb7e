import type { Message } from '../preload/contract/message.ts';
import type { NoticeId, ReplayView, ShownClock } from '../preload/contract/snapshot.ts';
import { callAt } from './engine/deadline-timer.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import type { Scheduler } from './engine/scheduler.ts';
import type { ReadReport, Recording } from './journal/read.ts';
import type { SessionEvent } from './session/event.ts';
import { reduce } from './session/reduce.ts';
import { initialState, type SessionState } from './session/state.ts';
import { startReplay } from './sources/replay/replay.ts';

/** What the window shows at the moment. */
export interface Shown {
  readonly state: SessionState;
  readonly replay: ReplayView | null;
  readonly clock: ShownClock;
  /** Another object whenever the numbers of the timeline start again. */
  readonly history: object;
}

type SaidEvent = Extract<
  SessionEvent,
  {
    kind:
      | 'step-ticked'
      | 'step-skipped'
      | 'step-undone'
      | 'step-opened'
      | 'begun'
      | 'try-said'
      | 'try-end-said'
      | 'cable-changed'
      | 'cable-chosen'
      | 'cable-named'
      | 'cable-kept'
      | 'port-named'
      | 'test-said'
      | 'test-stopped'
      | 'coach-opened'
      | 'coach-started'
      | 'coach-stopped'
      | 'coach-closed'
      | 'buttons-said'
      | 'question-answered';
  }
>;
type WithoutStamp<E> = E extends SessionEvent ? Omit<E, 'at' | 'source'> : never;

/** Something that the person said, before it is known when. */
export type Said = WithoutStamp<SaidEvent>;

/** What a stage is made of. */
export interface StageParts {
  readonly live: Engine;
  /** False when Holdsteady was started for a replay only: then nothing is watched behind it. */
  readonly watching: boolean;
  readonly scheduler: Scheduler;
  /** What is shown may have changed. */
  readonly onChange: () => void;
  /** What is to be said about the recording that plays; nothing once it was left. */
  readonly onNotices: (notices: readonly NoticeId[]) => void;
  readonly onFault: (where: string, error: unknown) => void;
}

/**
 * Decides what the window shows: the live session, or a replay in front of it. During a replay the
 * live session goes on and is kept in the journal; a replay leaves no trace in it.
 */
export interface Stage {
  readonly shown: Shown;
  /** Tells the shown session what the person said; in a replay that is forgotten with it. */
  say(said: Said): void;
  /** Plays a recording, in the place of one that plays already. */
  play(recording: Recording, name: Message, speed: number): void;
  /** Back to the live session; false when there is no replay that can be left. */
  leave(): boolean;
  stop(): void;
}

const liveClock: ShownClock = { realAt: 0, shownAt: 0, rate: 1 };

/** A replay in front of the live session. */
interface Replay {
  readonly engine: Engine;
  history: object;
  view: ReplayView;
  clock: ShownClock;
  end: () => void;
}

/** Builds a {@link Stage}. */
export function createStage(parts: StageParts): Stage {
  const { live, watching, scheduler, onChange, onNotices, onFault } = parts;
  let liveHistory = {};
  let replay: Replay | null = null;

  const endLive = live.subscribe((change) => {
    // History was put under the events so far, so they have other numbers now.
    if (change.kind === 'history') liveHistory = {};
    const moved = change.kind === 'event' && movesPhone(change.event);
    // A recording must never hide what happens on the cable right now.
    if (moved && leave()) return;
    if (replay === null) onChange();
  });

  function endReplay(): void {
    replay?.end();
    replay?.engine.stop();
    replay = null;
    onNotices([]);
  }

  function leave(): boolean {
    if (replay === null || !watching) return false;
    endReplay();
    onChange();
    return true;
  }

  function play(recording: Recording, name: Message, speed: number): void {
    endReplay();
    const engine = createEngine({
      reduce,
      // The recording holds the deadlines that passed.
      nextDeadline: () => null,
      initial: recording.start ?? initialState,
      scheduler,
      journal: null,
      awaitsHistory: false,
      onFault,
    });
    const mine: Replay = {
      engine,
      history: {},
      view: { name, speed, finished: false, canLeave: watching },
      // It stands until the first event is read; without any it stays there.
      clock: { realAt: scheduler.now(), shownAt: recording.at ?? scheduler.now(), rate: 0 },
      end: () => undefined,
    };
    replay = mine;
    engine.subscribe((change) => {
      if (change.kind === 'history') mine.history = {};
      onChange();
    });
    mine.end = startReplay(
      recording,
      {
        speed,
        now: () => scheduler.now(),
        callAt: (moment, callback) => callAt(scheduler, moment, callback),
        onClock: (clock) => {
          mine.clock = clock;
          onChange();
        },
        onFinished: (report) => {
          mine.view = { ...mine.view, finished: true };
          onNotices(noticesOf(report));
          onChange();
        },
        onFault,
      },
      (event) => {
        if (event.kind === 'fold') engine.adoptState(event.state);
        else engine.dispatch(event);
      },
    );
    onChange();
  }

  return {
    get shown() {
      return replay === null
        ? { state: live.state, replay: null, clock: liveClock, history: liveHistory }
        : { ...replay, state: replay.engine.state, replay: replay.view };
    },
    say(said) {
      const { realAt, shownAt, rate } = replay?.clock ?? liveClock;
      const at = Math.round(shownAt + (scheduler.now() - realAt) * rate);
      (replay?.engine ?? live).dispatch({ ...said, at, source: 'person' });
    },
    play,
    leave,
    stop() {
      endLive();
      // Without a change of what is shown: nobody should be told of a live session that ends too.
      replay?.end();
      replay?.engine.stop();
    },
  };
}

function movesPhone({ kind }: SessionEvent): boolean {
  return kind === 'phone-arrived' || kind === 'phone-left';
}

function noticesOf({ events, damaged, torn, broken }: ReadReport): readonly NoticeId[] {
  const notices: NoticeId[] = [];
  if (events === 0 && !broken) notices.push('replay-empty');
  if (damaged > 0 || torn || broken) notices.push('replay-damaged');
  return notices;
}

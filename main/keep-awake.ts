import type { SessionState } from './session/state.ts';

/** What is used of Electron's `powerSaveBlocker`. */
export interface Blocker {
  start(type: 'prevent-app-suspension'): number;
  stop(id: number): unknown;
}

/** Keeps the computer from going to sleep by itself while a try runs. */
export interface KeepAwake {
  /** To be told of every change of the live state; cheap when it is no news. */
  follow(state: SessionState): void;
  readonly isOn: boolean;
  /** Lets it sleep again, for good. The system does the same when the app crashes. */
  end(): void;
}

/**
 * Builds a {@link KeepAwake}. The screen may go dark; only the computer stays awake. A closed lid and
 * the menu's "Sleep" are stronger.
 */
export function createKeepAwake(blocker: Blocker): KeepAwake {
  let held: number | null = null;
  let isOver = false;

  function hold(wanted: boolean): void {
    if (wanted === (held !== null)) return;
    if (held === null) {
      held = blocker.start('prevent-app-suspension');
    } else {
      blocker.stop(held);
      held = null;
    }
  }

  return {
    // A try that is only a guess may be a loose plug: nothing is held for it.
    follow: ({ tries }) => hold(!isOver && tries.some(({ firm }) => firm)),
    get isOn() {
      return held !== null;
    },
    end: () => {
      isOver = true;
      hold(false);
    },
  };
}

import { useCallback, useState, useSyncExternalStore } from 'react';

import type { Command } from '../preload/contract/command.ts';
import type { CodeAnswer } from '../preload/contract/explanation.ts';
import { findCompanion } from './companion.ts';
import { createSnapshotStore, type StoreState } from './snapshot-store.ts';

const store = createSnapshotStore(findCompanion());

/** Sends a command; the answer comes as a new snapshot. */
export type Send = (command: Command) => void;

/** Asks main what an error number means. */
export type ExplainCode = (text: string) => Promise<CodeAnswer | null>;

/** What the page needs of main. */
export interface Companion {
  readonly state: StoreState;
  readonly send: Send;
  readonly explainCode: ExplainCode;
  readonly refresh: () => void;
  /** True after main refused a command, until it is dismissed. */
  readonly refused: boolean;
  readonly dismissRefused: () => void;
}

/** Follows main's snapshot. */
export function useSnapshot(): Companion {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const [refused, setRefused] = useState(false);

  const send = useCallback<Send>((command) => {
    void store.send(command).then((ok) => {
      setRefused(!ok);
    });
  }, []);
  const dismissRefused = useCallback(() => {
    setRefused(false);
  }, []);

  return {
    state,
    send,
    explainCode: store.explainCode,
    refresh: store.refresh,
    refused,
    dismissRefused,
  };
}

/** Calls back once, as soon as main has answered or is known to be out of reach. */
export function whenKnown(callback: () => void): void {
  const check = (): void => {
    if (store.get().touch === 'waiting') return;
    stop();
    callback();
  };
  const stop = store.subscribe(check);
  check();
}

/** Tells main once that words are on screen; not shown to the person, whatever the answer. */
export function reportPainted(at: number): void {
  void store.send({ type: 'painted', what: 'status', at });
}

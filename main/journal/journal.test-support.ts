// Imported by the child processes too: no test packages here.
import { readdirSync } from 'node:fs';
import type { SessionEvent } from '../session/event.ts';
import { reduce } from '../session/reduce.ts';
import type { SessionState } from '../session/state.ts';
import { initialState } from '../session/state.ts';
import { momentsAfter } from '../session/timeline.ts';
import { openJournal } from './journal.ts';
import type { Journal, JournalOptions } from './journal.ts';

/** Options with the real reducer; faults fail nothing, they are collected. */
export function options(more: Partial<JournalOptions> = {}): JournalOptions {
  return {
    now: () => 5000,
    app: '0.1.0',
    reduce,
    initial: initialState,
    onFault: () => {},
    ...more,
  };
}

/** A journal together with the state its events lead to, as the engine would keep it. */
export interface Session {
  readonly journal: Journal;
  readonly state: SessionState;
  add(...events: readonly SessionEvent[]): void;
}

/** Opens a journal, reads its history and settles, as at a start of Holdsteady. */
export async function startSession(
  folder: string,
  more: Partial<JournalOptions> = {},
): Promise<Session> {
  const journal = openJournal(folder, options(more));
  let { state } = await journal.readHistory();
  journal.settle(state);
  return {
    journal,
    get state() {
      return state;
    },
    add(...events) {
      for (const event of events) {
        state = reduce(state, event);
        journal.append(event, state);
      }
    },
  };
}

/** Reads what a folder holds, without changing it more than a start does. */
export async function restored(folder: string): Promise<SessionState> {
  const journal = openJournal(folder, options());
  const { state } = await journal.readHistory();
  journal.close();
  return state;
}

/** Ticks of step 2, told apart by their time. */
export function tick(at: number): SessionEvent {
  return { kind: 'step-ticked', source: 'person', at, step: 'restart' };
}

/** Leaves and arrivals in turn: the most frequent lines of a long session. */
export function bounce(index: number): SessionEvent {
  const at = 1_700_000_000_000 + index * 500;
  return index % 2 === 0
    ? {
        kind: 'phone-arrived',
        source: 'usb',
        at,
        via: 'event',
        sighting: {
          vendorId: 0x05ac,
          productId: 0x12a8,
          port: '1-2',
          hubs: 0,
          speed: 'high',
          serial: '00008101000A1B2C3D4E5F60',
        },
      }
    : { kind: 'phone-left', source: 'usb', at, via: 'event', port: '1-2' };
}

/** Times of the moments in a state, oldest first. */
export function timesOf(state: SessionState): readonly number[] {
  return momentsAfter(state.timeline, 0).map(({ at }) => at);
}

/** Names of the segments in a folder. */
export function segmentNames(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
}

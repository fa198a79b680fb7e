import type { SessionEvent } from '../session/event.ts';

/** Where a source puts what it learns. Must not throw. */
export type Emit = (event: SessionEvent) => void;

/** Ends a source: nothing is emitted from the call on. Resolves when its processes are gone. */
export type Stop = () => Promise<void>;

/** Something that learns facts about the world and turns them into events. Knows no window. */
export interface Source {
  /** Begins to watch. A source is started once; a stopped one is thrown away. */
  start(emit: Emit): Stop;
}

/** Takes one line for the log file. Holds nothing private: no serial, no name of a person. */
export type Log = (line: string) => void;

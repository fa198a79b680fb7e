import type { Command, CommandResult } from './command.ts';
import type { SnapshotUpdate } from './snapshot.ts';

/** What the page gets of Holdsteady: `window.companion`, frozen. */
export interface CompanionApi {
  /** The whole truth as of now, with the complete timeline. */
  getSnapshot(): Promise<SnapshotUpdate>;
  /** Calls back on every change; returns the function that ends it. */
  onSnapshot(listener: (update: SnapshotUpdate) => void): () => void;
  /** Asks main to do something; never rejects for a refused command. */
  send(command: Command): Promise<CommandResult>;
}

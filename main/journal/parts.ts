import type { SessionEvent } from '../session/event.ts';
import type { SessionState } from '../session/state.ts';

/** Sizes in bytes, times in milliseconds. */
export interface JournalLimits {
  /** A segment of this size is followed by a new one. */
  readonly segment: number;
  /** All segments together; beyond it the oldest are deleted. */
  readonly total: number;
  /** Lines that could not be saved and wait in memory. */
  readonly waiting: number;
  /** How often saving is tried again while something waits. */
  readonly retryEvery: number;
}

/** The limits of the product; tests use smaller ones. */
export const usualLimits: JournalLimits = {
  // A start reads at most this much: about 25 ms of work. Twice as much would show.
  segment: 512 * 1024,
  total: 200 * 1024 * 1024,
  waiting: 32 * 1024 * 1024,
  retryEvery: 10_000,
};

/** What the journal needs of the rest. */
export interface JournalParts {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Version of Holdsteady, written into headers. */
  readonly app: string;
  readonly reduce: (state: SessionState, event: SessionEvent) => SessionState;
  readonly initial: SessionState;
  /** Takes what went wrong, for the log; what a person should know is in the notices. */
  readonly onFault: (where: string, error: unknown) => void;
  /** Called after the journal's notices have changed. */
  readonly onNotices: () => void;
  readonly limits: JournalLimits;
}

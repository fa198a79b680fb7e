import type { Message } from './message.ts';

/** Longest name of a port, in UTF-16 units: enough for "left, near the hinge". */
export const portNameLength = 40;

/** A port of this computer that a phone was on, or that has a name. */
export interface PortView {
  /** The bus and port numbers, as in `1-2.4`: a technician's name for the socket. */
  readonly port: string;
  /** What the person calls it, or null. */
  readonly name: string | null;
  readonly words: Message;
  /** True while a phone is on it. */
  readonly inUse: boolean;
  /** Drops in the time that it was watched; null when it never was. */
  readonly tally: Message | null;
}

/** The ports, the ones in use first. */
export interface PortsView {
  readonly all: readonly PortView[];
  /** How they compare, or what is missing to say so; null while there is nothing to compare. */
  readonly ranking: Message | null;
}

/** A time without connection, in milliseconds from the beginning of a test. */
export interface BreakView {
  readonly from: number;
  readonly to: number;
}

/** A steadiness test that is over, ready to draw. */
export interface TestResultView {
  /** Counts from 1; another number is another test. */
  readonly number: number;
  /** False when it says nothing about cable and port. */
  readonly counts: boolean;
  readonly title: Message;
  readonly sentence: Message;
  readonly drops: Message;
  /** Number of drops, for the look of it. */
  readonly count: number;
  readonly breaks: readonly BreakView[];
  readonly cable: Message;
  readonly port: Message;
  /** Set when it was made on another computer. */
  readonly elsewhere: Message | null;
}

/** The steadiness test: what can be done now, or what it shows. */
export type TestView =
  | { readonly kind: 'ready'; readonly last: TestPair | null }
  /** None can begin now, and why. */
  | { readonly kind: 'refused'; readonly why: Message; readonly last: TestPair | null }
  | {
      readonly kind: 'running';
      /** Epoch milliseconds on the shown clock. */
      readonly since: number;
      /** Milliseconds that it takes. */
      readonly length: number;
      /** Drops so far, the one that goes on included. */
      readonly count: number;
      readonly drops: Message;
      readonly breaks: readonly BreakView[];
      /** Since when the phone is gone, epoch milliseconds; null while it is there. */
      readonly goneSince: number | null;
    };

/** The last test, and the one to compare it with. */
export interface TestPair {
  readonly now: TestResultView;
  readonly before: TestResultView | null;
}

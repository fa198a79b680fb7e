import type { CheckEvidence, CheckId, CheckResult } from './check.ts';
import type { Command } from './command.ts';
import type { Message } from './message.ts';

/** One check of the computer, ready to draw. */
export interface CheckView {
  readonly id: CheckId;
  readonly name: Message;
  readonly result: CheckResult;
  /** What was found, or why it could not be told; one sentence. */
  readonly words: Message;
  /** What to do about it; null unless it needs attention. */
  readonly todo: Message | null;
  /** The one button of a problem, or null. */
  readonly fix: FixView | null;
  /** What it rests on, as it was read. */
  readonly evidence: readonly CheckEvidence[];
  /** When it was found, epoch milliseconds; null for what is true at this moment, or not known yet. */
  readonly at: number | null;
  /** True while it is being asked. */
  readonly checking: boolean;
}

/** A button that shows where to mend something. */
export interface FixView {
  readonly label: Message;
  readonly command: Command;
}

/** "Before you start": what stands before the five steps. */
export interface GateView {
  readonly checks: readonly CheckView[];
  readonly tone: 'good' | 'attention' | 'idle';
  /** All of it in one line. */
  readonly summary: Message;
  /** How many questions only the person can answer are open; null for none. */
  readonly asks: Message | null;
}

/** What is known about the computer. */
export interface ReadinessView {
  readonly gate: GateView;
  /** The checks of the first step. */
  readonly update: readonly CheckView[];
  /** How many checks of those that are being asked have answered; null while none is asked. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Whether servers may be asked. */
  readonly network: 'allowed' | 'not-asked';
  /** True while the computer is kept from going to sleep. */
  readonly keepsAwake: boolean;
}

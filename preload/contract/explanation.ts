import type { Message } from './message.ts';
import type { StepId } from './step-id.ts';

/**
 * Where an explanation sends the person: one of the five fixes, all of them in order, or a card of its
 * own for what no cable can help with. `none` is for what asks for nothing.
 */
export const cardIds = [
  'update',
  'restart',
  'cable',
  'ports',
  'support',
  'fixes',
  'gate',
  'network',
  'storage',
  'file',
  'service',
  'driver',
  'none',
] as const;

/** One of {@link cardIds}. */
export type CardId = (typeof cardIds)[number];

/** The answer to the box "What does this number mean?". */
export type CodeAnswer =
  /** Nothing was typed. */
  | { readonly kind: 'empty' }
  /** No error number stands in it; `words` say what would be one. */
  | { readonly kind: 'unread'; readonly words: Message }
  | { readonly kind: 'explained'; readonly explanation: ExplanationView };

/** An error number, or the line that a restore ended with, in plain words. */
export interface ExplanationView {
  /** The number as people write it, `4013` or `0xE8000015`; null where only a line was read. */
  readonly number: string | null;
  /** True when there are plain words for it; an unknown number is shown as itself. */
  readonly known: boolean;
  /** What happened, in one sentence. */
  readonly what: Message;
  /** How sure that is, and what it rests on. */
  readonly sure: Message;
  /** What can be behind it; empty where nothing is known. */
  readonly causes: readonly Message[];
  /** The parts of the phone that are named with it, should it be a part. */
  readonly parts: readonly Message[];
  /** What to do, one short sentence each, in order. */
  readonly todo: readonly Message[];
  readonly card: CardId;
  /** The fix whose card belongs to it, or null: all five in order, or none of them. */
  readonly step: StepId | null;
  /** The line of the log as it stands there, where there are no plain words for it; else null. */
  readonly line: string | null;
}

import type { Message } from './message.ts';
import type { AnswerId, QuestionId } from './question.ts';

/** One question of the gate, ready to draw. */
export interface QuestionView {
  readonly id: QuestionId;
  readonly words: Message;
  readonly answers: readonly { readonly id: AnswerId; readonly words: Message }[];
  /** Null while it was not answered. */
  readonly given: AnswerId | null;
  /** What the answer means for the way ahead. */
  readonly advice: Message | null;
}

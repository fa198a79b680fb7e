import type { MessageId } from './words/en.ts';

/**
 * A sentence that is not yet words: an entry of the catalogue and what fills its gaps.
 * It travels as data so that window, terminal and report say the same thing, each in its own place.
 * A gap may be filled by another message. Times are epoch milliseconds.
 */
export interface Message {
  readonly id: MessageId;
  readonly values?: Readonly<Record<string, string | number | Message>>;
}

/** Makes a {@link Message}; the id is checked against the catalogue by the compiler. */
export function message(id: MessageId, values?: Message['values']): Message {
  return values === undefined ? { id } : { id, values };
}

/** What a reader makes of an output or a file: a value, or why there is none. It never throws. */
export type Reading<T> = { readonly kind: 'read'; readonly value: T } | Unread;

/** Why an output gave no value, in reasons that every check shares (`preload/contract/check.ts`). */
export interface Unread {
  readonly kind: 'unread';
  readonly why: 'missing' | 'denied' | 'blocked' | 'empty' | 'failed' | 'offline' | 'unreadable';
}

/** A value that was read. */
export function read<T>(value: T): Reading<T> {
  return { kind: 'read', value };
}

/** There is no value, and this is why. */
export function unread(why: Unread['why']): Unread {
  return { kind: 'unread', why };
}

/** Why a text gave nothing: it was blank, or it made no sense. */
export function nothingIn(text: string): Unread {
  return unread(text.trim() === '' ? 'empty' : 'unreadable');
}

/** Reads an output that is one digit: `0` is no, `1` is yes. */
export function readFlag(text: string): Reading<boolean> {
  const digit = /^([01])\s*$/.exec(text)?.[1];
  return digit === undefined ? nothingIn(text) : read(digit === '1');
}

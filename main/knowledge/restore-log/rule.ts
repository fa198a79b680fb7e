import type { LogFact } from './log-fact.ts';

/** The groups of a pattern; a group that took no part is undefined. */
export type Found = readonly (string | undefined)[];

/** How one kind of line is known, wherever in the line it stands. */
export interface Rule {
  /**
   * A word, letters only and in lower case, that each such line holds: the pattern is tried only
   * where it occurs.
   */
  readonly word: string;
  /** Without the flag `g`, in linear time. */
  readonly pattern: RegExp;
  /** Null where the line says nothing after all. `quoted`: the phone's own log says it. */
  readonly fact: (found: Found, quoted: boolean) => LogFact | null;
}

/** A decimal number of a pattern's group; null where it is missing or not a whole number. */
export function whole(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : null;
}

/** A number in hex digits, without `0x`; null where it is missing or too long to be one. */
export function hex(digits: string | undefined): number | null {
  return digits === undefined || digits.length > 8 ? null : Number.parseInt(digits, 16);
}

/** An ECID in 16 digits, upper case: Apple's log leaves out leading zeros. */
export function ecidOf(digits: string | undefined): string | null {
  if (digits === undefined || digits.length > 16) return null;
  const padded = digits.toUpperCase().padStart(16, '0');
  // What a chip says that has no id: two such phones are not the same one.
  return /^(?:0{16}|F{16})$/.test(padded) ? null : padded;
}

import { samePhone } from './same-phone.ts';
import type { TryRecord } from './try.ts';

/** What is left of a phone's numbers when they are masked. */
export interface Tails {
  readonly ecidTail: string | null;
  readonly udidTail: string | null;
}

/** The last four digits of the numbers of a try's phone, wherever the try was made. */
export function tailsOf({ phone, origin }: Pick<TryRecord, 'phone' | 'origin'>): Tails {
  if (origin !== null) return { ecidTail: origin.ecidTail, udidTail: origin.udidTail };
  return { ecidTail: tail(phone.ecid), udidTail: tail(phone.udid) };
}

/**
 * Whether two tries were of one phone. Between two computers only the masked numbers can tell: there
 * `yes` means "as far as four digits can tell", which is enough where all phones belong to one case.
 */
export function sameRecordPhone(one: TryRecord, other: TryRecord): 'yes' | 'maybe' | 'no' {
  if (one.origin === null && other.origin === null) return samePhone(one.phone, other.phone);
  const mine = tailsOf(one);
  const theirs = tailsOf(other);
  if (mine.ecidTail !== null && theirs.ecidTail !== null) {
    return mine.ecidTail === theirs.ecidTail ? 'yes' : 'no';
  }
  if (mine.udidTail !== null && theirs.udidTail !== null) {
    return mine.udidTail === theirs.udidTail ? 'yes' : 'no';
  }
  return 'maybe';
}

function tail(digits: string | null): string | null {
  return digits === null ? null : digits.slice(-4).toUpperCase();
}

import { isObject } from '../../preload/contract/guard.ts';
import { readEntry } from './entry.ts';
import type { ReadEntry } from './entry.ts';
import { readFold } from './fold.ts';
import type { ReadState } from './fold.ts';
import { isNumber } from './guard.ts';

/** What one line of a journal file is. `header` is ignored where it is not the first line. */
export type ParsedLine =
  | ReadEntry
  | ReadState
  /** `at` is when the file was begun, or null when it does not say. */
  | { readonly kind: 'header'; readonly at: number | null }
  | { readonly kind: 'blank' };

/** Reads one line; never throws. */
export function parseLine(text: string): ParsedLine {
  if (text.trim() === '') return { kind: 'blank' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'damaged' };
  }
  if (!isObject(value)) return { kind: 'damaged' };
  if ('holdsteady' in value) {
    const { at } = value;
    return { kind: 'header', at: isNumber(at) ? at : null };
  }
  return value['k'] === 'fold' ? readFold(value) : readEntry(value);
}

import type { SessionState } from '../session/state.ts';
import { readEntry } from './entry.ts';
import type { ReadEntry } from './entry.ts';
import { readFold } from './fold.ts';
import { isObject } from './guard.ts';

/** What one line of a journal file is. `header` is ignored where it is not the first line. */
export type ParsedLine =
  | ReadEntry
  | { readonly kind: 'fold'; readonly state: SessionState }
  | { readonly kind: 'header' }
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
  if ('holdsteady' in value) return { kind: 'header' };
  return value['k'] === 'fold' ? readFold(value) : readEntry(value);
}

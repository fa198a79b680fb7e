import { isObject } from '../../preload/contract/guard.ts';
import { isCount } from './guard.ts';

/** Version of the line format. Raise it when an older Holdsteady must not read what is written now. */
export const journalVersion = 1;

/** First line of every journal file, without the line end. `app` is the version of Holdsteady. */
export function headerLine(at: number, app: string): string {
  return JSON.stringify({ holdsteady: 'journal', version: journalVersion, at, app });
}

/**
 * What the first line says: `ours` can be read, `newer` is a journal of a later version, `torn` is
 * the beginning of a header (or nothing at all) and so a start that was interrupted.
 */
export type HeaderVerdict = 'ours' | 'newer' | 'torn' | 'damaged';

/** Judges the beginning of a file; `text` may go on after the first line, or end within it. */
export function judgeHeader(text: string): HeaderVerdict {
  const end = text.indexOf('\n');
  if (end === -1 && isStartOfHeader(text)) return 'torn';
  let value: unknown;
  try {
    value = JSON.parse(end === -1 ? text : text.slice(0, end));
  } catch {
    return 'damaged';
  }
  if (!isObject(value) || value['holdsteady'] !== 'journal') return 'damaged';
  const version = value['version'];
  if (!isCount(version) || version < 1) return 'damaged';
  return version <= journalVersion ? 'ours' : 'newer';
}

function isStartOfHeader(text: string): boolean {
  const start = '{"holdsteady":"journal"';
  return text.length < 512 && (text.startsWith(start) || start.startsWith(text));
}

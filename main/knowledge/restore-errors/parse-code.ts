import { codeTextLength } from '../../../preload/contract/command.ts';

/** What somebody typed or pasted, read as an error number. */
export type ParsedCode =
  /** Nothing was typed yet. */
  | { readonly kind: 'empty' }
  /** `code` is within 32 bits, signed: `0xE8000015` is the same number as -402653163. */
  | { readonly kind: 'code'; readonly code: number }
  /** There are digits, but no error number has so many. */
  | { readonly kind: 'too-long' }
  /** No number stands by itself in it. */
  | { readonly kind: 'no-number' };

/** A number in a text, with what tells whether it is the one that is meant. */
interface Candidate {
  readonly code: number | null;
  readonly before: string;
  readonly after: string;
}

/**
 * Reads an error number out of what a person typed or pasted: `4013`, `-1`, `0xFAD`, `error 14`,
 * `(4013).`, digits of other scripts, or the whole sentence of a dialog. A number in brackets comes
 * first, then one that follows a word like "error", then the last one; names of phones and versions of
 * software do not count while there is another number. Never throws; linear, since only the beginning
 * of a long text is read.
 */
export function parseCode(text: string): ParsedCode {
  const plain = plainDigits(text.slice(0, codeTextLength).normalize('NFKC')).trim();
  if (plain === '') return { kind: 'empty' };
  const all = findCandidates(plain);
  const named = all.filter(({ before, after }) => !isName(before, after));
  const likely = named.length > 0 ? named : all;
  const chosen =
    likely.findLast(({ before, after }) => before.endsWith('(') && after.startsWith(')')) ??
    likely.findLast(({ before }) => followsErrorWord(before)) ??
    likely.at(-1);
  if (chosen === undefined) return { kind: 'no-number' };
  return chosen.code === null ? { kind: 'too-long' } : { kind: 'code', code: chosen.code };
}

/**
 * A number by itself: not stuck to letters, unless they are of a script that leaves no blanks. Each
 * digit belongs to one match at most, so the time grows with the length, and the length has a limit.
 */
const numbers =
  /(?<![\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N}_])(-?)(?:0x([0-9a-f]+)|(\d{1,3}[.,]\d{3}|\d+))(?![\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N}_])/giu;

function findCandidates(text: string): readonly Candidate[] {
  return [...text.matchAll(numbers)].map(({ 0: all, 1: sign, 2: hex, 3: decimal, index }) => {
    const before = text.slice(Math.max(0, index - 20), index);
    // "error-14": that dash joins; one after a blank, a bracket or a colon is a minus.
    const negative = sign === '-' && !/[\p{L}\p{N}]$/u.test(before);
    const size = hex === undefined ? Number(decimal?.replace(/[.,]/, '')) : Number(`0x${hex}`);
    return {
      code: inBits(negative ? -size : size),
      before,
      after: text.slice(index + all.length, index + all.length + 4),
    };
  });
}

/** The number as 32 bits with a sign, or null when it has more. */
function inBits(value: number): number | null {
  if (value < -(2 ** 31) || value >= 2 ** 32) return null;
  // Not -0, which is another thing to `Object.is` and to JSON.
  return value | 0;
}

/** A model or a version: `iPhone 12`, `iOS 18.1`, `13.0.5`. */
function isName(before: string, after: string): boolean {
  return (
    /(?:iphone|ipad|ios|ipados|macos|itunes|windows|version|pro|max)\s?[\d.]{0,9}$/i.test(before) ||
    /\d\.$/.test(before) ||
    /^\.\d/.test(after)
  );
}

/** The words for an error in the languages of most of those who look for help. */
const errorWords = [
  'error',
  'err',
  'code',
  'status',
  'fehler',
  'erreur',
  'errore',
  'erro',
  'błąd',
  'fout',
  'ошибка',
  'エラー',
  '错误',
  '錯誤',
  '오류',
];

function followsErrorWord(before: string): boolean {
  const word = before.toLowerCase().replace(/[\s:#.,=–-]{0,5}$/, '');
  return errorWords.some((known) => word.endsWith(known));
}

/** First digits of the scripts that a keyboard may type besides 0 to 9 and what NFKC turns into them. */
const zeros = [0x0660, 0x06f0, 0x0966] as const;

function plainDigits(text: string): string {
  return text
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g, (digit) => {
      const point = digit.codePointAt(0) ?? 0;
      const zero = zeros.find((first) => point >= first && point < first + 10) ?? point;
      return String(point - zero);
    })
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-');
}

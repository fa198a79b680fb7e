import { IntlMessageFormat } from 'intl-messageformat';

/** The hardest sentence that a person in trouble should have to read, as a school grade. */
export const hardestGrade = 7;

/** Words of engineers, each with a plain one in its place: reference of words, "Reading level". */
const bannedWords = [
  'enumerate',
  'enumeration',
  'descriptor',
  'transition',
  'iboot',
  'handshake',
  'firmware',
  'brick',
  'bricked',
] as const;

/** Turns of phrase that tell a person that it is their doing. */
const blamingWords = [
  'your fault',
  'your mistake',
  'you failed',
  'you forgot',
  'you did not',
  'you didn’t',
  'you should have',
  'you must',
  'invalid',
  'illegal',
  'incorrect',
  'oops',
] as const;

/** Names and shorts whose letters do not tell how they are said. */
const spoken: ReadonlyMap<string, number> = new Map([
  ['iphone', 2],
  ['iphones', 2],
  ['ios', 3],
  ['itunes', 2],
  ['macos', 4],
  ['usb', 3],
  ['dfu', 3],
  ['vpn', 3],
  ['id', 2],
  ['pc', 2],
  ['apple', 2],
  ['apple’s', 2],
  ['device', 2],
  ['devices', 3],
  ['idea', 3],
  ['being', 2],
  ['area', 3],
  ['reads', 1],
  ['something', 2],
  ['somewhere', 2],
  ['sometimes', 2],
  ['anywhere', 3],
  ['elsewhere', 2],
  ['someone', 2],
  ['holdsteady', 3],
  ['safely', 2],
  ['likely', 2],
  ['surely', 2],
  ['lately', 2],
  ['every', 2],
  ['itself', 2],
]);

/**
 * Syllables of one English word, by its vowels: right for most words and one off for some, which is
 * what the measure was made with. A number counts as one, since it is read at a glance.
 */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z’]/g, '');
  const known = spoken.get(letters);
  if (known !== undefined) return known;
  const plain = letters
    .replace(/’\w*$/, '')
    // A silent e: of "cable", "stopped", "makes"; not of "wanted", "little", "changes".
    .replace(/(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$/, '')
    .replace(/(?<=[^aeiouydt])ed$/, 'd')
    .replace(/(?<=[^aeiouyscgzxh])es$/, 's');
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 0);
}

/**
 * Flesch-Kincaid grade of a text: the school year in which it reads easily. 0 for a text without
 * words; below 0 for very short words in very short sentences.
 */
export function readingGrade(text: string): number {
  const words = text.split(/[\s–]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return 0;
  const sentences = text.split(/[.!?:;]+(?=\s|$)/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Banned words that a text uses, whole words only. */
export function bannedIn(text: string): readonly string[] {
  return wordsIn(text, bannedWords);
}

/** Turns of phrase in a text that blame the reader. */
export function blameIn(text: string): readonly string[] {
  return wordsIn(text, blamingWords);
}

function wordsIn(text: string, list: readonly string[]): readonly string[] {
  const plain = ` ${text.toLowerCase().replaceAll(/[^a-z’\s]/g, ' ')} `.replaceAll(/\s+/g, ' ');
  return list.filter((word) => plain.includes(` ${word} `));
}

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/**
 * What an ICU pattern can say: each branch of each choice at least once, every gap filled by a word
 * of usual length. Throws a SyntaxError on a malformed pattern.
 */
export function spokenForms(pattern: string): readonly string[] {
  return formsOf(new IntlMessageFormat(pattern, 'en').getAst());
}

function formsOf(parts: readonly Part[]): readonly string[] {
  const each = parts.map(formsOfPart);
  const count = Math.max(1, ...each.map((forms) => forms.length));
  return Array.from({ length: count }, (_, index) =>
    each.map((forms) => forms[index % forms.length] ?? '').join(''),
  );
}

function formsOfPart(part: Part): readonly string[] {
  if ('options' in part) {
    return Object.values(part.options).flatMap((option) => formsOf(option.value));
  }
  if ('children' in part) return formsOf(part.children);
  if (!('value' in part)) return ['3'];
  // Text is told from a gap by its type alone: 0 is text.
  return [(part.type as number) === 0 ? part.value : 'Finder'];
}

import { describe, expect, test } from 'vitest';

import { en } from './en.ts';
import {
  bannedIn,
  blameIn,
  countSyllables,
  hardestGrade,
  readingGrade,
  spokenForms,
} from './reading.test-support.ts';

describe('the measure', () => {
  test.each([
    ['cable', 2],
    ['stopped', 1],
    ['wanted', 2],
    ['changes', 2],
    ['recovery', 4],
    ['computer', 3],
    ['software', 2],
    ['people', 2],
    ['iPhone’s', 2],
    ['macOS', 4],
    ['4013', 1],
  ])('%s has %i syllables', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  test.each([
    // 6 words, 1 sentence, 6 syllables; and so on: the grades are worked out by hand.
    ['The cat sat on the mat.', 0.39 * 6 + 11.8 - 15.59],
    ['The cat sat. The dog ran.', 0.39 * 3 + 11.8 - 15.59],
    ['Another computer', 0.39 * 2 + (11.8 * 6) / 2 - 15.59],
  ])('%s', (text, grade) => {
    expect(readingGrade(text)).toBeCloseTo(grade, 10);
  });

  test('officialese is far above what is allowed, and nothing has no grade', () => {
    const hard =
      'The peripheral unexpectedly terminated communication during installation of the operating system.';
    expect(readingGrade(hard)).toBeGreaterThan(2 * hardestGrade);
    expect(readingGrade(' – ')).toBe(0);
  });

  test('a pattern is read in every one of its forms', () => {
    const pattern =
      '{who, select, one {A} other {{count, plural, one {# B} other {# C}}}} of {all}';
    expect(spokenForms(pattern)).toEqual(['A of Finder', '3 B of Finder', '3 C of Finder']);
  });

  test('banned and blaming words are found, but only as whole words', () => {
    expect(bannedIn('New firmware! A Transition.')).toEqual(['transition', 'firmware']);
    expect(bannedIn('bricklayer')).toEqual([]);
    expect(blameIn('You didn’t wait: your fault.')).toEqual(['your fault', 'you didn’t']);
  });
});

/** Harder than a sentence should be, and why it stays. */
const reasons: Readonly<Record<string, string>> = {
  'step.update.mac.open': 'names what Apple’s menus are called',
  'step.update.linux.other': 'names two programs, for people who type their names',
  'step.restart.data-recovery': 'quotes what the iPhone says',
  'ui.trouble.steps': 'lists the five fixes',
};

describe('the whole catalogue', () => {
  const all = Object.entries(en).flatMap(([id, pattern]) =>
    spokenForms(pattern).map((form) => ({ id, form })),
  );

  test('needs no word of an engineer and blames nobody', () => {
    const found = all.map(({ id, form }) => [id, ...bannedIn(form), ...blameIn(form)]);
    expect(found.filter((words) => words.length > 1)).toEqual([]);
  });

  test('reads easily', () => {
    // In a label of a few words one long word decides the grade, and says nothing.
    const sentences = all.filter(({ form }) => /[.?]$/.test(form) && form.split(' ').length >= 8);
    const hard = sentences.filter(({ form }) => readingGrade(form) > hardestGrade);
    expect(sentences.length).toBeGreaterThan(100);
    expect(hard.filter(({ id }) => !(id in reasons))).toEqual([]);
    // A reason whose sentence has become easy is taken away again.
    expect(new Set(hard.map(({ id }) => id))).toEqual(new Set(Object.keys(reasons)));
  });

  test('claims no silence that is not kept', () => {
    // A phone in iOS is asked for four values, and the web where the person allowed it.
    const silent = /nothing to (?:the|your) (?:iphone|phone|web|internet)/i;
    expect(all.filter(({ form }) => silent.test(form))).toEqual([]);
  });

  test('has titles that fit', () => {
    const titles = all.filter(({ id }) => id.endsWith('.title'));
    expect(titles.length).toBeGreaterThan(20);
    expect(titles.filter(({ form }) => form.length > 40)).toEqual([]);
  });
});

import { expect, test } from 'vitest';

import { withoutNames } from './own-names.ts';
import { repeated, slowdown } from './slowdown.test-support.ts';

test('takes the names of person and computer out, in any case', () => {
  const clean = withoutNames(['annegret', 'Annegrets-MacBook.local', 'Annegret Sample']);
  expect(clean('ANNEGRET’s white cable')).toBe('…’s white cable');
  expect(clean('on annegrets-macbook.local')).toBe('on …');
  expect(clean('sample, 2 m')).toBe('…, 2 m');
});

test('leaves words alone that are names by chance', () => {
  const clean = withoutNames(['root', 'localhost', 'jo', '', 'mac.home']);
  expect(clean('root of the localhost, jo, at home on a Mac')).toBe(
    'root of the localhost, jo, at home on a Mac',
  );
});

test('signs of a pattern in a name are only signs', () => {
  expect(withoutNames(['a.(b+'])('xa.(b+y aaXbb')).toBe('x…y aaXbb');
});

test('takes time in proportion to the length of the text', () => {
  const clean = withoutNames(['aaaaaaaaaaaaab', 'annegret']);
  expect(slowdown(repeated('aaaaaaaaaaaaa'), clean)).toBeLessThan(28);
});

import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';

import { interfaceWords } from '../preload/contract/words/interface.ts';
import { say } from './say.ts';

test.each(Object.entries(interfaceWords))('%s is a well-formed pattern', (_, pattern) => {
  expect(() => new IntlMessageFormat(pattern, 'en')).not.toThrow();
  // A straight apostrophe is an escape in these patterns and would vanish.
  expect(pattern).not.toContain("'");
});

test('times are on a 24-hour clock', () => {
  const at = new Date(2026, 0, 5, 14, 3).getTime();
  expect(say({ id: 'proof.ticked', values: { at } })).toContain('14:03');
});

test('the name of a recording is put into its line', () => {
  const name = { id: 'ui.more.failing' } as const;
  expect(say({ id: 'ui.replay.speed', values: { name, speed: 10 } })).toBe(
    'A restore that fails · 10× speed',
  );
});

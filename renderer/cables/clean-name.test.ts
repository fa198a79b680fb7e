import fc from 'fast-check';
import { expect, test } from 'vitest';

import { cableNameLength } from '../../preload/contract/command.ts';
import { parseCommand } from '../../preload/contract/parse-command.ts';
import { cleanName } from './clean-name.ts';

test('blanks around a name go, those inside stay', () => {
  expect(cleanName('  white, 1 m\t')).toBe('white, 1 m');
  expect(cleanName('black\u0007\tshort')).toBe('black short');
});

test('whatever fits the field is a name that main takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (written) => {
      const name = cleanName(written.slice(0, cableNameLength));
      expect(parseCommand({ type: 'name-cable', cable: 1, name })).toEqual({
        type: 'name-cable',
        cable: 1,
        name,
      });
    }),
  );
});

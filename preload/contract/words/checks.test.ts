import { expect, it } from 'vitest';

import { checkIds, checkReasons, commonReasons } from '../check.ts';
import { checkWords } from './checks.ts';

const words: ReadonlySet<string> = new Set(Object.keys(checkWords));

const wanted = [
  ...checkIds.flatMap((id) => {
    const { ok, attention, unknown } = checkReasons[id];
    return [
      `check.${id}.name`,
      ...[...ok, ...unknown].map((reason) => `check.${id}.${reason}`),
      // What needs attention also says what to do.
      ...attention.flatMap((reason) => [`check.${id}.${reason}`, `check.${id}.${reason}.do`]),
    ];
  }),
  ...commonReasons.map((reason) => `check.common.${reason}`),
];

it('has a sentence for every reason, and none for others', () => {
  expect(wanted.filter((id) => !words.has(id))).toEqual([]);
  expect([...words].filter((id) => !wanted.includes(id))).toEqual([]);
});

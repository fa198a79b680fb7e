import { expect, test } from 'vitest';

import type { PartView } from '../../preload/contract/snapshot.ts';
import { groupParts } from './group-parts.ts';

const part = (id: string, kind: PartView['kind']): PartView => ({
  id,
  kind,
  text: { id: 'ui.more' },
  link: null,
  coach: null,
});

test('numbers run on past a remark, which keeps its place', () => {
  const groups = groupParts([
    part('a', 'do'),
    part('b', 'do'),
    part('w', 'warning'),
    part('c', 'do'),
  ]);
  expect(
    groups.map((group) =>
      group.kind === 'do' ? [group.from, group.parts.map(({ id }) => id)] : group.part.id,
    ),
  ).toEqual([[1, ['a', 'b']], 'w', [3, ['c']]]);
});

test('nothing to do makes no list', () => {
  expect(groupParts([part('n', 'note')])).toEqual([{ kind: 'aside', part: part('n', 'note') }]);
});

import { expect, it } from 'vitest';

import type { RunView } from '../../preload/contract/snapshot.ts';
import { barOf, createRunProgress, type BarValue } from './run-progress.ts';

const run = (stage: number, fraction: number | null, stages = 4): RunView => ({
  behavior: 'update',
  badge: { id: 'run.update' },
  progress: { words: { id: 'run.update' }, fraction, stage, stages, since: 0, usual: null },
});

it.each([
  ['nothing where no log is read', null, { value: -1, mode: 'none' }],
  [
    'nothing before the log gives a stage',
    { ...run(1, null), progress: null },
    { value: -1, mode: 'none' },
  ],
  [
    'that it is at work, before there is a figure',
    run(1, null),
    { value: 2, mode: 'indeterminate' },
  ],
  ['the share of all stages', run(3, 0.5), { value: 0.625, mode: 'normal' }],
  ['no more than all', run(5, 1), { value: 1, mode: 'normal' }],
])('shows %s', (_, view, expected) => {
  expect(barOf({ run: view, id: 'install' })).toEqual(expected);
});

it('is gone when it is finished, and moves only for what can be seen', () => {
  const set: BarValue[] = [];
  const follow = createRunProgress((bar) => set.push(bar));
  follow({ run: run(2, 0), id: 'install' });
  follow({ run: run(2, 0.001), id: 'install' });
  follow({ run: run(2, 0.4), id: 'install' });
  follow({ run: run(4, 1), id: 'done' });
  follow({ run: null, id: 'normal' });
  expect(set).toEqual([
    { value: 0.25, mode: 'normal' },
    { value: 0.35, mode: 'normal' },
    { value: -1, mode: 'none' },
  ]);
});

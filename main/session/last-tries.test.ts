import { expect, test } from 'vitest';

import type { StepId } from '../../preload/contract/step-id.ts';
import { lastTries } from './last-tries.ts';
import { fold, opening } from './session.test-support.ts';

const tick = (step: StepId) => ({ kind: 'step-ticked', source: 'person', at: 5, step }) as const;

test('they open when four steps are done or skipped, and not before', () => {
  const three = [...opening(0), tick('update'), tick('restart'), tick('ports')];
  expect(lastTries(fold(three)).isOpen).toBe(false);
  const skip = {
    kind: 'step-skipped',
    source: 'person',
    at: 6,
    step: 'cable',
    reason: 'not-possible',
  } as const;
  expect(lastTries(fold([...three, skip])).isOpen).toBe(true);
  expect(lastTries(fold([...three, tick('support')])).isOpen).toBe(false);
});

test('what erases stands apart, and DFU mode is the last way', () => {
  const { parts, erasing } = lastTries(fold([...opening(0)]));
  expect(parts.map(({ id }) => id)).toEqual(['step.last.computer']);
  expect(erasing.map(({ id, coach }) => [id, coach])).toEqual([
    ['step.last.restore', null],
    ['step.last.dfu', 'dfu'],
    ['step.last.stop', null],
  ]);
});

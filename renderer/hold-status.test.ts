import { expect, test } from 'vitest';

import { holdMs, holdStatus, waitLeft, type Held } from './hold-status.ts';
import { snapshotIn } from './snapshot.test-support.ts';

const held = (id: Parameters<typeof snapshotIn>[0]): Held => ({
  shown: snapshotIn(id),
  since: 1000,
  waiting: null,
});

test('a state that had its time gives way at once', () => {
  const next = snapshotIn('normal');
  expect(holdStatus(held('none'), next, 1000 + holdMs)).toEqual({
    shown: next,
    since: 1000 + holdMs,
    waiting: null,
  });
});

test('a quick change waits, and only the newest of several', () => {
  const first = holdStatus(held('none'), snapshotIn('normal'), 1100);
  expect(first.shown.status.id).toBe('none');
  const second = holdStatus(first, snapshotIn('recovery'), 1200);
  expect(second.waiting?.status.id).toBe('recovery');
  expect(waitLeft(second, 1200)).toBe(600);
});

test('going back to the shown state forgets what waited', () => {
  const bounced = holdStatus(held('normal'), snapshotIn('unplugged'), 1100);
  const back = holdStatus(bounced, snapshotIn('normal'), 1105);
  expect(back).toMatchObject({ since: 1000, waiting: null });
});

test('an urgent state does not wait', () => {
  const urgent = snapshotIn('unplugged', 'assertive');
  expect(holdStatus(held('normal'), urgent, 1001).shown).toBe(urgent);
});

test('looking says nothing yet, so it is not held', () => {
  expect(holdStatus(held('looking'), snapshotIn('none'), 1001).shown.status.id).toBe('none');
});

test('a clock that was set back does not hold a state for longer', () => {
  expect(waitLeft(held('normal'), 1000 - 3_600_000)).toBe(holdMs);
});

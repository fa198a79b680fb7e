import fc from 'fast-check';
import { expect, test } from 'vitest';

import { statusIds, type StatusId, type Tone } from '../preload/contract/snapshot.ts';
import { beginHold, holdMs, holdStatus, waitLeft, type Held } from './hold-status.ts';
import { snapshotIn } from './snapshot.test-support.ts';

const held = (id: StatusId): Held => beginHold(snapshotIn(id), 1000);

/** `drop` with another tone or title, urgent as it always is. */
const dropIn = (tone: Tone, number: number) => {
  const snapshot = snapshotIn('drop', 'assertive');
  const title = { id: 'status.drop.title', values: { number } } as const;
  return { ...snapshot, status: { ...snapshot.status, tone, title } };
};

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

test('an alert does not wait, but what follows it does', () => {
  const alert = holdStatus(held('install'), snapshotIn('drop', 'assertive'), 1001);
  expect(alert.shown.status.id).toBe('drop');
  const after = holdStatus(alert, snapshotIn('install'), 1700);
  expect(after.shown.status.id).toBe('drop');
  expect(waitLeft(after, 1700)).toBe(101);
});

test('another sentence under the same headline shows at once', () => {
  const renewed = { ...snapshotIn('slow'), phones: [] };
  expect(holdStatus(held('slow'), renewed, 1001).shown).toBe(renewed);
});

test('another title or tone of the state on screen waits, alert or not', () => {
  const shown = beginHold(dropIn('failed', 1), 1000);
  expect(holdStatus(shown, dropIn('failed', 2), 1001).shown).toBe(shown.shown);
  expect(holdStatus(shown, dropIn('attention', 1), 1001).shown).toBe(shown.shown);
  expect(holdStatus(shown, dropIn('failed', 2), 1000 + holdMs).shown).not.toBe(shown.shown);
});

test('looking says nothing yet, so at the start it is not held', () => {
  expect(holdStatus(held('looking'), snapshotIn('none'), 1001).shown.status.id).toBe('none');
});

test('whatever happens, only an alert comes within 800 ms of the change before it', () => {
  const anyMoment = fc.record({
    id: fc.constantFrom(...statusIds),
    urgency: fc.constantFrom('polite' as const, 'assertive' as const),
    after: fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(holdMs - 1, holdMs)),
  });
  fc.assert(
    fc.property(fc.array(anyMoment, { minLength: 3, maxLength: 30 }), (moments) => {
      let now = 0;
      let state = beginHold(snapshotIn('none'), now);
      const changes: { readonly at: number; readonly urgency: string }[] = [];
      const take = (next: Held, at: number): void => {
        if (next.shown.status.id !== state.shown.status.id) {
          changes.push({ at, urgency: next.shown.status.urgency });
        }
        state = next;
      };
      for (const { id, urgency, after } of moments) {
        // What waits is drawn when its time has come, as the store's timer does.
        const due = now + waitLeft(state, now);
        now += after;
        if (state.waiting !== null && due <= now) take(holdStatus(state, state.waiting, due), due);
        take(holdStatus(state, snapshotIn(id, urgency), now), now);
      }
      for (const [index, later] of changes.entries()) {
        const earlier = changes[index - 1];
        if (earlier === undefined || later.at - earlier.at >= holdMs) continue;
        expect(later.urgency).toBe('assertive');
      }
    }),
  );
});

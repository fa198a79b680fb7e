import { expect, it, vi } from 'vitest';

import { createCheckTrigger } from './check-triggers.ts';
import { arrived, left, live, opening, sightings } from './session/session.test-support.ts';

const second = 1000;

it('asks when a phone comes and when a try begins, and not for every hop of one', () => {
  const refresh = vi.fn();
  const follow = createCheckTrigger(refresh);
  const events = [
    ...opening(0),
    arrived(10 * second, sightings.booted),
    { kind: 'try-said', source: 'person', at: 60 * second } as const,
    left(90 * second),
    arrived(100 * second, sightings.waiting),
    left(120 * second),
    arrived(125 * second, sightings.waiting),
  ];
  const calls = live(events).map(({ state, event }) => {
    refresh.mockClear();
    follow(state);
    return [event.kind, refresh.mock.calls.length] as const;
  });
  expect(calls.filter(([, count]) => count > 0)).toEqual([
    ['phone-arrived', 1],
    ['try-said', 1],
  ]);
});

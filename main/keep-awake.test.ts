import { expect, it } from 'vitest';

import { createKeepAwake } from './keep-awake.ts';
import { arrived, live, opening, sightings } from './session/session.test-support.ts';

const second = 1000;
const { booted, waiting } = sightings;

/** A blocker that counts what it holds. */
function fakeBlocker() {
  const held = new Set<number>();
  let last = 0;
  return {
    held,
    start: () => {
      last += 1;
      held.add(last);
      return last;
    },
    stop: (id: number) => held.delete(id),
  };
}

/** Follows a story as the engine tells it; what was held after each of its events. */
function follow(events: Parameters<typeof live>[0]) {
  const blocker = fakeBlocker();
  const awake = createKeepAwake(blocker);
  const held = live(events).map(({ state }) => {
    awake.follow(state);
    return blocker.held.size;
  });
  return { awake, blocker, held };
}

const said = { kind: 'try-said', source: 'person', at: 20 * second } as const;
const stopped = {
  kind: 'try-end-said',
  source: 'person',
  at: 90 * second,
  why: 'stopped',
} as const;

it('holds for as long as a try runs, once', () => {
  const { held, awake } = follow([...opening(0), arrived(10 * second, booted), said, stopped]);
  expect(held.at(0)).toBe(0);
  expect(held.slice(-2)).toEqual([1, 0]);
  expect(Math.max(...held)).toBe(1);
  expect(awake.isOn).toBe(false);
});

it('holds nothing for a phone that only waits', () => {
  const { held } = follow([...opening(0), arrived(10 * second, waiting)]);
  expect(Math.max(...held)).toBe(0);
});

it('lets go at the end of the app, and holds nothing after it', () => {
  const { awake, blocker } = follow([...opening(0), arrived(10 * second, booted), said]);
  expect(blocker.held.size).toBe(1);
  awake.end();
  expect(blocker.held.size).toBe(0);
  const { state } = live([...opening(0), arrived(10 * second, booted), said]).at(-1)!;
  awake.follow(state);
  expect(blocker.held.size).toBe(0);
});

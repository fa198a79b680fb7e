import { describe, expect, test } from 'vitest';
import type { SessionEvent } from './event.ts';
import {
  arrived,
  fold,
  headlines,
  left,
  live,
  opening,
  sightings,
} from './session.test-support.ts';
import type { SessionState } from './state.ts';
import { lastCounted, testBefore, testRefusal } from './steadiness.ts';
import { testView } from './steadiness-view.ts';

const start = 1_000_000;
const second = 1000;

const at = (seconds: number): number => start + seconds * second;
const says = (
  seconds: number,
  kind: 'test-said' | 'test-stopped' | 'cable-changed' | 'try-said',
): SessionEvent => ({ kind, source: 'person', at: at(seconds) });
const back = (seconds: number, device = sightings.booted) => arrived(at(seconds), device);
const gone = (seconds: number) => left(at(seconds));
const later = (seconds: number): SessionEvent => ({
  kind: 'other-left',
  source: 'usb',
  at: at(seconds),
  port: '9-9',
});

const begun = [...opening(start - 90_000), back(-80), says(0, 'test-said')];

/** `so many` drops, three seconds apart and a second long, from the fifth second on. */
const drops = (many: number) =>
  Array.from({ length: many }, (_, index) => [gone(5 + index * 3), back(6 + index * 3)]).flat();

function after(...events: readonly SessionEvent[]): SessionState {
  return live([...begun, ...events]).at(-1)?.state ?? fold([]);
}

const ended = (state: SessionState) => {
  const { run, results } = state.steadiness;
  const last = results.at(-1);
  return { isOver: run === null, end: last?.end, drops: last?.drops };
};

describe('a minute', () => {
  test.each([0, 1, 7])('with %i drops counts them, and begins no try', (many) => {
    const state = after(...drops(many), later(70));
    expect(ended(state)).toEqual({ isOver: true, end: 'counted', drops: many });
    expect(state.steadiness.results.at(-1)?.endedAt).toBe(at(60));
    expect(state.steadiness.results.at(-1)?.breaks).toHaveLength(many);
    expect(state.tries).toEqual([]);
    expect(state.ledger.records).toEqual([]);
    expect(lastCounted(state, { cable: 1, port: '1-2' })?.drops).toBe(many);
    const [count] = state.links.counts;
    expect(count).toEqual({
      tag: null,
      cable: 1,
      port: '1-2',
      watched: (60 - many) * second,
      drops: many,
    });
  });

  test('in recovery mode is no different, though a quick return looks like a boot loader there', () => {
    const events = [...opening(start - 90_000), back(-80, sightings.waiting), says(0, 'test-said')];
    const steps = live([...events, gone(10), back(12, sightings.waiting), later(70)]);
    const state = steps.at(-1)?.state ?? fold([]);
    expect(ended(state)).toEqual({ isOver: true, end: 'counted', drops: 1 });
    expect(state.tries).toEqual([]);
    expect(headlines(steps)).toContain('drop');
    expect(headlines(steps)).not.toContain('change');
  });

  test('is not over while the phone is gone: unplugged at second 59 and back counts as a drop', () => {
    const waits = after(gone(59), later(61));
    expect(waits.steadiness.run?.gone).toEqual({ since: at(59) });
    expect(ended(after(gone(59), back(63)))).toEqual({ isOver: true, end: 'counted', drops: 1 });
  });
});

test.each<[string, readonly SessionEvent[], string, number]>([
  ['unplugged at second 59 and not back', [gone(59), later(80)], 'left', 0],
  ['gone for good after two drops', [...drops(2), gone(30), later(51)], 'left', 2],
  ['back in another mode', [gone(20), back(35, sightings.waiting)], 'try', 0],
  ['back in DFU', [gone(20), back(30, sightings.black)], 'mode', 0],
  ['back on another port', [gone(20), back(25, { ...sightings.booted, port: '1-3' })], 'moved', 0],
  ['another phone in its place', [gone(20), back(25, sightings.normal)], 'left', 0],
  ['said to have started an update', [says(20, 'try-said')], 'try', 0],
  ['another cable', [says(20, 'cable-changed')], 'cable', 0],
  ['stopped', [gone(9), back(10), says(20, 'test-stopped')], 'stopped', 1],
  ['asleep', [{ kind: 'computer-slept', source: 'power', at: at(20) }], 'slept', 0],
  [
    'blind',
    [{ kind: 'watch-lost', source: 'usb', at: at(20), reason: 'crashed', detail: '' }],
    'blind',
    0,
  ],
  ['closed', [{ kind: 'session-ended', source: 'app', at: at(20) }], 'closed', 0],
  ['killed and opened again', opening(at(30)), 'closed', 0],
])('%s: the test is void and says why', (_, events, end, known) => {
  const state = after(...events);
  expect(ended(state)).toEqual({ isOver: true, end, drops: known });
  expect(lastCounted(state, { cable: 1, port: '1-2' })).toBeNull();
});

test('the clock that is set does not make it shorter or longer', () => {
  const stepped: SessionEvent = {
    kind: 'clock-stepped',
    source: 'clock',
    at: at(3620),
    shift: 3_600_000,
  };
  // Folded, not lived: the engine hears of the step before any deadline.
  const passed = (seconds: number) => fold([...begun, stepped, later(seconds)]);
  expect(passed(3659).steadiness.run).not.toBeNull();
  expect(ended(passed(3661))).toEqual({ isOver: true, end: 'counted', drops: 0 });
});

describe('it does not begin', () => {
  const seeing = [...opening(start - 90_000), back(-80)];
  test.each<[string, readonly SessionEvent[], string | null]>([
    ['with a phone in iOS it does', seeing, null],
    ['during a try', [...seeing, says(-10, 'try-said')], 'try'],
    ['without a phone', opening(start - 90_000), 'none'],
    ['with two', [...seeing, back(-70, { ...sightings.normal, port: '1-3' })], 'many'],
    ['twice', [...seeing, says(-10, 'test-said')], 'running'],
    ['before the ports were read', [], 'blind'],
  ])('%s', (_, events, why) => {
    const state = fold(events);
    expect(testRefusal(state)).toBe(why);
    const asked = fold([says(0, 'test-said')], state);
    expect(asked.steadiness.run?.begunAt).toBe(
      why === null ? at(0) : state.steadiness.run?.begunAt,
    );
  });

  test('in a recording, where its minute would never end', () => {
    expect(testView(fold(seeing), true).kind).toBe('refused');
    expect(testView(fold(seeing), false).kind).toBe('ready');
  });
});

test('a result is compared with the last one of another cable, and else with the one before', () => {
  const one = after(...drops(3), later(61));
  const again = live([says(100, 'test-said'), later(161)], one).at(-1)?.state ?? one;
  const [first, second_] = again.steadiness.results;
  if (first === undefined || second_ === undefined) throw new Error('two tests were made');
  expect(testBefore(again.steadiness.results, second_)).toBe(first);
  const other =
    live([says(200, 'cable-changed'), says(201, 'test-said'), later(262)], again).at(-1)?.state ??
    again;
  const third = other.steadiness.results.at(-1);
  if (third === undefined) throw new Error('a third one, too');
  expect(third.cable).toBe(2);
  expect(testBefore(other.steadiness.results, third)).toEqual(second_);
  const shown = testView(other, false);
  expect(shown.kind === 'ready' && shown.last?.before?.count).toBe(0);
});

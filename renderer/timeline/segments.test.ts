import { expect, test } from 'vitest';

import type { DeviceMode } from '../../preload/contract/device-mode.ts';
import type { TimelineEntry } from '../../preload/contract/snapshot.ts';
import { buildPicture, coarsen, type Segment } from './segments.ts';

const entry = (at: number, more: Partial<TimelineEntry>): TimelineEntry => ({
  seq: at,
  at,
  text: { id: 'timeline.session' },
  lane: null,
  kind: 'bus',
  ...more,
});
const mode = (at: number, to: DeviceMode | null, key = 'a') =>
  entry(at, { lane: { key, mode: to } });
const session = (at: number) => entry(at, { kind: 'session' });
const brief = (segments: readonly Segment[] = []) =>
  segments.map(({ kind, from, to }) => [kind, from, to]);

test('modes follow each other, with the gap between them kept', () => {
  const { lanes } = buildPicture(
    [session(0), mode(10, 'normal'), mode(20, null), mode(25, 'recovery')],
    0,
    100,
  );
  expect(brief(lanes[0]?.segments)).toEqual([
    ['normal', 10, 20],
    ['away', 20, 25],
    ['recovery', 25, 100],
  ]);
  expect(lanes[0]?.segments.map(({ open }) => open)).toEqual([false, false, true]);
});

test('between two runs nothing was watched', () => {
  const { lanes, starts } = buildPicture(
    [session(0), mode(10, 'normal'), entry(30, {}), session(80), mode(90, 'normal')],
    0,
    100,
  );
  expect(brief(lanes[0]?.segments)).toEqual([
    ['normal', 10, 30],
    ['unwatched', 30, 80],
    ['away', 80, 90],
    ['normal', 90, 100],
  ]);
  expect(starts).toEqual([0, 80]);
});

test('while the ports could not be read nothing was watched', () => {
  const { lanes } = buildPicture(
    [
      session(0),
      mode(10, 'normal'),
      entry(30, { kind: 'watch-lost' }),
      entry(40, { kind: 'watch-back' }),
      mode(60, null),
    ],
    0,
    80,
  );
  expect(brief(lanes[0]?.segments)).toEqual([
    ['normal', 10, 30],
    ['unwatched', 30, 40],
    ['normal', 40, 60],
    ['away', 60, 80],
  ]);
});

test('a mode told twice is one stretch', () => {
  const { lanes } = buildPicture([mode(10, 'dfu'), mode(20, 'dfu')], 0, 50);
  expect(brief(lanes[0]?.segments)).toEqual([['dfu', 10, 50]]);
});

test('what lies outside the range is cut, and a lane without a phone in it is left out', () => {
  const { lanes, starts } = buildPicture(
    [session(0), mode(10, 'normal'), mode(20, null), mode(30, 'dfu', 'b')],
    40,
    60,
  );
  expect(starts).toEqual([]);
  expect(lanes.map(({ key }) => key)).toEqual(['b']);
  expect(brief(lanes[0]?.segments)).toEqual([['dfu', 40, 60]]);
});

test('a clock set back does not turn the picture round', () => {
  const { lanes } = buildPicture([mode(50, 'normal'), mode(20, null), mode(70, 'dfu')], 0, 100);
  expect(brief(lanes[0]?.segments)).toEqual([
    ['away', 50, 70],
    ['dfu', 70, 100],
  ]);
});

test('a departure of a phone that was never seen draws nothing', () => {
  expect(buildPicture([mode(10, null)], 0, 100).lanes).toEqual([]);
});

test('quick changes become one busy stretch; a single short gap stays', () => {
  const stretch = (kind: Segment['kind'], from: number, to: number): Segment => ({
    kind,
    from,
    to,
    open: false,
  });
  const segments = [
    stretch('normal', 0, 50),
    stretch('away', 50, 51),
    stretch('normal', 51, 80),
    stretch('away', 80, 81),
    stretch('normal', 81, 82),
    stretch('away', 82, 83),
  ];
  expect(brief(coarsen(segments, 5))).toEqual([
    ['normal', 0, 50],
    ['away', 50, 51],
    ['normal', 51, 80],
    ['busy', 80, 83],
  ]);
});

test('ten thousand changes become few shapes', () => {
  const entries = Array.from({ length: 10_000 }, (_, i) => mode(i, i % 2 === 0 ? 'normal' : null));
  const [lane] = buildPicture(entries, 0, 10_000).lanes;
  expect(coarsen(lane?.segments ?? [], 50)).toHaveLength(1);
});

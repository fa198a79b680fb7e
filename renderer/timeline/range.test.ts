import { expect, test } from 'vitest';

import type { TimelineEntry } from '../../preload/contract/snapshot.ts';
import { fittingRange, rangeStart } from './range.ts';

const minute = 60_000;
const now = 1_000 * minute;
const entry = (minutesAgo: number, kind: TimelineEntry['kind'] = 'bus'): TimelineEntry => ({
  seq: 1,
  at: now - minutesAgo * minute,
  text: { id: 'timeline.session' },
  lane: null,
  kind,
});

test('the picture begins as far back as asked', () => {
  expect(rangeStart('quarter', [], now)).toBe(now - 15 * minute);
  expect(rangeStart('hour', [], now)).toBe(now - 60 * minute);
  expect(rangeStart('all', [entry(300)], now)).toBe(now - 300 * minute);
});

test('an empty or very young history still has a width', () => {
  expect(rangeStart('all', [], now)).toBe(now - minute);
  expect(rangeStart('all', [entry(0)], now)).toBe(now - minute);
});

test('opens on what has happened since the last start', () => {
  expect(fittingRange([], now)).toBe('quarter');
  expect(fittingRange([entry(3000, 'session'), entry(10, 'session')], now)).toBe('quarter');
  expect(fittingRange([entry(40, 'session'), entry(1)], now)).toBe('hour');
  expect(fittingRange([entry(90, 'session'), entry(1)], now)).toBe('all');
});

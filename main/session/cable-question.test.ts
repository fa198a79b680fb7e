import { expect, test } from 'vitest';
import type { SessionEvent } from './event.ts';
import { arrived, left, live, opening, sightings } from './session.test-support.ts';

const at = (seconds: number): number => 1_000_000 + seconds * 1000;
const here = [...opening(at(-5)), arrived(at(0), sightings.booted)];
const back = (seconds: number, device = sightings.booted) => arrived(at(seconds), device);
const says = (
  seconds: number,
  kind: 'cable-kept' | 'cable-changed' | 'try-said' | 'test-said',
): SessionEvent => ({ kind, source: 'person', at: at(seconds) });
const later = (seconds: number): SessionEvent => ({
  kind: 'other-left',
  source: 'usb',
  at: at(seconds),
  port: '9-9',
});

test.each<[string, readonly SessionEvent[], boolean]>([
  ['a plug that was pulled', [left(at(10)), later(14)], true],
  ['one that came back at once', [left(at(10)), back(12), later(30)], false],
  ['one that came back, before it was answered', [left(at(10)), back(14), later(30)], true],
  ['the answer is yes', [left(at(10)), later(14), says(15, 'cable-kept')], false],
  ['the answer is no', [left(at(10)), later(14), says(15, 'cable-changed')], false],
  ['it was told before it was asked', [left(at(10)), says(11, 'cable-changed'), later(20)], false],
  ['after a minute, when an update may have begun', [left(at(60)), later(70)], false],
  ['and it is back as it was: so it was a plug', [left(at(60)), back(68)], true],
  ['and it is back in recovery: so it was not', [left(at(60)), back(68, sightings.waiting)], false],
  ['a try begins', [left(at(10)), back(14), says(20, 'try-said')], false],
  ['a test begins', [left(at(10)), back(14), says(20, 'test-said')], false],
  ['a phone that comes for the first time', [], false],
])('"Same cable?": %s', (_, events, asks) => {
  const state = live([...here, ...events]).at(-1)?.state;
  expect(state?.links.question?.kind === 'asked').toBe(asks);
});

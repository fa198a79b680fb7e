import { describe, expect, it, test } from 'vitest';

import type { SessionEvent } from './event.ts';
import { mayBeAsked } from './introduce.ts';
import { arrived, left, live, opening, sighting, sightings } from './session.test-support.ts';
import { statusView } from './status-view.ts';

const second = 1000;
const minute = 60 * second;
const { booted, waiting, restore } = sightings;
const serial = booted.serial ?? '';
/** A phone whose restore system shows the same serial as its iOS. */
const older = sighting({ productId: 0x12a8, serial: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678' });

const asked = (events: readonly SessionEvent[]) => {
  const last = live(events).at(-1)?.state;
  return last === undefined ? [] : mayBeAsked(last);
};
const said = (at: number, why: 'stopped' | 'unplugged'): SessionEvent => ({
  kind: 'try-end-said',
  source: 'person',
  at,
  why,
});
/** From iOS to where the restore system is due. */
const toKernel: readonly SessionEvent[] = [
  ...opening(0),
  arrived(second, older),
  left(142 * second),
  arrived(151.6 * second, waiting),
  left(165 * second),
  arrived(166.9 * second, waiting),
  left(189 * second),
];

describe('a phone that may be the restore system is not asked', () => {
  const installing = [...toKernel, arrived(203 * second, older)];

  test.each<readonly [string, readonly SessionEvent[]]>([
    ['it comes just after Holdsteady was opened', [...opening(0), arrived(5 * second, older)]],
    ['it was there before', [...opening(0), arrived(0, booted, 'listing')]],
    ['it is due', installing],
    [
      'it was pulled and put back',
      [...installing, left(450 * second), arrived(462 * second, older)],
    ],
    [
      'somebody said that it had stopped',
      [
        ...installing,
        said(220 * second, 'stopped'),
        left(230 * second),
        arrived(232 * second, older),
      ],
    ],
    [
      'somebody said too late that it was pulled out',
      [
        ...installing,
        said(204 * second, 'unplugged'),
        left(270 * second),
        arrived(273 * second, older),
      ],
    ],
    ['it shows forty f', [...opening(0), arrived(20 * minute, restore)]],
    [
      'another try runs',
      [...toKernel, arrived(400 * second, { ...sightings.normal, port: '1-7' })],
    ],
  ])('%s', (_, events) => {
    expect(asked(events)).toEqual([]);
  });
});

describe('a phone that is surely iOS is asked', () => {
  test.each<readonly [string, readonly SessionEvent[], string]>([
    [
      'it comes while nothing else was going on',
      [...opening(0), arrived(2 * minute, booted)],
      serial,
    ],
    [
      'an older one, when that was so for longer than any absence',
      [...opening(0), arrived(11 * minute, older)],
      older.serial ?? '',
    ],
    [
      'it was iOS before, and comes back as that',
      [
        ...opening(0),
        arrived(2 * minute, booted),
        left(3 * minute),
        arrived(3 * minute + 20 * second, booted),
      ],
      serial,
    ],
    [
      'it had forty f and has its own serial now',
      [
        ...toKernel,
        arrived(203 * second, restore),
        left(600 * second),
        arrived(640 * second, booted),
      ],
      serial,
    ],
  ])('%s', (_, events, name) => {
    expect(asked(events)).toEqual([name]);
  });

  it('but only until it has told', () => {
    const events: SessionEvent[] = [
      ...opening(0),
      arrived(2 * minute, booted),
      introduced(2 * minute + second, '17.6'),
    ];
    expect(asked(events)).toEqual([]);
  });
});

function introduced(at: number, productVersion: string): SessionEvent {
  const introduction = {
    productType: 'iPhone12,3',
    productVersion,
    name: 'Test phone',
    hardwareModel: 'D421AP',
  };
  return { kind: 'phone-introduced', source: 'usbmux', at, serial, introduction };
}

test('another version than before the try proves that it worked', () => {
  const story = (after: string) =>
    live([
      ...opening(0),
      arrived(2 * minute, booted),
      introduced(2 * minute + second, '17.6'),
      left(5 * minute),
      arrived(5 * minute + 9 * second, waiting),
      left(5 * minute + 22 * second),
      arrived(5 * minute + 24 * second, waiting),
      left(5 * minute + 46 * second),
      arrived(6 * minute, restore),
      left(12 * minute),
      arrived(12 * minute + 40 * second, booted),
      introduced(12 * minute + 42 * second, after),
    ]).at(-1)?.state;
  const updated = story('18.3');
  expect(updated && statusView(updated).id).toBe('done');
  expect(updated?.ledger.records.map(({ outcome }) => outcome)).toEqual(['finished']);
  const same = story('17.6');
  expect(same && statusView(same).id).toBe('returned');
});

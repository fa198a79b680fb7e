import { describe, expect, it, test } from 'vitest';

import type { SessionEvent } from './event.ts';
import { headlines, arrived, left, live, opening, sightings } from './session.test-support.ts';

const second = 1000;
const minute = 60 * second;
const { booted, waiting, restore } = sightings;
const other = { ...sightings.normal, port: '1-5' };

const started = (at: number): SessionEvent => ({ kind: 'try-said', source: 'person', at });
const said = (at: number, why: 'stopped' | 'unplugged'): SessionEvent => ({
  kind: 'try-end-said',
  source: 'person',
  at,
  why,
});
const now = (at: number): SessionEvent => ({ kind: 'begun', source: 'person', at });
const end = (events: readonly SessionEvent[]) => live(events).at(-1)?.state;

const installing: readonly SessionEvent[] = [
  ...opening(0),
  arrived(second, booted),
  left(142 * second),
  arrived(151.6 * second, waiting),
  left(165 * second),
  arrived(166.9 * second, waiting),
  left(189 * second),
  arrived(203 * second, restore),
];

describe('"I’ve started it"', () => {
  it('begins a try whose first absence is under way', () => {
    const steps = live([
      ...opening(0),
      arrived(second, booted),
      left(142 * second),
      started(160 * second),
      now(240 * second),
      arrived(300 * second, waiting),
      now(304 * second),
    ]);
    expect(headlines(steps)).toEqual([
      'looking',
      'none',
      'normal',
      'change',
      'slow',
      'back',
      'recovery',
    ]);
    expect(steps.at(-1)?.state.tries).toMatchObject([{ ground: 'said', place: 'recovery' }]);
  });

  it('is no word on any of two phones', () => {
    const state = end([
      ...opening(0),
      arrived(second, booted),
      arrived(second, other),
      started(minute),
    ]);
    expect(state?.tries).toEqual([]);
  });

  it('changes nothing while it is known already', () => {
    expect(end([...installing, started(204 * second)])?.tries).toHaveLength(1);
  });
});

describe('"I pulled it out"', () => {
  it('ends the try in whose absence it is said, and is neutral', () => {
    const steps = live([...installing, left(500 * second), said(510 * second, 'unplugged')]);
    expect(headlines(steps).at(-1)).toBe('unplugged');
    expect(steps.at(-1)?.state.ledger.records).toMatchObject([{ outcome: 'called-off', drops: 0 }]);
  });

  it('said a moment too late ends nothing', () => {
    expect(end([...installing, said(203.2 * second, 'unplugged')])?.tries).toHaveLength(1);
  });
});

test('"It has stopped" ends the try where it stands', () => {
  const steps = live([...installing, said(300 * second, 'stopped')]);
  expect(headlines(steps).at(-1)).toBe('failed');
  expect(steps.at(-1)?.state.ledger.records).toMatchObject([
    { outcome: 'unknown', place: 'restore' },
  ]);
});

describe('sleep', () => {
  const slept = (at: number): SessionEvent => ({ kind: 'computer-slept', source: 'power', at });
  const woke = (at: number): SessionEvent => ({ kind: 'computer-woke', source: 'power', at });

  it('that was called off takes nothing from a try', () => {
    const steps = live([
      ...installing,
      slept(240 * second),
      left(420 * second),
      arrived(432 * second, waiting),
    ]);
    expect(headlines(steps)).not.toContain('slept');
    expect(steps.at(-1)?.state.ledger.records).toMatchObject([
      { outcome: 'vanished', slept: false },
    ]);
  });

  it('ends with ports that are counted anew, and that is no loss', () => {
    const steps = live([
      ...installing,
      slept(270 * second),
      woke(65 * minute),
      left(65 * minute + 500),
      arrived(65 * minute + 1500, restore),
      now(66 * minute),
    ]);
    expect(headlines(steps)).not.toContain('drop');
    expect(steps.at(-1)?.state.tries).toMatchObject([{ drops: 0, slept: true, place: 'restore' }]);
  });
});

describe('a hub that leaves with the phone', () => {
  const onHub = (device: typeof waiting) => ({ ...device, port: '1-2.4', hubs: 1 });
  const gone = (at: number, port: string): SessionEvent => ({
    kind: 'other-left',
    source: 'usb',
    at,
    port,
  });
  const start: readonly SessionEvent[] = [
    ...opening(0),
    arrived(second, onHub(booted)),
    left(142 * second, '1-2.4'),
    arrived(151.6 * second, onHub(waiting)),
  ];

  it('is no planned absence of a phone that waits', () => {
    const state = end([...start, gone(160 * second, '1-2'), left(160 * second, '1-2.4')]);
    expect(state?.tries[0]?.gap?.kind).toBe('unseen');
  });

  it('is a loss once the phone is worked on, whoever is told of first', () => {
    const loaded = [...start, left(165 * second, '1-2.4'), arrived(167 * second, onHub(waiting))];
    const before = end([...loaded, gone(180 * second, '1-2'), left(180 * second, '1-2.4')]);
    const after = end([...loaded, left(180 * second, '1-2.4'), gone(180 * second, '1-2')]);
    expect(before?.tries[0]?.gap?.kind).toBe('lost');
    expect(after?.tries[0]?.gap?.kind).toBe('lost');
  });
});

test('a phone that goes round in circles does not fill the memory', () => {
  const events: SessionEvent[] = [...installing.slice(0, 5)];
  let at = 160 * second;
  for (let round = 0; round < 300; round += 1) {
    events.push(left(at), arrived((at += second), sightings.lowLevel));
    events.push(left((at += second)), arrived((at += second), waiting));
    at += second;
  }
  const state = end(events);
  for (const t of [...(state?.tries ?? []), ...(state?.ledger.records ?? [])]) {
    expect(t.stages.length).toBeLessThan(30);
    expect(t.evidence.length).toBeLessThan(50);
  }
});

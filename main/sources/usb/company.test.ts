import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SessionEvent } from '../../session/event.ts';
import { keyboard, phone } from './bus-device.test-support.ts';
import { noCompany, siftCompany } from './company.ts';
import type { Presence } from './presence.ts';
import { nobody } from './presence.ts';

const empty = nobody;
const withPhone = busOf(phone());

function busOf(...devices: readonly ReturnType<typeof phone>[]): Presence {
  return { ...nobody, devices: new Map(devices.map((device) => [device.port, device])) };
}

function other(at: number, port = '1-7'): SessionEvent {
  return { kind: 'other-left', source: 'usb', at, port };
}

function phoneLeft(at: number): SessionEvent {
  return { kind: 'phone-left', source: 'usb', at, via: 'event', port: '1-2' };
}

/** A sieve that remembers, and gives what it lets through as `kind port at`. */
function sieve() {
  let company = noCompany;
  return (before: Presence, ...events: readonly SessionEvent[]): readonly SessionEvent[] => {
    const sifted = siftCompany(company, before, events);
    company = sifted.company;
    return sifted.events;
  };
}

describe('what leaves while a phone is there', () => {
  it('is passed on', () => {
    expect(sieve()(withPhone, other(5000))).toEqual([other(5000)]);
  });

  it('keeps its place among the others', () => {
    const events = [other(5000, '1-1'), phoneLeft(5000), other(5000, '1-3')];
    expect(sieve()(withPhone, ...events)).toEqual(events);
  });
});

describe('what leaves while no phone is there', () => {
  it('is nobody’s company where no phone ever was', () => {
    expect(sieve()(busOf(keyboard()), other(5000))).toEqual([]);
    expect(sieve()(empty, other(30))).toEqual([]);
  });

  it('is passed on for a minute after a phone has left', () => {
    const sift = sieve();
    sift(withPhone, phoneLeft(5000));
    expect(sift(empty, other(5001))).toHaveLength(1);
    expect(sift(empty, other(64_999))).toHaveLength(1);
    expect(sift(empty, other(66_100))).toEqual([]);
  });

  it('is passed on with a phone that left in the same message', () => {
    expect(sieve()(empty, phoneLeft(5000), other(5000))).toHaveLength(2);
  });
});

describe('a flood', () => {
  it('of one thing that bounces fifty times a second is told once', () => {
    const sift = sieve();
    const passed = Array.from({ length: 3000 }, (_, turn) => sift(withPhone, other(turn * 20)));
    expect(passed.flat()).toEqual([other(0)]);
  });

  it('that has been quiet for a second may be company again', () => {
    const sift = sieve();
    const times = [0, 999, 1998, 2998, 3997];
    const passed = times.flatMap((at) => sift(withPhone, other(at)));
    expect(passed).toEqual([other(0), other(2998)]);
  });

  it('of one thing hides no other', () => {
    const sift = sieve();
    for (let at = 0; at < 5000; at += 20) sift(withPhone, other(at));
    expect(sift(withPhone, other(5000, '1-1'), phoneLeft(5000))).toHaveLength(2);
  });

  it('of many things is cut off at twenty a second', () => {
    const sift = sieve();
    const many = (at: number) => Array.from({ length: 64 }, (_, index) => other(at, `1-${index}`));
    expect(sift(withPhone, ...many(1000))).toHaveLength(20);
    expect(sift(withPhone, other(1500, '2-1'))).toEqual([]);
    expect(sift(withPhone, ...many(2000))).toHaveLength(20);
  });

  it('is forgotten when the clock is set back', () => {
    const sift = sieve();
    sift(withPhone, ...Array.from({ length: 64 }, (_, index) => other(9_000_000, `1-${index}`)));
    expect(sift(withPhone, other(1000, '1-1'))).toHaveLength(1);
  });
});

it('remembers the last second only', () => {
  let company = noCompany;
  for (let at = 0; at < 100_000; at += 100) {
    company = siftCompany(company, withPhone, [other(at, `port ${at}`)]).company;
  }
  expect([company.leftAt.size, company.toldAt.length]).toEqual([10, 10]);
});

it('never drops a phone, never adds, and never tells more than twenty in any second', () => {
  const step = fc.record({
    wait: fc.integer({ min: 0, max: 400 }),
    isPhone: fc.boolean(),
    port: fc.integer({ min: 1, max: 40 }),
    hasPhone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const sift = sieve();
      const told: number[] = [];
      let at = 0;
      for (const { wait, isPhone, port, hasPhone } of steps) {
        // Mostly a storm.
        at += wait > 300 ? wait : 0;
        const event = isPhone ? phoneLeft(at) : other(at, `1-${port}`);
        const passed = sift(hasPhone ? withPhone : empty, event);
        if (isPhone || passed.length > 0) expect(passed).toEqual([event]);
        if (!isPhone && passed.length > 0) told.push(at);
      }
      told.forEach((time, index) => {
        const twentieth = told[index + 20];
        if (twentieth !== undefined) expect(twentieth - time).toBeGreaterThanOrEqual(1000);
      });
    }),
    { numRuns: 500 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SessionEvent } from '../session/event.ts';
import { anyEvent } from '../session/session.test-support.ts';
import { entryLine, readEntry } from './entry.ts';

const arrival: SessionEvent = {
  kind: 'phone-arrived',
  source: 'usb',
  at: 1_700_000_000_000,
  via: 'event',
  sighting: {
    vendorId: 0x05ac,
    productId: 0x12a8,
    port: '1-2.4',
    hubs: 1,
    speed: 'high',
    serial: '00008101000A1B2C3D4E5F60',
  },
};

function parsed(line: string): Record<string, unknown> {
  return JSON.parse(line) as Record<string, unknown>;
}

describe('a line', () => {
  test('of an arrival can be read by a person', () => {
    expect(entryLine(arrival)).toBe(
      '{"k":"phone-arrived","at":1700000000000,"by":"usb","via":"event","id":"05ac:12a8",' +
        '"port":"1-2.4","hubs":1,"speed":"high","serial":"00008101000A1B2C3D4E5F60"}',
    );
  });

  test('gives back every event, and is one line', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const line = entryLine(event);
        expect(line).not.toContain('\n');
        expect(readEntry(JSON.parse(line))).toEqual({ kind: 'event', event });
      }),
    );
  });

  test('without any one of its fields is damaged', () => {
    fc.assert(
      fc.property(anyEvent, fc.nat(), (event, pick) => {
        const fields = Object.entries(parsed(entryLine(event)));
        const [gone] = fields.splice(pick % fields.length, 1);
        // An absent list entry that may be null is the same as null nowhere: all have to be there.
        expect(readEntry(Object.fromEntries(fields)), String(gone)).toEqual({ kind: 'damaged' });
      }),
    );
  });

  test('with further fields gives the event without them', () => {
    const line = { ...parsed(entryLine(arrival)), colour: 'red', kind: 'x', __proto__: { a: 1 } };
    expect(readEntry(line)).toEqual({ kind: 'event', event: arrival });
  });

  test.each([{ k: 'restore-began', at: 1, by: 'log' }, { k: 'toString' }, { k: '__proto__' }])(
    'of a kind nobody knows is unknown: %j',
    (line) => {
      expect(readEntry(line)).toEqual({ kind: 'unknown' });
    },
  );

  test.each<unknown>([
    null,
    7,
    'begun',
    [],
    {},
    { k: 3 },
    { k: 'begun', at: '1', by: 'person' },
    { k: 'begun', at: 1, by: 'nobody' },
    { k: 'step-ticked', at: 1, by: 'person', step: 'dance' },
    { ...parsed(entryLine(arrival)), id: '5ac:12a8' },
    { ...parsed(entryLine(arrival)), hubs: -1 },
    { ...parsed(entryLine(arrival)), speed: 'warp' },
    { ...parsed(entryLine(arrival)), serial: 'x'.repeat(513) },
  ])('of nonsense is damaged: %j', (line) => {
    expect(readEntry(line)).toEqual({ kind: 'damaged' });
  });
});

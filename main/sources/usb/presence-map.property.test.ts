import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { BusDevice } from './bus-device.ts';
import { keyboard, phone } from './bus-device.test-support.ts';
import type { BusMessage } from './message.ts';
import type { Presence } from './presence.ts';
import { isPhone, nobody } from './presence.ts';
import { fold } from './presence-map.ts';

/** One thing that truly happened. */
interface Fact {
  readonly kind: 'attached' | 'detached';
  readonly device: BusDevice;
}

/** What the world does to a fact on its way to us. */
interface Fate {
  readonly port: number;
  /** What comes when somebody comes. */
  readonly isPhone: boolean;
  readonly isLost: boolean;
  readonly isDoubled: boolean;
  readonly isSwapped: boolean;
}

/** A stretch of history, and whether the bus is listed after it: at once, late or not at all. */
interface Stretch {
  readonly fates: readonly Fate[];
  readonly listing: 'now' | 'late' | 'none';
}

const fate: fc.Arbitrary<Fate> = fc.record({
  port: fc.integer({ min: 1, max: 3 }),
  isPhone: fc.boolean(),
  isLost: fc.boolean(),
  isDoubled: fc.boolean(),
  isSwapped: fc.boolean(),
});

const history: fc.Arbitrary<readonly Stretch[]> = fc.array(
  fc.record({
    fates: fc.array(fate, { maxLength: 12 }),
    listing: fc.constantFrom('now' as const, 'late' as const, 'none' as const),
  }),
  { maxLength: 6 },
);

/**
 * Plays a history and notes, by serial (one for each stay), which phones were told of, how often
 * others were told to have left, and who was heard.
 */
function play(stretches: readonly Stretch[]) {
  const truth = new Map<string, BusDevice>();
  const told = new Map<string, { arrived: number; left: number }>();
  const here = new Map<string, string>();
  const others = new Map<string, number>();
  const heardAttaches = new Set<string>();
  let presence: Presence = nobody;
  let stays = 0;
  let seq = 0;
  let at = 1000;
  let late: BusMessage | null = null;

  const take = (message: BusMessage): void => {
    const there = new Map(presence.devices);
    const folded = fold(presence, message);
    presence = folded.presence;
    for (const event of folded.events) {
      if (event.kind === 'phone-arrived') {
        const { port, serial } = event.sighting;
        expect(here.has(port)).toBe(false);
        here.set(port, serial!);
        const count = told.get(serial!) ?? { arrived: 0, left: 0 };
        told.set(serial!, { ...count, arrived: count.arrived + 1 });
      } else if (event.kind === 'phone-left') {
        const serial = here.get(event.port);
        expect(serial).toBeDefined();
        here.delete(event.port);
        there.delete(event.port);
        const count = told.get(serial!)!;
        told.set(serial!, { ...count, left: count.left + 1 });
      } else if (event.kind === 'other-left') {
        // Nobody is told of the others' coming; one that came too late leaves in its own message.
        const device =
          there.get(event.port) ?? (message.kind === 'attached' ? message.device : undefined);
        there.delete(event.port);
        expect(device).toMatchObject({ port: event.port });
        expect(isPhone(device!)).toBe(false);
        others.set(device!.serial!, (others.get(device!.serial!) ?? 0) + 1);
      }
    }
    for (const device of presence.devices.values()) {
      if (!isPhone(device)) others.set(device.serial!, others.get(device.serial!) ?? 0);
    }
  };
  const listing = (): BusMessage => ({
    kind: 'listing',
    since: seq,
    at,
    answers: 0,
    devices: [...truth.values()],
  });

  take(listing());
  for (const { fates, listing: when } of stretches) {
    for (const fact of deliver(fates.map((one) => ({ ...one, fact: happen(one) })))) {
      seq += 1;
      at += 3;
      const { handle, port } = fact.device;
      if (fact.kind === 'attached') heardAttaches.add(fact.device.serial!);
      take(
        fact.kind === 'attached'
          ? { kind: 'attached', seq, at, device: fact.device }
          : { kind: 'detached', seq, at, handle, port },
      );
    }
    if (late !== null) take(late);
    late = when === 'late' ? listing() : null;
    if (when === 'now') take(listing());
    // Between two stretches a device can be plugged by hand.
    at += 100;
  }
  if (late !== null) take(late);
  take(listing());
  return { truth, told, others, presence, heardAttaches };

  /** The port's device leaves, or a new one comes. */
  function happen(one: Fate): Fact {
    const port = `1-${one.port}`;
    const present = truth.get(port);
    if (present !== undefined) {
      truth.delete(port);
      return { kind: 'detached', device: present };
    }
    stays += 1;
    const make = one.isPhone ? phone : keyboard;
    const device = make({ port, address: stays, serial: `stay ${stays}` });
    truth.set(port, device);
    return { kind: 'attached', device };
  }
}

/** Loses some facts, doubles some, then swaps neighbours of opposite kinds, as two queues do. */
function deliver(facts: readonly (Fate & { readonly fact: Fact })[]): readonly Fact[] {
  const sent = facts
    .filter(({ isLost }) => !isLost)
    .flatMap((one) => (one.isDoubled ? [one, one] : [one]));
  for (let index = 1; index < sent.length; index += 1) {
    const [first, second] = [sent[index - 1]!, sent[index]!];
    if (!second.isSwapped || first.fact.kind === second.fact.kind) continue;
    sent.splice(index - 1, 2, second, first);
    index += 1;
  }
  return sent.map(({ fact }) => fact);
}

it('ends with the truth, tells each stay heard of exactly once, and invents none', () => {
  fc.assert(
    fc.property(history, (stretches) => {
      const { truth, told, others, presence, heardAttaches } = play(stretches);

      expect([...presence.devices.values()].map(({ serial }) => serial).sort()).toEqual(
        [...truth.values()].map(({ serial }) => serial).sort(),
      );
      const staying = new Set([...truth.values()].map(({ serial }) => serial));
      for (const [serial, count] of told) {
        expect(count).toEqual({ arrived: 1, left: staying.has(serial) ? 0 : 1 });
      }
      for (const [serial, count] of others) {
        expect(told.has(serial)).toBe(false);
        expect(count).toBe(staying.has(serial) ? 0 : 1);
      }
      for (const serial of [...heardAttaches, ...staying]) {
        expect(told.has(serial!) || others.has(serial!)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, it } from 'vitest';

import type { Message } from '../../preload/contract/message.ts';
import { createSay } from '../../preload/contract/say.ts';
import type { StatusId } from '../../preload/contract/snapshot.ts';
import { statusIds } from '../../preload/contract/snapshot.ts';
import { en } from '../../preload/contract/words/en.ts';
import { nextDeadline } from './deadline.ts';
import type { SessionEvent } from './event.ts';
import { journeyWith } from './generated-journeys.test-support.ts';
import { faults } from './generated-truth.test-support.ts';
import { project } from './project.ts';
import { reduce } from './reduce.ts';
import { samePhone, tryPhone } from './same-phone.ts';
import { anyEvent, sightings } from './session.test-support.ts';
import type { SessionState } from './state.ts';
import { initialState } from './state.ts';
import { timelineEntries } from './timeline-view.ts';
import { momentsAfter } from './timeline.ts';

const say = createSay((pattern) => new IntlMessageFormat(pattern, 'en-US'));
const around = {
  report: null,
  notices: [],
  replay: null,
  clock: { realAt: 0, shownAt: 0, rate: 1 },
  onTop: false,
  log: null,
  readiness: { networkAllowed: false, keepsAwake: false },
  speaks: false,
};
const seed = Number(process.env['HOLDSTEADY_SEED'] ?? 4014);

/** Absences and stays on both sides of every limit, in seconds. */
const lengths = [0, 0.5, 1, 2, 3, 4, 6, 9, 12, 28, 30, 45, 61, 90, 121, 190, 310, 601, 900, 3700];
const devices = [
  sightings.booted,
  sightings.waiting,
  sightings.black,
  sightings.staged,
  sightings.restore,
  sightings.normal,
  sightings.recovery,
  sightings.lowLevel,
];

/** What could well happen, in an order that could not: growing times, three ports, real devices. */
const soup: fc.Arbitrary<readonly SessionEvent[]> = fc
  .array(
    fc.record({
      after: fc.constantFrom(...lengths),
      port: fc.constantFrom('1-2', '1-2', '1-2', '1-2.4', '2-1'),
      device: fc.constantFrom(...devices),
      isNameless: fc.constantFrom(false, false, false, true),
      how: fc.constantFrom('come', 'come', 'come', 'come', 'go', 'go', 'go', 'go', 'other'),
      other: anyEvent,
    }),
    { maxLength: 60 },
  )
  .map((steps) => {
    let at = 1_000_000_000;
    return steps.map(({ after, port, device, isNameless, how, other }): SessionEvent => {
      at += after * 1000;
      const serial = isNameless ? null : device.serial;
      const sighting = { ...device, serial, port };
      if (how === 'come')
        return { kind: 'phone-arrived', source: 'usb', at, via: 'event', sighting };
      if (how === 'go') return { kind: 'phone-left', source: 'usb', at, via: 'event', port };
      return { ...other, at };
    });
  });

/** A journey of which a part was never told. */
const torn: fc.Arbitrary<readonly SessionEvent[]> = fc
  .constantFrom(...faults)
  .chain((fault) => fc.tuple(journeyWith(fault), fc.array(fc.nat(40), { maxLength: 4 })))
  .map(([{ events }, lost]) => events.filter((_, index) => !lost.includes(index)));

const orders = fc.oneof(soup, torn, fc.array(anyEvent, { maxLength: 60 }));

/** Every state that some events lead to, with the deadlines that fall due between them. */
function statesOf(events: readonly SessionEvent[]): readonly SessionState[] {
  const states: SessionState[] = [];
  let state = initialState;
  const apply = (event: SessionEvent): void => {
    state = reduce(state, event);
    states.push(state);
  };
  for (const event of events) {
    // Neither does a step take time, nor does a timer run while the computer sleeps.
    const isStill = event.kind === 'clock-stepped' || event.kind === 'computer-woke';
    // Times of any order bring any number of deadlines; so many are enough.
    for (let left = 20; left > 0; left -= 1) {
      const due = nextDeadline(state);
      if (due === null || due > event.at || isStill) break;
      apply({ kind: 'deadline-passed', source: 'clock', at: due });
    }
    apply(event);
  }
  return states;
}

const whole = (property: (states: readonly SessionState[]) => void): void => {
  fc.assert(
    fc.property(orders, (events) => property(statesOf(events))),
    { seed, numRuns: 600 },
  );
};

const each = (property: (state: SessionState) => void): void => {
  whole((states) => states.forEach(property));
};

it('never waits for a moment that has passed', () => {
  each((state) => {
    const due = nextDeadline(state);
    // A timer that ends while it sleeps only wakes it; what is due by then comes next.
    if (due === null || state.asleepSince !== null) return;
    const passed = reduce(state, { kind: 'deadline-passed', source: 'clock', at: due });
    expect(nextDeadline(passed) ?? Infinity).toBeGreaterThan(due);
  });
});

it('has one try a port, and knows of each try whether its phone is there', () => {
  each(({ present, tries, timeline }) => {
    const here = tries.filter(({ gap }) => gap === null).map(({ port }) => port);
    expect(new Set(here).size).toBe(here.length);
    const taken = present.map(({ sighting }) => sighting.port);
    expect(new Set(taken).size).toBe(taken.length);
    for (const port of here) expect(taken).toContain(port);
    // Who is named only after it came cannot be known for the one that a try waits for.
    const isNamedLate = momentsAfter(timeline, 0).some(({ kind }) => kind === 'described');
    for (const { gap, phone } of tries) {
      if (gap === null || isNamedLate) continue;
      const isHere = present.some((other) => samePhone(phone, tryPhone(other)) === 'yes');
      expect(isHere, `${gap.kind} gap of a phone that is here`).toBe(false);
    }
  });
});

it('passes no verdict on a phone that is at a try, and calls no system a restore system for nothing', () => {
  each(({ present, tries, verdict, ledger }) => {
    const at = new Map(tries.filter(({ gap }) => gap === null).map((t) => [t.port, t]));
    // That one phone never came back is true whatever another does on its port.
    if (verdict !== null && verdict.kind !== 'gone') expect(at.has(verdict.port)).toBe(false);
    for (const { mode, sighting } of present) {
      if (mode !== 'restore') continue;
      const place = at.get(sighting.port)?.place;
      // Its try may be over by word or by time, while it goes on.
      const isOver = ledger.records.some((record) => record.place === 'restore');
      expect(place === 'restore' || (place === undefined && isOver)).toBe(true);
    }
  });
});

const red: ReadonlySet<StatusId> = new Set(['drop', 'flap', 'failed']);
const loud: ReadonlySet<StatusId> = new Set([
  'drop',
  'flap',
  'wrong',
  'failed',
  'failed-2',
  'done',
  'slept',
]);

it('has one headline, red and loud where it should be, and words for all that it shows', () => {
  const said = new Set<string>();
  const ids = new Set<StatusId>();
  each((state) => {
    const snapshot = project(state, around);
    const { id, tone, urgency } = snapshot.status;
    ids.add(id);
    if (tone === 'failed') expect(red).toContain(id);
    if (urgency === 'assertive') expect(loud).toContain(id);
    const entries = timelineEntries(state.timeline, state.timeline.nextSeq - 3, 'darwin');
    for (const message of messagesIn([snapshot, entries])) {
      const key = JSON.stringify(message);
      if (said.has(key)) continue;
      said.add(key);
      expect(say(message)).toMatch(/\S/);
    }
  });
  expect(said.size).toBeGreaterThan(100);
  // These take more than chance: a certain answer of a check, three failures with two cables, and a restart at its step.
  const rare: ReadonlySet<StatusId> = new Set(['failed-2', 'restarting', 'vm', 'sleepy']);
  expect(statusIds.filter((id) => !ids.has(id) && !rare.has(id))).toEqual([]);
});

it('numbers what it writes down, counts the drops that it has seen, and ends what it began', () => {
  each(({ ledger, tries, timeline }) => {
    const numbers = ledger.records.map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(ledger.nextNumber).toBe((numbers.at(-1) ?? 0) + 1);
    for (const { drops, evidence } of [...ledger.records, ...tries]) {
      const count = (kind: string): number => evidence.filter((line) => line.kind === kind).length;
      const back = count('lost-back') + count('lost-late');
      // The last one may not have come back.
      if (evidence.length < 40) expect([back, back + 1]).toContain(drops);
      if (drops > back) expect(count('lost')).toBeGreaterThan(0);
    }
    const moments = momentsAfter(timeline, 0);
    const begun = moments.filter(({ kind }) => kind === 'try-begun').length;
    const ended = moments.filter(({ kind }) => kind === 'try-ended').length;
    // What came from another computer has ended there.
    const opened = ledger.records.filter(({ origin }) => origin !== null).length;
    expect(ended + opened).toBe(ledger.nextNumber - 1);
    // Signs that came to nothing are forgotten.
    expect(begun).toBeGreaterThanOrEqual(ended + tries.length);
  });
});

/** Every message in what the window is sent. */
function messagesIn(value: unknown): readonly Message[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isMessage(value)) return [value];
  return Object.values(value).flatMap(messagesIn);
}

function isMessage(value: object): value is Message {
  const { id, ...rest } = value as Partial<Message>;
  const others = Object.keys(rest).filter((key) => key !== 'values');
  return typeof id === 'string' && Object.hasOwn(en, id) && others.length === 0;
}

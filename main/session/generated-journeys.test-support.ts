import fc from 'fast-check';

import { nextDeadline } from './deadline.ts';
import type { SessionEvent, Sighting } from './event.ts';
import type { Fault, Stay, Truth } from './generated-truth.test-support.ts';
import { truthWith } from './generated-truth.test-support.ts';
import { loaderWithin } from './journey-table.ts';
import { reduce } from './reduce.ts';
import type { Step } from './session.test-support.ts';
import { arrived, left, opening, sighting } from './session.test-support.ts';
import type { SessionState } from './state.ts';
import { initialState } from './state.ts';

const second = 1000;

/** Where true time 0 lies on the computer's clock, epoch milliseconds. */
export const epoch = 1_800_000_000_000;

/** A journey as the core is told of it: what truly happened, and what came of it on the way here. */
export interface Journey {
  readonly truth: Truth;
  /** By true time; steps of the computer's clock are still to be added to `at`. */
  readonly events: readonly SessionEvent[];
  /** A phone that has nothing to do with it. */
  readonly second: Stay | null;
  /** A timer that was due while the computer slept ends before the word of its waking. */
  readonly timerWakesFirst: boolean;
  /** What was told so badly that nobody can make sense of it; null as a rule. */
  readonly murky: string | null;
}

/** What the way to us does to one arrival or leave. */
const fate = fc.record({
  jitter: fc.integer({ min: -200, max: 200 }),
  kind: fc.constantFrom('plain', 'plain', 'plain', 'doubled', 'missed', 'swapped', 'nameless'),
  after: fc.integer({ min: 20, max: 950 }),
});

type Fate = typeof fate extends fc.Arbitrary<infer T> ? T : never;

const noises = ['other-left', 'cable', 'tick', 'found', 'lost', 'begun', 'host', 'ipad'] as const;

const weather = fc.record({
  fates: fc.array(fate, { minLength: 40, maxLength: 40 }),
  noise: fc.array(fc.record({ when: fc.nat(999), what: fc.constantFrom(...noises) }), {
    maxLength: 8,
  }),
  steps: fc.array(
    fc.record({
      when: fc.nat(999),
      shift: fc.integer({ min: -7_200_000, max: 7_200_000 }),
    }),
    { maxLength: 2 },
  ),
  second: fc.constantFrom('none', 'none', 'beside', 'plugged', 'passing'),
  secondWhen: fc.nat(999),
  timerWakesFirst: fc.boolean(),
});

type Weather = typeof weather extends fc.Arbitrary<infer T> ? T : never;

/** Journeys with this fault, told through any weather. */
export function journeyWith(fault: Fault): fc.Arbitrary<Journey> {
  return fc.tuple(truthWith(fault), weather).map(([truth, around]) => tell(truth, around));
}

function tell(truth: Truth, around: Weather): Journey {
  const when = (share: number): number => Math.round((truth.end * share) / 1000);
  const second = secondPhone(truth, around, when(around.secondWhen));
  const events: SessionEvent[] = [
    ...opening(0),
    ...told(truth.stays, around.fates, truth.hubLeft),
    ...(second === null ? [] : told([second], around.fates.slice(-2))),
    ...introductions(truth),
    ...around.noise.flatMap(({ when: share, what }) => noise(what, when(share))),
    ...around.steps.map(({ when: share, shift }) => clockStepped(when(share), shift)),
  ];
  const { said, asleep, hubLeft } = truth;
  if (said !== null) events.push({ kind: 'try-said', source: 'person', at: said });
  if (asleep !== null) {
    events.push({ kind: 'computer-slept', source: 'power', at: asleep[0] });
    events.push({ kind: 'computer-woke', source: 'power', at: asleep[1] });
  }
  if (hubLeft !== null) {
    const { jitter } = around.fates.at(-1)!;
    for (const port of ['1-2', '1-2.1']) {
      events.push({ kind: 'other-left', source: 'usb', at: hubLeft + jitter, port });
    }
  }
  events.push({ kind: 'begun', source: 'person', at: truth.end });
  const isAwake = ({ kind, at }: SessionEvent): boolean =>
    asleep === null || at <= asleep[0] || at >= asleep[1] || kind === 'computer-woke';
  const heard = events
    .filter(isAwake)
    .map((event) => ({ ...event, at: Math.max(0, event.at) }))
    .sort((a, b) => a.at - b.at);
  const { timerWakesFirst } = around;
  const pulled = around.noise.flatMap((n) => (n.what === 'cable' ? [when(n.when)] : []));
  const murky = murkyIn(truth, second, around, pulled);
  return { truth, events: heard, second, timerWakesFirst, murky };
}

/** Limits were chosen with room for the telling; these few are told worse than that. */
function murkyIn(
  { stays, said }: Truth,
  second: Stay | null,
  { fates }: Weather,
  pulled: readonly number[],
): string | null {
  const kindOf = (index: number): Fate['kind'] | undefined => fates.at(index)?.kind;
  const gaps = stays.map(({ to }, index) => [to, stays[index + 1]?.from ?? Infinity] as const);
  const isInGap = (at: number): boolean =>
    gaps.some(([from, to]) => from - margin < at && at < to + margin);
  if (second !== null && kindOf(-2) === 'nameless' && isInGap(second.from)) {
    return 'a second phone comes in a gap, and is named later';
  }
  if (said === null && pulled.some(isInGap))
    return 'the cable is said to have been changed in a gap';
  const hops = stays.slice(1).map((stay, index) => ({
    from: stays[index]!,
    stay,
    isMoved: stays[index]!.device.port !== stay.device.port,
    leaving: kindOf(2 * index + 1),
    coming: kindOf(2 * index + 2),
  }));
  const isLate = hops.some(
    ({ from, stay, coming }) =>
      from.mode === 'recovery' &&
      stay.mode === 'recovery' &&
      coming === 'missed' &&
      isNear(stay.from - from.to, loaderWithin),
  );
  if (isLate) return 'the boot loader is told later than it takes';
  const isLost = hops.some(
    ({ isMoved, leaving, coming }) =>
      isMoved && coming === 'nameless' && (leaving === 'swapped' || second !== null),
  );
  if (isLost) return 'it moves to another port, and is named later';
  const isHeld =
    said === null && hops.some(({ isMoved, leaving }) => isMoved && leaving === 'swapped');
  return isHeld ? 'nobody says that a try began, and a leave is told a minute late' : null;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < margin;
}

/** So far from its true time, in milliseconds, a stay may be told to begin or end. */
const margin = 1200;

function clockStepped(at: number, shift: number): SessionEvent {
  return { kind: 'clock-stepped', source: 'clock', at, shift };
}

/** What is told of the stays: jittered, doubled, late, swapped or without a name. */
function told(
  stays: readonly Stay[],
  fates: readonly Fate[],
  hubLeft: number | null = null,
): readonly SessionEvent[] {
  const events: SessionEvent[] = [];
  let last = 0;
  let held: { readonly stay: Stay; readonly fate: Fate } | null = null;
  for (const [index, stay] of stays.entries()) {
    const next = stays[index + 1];
    const arriving = fates[(2 * index) % fates.length]!;
    const leaving = fates[(2 * index + 1) % fates.length]!;
    const isThere = stay.from === 0;
    const isMissed = isThere || arriving.kind === 'missed';
    const late = !isThere && arriving.kind === 'missed' ? arriving.after : 0;
    const at: number = isThere ? 0 : Math.max(last, stay.from + arriving.jitter + late);
    last = at;
    if (held !== null && held.stay.device.port === stay.device.port) {
      events.push(left(at, held.stay.device.port));
    }
    const isNameless = arriving.kind === 'nameless' && stay.to - stay.from > 3 * second;
    const nameless: Sighting = { ...stay.device, serial: null };
    const device = isNameless ? nameless : stay.device;
    events.push(arrived(at, device, isMissed ? 'listing' : 'event'));
    const isBrief = stay.to - stay.from < 2 * second;
    if (arriving.kind === 'doubled' && !isBrief) {
      events.push(arrived(at + arriving.after, device));
    }
    if (isNameless) {
      const described = at + arriving.after;
      events.push({ kind: 'phone-described', source: 'usb', at: described, sighting: stay.device });
    }
    if (held !== null && held.stay.device.port !== stay.device.port) {
      last = at + Math.round(held.fate.after / 2);
      events.push(left(last, held.stay.device.port));
    }
    held = null;
    if (!Number.isFinite(stay.to)) continue;
    if (leaving.kind === 'swapped' && next !== undefined && isSwappable(stay, next)) {
      held = { stay, fate: leaving };
      continue;
    }
    // A listing that finds the phone gone finds its hub gone as well.
    const isLate = leaving.kind === 'missed' && stay.to !== hubLeft;
    const end = Math.max(last, stay.to + leaving.jitter + (isLate ? leaving.after : 0));
    last = end;
    events.push(left(end, stay.device.port, isLate ? 'listing' : 'event'));
    const again = end + leaving.after;
    if (leaving.kind === 'doubled' && (next === undefined || again < next.from - second)) {
      events.push(left(again, stay.device.port));
    }
  }
  return events;
}

/** So late a leave may be told: just after the arrival that followed it, or together with it. */
const overtakenBy = 0.8 * second;

/** On one port by moments only; where it moves, as late as it likes, which {@link murkyIn} names. */
function isSwappable(stay: Stay, next: Stay): boolean {
  return stay.device.port !== next.device.port || next.from - stay.to <= overtakenBy;
}

function introductions({ stays, versions }: Truth): readonly SessionEvent[] {
  if (versions === null) return [];
  const [from, to] = versions;
  const home = stays.slice(1).find(({ mode }) => mode === 'normal');
  const tellings = [...(stays[0]?.mode === 'normal' ? [[stays[0], from] as const] : [])];
  if (home !== undefined) tellings.push([home, to]);
  return tellings.map(([{ device, from: at }, productVersion]) => ({
    kind: 'phone-introduced',
    source: 'usbmux',
    at: at + 3 * second,
    serial: device.serial ?? '',
    introduction: { productType: null, productVersion, name: null, hardwareModel: null },
  }));
}

function secondPhone(truth: Truth, { second: how }: Weather, when: number): Stay | null {
  if (how === 'none') return null;
  const device = sighting({ productId: 0x12a8, serial: '00008101000D44556677889D', port: '1-4' });
  // Where two are there already, the window does not ask which one was started.
  const from =
    how === 'beside' && truth.said === null
      ? 2 * second
      : Math.max(when, (truth.said ?? 0) + second);
  return { device, mode: 'normal', from, to: how === 'passing' ? from + 20 * second : Infinity };
}

function noise(what: (typeof noises)[number], at: number): readonly SessionEvent[] {
  switch (what) {
    case 'other-left':
      return [{ kind: 'other-left', source: 'usb', at, port: '3-1.2' }];
    case 'cable':
      return [{ kind: 'cable-changed', source: 'person', at }];
    case 'tick':
      return [{ kind: 'step-ticked', source: 'person', at, step: 'cable' }];
    case 'found':
      return [{ kind: 'usbmux-found', source: 'usbmux', at }];
    case 'lost':
      return [{ kind: 'usbmux-lost', source: 'usbmux', at, reason: 'silent' }];
    case 'begun':
      return [{ kind: 'begun', source: 'person', at }];
    case 'host':
      return [
        {
          kind: 'host-learned',
          source: 'host',
          at,
          host: { platform: 'darwin', system: 'macOS 26.1' },
        },
      ];
    case 'ipad':
      return [
        arrived(
          at,
          sighting({ productId: 0x12ab, serial: '000081120009A8B7C6D5E4F3', port: '1-5' }),
        ),
      ];
  }
}

/** Who begins to watch, and when. */
export interface Watcher {
  /** The state that it begins with. */
  readonly state: SessionState;
  /** From this true time on it hears what is told; what came before is lost. */
  readonly from: number;
}

/** One event that was applied: the state after it, and the true time at which it came. */
export interface Played extends Step {
  readonly time: number;
}

/**
 * The engine's part: every event at its time by the computer's clock, and between them each deadline
 * that falls due. Throws where a deadline does not move on, for the engine would spin.
 */
export function play(
  { events, timerWakesFirst, truth: { asleep } }: Journey,
  watcher: Watcher = { state: initialState, from: -1 },
  opened: readonly SessionEvent[] = [],
): readonly Played[] {
  const steps: Played[] = [];
  let { state } = watcher;
  let offset = epoch;
  const apply = (event: SessionEvent): void => {
    state = reduce(state, event);
    steps.push({ event, state, time: event.at - offset });
  };
  // Timers stand still while the computer sleeps, and end together when it wakes.
  const timers = (until: number, stoodStill: boolean): void => {
    for (let due = nextDeadline(state); due !== null && due <= until + offset;) {
      const last = steps.at(-1)?.time ?? watcher.from;
      const at = stoodStill ? until + offset : Math.max(due, last + offset);
      apply({ kind: 'deadline-passed', source: 'clock', at });
      const next = nextDeadline(state);
      if (next !== null && next <= due) throw new Error(`a deadline stays: ${String(next - due)}`);
      due = next;
    }
  };
  const hear = (event: SessionEvent): void => {
    const { at: time } = event;
    const isWaking = event.kind === 'computer-woke' && asleep !== null;
    if (!isWaking || timerWakesFirst) timers(time, isWaking);
    if (event.kind === 'clock-stepped') offset += event.shift;
    apply({ ...event, at: time + offset });
  };
  for (const event of events) {
    if (event.at > watcher.from) continue;
    if (event.kind === 'clock-stepped') offset += event.shift;
  }
  // What was due before a start is looked at by that start.
  for (const event of opened) apply({ ...event, at: event.at + offset });
  for (const event of events) if (event.at > watcher.from) hear(event);
  return steps;
}

/** What a fresh start lists that begins at this true time. */
export function listingAt({ truth, second }: Journey, at: number): readonly SessionEvent[] {
  return [...truth.stays, ...(second === null ? [] : [second])]
    .filter(({ from, to }) => from <= at && at < to)
    .map(({ device }) => arrived(at, device, 'listing'));
}

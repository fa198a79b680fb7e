import fc from 'fast-check';
import type { CheckAnswer } from '../../preload/contract/check.ts';
import { checkIds } from '../../preload/contract/check.ts';
import { buttonFamilies, coachProcedures } from '../../preload/contract/coach.ts';
import type { StatusId } from '../../preload/contract/snapshot.ts';
import { answerIds } from '../../preload/contract/question.ts';
import { skipReasons, stepIds } from '../../preload/contract/step-id.ts';
import { nextDeadline } from './deadline.ts';
import type { SessionEvent, Sighting, Via } from './event.ts';
import { linkBody } from './link.test-support.ts';
import { logBody } from './log.test-support.ts';
import { reduce } from './reduce.ts';
import type { SessionState } from './state.ts';
import { initialState } from './state.ts';
import { statusView } from './status-view.ts';

/** Invented devices for tests; no identifier belongs to a real phone. */
export const sightings = {
  normal: sighting({ productId: 0x12a8, serial: '00008101000A1B2C3D4E5F60' }),
  /** The iPhone 11 Pro of the journeys, in iOS. */
  booted: sighting({ productId: 0x12a8, serial: '00008030000A11223344556A' }),
  /** The same in recovery. */
  waiting: sighting({
    productId: 0x1281,
    serial:
      'CPID:8030 CPRV:11 CPFM:03 SCEP:01 BDID:06 ECID:000A11223344556A IBFL:3D SRNM:[HSTEST00002]',
  }),
  /** The same in DFU: the boot ROM. */
  black: sighting({
    productId: 0x1227,
    serial:
      'CPID:8030 CPRV:11 CPFM:03 SCEP:01 BDID:06 ECID:000A11223344556A IBFL:3C SRTG:[iBoot-4479.0.0.100.4]',
  }),
  /** The same in DFU with the first stage loaded. */
  staged: sighting({
    productId: 0x1227,
    serial: 'CPID:8030 CPRV:11 CPFM:03 SCEP:01 BDID:06 ECID:000A11223344556A IBFL:3C',
  }),
  recovery: sighting({
    productId: 0x1281,
    serial:
      'SDOM:01 CPID:8015 CPRV:11 CPFM:03 SCEP:01 BDID:0E ECID:000A11223344556E IBFL:3D SRNM:[HSTEST00001]',
  }),
  dfu: sighting({
    productId: 0x1227,
    serial:
      'CPID:8015 CPRV:11 CPFM:03 SCEP:01 BDID:0E ECID:000A11223344556E IBFL:3C SRTG:[iBoot-3332.0.0.1.23]',
  }),
  restore: sighting({ productId: 0x12a8, serial: 'f'.repeat(40) }),
  lowLevel: sighting({ productId: 0xf014, serial: null }),
  ipad: sighting({ productId: 0x12ab, serial: '00008112000B1B2C3D4E5F60' }),
  keyboard: sighting({ productId: 0x024f, serial: null }),
} as const;

/** A sighting on port 1-2 at high speed unless told otherwise. */
export function sighting(
  fields: Partial<Sighting> & Pick<Sighting, 'productId' | 'serial'>,
): Sighting {
  return { vendorId: 0x05ac, port: '1-2', hubs: 0, speed: 'high', ...fields };
}

/** The first two events of every session, at the given time. */
export function opening(at: number, platform: 'darwin' | 'win32' | 'linux' = 'darwin') {
  return [
    { kind: 'session-started', source: 'app', at, version: '0.1.0', platform, release: '24.1.0' },
    { kind: 'watch-started', source: 'usb', at },
  ] as const satisfies readonly SessionEvent[];
}

/** Shorthand for an arrival, told by the system unless said otherwise. */
export function arrived(at: number, device: Sighting, via: Via = 'event'): SessionEvent {
  return { kind: 'phone-arrived', source: 'usb', at, via, sighting: device };
}

/** Shorthand for a departure, told by the system unless said otherwise. */
export function left(at: number, port = '1-2', via: Via = 'event'): SessionEvent {
  return { kind: 'phone-left', source: 'usb', at, via, port };
}

/** The engine's part in a test: events at their time, and between them every deadline that falls due. */
export function live(events: readonly SessionEvent[], from = initialState): readonly Step[] {
  const steps: Step[] = [];
  let state = from;
  const apply = (event: SessionEvent): void => {
    state = reduce(state, event);
    steps.push({ event, state });
  };
  for (const [index, event] of events.entries()) {
    // A timer does not run while the computer sleeps, if it does sleep.
    const isAsleep = (): boolean =>
      state.asleepSince !== null &&
      events.slice(index).some(({ kind }) => kind === 'computer-woke');
    // An event that changes no deadline may not come due twice; the engine has the same guard.
    for (
      let due = nextDeadline(state);
      due !== null && due <= event.at && !isAsleep();
      due = nextDeadline(state)
    ) {
      apply({ kind: 'deadline-passed', source: 'clock', at: due });
    }
    apply(event);
  }
  return steps;
}

/** One event of {@link live}, and what it led to. */
export interface Step {
  readonly event: SessionEvent;
  readonly state: SessionState;
}

/** The headlines of some steps in order, each once while it stays. */
export function headlines(steps: readonly Step[]): readonly StatusId[] {
  return steps
    .map(({ state }) => statusView(state).id)
    .filter((id, index, all) => id !== all[index - 1]);
}

/** Folds events upon the initial state. */
export function fold(events: readonly SessionEvent[], from = initialState): SessionState {
  return events.reduce(reduce, from);
}

const read = [{ from: 'test', text: 'read' }] as const;

/** Answers of each kind, for a Mac. */
export const someAnswers: readonly CheckAnswer[] = [
  { check: 'power', result: 'attention', reason: 'battery', values: {}, evidence: read },
  { check: 'power', result: 'ok', reason: 'mains', values: {}, evidence: read },
  { check: 'mac-update', result: 'ok', reason: 'none-waiting', values: {}, evidence: read },
  { check: 'mac-update', result: 'unknown', reason: 'timed-out', values: {}, evidence: [] },
  { check: 'mac-update', result: 'attention', reason: 'waiting', values: {}, evidence: read },
  { check: 'virtual-machine', result: 'attention', reason: 'virtual', values: {}, evidence: read },
];

const ports = ['1-1', '1-2', '1-2.4', '2-3.1.2'] as const;

/** Any event in any order: what a journal, a bug or a hostile file could hold. */
export const anyEvent: fc.Arbitrary<SessionEvent> = fc
  .record({ at: fc.integer({ min: 0, max: 10_000_000 }), body: eventBody() })
  .map(({ at, body }) => ({ at, ...body }));

function eventBody() {
  const step = fc.constantFrom(...stepIds);
  const via = fc.constantFrom('event' as const, 'listing' as const);
  const device: fc.Arbitrary<Sighting> = fc.record({
    vendorId: fc.constantFrom(0x05ac, 0x05e3),
    productId: fc.constantFrom(0x12a8, 0x1281, 0x1227, 0x12ab, 0x1222, 0xf014, 0x1881, 0x024f),
    port: fc.constantFrom(...ports),
    hubs: fc.integer({ min: 0, max: 5 }),
    speed: fc.constantFrom(null, 'low', 'full', 'high', 'super', 'superPlus'),
    serial: fc.option(
      fc.oneof(
        fc.string({ maxLength: 80 }),
        fc.constantFrom(
          sightings.normal.serial,
          sightings.recovery.serial,
          sightings.dfu.serial,
          sightings.restore.serial,
        ),
      ),
    ),
  });
  const body = <K extends SessionEvent['kind'], S extends SessionEvent['source']>(
    kind: K,
    source: S,
  ) => ({ kind: fc.constant(kind), source: fc.constant(source) });

  return fc.oneof(
    fc.record({
      ...body('session-started', 'app'),
      version: fc.constant('0.1.0'),
      platform: fc.constantFrom('darwin' as const, 'win32' as const, 'linux' as const),
      release: fc.constantFrom('24.1.0', '18.0.0', ''),
    }),
    fc.record(body('session-ended', 'app')),
    fc.record(body('watch-started', 'usb')),
    fc.record({
      ...body('watch-lost', 'usb'),
      reason: fc.constantFrom('unreadable' as const, 'crashed' as const),
      detail: fc.string({ maxLength: 20 }),
    }),
    fc.record({ ...body('phone-arrived', 'usb'), via, sighting: device }),
    fc.record({ ...body('phone-left', 'usb'), via, port: fc.constantFrom(...ports) }),
    fc.record({ ...body('phone-described', 'usb'), sighting: device }),
    fc.record({ ...body('other-left', 'usb'), port: fc.constantFrom(...ports) }),
    fc.record(body('usbmux-found', 'usbmux')),
    fc.record({
      ...body('usbmux-lost', 'usbmux'),
      reason: fc.constantFrom('absent' as const, 'garbled' as const),
    }),
    fc.record({
      ...body('phone-introduced', 'usbmux'),
      serial: fc.constantFrom('00008101000A1B2C3D4E5F60', 'f'.repeat(40)),
      introduction: fc.record({
        productType: fc.constantFrom(null, 'iPhone12,3', 'nonsense'),
        productVersion: fc.constantFrom(null, '17.6', '18.3'),
        name: fc.option(fc.string({ maxLength: 20 })),
        hardwareModel: fc.constantFrom(null, 'D421AP'),
      }),
    }),
    fc.record({
      ...body('clock-stepped', 'clock'),
      shift: fc.integer({ min: -4_000_000, max: 4_000_000 }),
    }),
    fc.record(body('try-said', 'person')),
    fc.record({
      ...body('try-end-said', 'person'),
      why: fc.constantFrom('stopped' as const, 'unplugged' as const),
    }),
    fc.record(body('cable-changed', 'person')),
    fc.record({ ...body('cable-chosen', 'person'), cable: fc.nat(6) }),
    fc.record({
      ...body('cable-named', 'person'),
      cable: fc.nat(6),
      name: fc.string({ maxLength: 40 }),
    }),
    fc.record(body('computer-slept', 'power')),
    fc.record(body('computer-woke', 'power')),
    fc.record({
      ...body('host-learned', 'host'),
      host: fc.record({
        platform: fc.constantFrom('darwin' as const, 'win32' as const, 'linux' as const),
        system: fc.option(fc.constantFrom('macOS 26.1', 'Debian GNU/Linux 12')),
      }),
    }),
    fc.record({
      ...body('checks-begun', 'host'),
      checks: fc.subarray([...checkIds]),
    }),
    fc.record({
      ...body('check-answered', 'host'),
      cost: fc.constantFrom('cheap' as const, 'slow' as const),
      answer: fc.constantFrom(...someAnswers),
    }),
    fc.record(body('checks-ended', 'host')),
    fc.record(body('deadline-passed', 'clock')),
    fc.record({ ...body('step-ticked', 'person'), step }),
    fc.record({
      ...body('step-skipped', 'person'),
      step,
      reason: fc.constantFrom(...skipReasons),
    }),
    fc.record({ ...body('step-undone', 'person'), step }),
    fc.record({ ...body('step-opened', 'person'), step: fc.option(step) }),
    fc.record({ ...body('question-answered', 'person'), answer: fc.constantFrom(...answerIds) }),
    fc.record(body('begun', 'person')),
    linkBody(),
    logBody(),
    fc.record({
      ...body('coach-opened', 'person'),
      procedure: fc.constantFrom(...coachProcedures),
    }),
    fc.record(body('coach-started', 'person')),
    fc.record(body('coach-stopped', 'person')),
    fc.record(body('coach-closed', 'person')),
    fc.record({
      ...body('buttons-said', 'person'),
      family: fc.option(fc.constantFrom(...buttonFamilies)),
    }),
  );
}

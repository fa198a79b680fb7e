import { expect, it } from 'vitest';

import type { SessionEvent, Sighting } from './event.ts';
import { arrived, left, live, opening, sighting, sightings } from './session.test-support.ts';
import { statusView } from './status-view.ts';

const second = 1000;
const { booted, waiting, black, staged, restore } = sightings;
/** The phone of the journeys on the bus of fast devices, as one with USB 3 in iOS. */
const fast = (device: Sighting): Sighting => ({ ...device, port: '2-1', speed: 'super' });
const nameless = (device: Sighting): Sighting => ({ ...device, serial: null });
const described = (at: number, device: Sighting): SessionEvent => ({
  kind: 'phone-described',
  source: 'usb',
  at,
  sighting: device,
});
const toRestore: readonly SessionEvent[] = [
  arrived(100 * second, waiting),
  left(115 * second),
  arrived(117 * second, waiting),
  left(140 * second),
];

function end(...events: readonly SessionEvent[]) {
  const until: SessionEvent = { kind: 'begun', source: 'person', at: 5000 * second };
  const steps = live([...opening(0), ...events, until]);
  const { ledger, tries } = steps.at(-1)!.state;
  return {
    records: ledger.records.map(({ outcome, drops }) => [outcome, drops]),
    running: tries.length,
    tones: steps.map(({ state }) => statusView(state).tone),
  };
}

it('knows a phone on another port whose serial could be read only after the try had begun', () => {
  const told = end(
    arrived(50 * second, waiting),
    left(115 * second),
    arrived(117 * second, nameless(waiting)),
    described(117.5 * second, waiting),
    left(140 * second),
    arrived(155 * second, fast(booted)),
    left(500 * second, '2-1'),
    arrived(530 * second, fast(booted)),
  );
  expect(told).toMatchObject({ records: [['returned', 0]], running: 0 });
});

it('takes the leave for granted that is told only after the return on another port', () => {
  const told = end(
    ...toRestore,
    arrived(155 * second, restore),
    arrived(530 * second, fast(booted)),
    left(530.2 * second),
  );
  expect(told).toMatchObject({ records: [['returned', 0]], running: 0 });
  expect(told.tones).not.toContain('failed');
});

it('sees a try in recovery after DFU with the first stage, whenever that was told', () => {
  const told = end(
    arrived(50 * second, black),
    left(60 * second),
    arrived(62 * second, nameless(staged)),
    described(62.5 * second, staged),
    left(66 * second),
    arrived(68 * second, waiting),
    left(100 * second),
    arrived(114 * second, booted),
    left(500 * second),
    arrived(530 * second, booted),
  );
  expect(told).toMatchObject({ records: [['returned', 0]], running: 0 });
});

it('counts nothing anew as a loss because an event was missed and a listing came late', () => {
  const told = end(
    ...toRestore,
    arrived(155 * second, restore),
    left(182 * second),
    arrived(185.2 * second, restore, 'listing'),
    left(500 * second),
    arrived(530 * second, booted),
  );
  expect(told).toMatchObject({ records: [['returned', 0]], running: 0 });
  expect(told.tones).not.toContain('failed');
});

it('takes iOS after a sleep for the end, however short the absence looks to those who slept', () => {
  const told = end(
    ...toRestore,
    arrived(155 * second, booted),
    left(500 * second),
    { kind: 'computer-slept', source: 'power', at: 502 * second },
    { kind: 'computer-woke', source: 'power', at: 900 * second },
    arrived(901 * second, booted, 'listing'),
  );
  expect(told).toMatchObject({ records: [['returned', 0]], running: 0 });
  expect(told.tones).not.toContain('failed');
});

it('knows a second phone for a stranger', () => {
  const stranger = sighting({ productId: 0x12a8, serial: '00008101000D44556677889D', port: '1-4' });
  const told = end(
    ...toRestore,
    arrived(145 * second, stranger),
    arrived(155 * second, restore),
    left(500 * second),
    arrived(530 * second, booted),
  );
  expect(told).toMatchObject({ records: [['returned', 0]], running: 0 });
});

it('joins the restore system on another port to a leave that is told after it', () => {
  const [, ...later] = toRestore.slice().reverse();
  const told = end(
    ...later.reverse(),
    arrived(155 * second, fast(restore)),
    left(155.4 * second),
    left(500 * second, '2-1'),
    arrived(530 * second, fast(booted)),
  );
  expect(told).toMatchObject({ records: [['returned', 0]], running: 0 });
  expect(told.tones).not.toContain('failed');
});

it('takes iOS on another port for the end where its leave was told too late to measure', () => {
  const told = end(
    ...toRestore,
    arrived(155 * second, booted),
    arrived(530 * second, fast(booted)),
    left(530.4 * second),
  );
  expect(told).toMatchObject({ records: [['returned', 0]], running: 0 });
  expect(told.tones).not.toContain('failed');
});

it('calls a plug loose that comes and goes although a try was said to have begun', () => {
  const bounces = [60, 66, 72].flatMap((at) => [
    left(at * second),
    arrived((at + 1) * second, booted),
  ]);
  const steps = live([
    ...opening(0),
    arrived(second, booted),
    { kind: 'try-said', source: 'person', at: 5 * second },
    ...bounces,
  ]);
  expect(statusView(steps.at(-1)!.state).id).toBe('flap');
});

it('knows again on another port whom only the stay before the restore system had named', () => {
  const told = end(
    arrived(50 * second, waiting),
    left(115 * second),
    arrived(121 * second, waiting),
    left(140 * second),
    arrived(155 * second, restore),
    left(500 * second),
    arrived(530 * second, fast(booted)),
  );
  expect(told).toMatchObject({ records: [['returned', 0]], running: 0 });
});

it('takes no stranger that left another port for the phone of the restore system', () => {
  const stranger = sighting({ productId: 0x12a8, serial: '00008101000D44556677889D', port: '1-4' });
  const told = end(
    arrived(10 * second, stranger),
    left(30 * second, '1-4'),
    arrived(100 * second, fast(restore)),
    left(500 * second, '2-1'),
    arrived(530 * second, fast(booted)),
  );
  expect(told).toMatchObject({ records: [['returned', 0]], running: 0 });
});

it('counts nothing as a loss that may be the bus counting anew just after Holdsteady has started', () => {
  const told = live([
    ...opening(0),
    arrived(0, restore, 'listing'),
    left(20 * second),
    arrived(21.5 * second, restore),
  ]);
  expect(told.at(-1)?.state.tries[0]).toMatchObject({ place: 'restore', drops: 0 });
});

it('takes a leave just after a start for the last restart until it is short', () => {
  const told = end(arrived(0, restore, 'listing'), left(20 * second), arrived(60 * second, booted));
  expect(told).toMatchObject({ records: [['returned', 0]], running: 0 });
  expect(told.tones).not.toContain('failed');
});

it('waits after a start as long as ever for a phone that was there before it was killed', () => {
  const again = opening(839 * second);
  const told = end(
    arrived(50 * second, booted),
    left(96 * second),
    arrived(104 * second, waiting),
    ...again,
    arrived(842 * second, waiting),
    left(860 * second),
    arrived(875 * second, restore),
    left(1300 * second),
    arrived(1330 * second, booted),
  );
  expect(told).toMatchObject({ records: [['returned', 0]], running: 0 });
});

it('begins no other try where a phone installs on after its try was said to have stopped', () => {
  const told = end(
    ...toRestore,
    arrived(155 * second, restore),
    { kind: 'try-end-said', source: 'person', at: 300 * second, why: 'stopped' },
    ...opening(400 * second),
    arrived(400 * second, restore, 'listing'),
  );
  expect(told).toMatchObject({ records: [['unknown', 0]], running: 0 });
});

it('waits for no moment twice, also where two things are due at once', () => {
  const steps = live([
    ...opening(0),
    arrived(second, booted),
    { kind: 'try-said', source: 'person', at: 5 * second },
    left(10 * second),
    { kind: 'computer-slept', source: 'power', at: 70 * second },
    { kind: 'computer-woke', source: 'power', at: 80 * second },
    { kind: 'begun', source: 'person', at: 111 * second },
  ]);
  const passed = steps.filter(({ event }) => event.kind === 'deadline-passed');
  expect(passed.map(({ event }) => event.at)).toEqual([110 * second]);
  expect(statusView(steps.at(-1)!.state).id).toBe('slow');
});

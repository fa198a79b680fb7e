import { describe, expect, it, test } from 'vitest';

import type { SessionEvent, Sighting } from './event.ts';
import {
  arrived,
  headlines,
  left,
  live,
  opening,
  sightings,
  type Step,
} from './session.test-support.ts';
import { statusView } from './status-view.ts';

const second = 1000;
const minute = 60 * second;
const start = 1_000_000;
const { booted, waiting, black, staged, restore } = sightings;
const plainRestore: Sighting = booted;

/** A story on the cable: gone for so many seconds, or there as this for so many. */
type Chapter = readonly [gone: number, device: Sighting, stays: number];

function story(first: readonly [Sighting, number], chapters: readonly Chapter[], said?: number) {
  const events: SessionEvent[] = [...opening(start)];
  let at = start + second;
  events.push(arrived(at, first[0]));
  if (said !== undefined) {
    events.push({ kind: 'try-said', source: 'person', at: at + said * second });
  }
  at += first[1] * second;
  for (const [gone, device, stays] of chapters) {
    events.push(left(at, device.port));
    at += gone * second;
    events.push(arrived(at, device));
    at += stays * second;
  }
  events.push({ kind: 'begun', source: 'person', at });
  return live(events);
}

const last = (steps: readonly Step[]) => steps.at(-1)?.state;
const outcome = (steps: readonly Step[]) => last(steps)?.ledger.records.map((r) => r.outcome);
const drops = (steps: readonly Step[]) => last(steps)?.ledger.records.map((r) => r.drops);
const tones = (steps: readonly Step[]) => new Set(steps.map(({ state }) => statusView(state).tone));

/** The measured run: an iPhone 11 Pro, erased from normal mode. */
const healthy: readonly Chapter[] = [
  [9.6, waiting, 13],
  [1.9, waiting, 21],
  [14, restore, 371],
  [42, booted, 60],
];

describe('the measured healthy restore', () => {
  const steps = story([booted, 138], healthy);

  it('goes by its stages, calm from beginning to end', () => {
    expect(headlines(steps)).toEqual([
      'looking',
      'none',
      'normal',
      'change',
      'back',
      'recovery',
      'change',
      'back',
      'recovery',
      'change',
      'back',
      'install',
      'change',
      'returned',
    ]);
    expect(tones(steps)).not.toContain('failed');
    expect(tones(steps)).not.toContain('attention');
    expect(steps.map(({ state }) => statusView(state).urgency)).not.toContain('assertive');
  });

  it('is one try without a drop', () => {
    expect(outcome(steps)).toEqual(['returned']);
    expect(drops(steps)).toEqual([0]);
    expect(last(steps)?.ledger.records[0]?.stages.map(({ place }) => place)).toEqual([
      'normal',
      'recovery',
      'recovery-loaded',
      'restore',
    ]);
  });

  it('is the same where the restore system shows the serial of the phone', () => {
    const plain = healthy.map((chapter) =>
      chapter[1] === restore ? ([14, plainRestore, 371] as const) : chapter,
    );
    expect(headlines(story([booted, 138], plain))).toEqual(headlines(steps));
  });
});

describe.each([0, 1, 2, 3])('the healthy restore with gap %d stretched', (index) => {
  const stretched = (gone: number) =>
    story(
      [booted, 138],
      healthy.map(([usual, device, stays], other) => [
        other === index ? gone : usual,
        device,
        stays,
      ]),
      // Without a word nobody can know that the first absence is more than a pulled plug.
      index === 0 ? 100 : undefined,
    );

  it('is calm for 89 s', () => {
    expect(headlines(stretched(89))).not.toContain('slow');
    expect(outcome(stretched(89))).toEqual(['returned']);
  });

  it.each([91, 299, 599])('is slow, and no more, for %d s', (gone) => {
    const steps = stretched(gone);
    expect(headlines(steps)).toContain('slow');
    expect(tones(steps)).not.toContain('failed');
    expect(outcome(steps)).toEqual(['returned']);
    expect(drops(steps)).toEqual([0]);
  });

  it('is never returned after 601 s', () => {
    const steps = stretched(601);
    expect(headlines(steps)).toContain('failed');
    expect(outcome(steps)?.[0]).toBe('never-returned');
  });
});

test.each([
  ['fast', 1.2],
  ['slow', 38],
])('the 4013 pattern, %s', (_, gone) => {
  const steps = story([booted, 138], [...healthy.slice(0, 2), [gone, waiting, 30]]);
  expect(outcome(steps)).toEqual(['pattern-4013']);
  expect(headlines(steps).at(-1)).toBe('wrong');
  expect(statusView(last(steps) ?? steps[0]!.state).urgency).toBe('assertive');
});

test('the 4013 pattern from recovery, with nothing known before', () => {
  const steps = story(
    [waiting, 60],
    [
      [1.9, waiting, 21],
      [20, waiting, 30],
    ],
  );
  expect(outcome(steps)).toEqual(['pattern-4013']);
});

test('the 4014 pattern', () => {
  const steps = story([booted, 138], [...healthy.slice(0, 2), [12, black, 30]]);
  expect(outcome(steps)).toEqual(['pattern-4014']);
  expect(headlines(steps).at(-1)).toBe('wrong');
});

test('a restore from DFU', () => {
  const steps = story(
    [black, 60],
    [
      [2, staged, 3],
      [2, waiting, 21],
      [14, restore, 371],
      [42, booted, 10],
    ],
  );
  expect(outcome(steps)).toEqual(['returned']);
  expect(drops(steps)).toEqual([0]);
  expect(tones(steps)).not.toContain('failed');
});

describe('while installing', () => {
  const begun = [...healthy.slice(0, 2)];

  it('being counted anew once is normal', () => {
    const steps = story(
      [booted, 138],
      [...begun, [14, restore, 27], [1.5, restore, 300], [42, booted, 9]],
    );
    expect(headlines(steps)).not.toContain('drop');
    expect(drops(steps)).toEqual([0]);
  });

  it('a bounce is a loss, and the try goes on', () => {
    const steps = story(
      [booted, 138],
      [...begun, [14, restore, 90], [1, restore, 300], [42, booted, 9]],
    );
    expect(headlines(steps)).toContain('drop');
    expect(drops(steps)).toEqual([1]);
    expect(outcome(steps)).toEqual(['returned']);
  });

  it('vanishing for good is a loss at once', () => {
    const events = story([booted, 138], [...begun, [14, restore, 90], [700, waiting, 9]]);
    expect(headlines(events)).toEqual(expect.arrayContaining(['drop', 'failed']));
    expect(outcome(events)?.[0]).toBe('vanished');
    expect(drops(events)?.[0]).toBe(1);
  });

  it('coming back in recovery is a failed installation', () => {
    const steps = story([booted, 138], [...begun, [14, restore, 90], [20, waiting, 9]]);
    expect(outcome(steps)).toEqual(['vanished']);
    expect(headlines(steps).at(-1)).toBe('wrong');
  });
});

test('a loose plug before anything was started is neutral until it flaps, and no try', () => {
  const loose: Chapter[] = Array.from({ length: 5 }, () => [1, booted, 3]);
  const steps = story([booted, 5], loose);
  expect(headlines(steps)).toContain('flap');
  expect(outcome(steps)).toEqual([]);
});

test('a loose plug in recovery is no try', () => {
  const loose: Chapter[] = Array.from({ length: 5 }, () => [1, waiting, 3]);
  expect(outcome(story([waiting, 5], loose))).toEqual([]);
});

test('a phone pulled and put back is unplugged', () => {
  const steps = story(
    [booted, 20],
    [
      [12, booted, 30],
      [8, booted, 5],
    ],
  );
  expect(headlines(steps)).toEqual([
    'looking',
    'none',
    'normal',
    'unplugged',
    'normal',
    'unplugged',
    'normal',
  ]);
});

test('leaving recovery after fifteen minutes is no fault', () => {
  const steps = story(
    [booted, 138],
    [
      [9, waiting, 905],
      [30, booted, 9],
    ],
  );
  expect(outcome(steps)).toEqual(['left-recovery']);
  expect(headlines(steps).at(-1)).toBe('returned');
});

test('the computer sleeps in a gap', () => {
  const upTo = story([booted, 138], healthy.slice(0, 2)).map(({ event }) => event);
  const at = (upTo.at(-1)?.at ?? 0) + second;
  const steps = live([
    ...upTo,
    left(at),
    { kind: 'computer-slept', source: 'power', at: at + 5 * second },
    { kind: 'computer-woke', source: 'power', at: at + 65 * minute },
    arrived(at + 65 * minute + second, waiting, 'listing'),
    { kind: 'begun', source: 'person', at: at + 66 * minute },
  ]);
  expect(headlines(steps)).toContain('slept');
  expect(headlines(steps)).not.toContain('failed');
  expect(last(steps)?.ledger.records[0]).toMatchObject({ slept: true, drops: 0 });
});

import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';

import { message } from '../../preload/contract/message.ts';
import { createSay } from '../../preload/contract/say.ts';
import type { StatusId } from '../../preload/contract/snapshot.ts';
import { en } from '../../preload/contract/words/en.ts';
import type { SessionEvent } from './event.ts';
import { project } from './project.ts';
import { arrived, fold, left, opening, sighting, sightings } from './session.test-support.ts';
import { initialState } from './state.ts';
import { timelineEntries } from './timeline-view.ts';

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
const show = (events: readonly SessionEvent[]) => project(fold(events), around);
const start = opening(0);
/** A running id that no source names, and a recovery screen whose serial could not be read. */
const running = sighting({ productId: 0x12ad, serial: null });
const nameless = { ...sightings.recovery, serial: null };
const tickUpdate: SessionEvent = { kind: 'step-ticked', source: 'person', at: 5, step: 'update' };
const blind = (reason: 'unreadable' | 'crashed'): SessionEvent => ({
  kind: 'watch-lost',
  source: 'usb',
  at: 9,
  reason,
  detail: '',
});

const states: readonly {
  readonly id: StatusId;
  readonly title: string;
  readonly events: readonly SessionEvent[];
}[] = [
  { id: 'looking', title: 'Looking for your iPhone', events: start.slice(0, 1) },
  { id: 'none', title: 'No iPhone connected', events: start },
  {
    id: 'unplugged',
    title: 'iPhone unplugged',
    events: [...start, arrived(1, sightings.normal), left(2)],
  },
  {
    id: 'restarting',
    title: 'iPhone is restarting',
    events: [...start, arrived(1, sightings.normal), tickUpdate, left(9)],
  },
  { id: 'normal', title: 'iPhone connected', events: [...start, arrived(1, sightings.normal)] },
  { id: 'recovery', title: 'Recovery mode', events: [...start, arrived(1, sightings.recovery)] },
  {
    id: 'recovery-12',
    title: 'Leaving this screen soon',
    events: [
      ...start,
      arrived(1, sightings.recovery),
      { kind: 'deadline-passed', source: 'clock', at: 720_001 },
    ],
  },
  { id: 'dfu', title: 'DFU mode', events: [...start, arrived(1, sightings.dfu)] },
  { id: 'install', title: 'Installing', events: [...start, arrived(1, sightings.restore)] },
  {
    id: 'low-level',
    title: 'Unusual low-level mode',
    events: [...start, arrived(1, sightings.lowLevel)],
  },
  {
    id: 'many',
    title: 'Two iPhones are connected',
    events: [
      ...start,
      arrived(1, sightings.normal),
      arrived(2, { ...sightings.recovery, port: '1-3' }),
    ],
  },
  { id: 'blind', title: 'Can’t see USB here', events: [...start, blind('unreadable')] },
];

describe('the headline', () => {
  it.each(states)('of $id is “$title”', ({ id, title, events }) => {
    const { status } = show(events);
    expect(status.id).toBe(id);
    expect(say(status.title)).toBe(title);
    expect(say(status.sentence).length).toBeGreaterThan(10);
  });

  it('is never red and never interrupts: nothing here is known to be a loss', () => {
    for (const { events } of states) {
      const { status } = show(events);
      expect(status.tone).not.toBe('failed');
      expect(status.urgency).toBe('polite');
    }
  });

  it('shows no phones while blind: what was seen last may be gone', () => {
    expect(show([...start, arrived(1, sightings.normal), blind('crashed')]).phones).toEqual([]);
  });

  it('does not call a gap out of recovery an unplugging without a doubt', () => {
    const { status } = show([...start, arrived(1, sightings.recovery), left(9)]);
    expect(say(status.title)).toBe('iPhone unplugged');
    expect(say(status.sentence)).toContain('leave the cable in');
  });

  it.each([
    { title: 'Apple device connected', events: [arrived(1, running)] },
    { title: 'Device unplugged', events: [arrived(1, running), left(9)] },
    { title: 'Recovery mode', events: [arrived(1, nameless)] },
    {
      title: 'Leaving this screen soon',
      events: [arrived(1, nameless), { kind: 'deadline-passed', source: 'clock', at: 720_001 }],
    },
    { title: 'Device unplugged', events: [arrived(1, nameless), left(9)] },
    {
      title: 'Two Apple devices are connected',
      events: [arrived(1, nameless), arrived(2, { ...sightings.normal, port: '1-3' })],
    },
  ] as const satisfies readonly { title: string; events: readonly SessionEvent[] }[])(
    'does not call a device an iPhone that may be none: “$title”',
    ({ title, events }) => {
      const { status } = show([...start, ...events]);
      expect(say(status.title)).toBe(title);
      expect(say(status.sentence)).not.toMatch(/(?<!your |an )iPhone/);
    },
  );

  it('counts up without an end for a screen that was there before the watch', () => {
    const there = arrived(0, sightings.recovery, 'listing');
    const { status, phones } = show([...start, there]);
    expect(status.clock).toMatchObject({ label: 'clock.recovery-before', of: null });
    const since = phones[0]?.facts.find((fact) => fact.id === 'since');
    expect(since && say(since.value)).toMatch(/^Before /);
  });

  it.each([
    ['darwin', 'Finder'],
    ['win32', 'Apple Devices or iTunes'],
    ['linux', 'your restore program'],
  ] as const)('names the program of %s', (platform, name) => {
    const { status } = show([...opening(0, platform), arrived(1, sightings.recovery)]);
    expect(status.next && say(status.next)).toBe(`In ${name}, choose Update.`);
  });
});

describe('the facts of a phone', () => {
  const facts = (events: readonly SessionEvent[]) => {
    const [phone] = show([...start, ...events]).phones;
    return Object.fromEntries(
      (phone?.facts ?? []).map((fact) => [fact.id, { words: say(fact.value), ...fact }]),
    );
  };

  it('name the model that chip and board prove, and mask the chip number', () => {
    const recovery = facts([arrived(1, sightings.recovery)]);
    expect(recovery['model']).toMatchObject({ words: 'iPhone X', ground: 'seen' });
    expect(recovery['ecid']?.words).toMatch(/556E$/);
    expect(recovery['ecid']?.words).not.toContain('000A1122');
  });

  it('name the family where only the chip is known', () => {
    const { words } = facts([arrived(1, sightings.normal)])['model'] ?? {};
    expect(words).toBe('One of these: iPhone 12 mini, iPhone 12, iPhone 12 Pro, iPhone 12 Pro Max');
  });

  it('admit what is not known', () => {
    const unnamed = facts([arrived(1, sighting({ productId: 0x12a8, serial: null, speed: null }))]);
    expect(unnamed['model']).toMatchObject({ ground: 'unknown' });
    expect(unnamed['speed']).toMatchObject({ ground: 'unknown', attention: null });
  });

  it('mark a slow link and a way through hubs for attention', () => {
    const device = { ...sightings.normal, port: '1-2.4.1', hubs: 2, speed: 'full' } as const;
    const [phone] = show([...start, arrived(1, device)]).phones;
    expect(phone?.path).toMatchObject({ hubs: 2, attention: true });
    expect(phone && say(phone.path.words)).toBe('Through two hubs to this computer');
    expect(facts([arrived(1, device)])['speed']?.attention).not.toBeNull();
    expect(facts([arrived(1, device)])['path']).toMatchObject({
      words: 'Through two hubs to this computer',
      attention: { id: 'path.attention' },
    });
    expect(facts([arrived(1, sightings.normal)])['path']?.attention).toBeNull();
  });
});

describe('the five fixes', () => {
  it.each(['darwin', 'win32', 'linux'] as const)('have every word they need on %s', (platform) => {
    for (const device of [sightings.normal, sightings.recovery, sightings.restore]) {
      const { steps } = show([...opening(0, platform), arrived(1, device)]).checklist;
      for (const step of steps) {
        const words = [step.title, step.why, step.sight, ...step.parts.map((part) => part.text)];
        for (const text of words) expect(say(text)).toMatch(/\S/);
        expect(step.parts.some((part) => part.kind === 'do')).toBe(true);
        expect(new Set(step.parts.map((part) => part.id)).size).toBe(step.parts.length);
      }
    }
  });

  it('name the buttons of the phone at hand, and of all families when it is unknown', () => {
    const ids = (events: readonly SessionEvent[]) =>
      show([...start, ...events]).checklist.steps[1]?.parts.map((part) => part.id) ?? [];
    expect(ids([arrived(1, sightings.recovery)])).toContain(
      'step.restart.force.volume-up-down-side',
    );
    expect(ids([])).toEqual(
      expect.arrayContaining(['step.restart.force.new', 'step.restart.force.old']),
    );
  });

  it('wait while the iPhone installs: nothing is pointed at', () => {
    const { steps, remark } = show([...start, arrived(1, sightings.restore)]).checklist;
    expect(steps.some((step) => step.next)).toBe(false);
    expect(remark?.id).toBe('list.wait');
  });

  it('say what comes after the last one, and what was left out', () => {
    const marks = (['update', 'restart', 'cable', 'ports'] as const).map((step): SessionEvent => ({
      kind: 'step-ticked',
      source: 'person',
      at: 5,
      step,
    }));
    const last: SessionEvent = {
      kind: 'step-skipped',
      source: 'person',
      at: 6,
      step: 'support',
      reason: 'later',
    };
    expect(show([...start, ...marks]).checklist.remark).toBeNull();
    const { remark } = show([...start, ...marks, last]).checklist;
    expect(remark && say(remark)).toContain('You skipped one step');
  });

  it('show the proof of a restart that was seen', () => {
    const { steps } = show([
      ...start,
      arrived(1, sightings.normal),
      tickUpdate,
      left(1000),
      arrived(29_000, sightings.normal),
    ]).checklist;
    const proof = steps[1]?.proof;
    expect(proof?.ground).toBe('seen');
    expect(proof && say(proof.words)).toMatch(/left and came back after 0:28$/);
    expect(steps[0]?.proof?.ground).toBe('said');
  });
});

describe('the timeline', () => {
  it('tells each moment in words, and which lane it changes', () => {
    const events = states.flatMap((state) => state.events);
    const entries = timelineEntries(fold(events).timeline, 0, 'darwin');
    expect(entries.length).toBeGreaterThan(10);
    for (const entry of entries) expect(say(entry.text)).toMatch(/\S/);
    expect(
      entries.filter((entry) => entry.lane !== null).every((entry) => entry.kind === 'bus'),
    ).toBe(true);
  });
});

describe('the catalogue', () => {
  it.each(Object.entries(en))('holds a sound sentence for %s', (_id, pattern) => {
    expect(() => new IntlMessageFormat(pattern, 'en-US')).not.toThrow();
    expect(pattern).not.toMatch(/firmware|descriptor|enumerat|iBoot|handshake|brick\b/i);
    expect(pattern, 'use the typographic apostrophe').not.toMatch(/\w'\w/);
  });

  it('is complete for a state that has no events yet', () => {
    expect(say(project(initialState, around).status.title)).toBe('Looking for your iPhone');
  });
});

it('a recording offers nobody a guide for the buttons', () => {
  const coached = (snapshot: ReturnType<typeof project>): number =>
    snapshot.checklist.steps
      .flatMap(({ parts, last }) => [...parts, ...(last?.erasing ?? [])])
      .filter(({ coach }) => coach !== null).length;
  const events = [...start, arrived(1, sightings.recovery)];
  expect(coached(show(events))).toBeGreaterThanOrEqual(4);
  const replay = { name: message('shell.replay.file', { file: 'a' }), speed: 1 };
  const played = { ...replay, finished: false, canLeave: true };
  expect(coached(project(fold(events), { ...around, replay: played }))).toBe(0);
});

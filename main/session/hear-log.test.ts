import { describe, expect, it } from 'vitest';

import { IntlMessageFormat } from 'intl-messageformat';

import { createSay } from '../../preload/contract/say.ts';
import type { LogFact } from '../knowledge/restore-log/log-fact.ts';
import type { SessionEvent, Sighting } from './event.ts';
import { completed, connects, disconnects, follows, tells } from './log.test-support.ts';
import { project } from './project.ts';
import {
  arrived,
  fold,
  headlines,
  left,
  live,
  opening,
  sightings,
  type Step,
} from './session.test-support.ts';
import { statusView } from './status-view.ts';

const say = createSay((pattern) => new IntlMessageFormat(pattern, 'en-US'));
const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;
const t0 = 1_700_000_000_000;
const { booted, waiting, restore } = sightings;
const isUpdate = { kind: 'behavior', behavior: 'update' } as const;
const isErase = { kind: 'behavior', behavior: 'erase' } as const;
const opened = { kind: 'opened' } as const;

const last = (steps: readonly Step[]) => {
  const state = steps.at(-1)?.state;
  if (state === undefined) throw new Error('no steps');
  return state;
};
const records = (steps: readonly Step[]) => last(steps).ledger.records;
const title = (steps: readonly Step[]) => say(statusView(last(steps)).title);
const sentence = (steps: readonly Step[]) => say(statusView(last(steps)).sentence);

/** An iPhone in iOS for a minute; then the computer begins to write its log. */
function clicked(...more: readonly SessionEvent[]): readonly SessionEvent[] {
  return [
    ...opening(t0 - minute),
    arrived(t0 - minute, booted),
    follows(t0),
    tells(t0, opened),
    tells(t0 + second, isUpdate),
    ...more,
  ];
}

/** On to where the kernel was sent and the iPhone has left for the restore system. */
const loaded: readonly SessionEvent[] = [
  left(t0 + 100 * second),
  tells(t0 + 100 * second, disconnects('booted')),
  arrived(t0 + 110 * second, waiting),
  tells(t0 + 110 * second, connects('recovery')),
  left(t0 + 123 * second),
  arrived(t0 + 125 * second, waiting),
  left(t0 + 146 * second),
  tells(t0 + 146 * second, disconnects('recovery')),
];

const installing: readonly SessionEvent[] = [
  ...loaded,
  arrived(t0 + 160 * second, restore),
  tells(t0 + 160 * second, connects('restore')),
];

describe('a log that begins', () => {
  it('is a try that has started, before the cable shows anything', () => {
    const steps = live(clicked());
    expect(title(steps)).toBe('Finder has started');
    expect(sentence(steps)).toBe('This is an Update. It tries to keep your data.');
    expect(last(steps).tries).toHaveLength(1);
    expect(last(steps).tries[0]?.ground).toBe('seen');
  });

  it('says which of the two is not known yet, and that a restore erases', () => {
    const soon = live([...opening(t0), arrived(t0, booted), follows(t0), tells(t0, opened)]);
    expect(sentence(soon)).toMatch(/can’t see yet/);
    expect(sentence(live([...clicked(), tells(t0 + 2 * second, isErase)]))).toBe(
      'This is a Restore. It erases the iPhone.',
    );
  });

  it('turns the person’s word into something seen, and begins no second try', () => {
    const said = { kind: 'try-said', source: 'person', at: t0 - second } as const;
    const steps = live([
      ...opening(t0 - minute),
      arrived(t0 - minute, booted),
      said,
      follows(t0),
      tells(t0, opened),
    ]);
    expect(last(steps).tries).toHaveLength(1);
    expect(last(steps).tries[0]?.evidence.map(({ kind }) => kind)).toEqual([
      'begun-said',
      'begun-log',
    ]);
  });

  it('says nothing about a phone with another ECID, nor about one of two', () => {
    const other = { kind: 'ecid', ecid: '0000999999999999' } as const;
    const foreign = live([...opening(t0), arrived(t0, booted), follows(t0), tells(t0, other)]);
    expect(last(foreign).tries).toEqual([]);
    const two = live([
      ...opening(t0),
      arrived(t0, booted),
      arrived(t0, { ...sightings.normal, port: '1-1' }),
      follows(t0),
      tells(t0, opened),
    ]);
    expect(last(two).tries).toEqual([]);
  });

  it('begins a try whose iPhone has left a moment before', () => {
    const steps = live([
      ...opening(t0 - 2 * minute),
      arrived(t0 - 2 * minute, booted),
      left(t0),
      follows(t0 + second),
      tells(t0 + second, opened),
      arrived(t0 + 10 * second, waiting),
    ]);
    expect(last(steps).tries).toHaveLength(1);
    expect(last(steps).tries[0]?.place).toBe('recovery');
  });
});

describe('a restore that was under way when the watch began', () => {
  it('is known for the restore system by the log, though it looks like iOS', () => {
    const steps = live([
      ...opening(t0),
      arrived(t0, booted, 'listing'),
      follows(t0),
      tells(t0, opened, isErase, connects('restore')),
    ]);
    expect(title(steps)).toBe('Installing');
    expect(last(steps).present[0]?.mode).toBe('restore');
  });
});

describe('a log that ends well', () => {
  const through = [...installing, tells(t0 + 540 * second, completed(0))];

  it('is believed before the last restart, and that restart is planned', () => {
    const steps = live(clicked(...through));
    expect(title(steps)).toBe('Finished');
    const home = live(
      clicked(...through, left(t0 + 541 * second), arrived(t0 + 580 * second, booted)),
    );
    expect(title(home)).toBe('Finished');
    expect(records(home)).toMatchObject([{ outcome: 'finished', drops: 0, home: true }]);
    expect(headlines(home)).not.toContain('drop');
  });

  it('makes a restart planned that came too soon for the cable alone', () => {
    const steps = live(
      clicked(
        ...installing,
        tells(t0 + 200 * second, completed(0)),
        left(t0 + 201 * second),
        arrived(t0 + 240 * second, booted),
      ),
    );
    expect(records(steps)).toMatchObject([{ outcome: 'finished', drops: 0 }]);
    expect(headlines(steps)).not.toContain('drop');
  });

  it('takes back a loss that the cable had told a moment before', () => {
    const steps = live(
      clicked(
        ...installing,
        left(t0 + 240 * second),
        tells(t0 + 240 * second + 500, completed(0)),
        arrived(t0 + 280 * second, booted),
      ),
    );
    expect(records(steps)).toMatchObject([{ outcome: 'finished', drops: 0 }]);
    expect(records(steps)[0]?.evidence.map(({ kind }) => kind)).not.toContain('lost');
    expect(last(steps).losses).toEqual([]);
  });
});

describe('a log that ends with an error', () => {
  it.each([
    ['after the cable', 1],
    ['before the cable', -1],
  ])('is one try and one story: %s has shown it', (_, order) => {
    const back = arrived(t0 + 160 * second, waiting);
    const end = tells(t0 + 160 * second + order * 400, completed(4013));
    const steps = live(clicked(...loaded, ...(order > 0 ? [back, end] : [end, back])));
    expect(records(steps)).toMatchObject([{ outcome: 'pattern-4013', drops: 0 }]);
    expect(records(steps)[0]?.log?.end?.status).toBe(4013);
    expect(last(steps).tries).toEqual([]);
    expect(title(steps)).toBe('Finder stopped: error 4013');
    expect(sentence(steps)).toMatch(/This was try 1\.$/);
    expect(statusView(last(steps))).toMatchObject({ tone: 'failed', urgency: 'assertive' });
  });

  it('counts a phone that left while it installed once, whoever says so first', () => {
    const removed = { kind: 'verdict', verdict: { kind: 'removed' } } as const;
    const at = t0 + 500 * second;
    const steps = live(
      clicked(
        ...installing,
        left(at),
        tells(at + second, removed),
        tells(at + second, completed(4010)),
      ),
    );
    expect(records(steps)).toMatchObject([{ outcome: 'vanished', drops: 1 }]);
  });

  it('lets the words of the failure outrank its number', () => {
    const wrong = {
      kind: 'verdict',
      verdict: { kind: 'unexpected-mode', came: 'dfu', due: 'restore' },
    } as const;
    const steps = live(clicked(...loaded, tells(t0 + 150 * second, completed(9), wrong)));
    expect(records(steps)).toMatchObject([{ outcome: 'pattern-4014' }]);
  });

  it('does not hold a server, a full phone or a bad file against cable and iPhone', () => {
    for (const status of [3194, 1110]) {
      const steps = live(clicked(tells(t0 + 30 * second, completed(status))));
      expect(records(steps)).toMatchObject([{ outcome: 'stopped' }]);
      expect(project(last(steps), around).ledger.tries[0]?.counts).toBe(false);
      expect(project(last(steps), around).checklist.steps.find((s) => s.next)?.id).not.toBe(
        'cable',
      );
    }
    const hardware = live(clicked(...installing, tells(t0 + 300 * second, completed(53))));
    expect(project(last(hardware), around).ledger.tries[0]?.counts).toBe(true);
  });

  it('corrects what the cable could not see: the phone was back, and it had failed all the same', () => {
    const steps = live(
      clicked(
        ...installing,
        left(t0 + 540 * second),
        arrived(t0 + 580 * second, booted),
        tells(t0 + 582 * second, completed(4005)),
      ),
    );
    expect(records(steps)).toMatchObject([{ outcome: 'never-returned' }]);
    expect(title(steps)).toBe('Finder stopped: error 4005');
  });

  it('begins another try with the next log', () => {
    const again = t0 + 400 * second;
    const steps = live([
      ...clicked(
        ...loaded,
        arrived(t0 + 160 * second, waiting),
        tells(t0 + 161 * second, completed(4013)),
      ),
      follows(again, { key: 'b2' }),
      { ...tells(again, opened), key: 'b2' } as SessionEvent,
    ]);
    expect(records(steps)).toHaveLength(1);
    expect(last(steps).tries).toHaveLength(1);
    expect(last(steps).tries[0]?.log?.key).toBe('b2');
  });
});

describe('a log that an earlier try has left behind', () => {
  const old = (at: number, status: number, now = t0): readonly SessionEvent[] => [
    follows(now, { openedAt: at, live: false }),
    {
      kind: 'log-told',
      source: 'log',
      at: now,
      key: 'a1',
      live: false,
      facts: [
        { at, fact: opened },
        { at: at + second, fact: connects('recovery') },
        { at: at + minute, fact: completed(status) },
        {
          at: at + minute,
          fact: { kind: 'cause', depth: 0, code: status, text: 'x', verdict: null },
        },
      ],
    },
  ];

  it('is entered once, with its number, and is no headline', () => {
    const events = [...opening(t0), ...old(t0 - day, 4013), ...old(t0 - day, 4013, t0 + minute)];
    const state = fold(events);
    expect(state.ledger.records).toHaveLength(1);
    expect(state.ledger.records[0]).toMatchObject({
      outcome: 'pattern-4013',
      cable: 0,
      ports: [],
      log: { end: { status: 4013 }, causes: [{ code: 4013 }] },
    });
    expect(state.verdict).toBeNull();
    expect(statusView(state).id).toBe('none');
  });

  it('is entered once, too, when it was moved or copied and has another key', () => {
    const copied = (events: readonly SessionEvent[], live = false): readonly SessionEvent[] =>
      events.map((event) => {
        if (event.kind === 'log-followed')
          return { ...event, log: { ...event.log, key: 'b2', live } };
        return event.kind === 'log-told' ? { ...event, key: 'b2', live } : event;
      });
    const events = [...opening(t0), ...old(t0 - day, 4013)];
    const again = old(t0 - day, 4013, t0 + minute);
    for (const live of [false, true]) {
      const state = fold([...events, ...copied(again, live)]);
      expect(state.ledger.records).toMatchObject([
        { outcome: 'pattern-4013', log: { key: 'b2', end: { status: 4013 } } },
      ]);
    }
    // Another number, or another moment, is another try.
    for (const other of [old(t0 - day, 4005), old(t0 - day + 1, 4013)]) {
      expect(fold([...events, ...copied(other)]).ledger.records).toHaveLength(2);
    }
  });

  it('is no new try of the one that it was followed in, wherever it lies by now', () => {
    const at = t0 + 161 * second;
    const steps = live(
      clicked(...loaded, arrived(t0 + 160 * second, waiting), tells(at, completed(4013))),
    );
    const copy: readonly SessionEvent[] = [
      follows(at + minute, { key: 'b2', live: false }),
      {
        kind: 'log-told',
        source: 'log',
        at: at + minute,
        key: 'b2',
        live: false,
        facts: [
          { at: t0, fact: opened },
          { at, fact: completed(4013) },
        ],
      },
    ];
    const state = fold(copy, last(steps));
    expect(state.ledger.records).toMatchObject([{ number: 1, log: { key: 'b2' } }]);
    expect(state.verdict).toEqual(last(steps).verdict);
    expect(state.timeline).toEqual(last(steps).timeline);
  });

  it('is left alone when it is older than a week, or has no end', () => {
    expect(fold([...opening(t0), ...old(t0 - 8 * day, 4013)]).ledger.records).toEqual([]);
    const endless = fold([
      ...opening(t0),
      follows(t0, { live: false }),
      { ...tells(t0, opened), live: false } as SessionEvent,
    ]);
    expect(endless.ledger.records).toEqual([]);
    expect(endless.tries).toEqual([]);
  });

  it('is about a try that the cable has shown at that time', () => {
    const seen = live(clicked(...loaded, arrived(t0 + 160 * second, waiting)));
    const without = { ...last(seen), log: { sought: null, followed: null } };
    const record = { ...(without.ledger.records[0] ?? never()), log: null };
    const forgot = { ...without, ledger: { ...without.ledger, records: [record] } };
    const state = fold(old(t0, 4013, t0 + 10 * minute), forgot);
    expect(state.ledger.records).toHaveLength(1);
    expect(state.ledger.records[0]?.log?.end?.status).toBe(4013);
  });
});

it('trusts no log that is ahead of our clock', () => {
  const far = { ...tells(t0, opened), facts: [{ at: t0 + day, fact: opened }] } as SessionEvent;
  const state = fold([...opening(t0), arrived(t0, booted), follows(t0), far]);
  expect(state.tries[0]?.evidence[0]?.at).toBe(t0);
});

it('forgets a log that is gone, and keeps what it has told', () => {
  const state = fold([
    ...clicked(),
    { kind: 'log-lost', source: 'log', at: t0 + 2 * second, key: 'a1', reason: 'gone' },
  ]);
  expect(state.log.followed).toBeNull();
  expect(state.tries[0]?.log?.behavior).toBe('update');
});

describe('a log that is none of this try', () => {
  const foreign = { kind: 'ecid', ecid: '0000AAAABBBBCCCC' } as const;

  it('is let go as soon as it names another phone', () => {
    const steps = live([
      ...clicked(),
      arrived(t0 + 2 * second, waiting),
      tells(t0 + 3 * second, foreign),
    ]);
    expect(last(steps).tries.map(({ log }) => log)).not.toContainEqual(
      expect.objectContaining({ key: 'a1' }),
    );
  });

  it('ends no try that began after it was over', () => {
    const old = {
      ...tells(t0 + 5 * minute, opened),
      facts: [
        { at: t0, fact: opened },
        { at: t0 + minute, fact: completed(4013) },
      ],
    } as SessionEvent;
    const said = { kind: 'try-said', source: 'person', at: t0 + 4 * minute } as const;
    const steps = live([...opening(t0), arrived(t0, booted), said, follows(t0 + 5 * minute), old]);
    expect(last(steps).tries).toHaveLength(1);
    expect(last(steps).tries[0]?.log).toBeNull();
    // What it tells of is a try that nobody saw.
    expect(records(steps)).toMatchObject([{ outcome: 'pattern-4013', ports: [], cable: 0 }]);
  });

  it('found late, belongs to the try that the cable has ended', () => {
    const ended = clicked(...loaded, arrived(t0 + 160 * second, waiting)).filter(
      ({ source }) => source !== 'log',
    );
    const late = t0 + 6 * minute;
    const facts = [
      { at: t0, fact: opened },
      { at: t0 + 161 * second, fact: completed(4013) },
    ];
    const steps = live([
      ...ended,
      follows(late),
      { ...tells(late, opened), facts } as SessionEvent,
    ]);
    expect(records(steps)).toHaveLength(1);
    expect(records(steps)[0]?.log?.end?.status).toBe(4013);
    expect(last(steps).tries).toEqual([]);
  });
});

describe('a log that is told whole a moment after its end', () => {
  const whole = (...facts: readonly LogFact[]): readonly SessionEvent[] => {
    const told = [opened, isErase, connects('booted'), connects('restore'), ...facts];
    const timed = told.map((fact, n) => ({ at: t0 + n * minute, fact }));
    const now = t0 + 10 * minute;
    return [follows(now), { ...tells(now, opened), facts: timed } as SessionEvent];
  };
  const failed = whole(completed(4013));
  const listing = (...devices: readonly Sighting[]): readonly SessionEvent[] => [
    ...opening(t0 + 9 * minute),
    ...devices.map((device) => arrived(t0 + 9 * minute, device, 'listing')),
  ];

  it('is a try of the iPhone on the bus, on its port and cable, and the headline', () => {
    for (const device of [booted, waiting]) {
      const steps = live([...listing(device), ...failed]);
      expect(records(steps)).toMatchObject([
        {
          begunAt: t0,
          endedAt: t0 + 4 * minute,
          ports: ['1-2'],
          cable: 1,
          outcome: 'pattern-4013',
          place: 'restore',
          stages: [],
          evidence: [{ kind: 'begun-log' }, { kind: 'log-ended', status: 4013 }],
          log: { key: 'a1', behavior: 'erase', end: { status: 4013 } },
        },
      ]);
      expect(last(steps).tries).toEqual([]);
      expect(title(steps)).toBe('Finder stopped: error 4013');
      // The iPhone is where the bus shows it, wherever the log has seen it.
      expect(last(steps).present[0]?.mode).toBe(device === booted ? 'normal' : 'recovery');
    }
  });

  it('is entered without a port where no iPhone, or none of several, can be told', () => {
    const neighbour = { ...sightings.normal, port: '1-1' };
    const unnamed = listing(booted, neighbour);
    const foreign = whole({ kind: 'ecid', ecid: '0000AAAABBBBCCCC' }, completed(4013));
    for (const events of [
      [...listing(), ...failed],
      [...unnamed, ...failed],
      [...listing(booted), ...foreign],
    ]) {
      const steps = live(events);
      expect(records(steps)).toMatchObject([{ ports: [], cable: 0, outcome: 'pattern-4013' }]);
      expect(last(steps).verdict).toBeNull();
    }
    const named = whole({ kind: 'ecid', ecid: '000A11223344556A' }, completed(4013));
    expect(records(live([...unnamed, ...named]))).toMatchObject([{ ports: ['1-2'], cable: 1 }]);
  });

  it('makes no failure of what went well', () => {
    const steps = live([...listing(booted), ...whole(completed(0))]);
    expect(records(steps)).toMatchObject([{ outcome: 'finished', home: true }]);
    expect(last(steps).tries).toEqual([]);
  });
});

it('holds nothing against the iPhone that was unplugged after its log had said that it worked', () => {
  const steps = live([
    ...clicked(...installing, tells(t0 + 540 * second, completed(0)), left(t0 + 541 * second)),
    { kind: 'begun', source: 'person', at: t0 + 30 * minute },
  ]);
  expect(records(steps)).toMatchObject([{ outcome: 'finished' }]);
  expect(project(last(steps), around).ledger.tries[0]?.tone).toBe('good');
  expect(headlines(steps)).not.toContain('failed');
});

const around = {
  notices: [],
  replay: null,
  clock: { realAt: 0, shownAt: 0, rate: 1 },
  onTop: false,
  log: null,
  readiness: { networkAllowed: false, keepsAwake: false },
  speaks: false,
} as const;

function never(): never {
  throw new Error('no record');
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nextDeadline } from './deadline.ts';
import type { SessionEvent } from './event.ts';
import { project } from './project.ts';
import { reduce } from './reduce.ts';
import {
  anyEvent,
  arrived,
  fold,
  left,
  opening,
  sighting,
  sightings,
} from './session.test-support.ts';
import { initialState } from './state.ts';
import { statusView } from './status-view.ts';
import { momentsAfter, trimTimeline } from './timeline.ts';

const minute = 60_000;
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
const tick = (at: number, step: 'update' | 'restart' | 'cable'): SessionEvent => ({
  kind: 'step-ticked',
  source: 'person',
  at,
  step,
});
const clock = (at: number): SessionEvent => ({ kind: 'deadline-passed', source: 'clock', at });

describe('presence', () => {
  it('forgets what was on the bus before Holdsteady started, but not the ticks', () => {
    const before = fold([...opening(0), arrived(10, sightings.normal), tick(20, 'update')]);
    const after = fold(opening(1000), before);
    expect(after.present).toEqual([]);
    expect(after.sight).toEqual({ kind: 'seeing', since: 1000 });
    expect(after.checklist.marks.update).toEqual({ kind: 'ticked', at: 20 });
  });

  it('keeps devices that are no phone out of the state', () => {
    const seeing = fold(opening(0));
    for (const device of [sightings.ipad, sightings.keyboard]) {
      expect(reduce(seeing, arrived(10, device))).toBe(seeing);
    }
  });

  it('calls a leave with nothing running unplugged, and forgets it when a phone is back', () => {
    const gone = fold([...opening(0), arrived(10, sightings.normal), left(500)]);
    expect(gone.away).toMatchObject({ kind: 'unplugged', since: 500 });
    expect(reduce(gone, arrived(900, sightings.normal)).away).toBeNull();
  });

  it('ignores a leave from a port where nothing was known', () => {
    const state = fold([...opening(0), arrived(10, sightings.normal)]);
    expect(reduce(state, left(20, '1-7'))).toBe(state);
  });

  it('notes the leave that nobody reported when a port is taken again', () => {
    const state = fold([
      ...opening(0),
      arrived(10, sightings.normal),
      arrived(20, sightings.recovery),
    ]);
    expect(state.present.map((phone) => phone.mode)).toEqual(['recovery']);
    expect(momentsAfter(state.timeline, 0).map((moment) => moment.kind)).toEqual([
      'session',
      'arrived',
      'left',
      'arrived',
    ]);
  });

  it('names a phone better when its serial could be read only later, and makes no bounce of it', () => {
    const nameless = { ...sightings.recovery, serial: null };
    const described = fold([
      ...opening(0),
      arrived(10, nameless),
      { kind: 'phone-described', source: 'usb', at: 900, sighting: sightings.recovery },
    ]);
    expect(described.present[0]).toMatchObject({ arrivedAt: 10, identity: { kind: 'iphone' } });
    expect(momentsAfter(described.timeline, 0).map((moment) => moment.kind)).toEqual([
      'session',
      'arrived',
      'described',
    ]);
  });

  it('lets go of what turns out to be an iPad', () => {
    const ipad = 'CPID:8101 CPRV:11 BDID:2C ECID:000A11223344556E IBFL:3D SRNM:[HSTEST00002]';
    const state = fold([
      ...opening(0),
      arrived(10, { ...sightings.recovery, serial: null }),
      {
        kind: 'phone-described',
        source: 'usb',
        at: 900,
        sighting: { ...sightings.recovery, serial: ipad },
      },
    ]);
    expect(state.present).toEqual([]);
    expect(state.away, 'nothing was unplugged').toBeNull();
  });

  it('counts no time for a phone that was there before the watch began', () => {
    const [start, watch] = opening(500);
    const before = fold([start, watch, arrived(500, sightings.recovery, 'listing')]);
    expect(before.present[0]).toMatchObject({ seenArriving: false, recoveryNoticeAt: null });
    const missed = fold([start, watch, arrived(1500, sightings.recovery, 'listing')]);
    expect(missed.present[0]).toMatchObject({ seenArriving: true, recoveryNoticeAt: 721_500 });
  });

  it('holds what it knew while blind, and says so when it sees again', () => {
    const blind = fold([
      ...opening(0),
      arrived(10, sightings.normal),
      { kind: 'watch-lost', source: 'usb', at: 20, reason: 'crashed', detail: 'exit 9' },
      { kind: 'watch-lost', source: 'usb', at: 30, reason: 'unreadable', detail: 'no folder' },
    ]);
    expect(blind.sight).toEqual({ kind: 'blind', since: 20, reason: 'unreadable' });
    expect(blind.present).toHaveLength(1);
    const seeing = reduce(blind, { kind: 'watch-started', source: 'usb', at: 40 });
    expect(seeing.sight).toEqual({ kind: 'seeing', since: 40 });
    expect(momentsAfter(seeing.timeline, 0).map((moment) => moment.kind)).toEqual([
      'session',
      'arrived',
      'watch-lost',
      'watch-back',
    ]);
  });
});

describe('the recovery screen', () => {
  const inRecovery = fold([...opening(0), arrived(1000, sightings.recovery)]);

  it('asks to be told after twelve minutes, and then says so once', () => {
    const due = 1000 + 12 * minute;
    expect(nextDeadline(inRecovery)).toBe(due);
    expect(reduce(inRecovery, clock(due - 1))).toBe(inRecovery);
    const told = reduce(inRecovery, clock(due));
    expect(told.present[0]?.recoveryNotice).toBe(true);
    expect(nextDeadline(told)).toBeNull();
  });

  it.each([
    { gone: 4000, since: 1000, why: 'a short bounce is the same screen' },
    { gone: 6000, since: 11 * minute + 6000, why: 'a longer absence is a new one' },
  ])('$why', ({ gone, since }) => {
    const at = 11 * minute;
    const back = fold([left(at), arrived(at + gone, sightings.recovery)], inRecovery);
    expect(back.present[0]?.modeSince).toBe(since);
    expect(nextDeadline(back)).toBe(since + 12 * minute);
  });

  it('does not say it twice when the phone bounces after the notice', () => {
    const due = 1000 + 12 * minute;
    const bounced = fold(
      [clock(due), left(due + 10), arrived(due + 500, sightings.recovery)],
      inRecovery,
    );
    expect(bounced.present[0]?.recoveryNotice).toBe(true);
    expect(bounced.present[0]?.recoveryNoticeAt).toBeNull();
    // The bounce could be the boot loader; when nothing follows it was not.
    const quiet = reduce(bounced, clock(nextDeadline(bounced) ?? 0));
    expect(nextDeadline(quiet)).toBeNull();
    expect(statusView(quiet).id).toBe('recovery-12');
  });
});

describe('a restart in step 2', () => {
  const atStep2 = fold([...opening(0), arrived(10, sightings.normal), tick(20, 'update')]);
  const gone = reduce(atStep2, left(1000));

  it('is expected when the phone leaves', () => {
    expect(gone.away).toMatchObject({ kind: 'restarting', since: 1000, until: 121_000 });
    expect(nextDeadline(gone)).toBe(121_000);
  });

  it('is seen when the same phone comes back in time, and leaves the card open', () => {
    const opened = reduce(gone, {
      kind: 'step-opened',
      source: 'person',
      at: 1500,
      step: 'restart',
    });
    const back = reduce(opened, arrived(30_000, sightings.normal));
    expect(back.checklist.marks.restart).toEqual({
      kind: 'seen-restart',
      leftAt: 1000,
      at: 30_000,
    });
    expect(back.checklist.open).toBe('restart');
  });

  it.each([
    { why: 'it was too quick for a restart', event: arrived(3000, sightings.normal) },
    { why: 'it came back in recovery', event: arrived(30_000, sightings.recovery) },
    {
      why: 'nobody watched it come back',
      event: arrived(30_000, sightings.normal, 'listing'),
    },
    {
      why: 'another phone came',
      event: arrived(30_000, sighting({ productId: 0x12a8, serial: '0000810100099999FFFF0001' })),
    },
  ])('is not claimed when $why', ({ event }) => {
    expect(reduce(gone, event).checklist.marks.restart).toBeUndefined();
  });

  it('turns into unplugged after two minutes', () => {
    const late = reduce(gone, clock(121_000));
    expect(late.away).toMatchObject({ kind: 'unplugged', since: 1000 });
    expect(
      reduce(late, arrived(130_000, sightings.normal)).checklist.marks.restart,
    ).toBeUndefined();
  });

  it('is not assumed once step 2 is done, nor for a leave that nobody watched', () => {
    const done = fold([tick(500, 'restart'), left(1000)], atStep2);
    expect(done.away?.kind).toBe('unplugged');
    const unwatched = reduce(atStep2, left(1000, '1-2', 'listing'));
    expect(unwatched.away?.kind).toBe('unplugged');
  });

  it('is not assumed on another step, nor out of another mode', () => {
    const atStep1 = fold([...opening(0), arrived(10, sightings.normal), left(1000)]);
    expect(atStep1.away?.kind).toBe('unplugged');
    const recovery = fold([
      ...opening(0),
      tick(5, 'update'),
      arrived(10, sightings.recovery),
      left(20),
    ]);
    expect(recovery.away?.kind).toBe('unplugged');
  });
});

describe('the checklist', () => {
  it('points at the first step that is neither done nor skipped, and opens it when the card is ticked', () => {
    const state = fold([
      ...opening(0),
      { kind: 'begun', source: 'person', at: 1 },
      tick(2, 'update'),
      { kind: 'step-skipped', source: 'person', at: 3, step: 'restart', reason: 'later' },
    ]);
    expect(state.checklist.open).toBe('cable');
    expect(project(state, around).checklist.steps.map((step) => [step.state, step.next])).toEqual([
      ['done', false],
      ['skipped', false],
      ['open', true],
      ['open', false],
      ['open', false],
    ]);
  });

  it('takes a tick back', () => {
    const state = fold([
      ...opening(0),
      tick(2, 'update'),
      { kind: 'step-undone', source: 'person', at: 3, step: 'update' },
    ]);
    expect(state.checklist).toEqual({ marks: {}, open: 'update' });
  });
});

describe('for any events in any order', () => {
  const anyEvents = fc.array(anyEvent, { maxLength: 60 });

  it('never throws, and every prefix can be shown', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        let state = initialState;
        for (const event of events) {
          state = reduce(state, event);
          project(state, around);
        }
      }),
    );
  });

  it('gives the same state again, also when folded to disk halfway', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(60), (events, cut) => {
        const straight = fold(events);
        const stored = JSON.parse(JSON.stringify(fold(events.slice(0, cut)))) as typeof straight;
        expect(fold(events.slice(cut), stored)).toEqual(straight);
      }),
    );
  });

  it('has one phone at a port, and none away while one is here', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { present, away } = fold(events);
        const taken = present.map((phone) => phone.sighting.port);
        expect(new Set(taken).size).toBe(taken.length);
        if (present.length > 0) expect(away).toBeNull();
      }),
    );
  });
});

describe('the timeline', () => {
  const many = fold(
    Array.from({ length: 12_000 }, (_, index) => tick(index, 'update')),
    initialState,
  );

  it('keeps the last ten thousand, numbered without gaps', () => {
    const moments = momentsAfter(many.timeline, 0);
    expect(moments.length).toBeGreaterThanOrEqual(10_000);
    expect(moments.length).toBeLessThan(10_200);
    expect(moments.at(-1)?.seq).toBe(12_000);
    expect(
      moments.every((moment, i) => i === 0 || moment.seq === (moments[i - 1]?.seq ?? 0) + 1),
    ).toBe(true);
  });

  it('is read from any number on', () => {
    expect(momentsAfter(many.timeline, 11_998).map((moment) => moment.seq)).toEqual([
      11_999, 12_000,
    ]);
    expect(momentsAfter(many.timeline, 12_000)).toEqual([]);
  });

  it('can be cut for a fold', () => {
    const cut = trimTimeline(many.timeline, 500);
    expect(momentsAfter(cut, 0)).toEqual(momentsAfter(many.timeline, 11_500));
    expect(cut.nextSeq).toBe(many.timeline.nextSeq);
  });
});

import { describe, expect, test } from 'vitest';

import {
  buttonFamilies,
  type ButtonFamily,
  type CoachProcedure,
  coachProcedures,
} from '../../preload/contract/coach.ts';
import { buttonSequence, sequenceLength } from '../knowledge/button-sequences.ts';
import type { CoachEnd } from './coach-state.ts';
import { nextDeadline } from './deadline.ts';
import type { SessionEvent, Sighting } from './event.ts';
import { arrived, fold, left, live, opening, sighting, sightings } from './session.test-support.ts';
import type { SessionState } from './state.ts';

const second = 1000;
const minute = 60 * second;
/** When the person presses Start; the phone has been there for a while. */
const start = 10 * minute;

/** One invented phone of each family, in its three modes. */
const phones: Readonly<Record<ButtonFamily, Readonly<Record<Mode, Sighting>>>> = {
  home: modes('8000', '04', 'a4c0ffee'.repeat(5)),
  'volume-down': modes('8010', '08', 'b4c0ffee'.repeat(5)),
  'volume-up-down-side': modes('8101', '0C', '00008101000A1B2C3D4E5F60'),
};

type Mode = 'normal' | 'recovery' | 'dfu';

function modes(chip: string, board: string, udid: string): Readonly<Record<Mode, Sighting>> {
  const boot = `CPID:${chip} CPRV:11 CPFM:03 SCEP:01 BDID:${board} ECID:000A1B2C3D4E5F60`;
  return {
    normal: sighting({ productId: 0x12a8, serial: udid }),
    recovery: sighting({ productId: 0x1281, serial: `${boot} IBFL:3D SRNM:[HSTEST00003]` }),
    dfu: sighting({ productId: 0x1227, serial: `${boot} IBFL:3C SRTG:[iBoot-4479.0.0.100.4]` }),
  };
}

const said = (kind: 'coach-started' | 'coach-stopped' | 'coach-closed', at: number) =>
  ({ kind, source: 'person', at }) as const;
const open = (procedure: CoachProcedure, at = start - second): SessionEvent => ({
  kind: 'coach-opened',
  source: 'person',
  at,
  procedure,
});
const pick = (family: ButtonFamily): SessionEvent => ({
  kind: 'buttons-said',
  source: 'person',
  at: start - second,
  family,
});

const length = (procedure: CoachProcedure, family: ButtonFamily): number =>
  sequenceLength(buttonSequence(procedure, { family, hasHome: null }));

/** The end of a go: a phone in `from`, the buttons, and what the bus shows, in seconds after Start. */
function go(
  procedure: CoachProcedure,
  family: ButtonFamily,
  from: Mode | null,
  ...events: readonly SessionEvent[]
): SessionState {
  const present = from === null ? [] : [arrived(minute, phones[family][from])];
  const all = [
    ...opening(0),
    ...present,
    pick(family),
    open(procedure),
    said('coach-started', start),
    ...events,
  ];
  return live(all).at(-1)?.state ?? fold([]);
}

const end = ({ coach: { run } }: SessionState): CoachEnd | null =>
  run?.kind === 'over' ? run.end : null;
/** Long after everything; brings what is due by then. */
const later: SessionEvent = { kind: 'usbmux-found', source: 'usbmux', at: start + 10 * minute };
const missed = (why: 'system' | 'recovery' | 'dfu' | 'stayed'): CoachEnd => ({
  kind: 'missed',
  why,
  gone: null,
});

/** Where each procedure leads, and two ways in which it goes wrong. */
const outcomes: readonly [CoachProcedure, Mode, readonly Mode[]][] = [
  ['restart', 'normal', ['recovery', 'dfu']],
  ['force-restart', 'normal', ['recovery', 'dfu']],
  ['recovery', 'recovery', ['normal', 'dfu']],
  ['dfu', 'dfu', ['normal', 'recovery']],
];
const whyOf = { normal: 'system', recovery: 'recovery', dfu: 'dfu' } as const;

describe.each(buttonFamilies)('the buttons of %s', (family) => {
  describe.each(outcomes)('%s', (procedure, aim, others) => {
    const leave = start + 15 * second;
    const back = leave + 20 * second;

    test('worked: it left and came back as it should', () => {
      const state = go(
        procedure,
        family,
        'normal',
        left(leave),
        arrived(back, phones[family][aim]),
      );
      expect(end(state)).toEqual({ kind: 'worked', leftAt: leave });
      expect(state.coach.misses).toBe(0);
      // A hand on the buttons is no computer at work.
      expect(state.tries).toEqual([]);
      expect(state.ledger.records).toEqual([]);
      expect(state.losses).toEqual([]);
    });

    test.each(others)('missed: it came back in %s', (mode) => {
      const state = go(
        procedure,
        family,
        'normal',
        left(leave),
        arrived(back, phones[family][mode]),
      );
      expect(end(state)).toEqual(missed(whyOf[mode]));
      expect(state.coach.misses).toBe(1);
      expect(state.tries).toEqual([]);
      expect(state.ledger.records).toEqual([]);
    });

    test('missed: it never left', () => {
      const state = go(procedure, family, 'normal', later);
      expect(end(state)).toEqual(missed('stayed'));
      const over = state.coach.run?.kind === 'over' ? state.coach.run.at : 0;
      expect(over - start).toBeGreaterThan(length(procedure, family));
    });

    test('missed: it left and stayed away, and is believed when it comes after all', () => {
      const gone = go(procedure, family, 'normal', left(leave), later);
      expect(end(gone)).toMatchObject({ kind: 'missed', why: 'away', gone: { since: leave } });
      expect(gone.coach.misses).toBe(1);
      const late = fold([arrived(later.at + second, phones[family][aim])], gone);
      expect(end(late)).toEqual({ kind: 'worked', leftAt: leave });
      expect(late.coach.misses).toBe(0);
    });

    test('nobody can tell without a phone, and the count goes on all the same', () => {
      const state = go(procedure, family, null, later);
      expect(end(state)).toEqual({ kind: 'unseen', why: 'absent' });
      expect(state.coach.misses).toBe(0);
    });

    test('a computer that sleeps ends the go, and nothing is held against it', () => {
      const asleep: SessionEvent = { kind: 'computer-slept', source: 'power', at: leave };
      const state = go(procedure, family, 'normal', asleep);
      expect(end(state)).toEqual({ kind: 'off', why: 'slept' });
      expect(nextDeadline({ ...state, asleepSince: null })).toBeNull();
    });

    test('a plug that moves under the hand is no restart', () => {
      const state = go(
        procedure,
        family,
        'normal',
        left(leave),
        arrived(leave + 3 * second, phones[family].normal),
      );
      expect(state.coach.run).toMatchObject({
        kind: 'running',
        watch: { kind: 'here', port: '1-2' },
      });
      expect(state.losses).toEqual([]);
      const again = fold([left(leave + 9 * second), arrived(back, phones[family][aim])], state);
      expect(end(again)).toEqual({ kind: 'worked', leftAt: leave + 9 * second });
    });
  });
});

describe('started in another mode', () => {
  const family = 'volume-up-down-side';
  test.each([
    ['restart', 'recovery'],
    ['restart', 'dfu'],
    ['recovery', 'recovery'],
    ['dfu', 'dfu'],
  ] as const)('%s in %s does not begin', (procedure, mode) => {
    const state = go(procedure, family, mode);
    expect(state.coach.run).toEqual({ kind: 'reading', procedure });
  });

  test.each([
    ['force-restart', 'recovery', 'normal'],
    ['force-restart', 'dfu', 'normal'],
    ['recovery', 'dfu', 'recovery'],
    ['dfu', 'recovery', 'dfu'],
  ] as const)('%s in %s works', (procedure, mode, aim) => {
    const state = go(
      procedure,
      family,
      mode,
      left(start + 15 * second),
      arrived(start + 30 * second, phones[family][aim]),
    );
    expect(end(state)).toEqual({ kind: 'worked', leftAt: start + 15 * second });
    expect(state.tries).toEqual([]);
  });

  test('out of recovery and into it again, sooner than a boot loader takes, begins no try', () => {
    const state = go(
      'force-restart',
      family,
      'recovery',
      left(start + 15 * second),
      arrived(start + 17 * second, phones[family].recovery),
      left(start + 40 * second),
      arrived(start + 47 * second, phones[family].recovery),
    );
    expect(end(state)).toEqual(missed('recovery'));
    expect(state.tries).toEqual([]);
    expect(state.flap).toBeNull();
  });
});

describe('what the bus shows beside', () => {
  const family = 'volume-up-down-side';
  const leave = start + 15 * second;

  test('a leave is a restart in the headline, on whichever card', () => {
    const state = go('recovery', family, 'normal', left(leave));
    expect(state.away).toMatchObject({ kind: 'restarting' });
  });

  test('a restart by the coach is a proof for step 2', () => {
    const state = go(
      'force-restart',
      family,
      'normal',
      left(leave),
      arrived(leave + 30 * second, phones[family].normal),
    );
    expect(state.checklist.marks.restart).toMatchObject({ kind: 'seen-restart', leftAt: leave });
  });

  test('a phone that comes first proves recovery, and no restart', () => {
    const comes = (mode: Mode) => arrived(start + 20 * second, phones[family][mode]);
    expect(end(go('recovery', family, null, comes('recovery')))).toEqual({
      kind: 'worked',
      leftAt: null,
    });
    expect(end(go('force-restart', family, null, comes('normal')))).toEqual({ kind: 'came' });
    expect(end(go('dfu', family, null, comes('recovery')))).toEqual(missed('recovery'));
  });

  test('another phone on another port is another phone', () => {
    const other = { ...sightings.recovery, port: '2-1' };
    const state = go('recovery', family, 'normal', left(leave), arrived(leave + second, other));
    expect(state.coach.run).toMatchObject({ kind: 'running', watch: { kind: 'gone' } });
  });

  test('of two phones nobody knows which is meant', () => {
    const events = [
      ...opening(0),
      arrived(minute, phones[family].normal),
      arrived(minute, { ...sightings.recovery, port: '2-1' }),
      pick(family),
      open('force-restart'),
      said('coach-started', start),
      later,
    ];
    expect(end(live(events).at(-1)?.state ?? fold([]))).toEqual({ kind: 'unseen', why: 'many' });
  });

  test('ports that cannot be read any more prove nothing', () => {
    const lost: SessionEvent = {
      kind: 'watch-lost',
      source: 'usb',
      at: leave,
      reason: 'crashed',
      detail: '',
    };
    expect(end(go('dfu', family, 'normal', lost, later))).toEqual({ kind: 'unseen', why: 'blind' });
  });

  test('a leave that nobody told is known by the arrival', () => {
    const state = go('recovery', family, 'normal', arrived(leave, phones[family].recovery));
    expect(end(state)).toEqual({ kind: 'worked', leftAt: leave });
  });

  test('a restore that begins ends it, and none is begun over one', () => {
    const restore = { ...sightings.restore };
    const state = go('dfu', family, 'normal', left(leave), arrived(leave + 9 * second, restore));
    expect(end(state)).toEqual({ kind: 'off', why: 'try' });
    expect(state.tries).toHaveLength(1);
    const again = fold([said('coach-started', leave + minute)], state);
    expect(again.coach).toEqual(state.coach);
  });
});

describe('the person', () => {
  const family = 'volume-up-down-side';

  test('picks the buttons of a phone that does not tell them, and nothing begins before', () => {
    const unknown = sighting({ productId: 0x12a8, serial: 'a'.repeat(40) });
    const before = fold([
      ...opening(0),
      arrived(minute, unknown),
      open('dfu'),
      said('coach-started', start),
    ]);
    expect(before.coach.run?.kind).toBe('reading');
    const begun = fold([pick('home'), said('coach-started', start)], before);
    expect(begun.coach.run).toMatchObject({ kind: 'running', phone: { family: 'home' } });
  });

  test('is not believed against what the phone shows', () => {
    const events = [
      ...opening(0),
      arrived(minute, phones[family].normal),
      pick('home'),
      open('dfu'),
      said('coach-started', start),
    ];
    expect(fold(events).coach.run).toMatchObject({ phone: { family } });
  });

  test('stops, starts again and closes', () => {
    const running = go('dfu', family, 'normal');
    const stopped = fold([said('coach-stopped', start + second)], running);
    expect(stopped.coach.run).toEqual({ kind: 'reading', procedure: 'dfu' });
    const again = fold([said('coach-started', start + 2 * second)], stopped);
    expect(again.coach.run).toMatchObject({ kind: 'running', startedAt: start + 2 * second });
    const closed = fold([said('coach-closed', start + 3 * second)], again);
    expect(closed.coach).toEqual({ said: family, run: null, misses: 0 });
  });

  test('opens another card, and the coach makes room', () => {
    const opened: SessionEvent = {
      kind: 'step-opened',
      source: 'person',
      at: start + second,
      step: 'cable',
    };
    expect(fold([opened], go('dfu', family, 'normal')).coach.run).toBeNull();
  });

  test('does not lose a count by opening the coach once more', () => {
    const running = go('dfu', family, 'normal');
    expect(fold([open('restart', start + second)], running)).toEqual(running);
  });

  test('misses twice, and that is counted for as long as it is one thing', () => {
    const once = go('recovery', family, 'normal', later);
    const twice = live([said('coach-started', later.at), { ...later, at: later.at * 2 }], once).at(
      -1,
    )?.state;
    expect(twice?.coach.misses).toBe(2);
    expect(fold([open('dfu')], twice).coach.misses).toBe(0);
  });
});

test('a clock that is set moves the count along', () => {
  const shift = 60 * minute;
  const at = start + 10 * second;
  const step: SessionEvent = { kind: 'clock-stepped', source: 'clock', at: at + shift, shift };
  const gone = go('recovery', 'volume-down', 'normal', left(at));
  const { run } = fold([step], gone).coach;
  expect(run).toMatchObject({ kind: 'running', startedAt: start + shift });
  const back = arrived(at + shift + 20 * second, phones['volume-down'].recovery);
  const done = fold([step, back], gone);
  expect(end(done)).toEqual({ kind: 'worked', leftAt: at + shift });
  expect(done.tries).toEqual([]);
});

test('another start of Holdsteady begins without a coach', () => {
  const state = fold([...opening(start + minute)], go('dfu', 'home', 'normal'));
  expect(state.coach).toEqual({ said: null, run: null, misses: 0 });
});

test('the deadline is the last line and some patience', () => {
  for (const procedure of coachProcedures) {
    for (const family of buttonFamilies) {
      const { run } = go(procedure, family, 'normal').coach;
      const until = run?.kind === 'running' ? run.until : 0;
      const patience = until - start - length(procedure, family);
      expect(patience).toBeGreaterThanOrEqual(15 * second);
      expect(patience).toBeLessThanOrEqual(2 * minute);
    }
  }
});

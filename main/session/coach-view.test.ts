import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';

import {
  buttonFamilies,
  type ButtonFamily,
  type CoachProcedure,
  coachProcedures,
  type CoachView,
} from '../../preload/contract/coach.ts';
import type { Message } from '../../preload/contract/message.ts';
import { createSay } from '../../preload/contract/say.ts';
import { coachView } from './coach-view.ts';
import type { CoachEnd } from './coach-state.ts';
import type { SessionEvent, Sighting } from './event.ts';
import { arrived, fold, left, opening, sighting, sightings } from './session.test-support.ts';
import type { SessionState } from './state.ts';

const say = createSay((pattern) => new IntlMessageFormat(pattern, 'en-US'));

const open = (procedure: CoachProcedure): SessionEvent => ({
  kind: 'coach-opened',
  source: 'person',
  at: 50_000,
  procedure,
});
const begin: SessionEvent = { kind: 'coach-started', source: 'person', at: 60_000 };
const pick = (family: ButtonFamily): SessionEvent => ({
  kind: 'buttons-said',
  source: 'person',
  at: 55_000,
  family,
});

const view = (phone: Sighting | null, ...events: readonly SessionEvent[]): CoachView => {
  const present = phone === null ? [] : [arrived(1000, phone)];
  const shown = coachView(fold([...opening(0), ...present, ...events]));
  if (shown === null) throw new Error('the coach is closed');
  return shown;
};
const words = (messages: readonly Message[]): readonly string[] => messages.map(say);

/** An iPhone 8 and an iPhone X share a chip; an iPhone 15 does not tell more than its family. */
const unknown = sighting({ productId: 0x12a8, serial: 'd'.repeat(40) });

test('it is closed until it is opened', () => {
  expect(coachView(fold([...opening(0)]))).toBeNull();
});

describe('which phone', () => {
  test('is seen where the chip tells it', () => {
    const shown = view(sightings.recovery, open('force-restart'));
    expect(shown.ground).toBe('seen');
    expect(shown.phone).toMatchObject({ family: 'volume-up-down-side', hasHome: false });
    expect(say(shown.phone?.name ?? { id: 'ui.more' })).toBe('iPhone X');
    expect(shown.lines.map(({ id }) => id)).toEqual(['ready', 'tap.up', 'tap.down', 'force.side']);
  });

  test('is asked where nothing tells it, less what can be ruled out', () => {
    const shown = view(unknown, open('dfu'));
    expect([shown.phone, shown.lines, shown.ground]).toEqual([null, [], 'unknown']);
    expect(shown.families).toEqual(buttonFamilies);
    expect(say(shown.narrowed ?? { id: 'ui.more' })).toContain('iPhone X or an earlier one');
    const said = view(unknown, pick('volume-down'), open('dfu'));
    expect([said.ground, said.phone?.family, said.narrowed]).toEqual(['said', 'volume-down', null]);
  });

  test('has a round button or not, which decides how the slider comes', () => {
    const late = view(null, pick('volume-up-down-side'), open('restart'));
    expect(late.lines[1]?.id).toBe('slider.side-volume');
    expect(words(late.cautions).join(' ')).toContain('emergency call');
    const first = view(null, pick('home'), open('restart'));
    expect(first.lines[1]?.id).toBe('slider.side-top');
    expect(words(first.cautions).join(' ')).not.toContain('emergency');
  });
});

describe('before the start', () => {
  test.each([
    ['restart', sightings.waiting, 'no slider can show', 'force-restart'],
    ['recovery', sightings.waiting, 'up already', null],
    ['dfu', sightings.black, 'in DFU mode already', null],
    ['force-restart', sightings.restore, 'Do not press any buttons', null],
  ] as const)('%s with %o is blocked', (procedure, phone, why, instead) => {
    const shown = view(phone, open(procedure));
    expect(say(shown.blocked ?? { id: 'ui.more' })).toContain(why);
    expect(shown.instead).toBe(instead);
    expect(shown.cautions).toEqual([]);
  });

  test.each([
    [null, 'I see no iPhone on the cable.'],
    [sightings.waiting, 'It shows the cable picture now.'],
    [sightings.black, 'It is in DFU mode now.'],
  ])('a force restart with %o minds', (phone, caution) => {
    const shown = view(phone, pick('home'), open('force-restart'));
    expect(shown.blocked).toBeNull();
    expect(words(shown.cautions).join(' ')).toContain(caution);
  });

  test('a try that runs blocks it until the person says that it has stopped', () => {
    const said: SessionEvent = { kind: 'try-said', source: 'person', at: 40_000 };
    const stopped: SessionEvent = {
      kind: 'try-end-said',
      source: 'person',
      at: 41_000,
      why: 'stopped',
    };
    expect(view(sightings.normal, said, open('recovery')).blocked?.id).toBe('coach.blocked.busy');
    expect(view(sightings.normal, said, stopped, open('recovery')).blocked).toBeNull();
  });
});

test('while it counts it keeps the buttons it began with, and the start is a time', () => {
  const told: SessionEvent = {
    kind: 'phone-described',
    source: 'usb',
    at: 61_000,
    sighting: sightings.booted,
  };
  const shown = view(unknown, pick('home'), open('dfu'), begin, told);
  expect(shown.phone?.family).toBe('home');
  expect(shown.phase).toMatchObject({ kind: 'running', startedAt: 60_000 });
});

test('a leave is in the headline as what it is', () => {
  const state = fold([
    ...opening(0),
    arrived(1000, sightings.waiting),
    open('force-restart'),
    begin,
    left(70_000),
  ]);
  expect(state.away?.kind).toBe('restarting');
});

/** Every way in which a go can end. */
const gone = { phone: phoneOf(fold([arrived(1, sightings.normal)])), since: 65_000 };
const ends: readonly CoachEnd[] = [
  { kind: 'worked', leftAt: 65_000 },
  { kind: 'worked', leftAt: null },
  { kind: 'came' },
  ...(['system', 'recovery', 'dfu', 'stayed'] as const).map((why): CoachEnd => ({
    kind: 'missed',
    why,
    gone: null,
  })),
  { kind: 'missed', why: 'away', gone },
  ...(['absent', 'blind', 'many'] as const).map((why): CoachEnd => ({ kind: 'unseen', why })),
  { kind: 'off', why: 'slept' },
  { kind: 'off', why: 'try' },
];

function phoneOf({ present }: SessionState) {
  const [phone] = present;
  if (phone === undefined) throw new Error('there is no phone');
  return phone;
}

test.each(coachProcedures)('every end of %s has words without a gap', (procedure) => {
  for (const family of buttonFamilies) {
    for (const end of ends) {
      for (const misses of [1, 2]) {
        const state = fold([...opening(0), pick(family), open(procedure)]);
        const phone = { family, hasHome: null };
        const over = {
          ...state,
          coach: {
            ...state.coach,
            misses,
            run: { kind: 'over', procedure, phone, at: 90_000, end } as const,
          },
        };
        const shown = coachView(over);
        if (shown?.phase.kind !== 'over') throw new Error('it is not over');
        const { title, sentence, hint, tone, again } = shown.phase.verdict;
        const said = words([title, sentence, ...(hint === null ? [] : [hint])]).join(' ');
        expect(said).not.toMatch(/[{}]|undefined/);
        expect(words(shown.lines.flatMap((line) => [line.words, line.spoken]))).not.toContain('');
        // Never red, and good only for what was seen.
        expect(tone === 'good').toBe(end.kind === 'worked');
        expect(tone).not.toBe('failed');
        expect(again).toBe(end.kind !== 'worked');
        if (end.kind === 'missed' && misses === 2) expect(said).toContain('cable');
      }
    }
  }
});

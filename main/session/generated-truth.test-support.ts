import fc from 'fast-check';

import type { Outcome, StatusId } from '../../preload/contract/snapshot.ts';
import type { Sighting } from './event.ts';
import { sighting } from './session.test-support.ts';

const second = 1000;
const minute = 60 * second;

/** What a phone shows itself as, while nobody doubts what it runs. */
type Mode = 'normal' | 'recovery' | 'black' | 'staged' | 'restore';

/** One stay on the bus, and the absence before it, in milliseconds. */
interface Chapter {
  readonly gone: number;
  readonly mode: Mode;
  /** Infinity for the last one. */
  readonly stays: number;
}

/** What truly happens to one phone, before anybody looks at it. */
export interface Truth {
  readonly fault: Fault;
  readonly stays: readonly Stay[];
  /** When the person says that it has started; null when they do not. */
  readonly said: number | null;
  /** When the computer sleeps, from and to. */
  readonly asleep: readonly [number, number] | null;
  /** When a hub and what hangs on it leave. */
  readonly hubLeft: number | null;
  /** The versions of iOS it tells before and after; null where it tells none. */
  readonly versions: readonly [string, string] | null;
  /** After this nothing happens any more. */
  readonly end: number;
  readonly expected: Expectation;
}

/** A device on a port, from and to, in milliseconds since the watch began. */
export interface Stay {
  readonly device: Sighting;
  readonly mode: Mode;
  readonly from: number;
  readonly to: number;
}

/** What the ledger may say of a truth. */
export interface Expectation {
  /** Null: nobody can know that this was a try. */
  readonly outcomes: readonly Outcome[] | null;
  readonly drops: readonly [least: number, most: number];
  /** A headline that must have been shown. */
  readonly headline: StatusId | null;
  /** True where red and interruptions are allowed. */
  readonly alarm: boolean;
  /** Why USB alone cannot tell more; null where it can. */
  readonly because: string | null;
}

/** What goes wrong, or that nothing does. */
export const faults = [
  'healthy',
  '4013, fast',
  '4013, slow',
  '4014',
  'bounce while installing',
  'bounce while installing, like the bus counting anew',
  'bounce while installing, like the last restart',
  'vanishes early and stays away',
  'vanishes late and stays away',
  'installing, then recovery',
  'installing, then DFU',
  'hub drops while installing',
  'bounce while boot files are sent',
  'flaps while installing',
  'flaps before it leaves iOS',
  'never returns',
  'leaves recovery by itself',
  'sleeps in a gap',
] as const;

/** One of {@link faults}. */
export type Fault = (typeof faults)[number];

const between = (least: number, most: number) =>
  fc.integer({ min: Math.round(least * second), max: Math.round(most * second) });

/** Every chance there is; a truth uses those that it needs. Ranges: the USB reference, rows 1 to 11. */
const chances = fc.record({
  phone: fc.constantFrom('lightning', 'old', 'usb-c'),
  start: fc.constantFrom('normal', 'normal', 'recovery', 'dfu'),
  isBehindHub: fc.boolean(),
  showsOwnSerial: fc.boolean(),
  changesBusInRestore: fc.boolean(),
  isSaid: fc.boolean(),
  isThereBefore: fc.boolean(),
  first: between(50, 200),
  saidAfter: between(4, 45),
  intoRecovery: between(5, 55),
  inRecovery: between(5, 57),
  downloads: fc.boolean(),
  inRecoveryLong: between(62, 840),
  toLoaded: between(1, 4.5),
  toLoadedSlow: between(1, 80),
  inLoaded: between(8, 90),
  toRestore: between(8, 80),
  inRestore: between(212, 1200),
  home: between(15, 85),
  countsAnew: fc.boolean(),
  anewAfter: between(4, 56),
  anewFor: between(0.2, 2),
  skipsStage: fc.boolean(),
  toStaged: between(1, 9),
  inStaged: between(2, 9),
  restartsAgain: fc.boolean(),
  atHome: between(20, 200),
  update: fc.boolean(),
  tellsVersion: fc.boolean(),
  // What goes wrong.
  early: between(62, 175),
  isLate: fc.boolean(),
  bounce: between(0.5, 5.8),
  wrongFast: between(0.9, 4.4),
  wrongSlow: between(20, 75),
  inSending: between(1, 3.6),
  flaps: fc.integer({ min: 3, max: 6 }),
  flapStay: between(2, 7),
  flapGone: between(0.4, 3),
  goesOn: fc.boolean(),
  hop: fc.nat(3),
  sleepFor: between(60, 7200),
  tooLong: between(870, 960),
});

type Chances = typeof chances extends fc.Arbitrary<infer T> ? T : never;

/** A truth with this fault. */
export function truthWith(fault: Fault): fc.Arbitrary<Truth> {
  return chances.map((chance) => truth(fault, conditioned(fault, chance)));
}

/** Some faults need a phone or a start of their own. */
function conditioned(fault: Fault, chance: Chances): Chances {
  switch (fault) {
    case 'hub drops while installing':
      return {
        ...chance,
        phone: chance.phone === 'usb-c' ? 'lightning' : chance.phone,
        isBehindHub: true,
      };
    case 'flaps before it leaves iOS':
      return { ...chance, start: 'normal', isSaid: true };
    case 'leaves recovery by itself':
      return chance.start === 'normal' ? chance : { ...chance, start: 'recovery', isSaid: true };
    case 'bounce while installing, like the last restart':
      return { ...chance, showsOwnSerial: true };
    case 'sleeps in a gap':
      return { ...chance, isSaid: true };
    default:
      return chance;
  }
}

function truth(fault: Fault, chance: Chances): Truth {
  const way = spoiled(fault, chance, wayOf(chance));
  let at = chance.isThereBefore ? 0 : 3 * second;
  const stays: Stay[] = [];
  for (const { gone, mode, stays: long } of way.chapters) {
    const from = at + gone;
    stays.push({ device: deviceOf(mode, chance), mode, from, to: from + long });
    at = from + long;
  }
  const [first] = stays;
  const last = stays.at(-1)!;
  const limit = chance.start === 'normal' ? chance.first : Math.min(chance.inRecovery, 5 * second);
  const said = chance.isSaid ? first!.from + Math.min(chance.saidAfter, limit - second) : null;
  const slept = way.sleepBefore === undefined ? undefined : stays[way.sleepBefore];
  const before = way.sleepBefore === undefined ? undefined : stays[way.sleepBefore - 1];
  return {
    fault,
    stays,
    said,
    asleep: slept === undefined ? null : [before!.to + 2 * second, slept.from - 800],
    hubLeft: way.hubLeftAfter === undefined ? null : stays[way.hubLeftAfter]!.to,
    versions: chance.tellsVersion ? ['17.6', chance.update ? '18.3' : '17.6'] : null,
    end: (Number.isFinite(last.to) ? last.to : last.from) + 12 * minute,
    expected: expectation(fault, chance, way),
  };
}

/** The chapters of a journey, and where in it what stands. */
interface Way {
  readonly chapters: readonly Chapter[];
  /** Index of the stay in recovery with the boot loader, and of the restore system. */
  readonly loaded: number;
  readonly restore: number;
  readonly sleepBefore?: number;
  readonly hubLeftAfter?: number;
  /** Index of the last stay before it goes for good. */
  readonly goneAfter?: number;
}

function wayOf(chance: Chances): Way {
  const { start, isSaid } = chance;
  const isFirm = start === 'normal' || isSaid;
  const recovery = (gone: number): Chapter[] => {
    const isLong = chance.downloads;
    const toLoaded = isFirm && !isLong ? chance.toLoadedSlow : chance.toLoaded;
    const stays = isLong ? chance.inRecoveryLong : chance.inRecovery;
    return [
      { gone, mode: 'recovery', stays },
      { gone: toLoaded, mode: 'recovery', stays: chance.inLoaded },
    ];
  };
  const before: Chapter[] =
    start === 'normal'
      ? [{ gone: 0, mode: 'normal', stays: chance.first }, ...recovery(chance.intoRecovery)]
      : start === 'recovery'
        ? recovery(0)
        : [
            { gone: 0, mode: 'black', stays: chance.inRecovery },
            ...(chance.skipsStage
              ? []
              : [{ gone: chance.toStaged, mode: 'staged', stays: chance.inStaged } as const]),
            { gone: chance.toStaged, mode: 'recovery', stays: chance.inLoaded },
          ];
  const { inRestore, anewAfter } = chance;
  const installing: Chapter[] = chance.countsAnew
    ? [
        { gone: chance.toRestore, mode: 'restore', stays: anewAfter },
        { gone: chance.anewFor, mode: 'restore', stays: inRestore - anewAfter },
      ]
    : [{ gone: chance.toRestore, mode: 'restore', stays: inRestore }];
  return {
    chapters: [...before, ...installing, ...homeOf(chance)],
    loaded: before.length - 1,
    restore: before.length,
  };
}

/** iOS again; after an update perhaps with one more restart. */
function homeOf({ home, restartsAgain, atHome }: Chances): readonly Chapter[] {
  return restartsAgain
    ? [
        { gone: home, mode: 'normal', stays: atHome },
        { gone: home, mode: 'normal', stays: Infinity },
      ]
    : [{ gone: home, mode: 'normal', stays: Infinity }];
}

function spoiled(fault: Fault, chance: Chances, way: Way): Way {
  const { chapters, loaded, restore } = way;
  const upTo = chapters.slice(0, restore);
  const toRestore = chapters[restore]!.gone;
  const installed = (stays: number): Chapter => ({ gone: toRestore, mode: 'restore', stays });
  const then = (mode: Mode, gone: number, stays = Infinity): Chapter => ({ gone, mode, stays });
  const home = homeOf(chance);
  const later = chance.isLate ? chance.inRestore : chance.early;
  const again = (gone: number): readonly Chapter[] =>
    chance.goesOn
      ? [then('restore', gone, chance.inRestore), ...home]
      : [then('restore', gone, chance.early), then('recovery', chance.wrongSlow)];
  const ended = (...more: readonly Chapter[]): Way => ({ ...way, chapters: [...upTo, ...more] });
  switch (fault) {
    case 'healthy':
      return way;
    case '4013, fast':
      return ended(then('recovery', chance.wrongFast));
    case '4013, slow':
      return ended(then('recovery', chance.wrongSlow));
    case '4014':
      return ended(then('black', chance.goesOn ? chance.wrongFast : chance.wrongSlow));
    case 'bounce while installing':
      return ended(installed(later), ...again(chance.bounce));
    case 'bounce while installing, like the bus counting anew':
      return ended(installed(chance.anewAfter), ...again(chance.anewFor));
    case 'bounce while installing, like the last restart':
      return ended(installed(chance.inRestore), ...again(chance.intoRecovery + 5 * second));
    case 'vanishes early and stays away':
      return { ...ended(installed(chance.early)), goneAfter: restore };
    case 'vanishes late and stays away':
      return { ...ended(installed(chance.inRestore)), goneAfter: restore };
    case 'installing, then recovery':
      return ended(installed(later), then('recovery', chance.wrongSlow));
    case 'installing, then DFU':
      return ended(installed(later), then('black', chance.wrongSlow));
    case 'hub drops while installing':
      return chance.hop === 0
        ? { ...ended(installed(later)), goneAfter: restore, hubLeftAfter: restore }
        : { ...ended(installed(later), ...again(chance.bounce)), hubLeftAfter: restore };
    case 'bounce while boot files are sent': {
      const before = chapters.slice(0, loaded);
      const { gone } = chapters[loaded]!;
      const sent = [
        then('recovery', gone, chance.inSending),
        then('recovery', chance.wrongFast, chance.inLoaded),
      ];
      const rest = chance.goesOn
        ? [installed(chance.inRestore), ...home]
        : [then('recovery', chance.wrongSlow)];
      return { ...way, chapters: [...before, ...sent, ...rest] };
    }
    case 'flaps while installing': {
      const bounces = Array.from({ length: chance.flaps - 1 }, () =>
        then('restore', chance.flapGone, chance.flapStay),
      );
      return ended(installed(later), ...bounces, ...again(chance.flapGone));
    }
    case 'flaps before it leaves iOS': {
      const bounces = Array.from({ length: chance.flaps }, () =>
        then('normal', chance.flapGone, chance.flapStay),
      );
      return { ...way, chapters: [chapters[0]!, ...bounces, ...chapters.slice(1)] };
    }
    case 'never returns': {
      const goneAfter = chance.hop % restore;
      return { ...way, chapters: chapters.slice(0, goneAfter + 1), goneAfter };
    }
    case 'leaves recovery by itself': {
      const waits = chapters.findIndex(({ mode }) => mode === 'recovery');
      return {
        ...way,
        chapters: [
          ...chapters.slice(0, waits),
          then('recovery', chapters[waits]!.gone, chance.tooLong),
          then('normal', chance.home),
        ],
      };
    }
    case 'sleeps in a gap': {
      const home = chapters.findIndex(({ mode }, index) => index > 0 && mode === 'normal');
      const gaps = chapters.flatMap(({ gone }, index) =>
        index > 0 && index <= home && gone > 2.5 * second ? [index] : [],
      );
      const sleepBefore = gaps[chance.hop % gaps.length]!;
      return {
        ...way,
        sleepBefore,
        chapters: chapters.map((chapter, index) =>
          index === sleepBefore ? { ...chapter, gone: chapter.gone + chance.sleepFor } : chapter,
        ),
      };
    }
  }
}

function expectation(fault: Fault, chance: Chances, way: Way): Expectation {
  const isFirm = chance.start !== 'recovery' || chance.isSaid;
  const broken = (
    outcomes: readonly Outcome[] | null,
    headline: StatusId | null,
    drops: readonly [number, number] = [0, 0],
    because: string | null = null,
  ): Expectation => ({ outcomes, headline, drops, alarm: true, because });
  const after: readonly Outcome[] = chance.goesOn
    ? ['returned', 'finished', 'vanished']
    : ['vanished'];
  const { isLate } = chance;
  const well: readonly Outcome[] = chance.tellsVersion ? ['returned', 'finished'] : ['returned'];
  switch (fault) {
    case 'healthy':
      return { outcomes: well, headline: null, drops: [0, 0], alarm: false, because: null };
    case '4013, fast':
    case '4013, slow':
      return broken(['pattern-4013'], 'wrong');
    case '4014':
      return broken(['pattern-4014'], 'wrong');
    case 'bounce while installing':
      return broken(after, 'drop', [1, 2]);
    case 'bounce while installing, like the bus counting anew':
      return broken(after, null, [0, 2], 'in the first minute, two seconds: so does a healthy one');
    case 'bounce while installing, like the last restart':
      return broken(
        chance.goesOn ? ['returned', 'finished', 'vanished'] : ['vanished', 'returned', 'finished'],
        null,
        [0, 2],
        'the restore system shows the serial of iOS',
      );
    case 'vanishes early and stays away':
      return broken(['vanished'], 'drop', [1, 1]);
    case 'vanishes late and stays away':
      return broken(
        ['never-returned'],
        'failed',
        [0, 0],
        'without a log it may be the last restart',
      );
    case 'installing, then recovery':
    case 'installing, then DFU':
      return broken(['vanished'], 'wrong', isLate ? [0, 0] : [0, 1]);
    case 'hub drops while installing':
      return broken(chance.hop === 0 ? ['vanished'] : after, 'drop', [1, 2]);
    case 'bounce while boot files are sent':
      return isFirm
        ? broken(chance.goesOn ? well : ['pattern-4013'], 'drop', [1, 1])
        : broken(
            chance.goesOn ? well : ['pattern-4013'],
            null,
            [0, 1],
            'two bounces in recovery and no word of a try: a loose plug looks the same',
          );
    case 'flaps while installing':
      return broken([...after, 'flapping'], 'flap', [chance.flaps, chance.flaps + 1]);
    case 'flaps before it leaves iOS':
      return broken(well, 'flap', [0, 0]);
    case 'never returns': {
      // Left out of what nobody knows to be a try, it was unplugged.
      const first = way.goneAfter === 0 && !chance.isSaid;
      const unsure = chance.start === 'recovery' && !chance.isSaid;
      return first || unsure
        ? broken(null, null, [0, 0], 'no word and no sign of a try: it was unplugged')
        : broken(['never-returned'], 'failed', [0, 0]);
    }
    case 'leaves recovery by itself':
      return { ...broken(['left-recovery'], 'returned'), alarm: false };
    case 'sleeps in a gap':
      return broken(['returned', 'finished', 'unknown'], 'slept', [0, 0]);
  }
}

const ecids = {
  lightning: '000A11223344556A',
  old: '000B22334455667B',
  'usb-c': '000C33445566778C',
};
const chips = { lightning: ['8030', '06'], old: ['8010', '08'], 'usb-c': ['8130', '04'] } as const;
const oldSerial = '1c9e3a5b7d0f2e4c6a8b0d1f3e5c7a9b2d4f6e80';

function deviceOf(mode: Mode, chance: Chances): Sighting {
  const { phone, isBehindHub } = chance;
  const [chip, board] = chips[phone];
  const boot = `CPID:${chip} CPRV:11 CPFM:03 SCEP:01 BDID:${board} ECID:${ecids[phone]}`;
  const own = phone === 'old' ? oldSerial : `0000${chip}${ecids[phone]}`;
  const isFast =
    phone === 'usb-c' && (mode === 'normal' || (mode === 'restore' && chance.changesBusInRestore));
  const isHubbed = phone !== 'usb-c' && isBehindHub;
  const place = {
    port: isFast ? '2-1' : isHubbed ? '1-2.4' : '1-2',
    hubs: isHubbed ? 1 : 0,
    speed: isFast ? 'super' : 'high',
  } as const;
  switch (mode) {
    case 'normal':
      return sighting({ ...place, productId: 0x12a8, serial: own });
    case 'restore':
      return sighting({
        ...place,
        productId: 0x12a8,
        serial: chance.showsOwnSerial ? own : 'f'.repeat(40),
      });
    case 'recovery':
      return sighting({
        ...place,
        productId: 0x1281,
        serial: `${boot} IBFL:3D SRNM:[HSTEST00003]`,
      });
    case 'black':
      return sighting({
        ...place,
        productId: 0x1227,
        serial: `${boot} IBFL:3C SRTG:[iBoot-4479.0.0.100.4]`,
      });
    case 'staged':
      return sighting({ ...place, productId: 0x1227, serial: `${boot} IBFL:3C` });
  }
}

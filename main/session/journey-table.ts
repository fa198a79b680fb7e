import type { Outcome } from '../../preload/contract/snapshot.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * Where a phone stands on its way through an update or a restore. The bus shows less than that:
 * recovery looks alike before and after the boot loader was sent, and the restore system looks like
 * iOS; only the way there tells them apart.
 *
 *   normal ─1─► recovery ─3─► recovery-loaded ─5─► restore ─8─► normal
 *   dfu ─10─► dfu-loaded ─11─┘     (some chips go from dfu straight to recovery-loaded)
 *
 * The numbers are the rows of the table in the USB reference this is taken from.
 */
export const places = [
  'normal',
  'recovery',
  'recovery-loaded',
  'dfu',
  'dfu-loaded',
  'restore',
  'low-level',
] as const;

/** One of {@link places}. */
export type Place = (typeof places)[number];

/** What comes onto the bus, as far as its USB identity tells. `system` is iOS or the restore system. */
export type Arrival = 'system' | 'restore' | 'recovery' | 'dfu' | 'dfu-loaded' | 'low-level';

/** What an arrival after a gap means. */
export type Landing =
  /** The next stage of the way. */
  | { readonly kind: 'on'; readonly place: Place }
  /** Where it was before: counted anew by the bus, unplugged and back, or a loss. */
  | { readonly kind: 'again' }
  /** Not where it was due: the try has failed. */
  | { readonly kind: 'wrong'; readonly outcome: Outcome }
  /** It runs iOS: the try is over, well or not. */
  | { readonly kind: 'home' };

/** One row: how a phone goes on from a place, and what else may come. */
export interface Hop {
  /** How long a healthy phone is gone, as measured, in milliseconds; for the reader, not for the rules. */
  readonly usual: readonly [number, number];
  /** After so long in this place without a change nothing will follow; null where it may last. */
  readonly stayLimit: number;
  /** A leave sooner than this after arriving is a loss: nothing can have been finished by then. */
  readonly shortestStay: number;
  /** An arrival of a kind that is not named is none of this way: the try ends as unknown. */
  readonly landings: Readonly<Record<Arrival, Landing>>;
}

const again: Landing = { kind: 'again' };
const home: Landing = { kind: 'home' };
const on = (place: Place): Landing => ({ kind: 'on', place });
const wrong = (outcome: Outcome): Landing => ({ kind: 'wrong', outcome });

/**
 * The way of every update and restore, one row for each place it can leave.
 *
 * Sources: a complete log of a healthy erase restore of an iPhone 11 Pro (gaps of 9.6, 1.9 and 14 s,
 * stays of 13 s, 21 s and 6:11), two older logs (7 s and 48 s into recovery), the waits in
 * idevicerestore, and the texts of the errors 4013, 4014, 4005, 4010 and 4041. Apple's engine gives
 * every hop ten minutes. Stay limits are ours: Apple states none.
 */
export const journeyTable: Readonly<Record<Place, Hop>> = {
  // Row 1. iOS again is a plug pulled and put back, or a phone that restarted instead.
  normal: {
    usual: [7 * second, 48 * second],
    stayLimit: 6 * hour,
    shortestStay: 0,
    landings: {
      system: again,
      restore: on('restore'),
      recovery: on('recovery'),
      dfu: on('dfu'),
      'dfu-loaded': on('dfu-loaded'),
      'low-level': on('low-level'),
    },
  },
  // Rows 2 and 3. It may wait here for a download; DFU means that its boot loader crashed.
  recovery: {
    usual: [1.9 * second, 15 * second],
    stayLimit: hour,
    shortestStay: 0,
    landings: {
      system: home,
      restore: on('restore'),
      recovery: on('recovery-loaded'),
      dfu: wrong('pattern-4014'),
      'dfu-loaded': wrong('pattern-4014'),
      'low-level': on('low-level'),
    },
  },
  // Rows 4 and 5. The kernel was sent; the restore system is due, and has the id of iOS.
  'recovery-loaded': {
    usual: [14 * second, 60 * second],
    stayLimit: 10 * minute,
    shortestStay: 5 * second,
    landings: {
      system: on('restore'),
      restore: on('restore'),
      recovery: wrong('pattern-4013'),
      dfu: wrong('pattern-4014'),
      'dfu-loaded': wrong('pattern-4014'),
      'low-level': wrong('unknown'),
    },
  },
  // Rows 6, 7 and 8. Before the shortest installation is over a leave is a loss, not the restart.
  restore: {
    usual: [20 * second, 5 * minute],
    stayLimit: 2 * hour,
    shortestStay: 3 * minute,
    landings: {
      system: home,
      restore: again,
      recovery: wrong('vanished'),
      dfu: wrong('vanished'),
      'dfu-loaded': wrong('vanished'),
      'low-level': wrong('vanished'),
    },
  },
  // Row 10. DFU again: the first stage was refused, or the plug was pulled and put back.
  dfu: {
    usual: [1 * second, 10 * second],
    stayLimit: hour,
    shortestStay: 0,
    landings: {
      system: home,
      restore: on('restore'),
      recovery: on('recovery-loaded'),
      dfu: again,
      'dfu-loaded': on('dfu-loaded'),
      'low-level': on('low-level'),
    },
  },
  // Row 11.
  'dfu-loaded': {
    usual: [1 * second, 10 * second],
    stayLimit: 10 * minute,
    shortestStay: 0,
    landings: {
      system: home,
      restore: on('restore'),
      recovery: on('recovery-loaded'),
      dfu: wrong('pattern-4014'),
      'dfu-loaded': again,
      'low-level': wrong('unknown'),
    },
  },
  // Row 12.
  'low-level': {
    usual: [1 * second, 20 * second],
    stayLimit: hour,
    shortestStay: 0,
    landings: {
      system: home,
      restore: on('restore'),
      recovery: on('recovery'),
      dfu: on('dfu'),
      'dfu-loaded': on('dfu-loaded'),
      'low-level': again,
    },
  },
};

/** Absences after which the person is told how long it has been: calm until the first. */
export const slowMarks = [90 * second, 5 * minute, 8 * minute] as const;

/** Apple's engine waits so long for every hop, then it stops. Source: the state machine's log. */
export const hopLimit = 10 * minute;

/**
 * Longest re-enumeration that is no loss: two seconds, half of one for the telling, and one until a
 * listing finds what no event told of. Source: usbmuxd and macOS switch the USB configuration.
 */
export const countedAnewWithin = 3.5 * second;

/** It happens once, this soon after the restore system came: 27 s in the measured log. */
export const countedAnewUntil = minute;

/** A phone that is back sooner in the same mode was never restarted: plug or port lost it. */
export const bounceWithin = 5 * second;

/** No phone leaves the restore system and runs iOS sooner. */
export const shortestStart = 8 * second;

/** Recovery to recovery: the boot loader takes about 2 s, a hand on the plug seldom less than 5. */
export const loaderWithin = 5 * second;

/** After a longer wait in recovery a slow return is a plug that was pulled, not the boot loader. */
export const loaderWaitLimit = minute;

/**
 * The kernel is sent 21 s after the boot loader, and some two minutes at the slowest speed; after a
 * longer stay nothing was on its way any more, and somebody has begun anew.
 */
export const loadedStayLimit = 150 * second;

/** Recovery that was counted anew is a sign of a try for so long, if nothing follows. */
export const unsureFor = 2 * minute;

/** Without a word of the person, a leave is taken for the start of a try only for so long. */
export const supposedFor = 90 * second;

/** From DFU a computer's first stages bring recovery so soon; buttons take longer. */
export const stagesWithin = 15 * second;

/**
 * Nobody starts an update sooner after plugging in: the computer reads, checks and signs first
 * (2:18 in the measured log); from a boot mode, it is a click away.
 */
export const quickestStart = { normal: 45 * second, boot: 10 * second } as const;

/** After an update, a further restart within this time belongs to it. */
export const settlingFor = 5 * minute;

/** So long such a restart may take before it is an unplugged phone. */
export const settlingGap = 2 * minute;

/** Recovery that ends by itself lasted about 15 minutes; sooner, somebody pressed buttons. */
export const leftRecoveryAfter = 14 * minute;

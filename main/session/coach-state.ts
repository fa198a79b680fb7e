import type { ButtonFamily, CoachProcedure } from '../../preload/contract/coach.ts';
import type { PresentPhone } from './present-phone.ts';

/**
 * The button coach.
 *
 *   run:  null ──opened──► reading ──started──► running ──the bus, or time──► over
 *           ▲                 ▲                    │                           │
 *           └──closed, or a step opened──┐         └──stopped──► reading       │
 *                                        └── any ◄────────started again────────┘
 */
export interface CoachState {
  /** The family that the person has picked from drawings; null while there was no need. */
  readonly said: ButtonFamily | null;
  readonly run: CoachRun | null;
  /** Goes that missed in a row, for the advice that comes after two. */
  readonly misses: number;
}

/** What is open. Times are epoch milliseconds. */
export type CoachRun =
  | { readonly kind: 'reading'; readonly procedure: CoachProcedure }
  | {
      readonly kind: 'running';
      readonly procedure: CoachProcedure;
      readonly phone: CoachedPhone;
      readonly startedAt: number;
      /** What has not shown on the bus by then does not come of these buttons. */
      readonly until: number;
      readonly watch: CoachWatch;
    }
  | {
      readonly kind: 'over';
      readonly procedure: CoachProcedure;
      readonly phone: CoachedPhone;
      readonly at: number;
      readonly end: CoachEnd;
    };

/** Whose buttons were shown: what is learned later does not change a sequence that runs. */
export interface CoachedPhone {
  readonly family: ButtonFamily;
  readonly hasHome: boolean | null;
}

/** What the bus shows of the phone meanwhile. */
export type CoachWatch =
  /** There is none that could be watched. */
  | { readonly kind: 'none'; readonly why: Unwatched }
  | { readonly kind: 'here'; readonly port: string }
  | ({ readonly kind: 'gone' } & CoachGone);

/** A phone that has left, as it was, and since when. */
export interface CoachGone {
  readonly phone: PresentPhone;
  readonly since: number;
}

/** Why nobody can tell: no phone, no sight, or several phones of which any could be meant. */
export type Unwatched = 'absent' | 'blind' | 'many';

/** What came of it. */
export type CoachEnd =
  /** It is where it should be; `leftAt` is null where only its coming was seen. */
  | { readonly kind: 'worked'; readonly leftAt: number | null }
  /** It runs iOS, and nobody saw it leave: that proves no restart. */
  | { readonly kind: 'came' }
  | { readonly kind: 'missed'; readonly why: CoachMiss; readonly gone: CoachGone | null }
  | { readonly kind: 'unseen'; readonly why: Unwatched }
  /** Nobody's fault: the computer slept, or it began to work on the phone. */
  | { readonly kind: 'off'; readonly why: 'slept' | 'try' };

/**
 * What came in place of the aim: iOS, recovery, or DFU; it never left (`stayed`), or left and has not
 * come back (`away`; then `gone` is what is waited for).
 */
export type CoachMiss = 'system' | 'recovery' | 'dfu' | 'stayed' | 'away';

/** Where every session begins. */
export const noCoach: CoachState = { said: null, run: null, misses: 0 };

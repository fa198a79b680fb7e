import type { Ground, Outcome } from '../../preload/contract/snapshot.ts';
import type { Identity } from '../knowledge/identity.ts';
import type { TryOrigin } from './case.ts';
import type { Arrival, Place } from './journey-table.ts';
import type { LogStory } from './log-story.ts';
import type { PresentPhone } from './present-phone.ts';

/**
 * One try to update or restore, while it runs.
 *
 *   place ──left──► gap ──arrived as the table expects──► next place
 *                    ├───arrived otherwise──────────────► ended
 *                    └───ten minutes────────────────────► ended
 */
export interface Try {
  readonly begunAt: number;
  readonly ground: Extract<Ground, 'seen' | 'said'>;
  /**
   * False while the only sign is a recovery mode that was counted anew: a loose plug looks the same.
   * Such a try is forgotten when nothing follows.
   */
  readonly firm: boolean;
  readonly phone: TryPhone;
  /** The port it was last seen on. */
  readonly port: string;
  /** All ports it was seen on during the try, that one included. */
  readonly ports: readonly string[];
  readonly cable: number;
  readonly computer: string | null;
  /** Version of iOS before the try, where it was told. */
  readonly from: string | null;
  readonly place: Place;
  readonly placeSince: number;
  /** False when it was found there: then nobody knows since when. */
  readonly placeSeen: boolean;
  /** Null while the phone is on the bus. */
  readonly gap: Gap | null;
  readonly stages: readonly Stage[];
  readonly evidence: readonly Evidence[];
  readonly drops: number;
  /** The restore system is counted anew once, soon after it began. */
  readonly countedAnew: boolean;
  readonly slept: boolean;
  /** Something to say for a moment, although the way goes on. */
  readonly remark: Remark | null;
  /** What the restore log says of it; null while none is known. */
  readonly log: TryLog | null;
}

/** What a try keeps of its restore log. */
export interface TryLog extends Pick<
  LogStory,
  'behavior' | 'payload' | 'installed' | 'verdict' | 'causes' | 'refused' | 'end'
> {
  /** Which log it is; see LogRef. */
  readonly key: string;
}

/** What tells the phone of a try from others. */
export interface TryPhone {
  readonly who: Identity['kind'];
  readonly ecid: string | null;
  /** Serial of a phone in iOS that holds no chip number, or null. */
  readonly udid: string | null;
  /** Name of the model where it is certain, or null. */
  readonly model: string | null;
}

/** An absence in the middle of a try. */
export interface Gap {
  /** The phone as it was before it left. */
  readonly phone: PresentPhone;
  readonly since: number;
  /**
   * `planned`: the table expects it. `last`: it was installing for long enough that this may be the
   * restart at the end. `anew`: for seconds it may be no absence at all. `lost`: unplanned.
   * `unseen`: nobody watched; it may have been anything.
   */
  readonly kind: 'planned' | 'last' | 'anew' | 'lost' | 'unseen';
  /** How many of the marks of a slow return have passed. */
  readonly marks: number;
}

/** A place that was reached. */
export interface Stage {
  readonly at: number;
  readonly place: Place;
}

/** What is said for a moment after something happened. */
export type Remark =
  | { readonly kind: 'back'; readonly until: number; readonly gone: number }
  | { readonly kind: 'dropped'; readonly until: number; readonly gone: number }
  | { readonly kind: 'slept'; readonly until: number };

/** What a try rests on, one line each; put into words in ledger-view.ts. */
export type Evidence = { readonly at: number } & (
  | { readonly [K in PlainLine]: { readonly kind: K } }[PlainLine]
  | { readonly [K in GoneLine]: { readonly kind: K; readonly gone: number } }[GoneLine]
  | { readonly [K in CountLine]: { readonly kind: K; readonly count: number } }[CountLine]
  | {
      readonly kind: 'wrong';
      readonly gone: number;
      readonly arrival: Arrival;
      readonly from: Place;
    }
  | { readonly kind: 'version'; readonly from: string; readonly to: string }
  /** The log says that it is over; 0 is success, null a failure without a number. */
  | { readonly kind: 'log-ended'; readonly status: number | null }
);

type PlainLine =
  | 'begun-seen'
  | 'begun-unsure'
  | 'begun-said'
  | 'begun-log'
  | 'from-log'
  | 'restore-by-log'
  | 'restore-by-serial'
  | 'restore-by-order'
  | 'lost'
  | 'slow-usb'
  | 'slept'
  | 'blind'
  | 'stalled'
  | 'moved'
  | 'started-ios'
  | 'never'
  | 'said-stopped'
  | 'said-unplugged';

/** Lines about an absence; `gone` in milliseconds. */
type GoneLine = 'gap' | 'lost-late' | 'counted-anew' | 'lost-back' | 'replugged';

type CountLine = 'others-left' | 'flapping';

/** A try that is over, as it is kept. */
export interface TryRecord {
  /** Counts from 1; never used twice. */
  readonly number: number;
  readonly begunAt: number;
  readonly endedAt: number;
  readonly ground: Try['ground'];
  readonly phone: TryPhone;
  /** None where only a log tells of it. */
  readonly ports: readonly string[];
  /** 0 where nobody knows which cable it was. */
  readonly cable: number;
  readonly computer: string | null;
  /** Version of iOS before the try, where it was told. */
  readonly from: string | null;
  readonly outcome: Outcome;
  /** The last place it got to, and whether iOS started after that. */
  readonly place: Place;
  readonly home: boolean;
  readonly stages: readonly Stage[];
  readonly evidence: readonly Evidence[];
  readonly drops: number;
  readonly slept: boolean;
  readonly log: TryLog | null;
  /** Null for a try on this computer. */
  readonly origin: TryOrigin | null;
}

/** All tries that are over. The oldest are dropped; the journal has them. */
export interface Ledger {
  readonly nextNumber: number;
  readonly records: readonly TryRecord[];
}

/** The cables the person tells apart; the first is number 1. */
export interface Cables {
  readonly current: number;
  /** By number less one: what the person calls it. */
  readonly names: readonly (string | null)[];
}

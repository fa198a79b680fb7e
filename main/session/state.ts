import type { DeviceMode } from '../../preload/contract/device-mode.ts';
import type { SkipReason, StepId } from '../../preload/contract/step-id.ts';
import type { BlindReason, HostFacts, Sighting, Via } from './event.ts';
import type { Identity } from '../knowledge/identity.ts';

/**
 * What is known at one moment. Plain data: it can be written to disk, read back and compared.
 * Whoever changes its shape raises `foldVersion` in the journal, so that an old fold is not misread.
 *
 *   sight:   looking ──► seeing ◄──► blind
 *   away:    null ──left──► unplugged        (nothing planned: neutral, never counted)
 *                 └─left in step 2──► restarting ──deadline──► unplugged
 *            any ──arrived──► null
 */
export interface SessionState {
  readonly sight: Sight;
  /** Phones on the bus, in order of arrival. */
  readonly present: readonly PresentPhone[];
  /** What we make of the last phone's absence; null while one is here or none was ever seen. */
  readonly away: Away | null;
  readonly checklist: ChecklistState;
  readonly host: HostFacts | null;
  /** Kernel release of the computer, '' before the session has started. */
  readonly release: string;
  readonly begun: boolean;
  readonly timeline: Timeline;
}

/** Whether the USB ports can be read. */
export type Sight =
  | { readonly kind: 'looking' }
  /** `since` the listing that began the watch: what that showed was there before it. */
  | { readonly kind: 'seeing'; readonly since: number }
  | { readonly kind: 'blind'; readonly since: number; readonly reason: BlindReason };

/** A phone on the bus now. */
export interface PresentPhone {
  readonly sighting: Sighting;
  readonly identity: Identity;
  readonly mode: DeviceMode;
  readonly arrivedAt: number;
  /** Since when in this mode; survives a short re-enumeration in the same mode. */
  readonly modeSince: number;
  /** False when it was there before the watch began: then it may have been there for hours. */
  readonly seenArriving: boolean;
  /** When the recovery screen is about to time out; null in other modes and after it was said. */
  readonly recoveryNoticeAt: number | null;
  /** True once {@link recoveryNoticeAt} has passed. */
  readonly recoveryNotice: boolean;
}

/** The last phone has left. Each kind carries only what is valid in it. */
export type Away =
  | {
      readonly kind: 'unplugged';
      readonly phone: PresentPhone;
      readonly since: number;
    }
  | {
      readonly kind: 'restarting';
      readonly phone: PresentPhone;
      readonly since: number;
      /** After this it no longer looks like a restart. */
      readonly until: number;
    };

/** What the person said and what was seen about the five fixes. */
export interface ChecklistState {
  readonly marks: Readonly<Partial<Record<StepId, Mark>>>;
  readonly open: StepId | null;
}

/** Why a step is out of the way. */
export type Mark =
  | { readonly kind: 'ticked'; readonly at: number }
  | { readonly kind: 'skipped'; readonly at: number; readonly reason: SkipReason }
  /** Left and came back in normal mode while step 2 was the one to do. */
  | { readonly kind: 'seen-restart'; readonly leftAt: number; readonly at: number };

/**
 * The last things that happened, oldest first. Kept in pages so that adding one copies a page,
 * not the whole list; see timeline.ts for reading and trimming.
 */
export interface Timeline {
  readonly nextSeq: number;
  readonly pages: readonly (readonly Moment[])[];
}

/** One thing that happened, small enough to keep ten thousand of. */
export type Moment = { readonly seq: number; readonly at: number } & (
  | {
      readonly kind: 'arrived';
      readonly port: string;
      readonly mode: DeviceMode;
      /** `start`: it was there when the watch began. */
      readonly via: Via | 'start';
      readonly who: Identity['kind'];
      /** Name of the model where it is certain, or null. */
      readonly model: string | null;
    }
  | {
      readonly kind: 'described';
      readonly port: string;
      readonly mode: DeviceMode;
      readonly who: Identity['kind'];
      readonly model: string | null;
    }
  /** What looked like a phone is something else. */
  | { readonly kind: 'no-phone'; readonly port: string; readonly mode: DeviceMode }
  | {
      readonly kind: 'left';
      readonly port: string;
      readonly mode: DeviceMode;
      readonly via: Via;
      readonly planned: boolean;
    }
  | { readonly kind: 'recovery-notice'; readonly port: string }
  | { readonly kind: 'restart-seen'; readonly goneFor: number }
  | { readonly kind: 'restart-not-seen' }
  | { readonly kind: 'watch-lost'; readonly reason: BlindReason }
  | { readonly kind: 'watch-back' }
  | { readonly kind: 'slept' }
  | { readonly kind: 'woke' }
  | { readonly kind: 'session' }
  | { readonly kind: 'ticked'; readonly step: StepId }
  | { readonly kind: 'skipped'; readonly step: StepId; readonly reason: SkipReason }
  | { readonly kind: 'undone'; readonly step: StepId }
);

/** Where every session begins, before its history is read. */
export const initialState: SessionState = {
  sight: { kind: 'looking' },
  present: [],
  away: null,
  checklist: { marks: {}, open: null },
  host: null,
  release: '',
  begun: false,
  timeline: { nextSeq: 1, pages: [] },
};

import type { DeviceMode } from '../../preload/contract/device-mode.ts';
import type { AnswerId, QuestionId } from '../../preload/contract/question.ts';
import type { SkipReason, StepId } from '../../preload/contract/step-id.ts';
import type { Outcome } from '../../preload/contract/snapshot.ts';
import type { ChecksState } from './checks.ts';
import type { CoachProcedure } from '../../preload/contract/coach.ts';
import type { CoachEnd, CoachState } from './coach-state.ts';
import { noCoach } from './coach-state.ts';
import type { BlindReason, HostFacts, UsbmuxTrouble, Via } from './event.ts';
import type { Shared } from './case.ts';
import { notShared } from './case.ts';
import type { Identity } from '../knowledge/identity.ts';
import type { LogRef, SoughtFolder } from './events/log-event.ts';
import type { Place } from './journey-table.ts';
import type { LogStory } from './log-story.ts';
import type { Links } from './link.ts';
import { noLinks } from './link.ts';
import type { PresentPhone } from './present-phone.ts';
import type { Steadiness, TestEnd } from './steadiness-run.ts';
import { noTests } from './steadiness-run.ts';
import type { Cables, Ledger, Try } from './try.ts';

/**
 * What is known at one moment. Plain data: it can be written to disk, read back and compared.
 * Whoever changes its shape raises `foldVersion` in the journal, so that an old fold is not misread.
 *
 *   sight:   looking ──► seeing ◄──► blind
 *   away:    null ──left──► unplugged             (nothing planned: neutral, never counted)
 *                 ├─left in step 2──► restarting ──deadline──► unplugged
 *                 └─a try may have begun──► perhaps ──deadline──► unplugged
 *            any ──arrived──► null
 *   tries:   begun by what the bus shows or the person says (try-begin.ts), walked along the table of
 *            journey-table.ts (journey.ts), and at the end moved to the ledger, leaving a verdict
 */
export interface SessionState {
  readonly sight: Sight;
  /** Phones on the bus, in order of arrival. */
  readonly present: readonly PresentPhone[];
  /** What we make of the last phone's absence; null while one is here or none was ever seen. */
  readonly away: Away | null;
  /** Phones that left without a try, for the case that it began just then. */
  readonly supposed: readonly Supposed[];
  /** The tries that run: one as a rule, more on a workbench. */
  readonly tries: readonly Try[];
  readonly ledger: Ledger;
  /** What the last try came to, for as long as its phone stays as it was then. */
  readonly verdict: Verdict | null;
  readonly cables: Cables;
  /** Names of ports, and how well cables and ports did while they were watched. */
  readonly links: Links;
  readonly steadiness: Steadiness;
  /** The same case on other computers. */
  readonly shared: Shared;
  /** Losses of the last minute that were followed by a quick return, oldest first. */
  readonly losses: readonly Loss[];
  /** A connection that comes and goes right now, or null. */
  readonly flap: Flap | null;
  /** Other devices that left the bus in the last seconds. */
  readonly company: readonly Loss[];
  /** Apple's device service: not heard of yet, in reach, or why not. */
  readonly usbmux: 'unheard' | 'found' | UsbmuxTrouble;
  /** When the computer went to sleep; null while it is awake. */
  readonly asleepSince: number | null;
  readonly log: LogWatch;
  readonly checklist: ChecklistState;
  readonly coach: CoachState;
  readonly answers: Answers;
  readonly host: HostFacts | null;
  readonly checks: ChecksState;
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
    }
  | {
      readonly kind: 'perhaps';
      readonly phone: PresentPhone;
      readonly since: number;
      /** `update`: one may have begun. `settling`: one has just ended, and this is its last restart. */
      readonly why: 'update' | 'settling';
      /** After this it no longer looks like either. */
      readonly until: number;
      /** What was said before it left, to be said again when it is back. */
      readonly verdict: Verdict | null;
    };

/** A phone that left while no try of it ran. */
export interface Supposed {
  readonly phone: PresentPhone;
  readonly place: Place;
  readonly since: number;
}

/** What a try came to, as the headline says it. Details are in the ledger, under `number`. */
export interface Verdict {
  readonly number: number;
  readonly kind: 'wrong' | 'gone' | 'said' | 'logged' | 'inside' | 'returned' | 'done' | 'slept';
  readonly outcome: Outcome;
  readonly at: number;
  /** Where the phone is; another one on another port changes nothing. */
  readonly port: string;
}

/** What is known of restore logs. */
export interface LogWatch {
  /** Where logs were looked for, and how many there are; null while that is not known. */
  readonly sought: { readonly folders: readonly SoughtFolder[]; readonly found: number } | null;
  /** The log that is followed, or null. */
  readonly followed: FollowedLog | null;
}

/** A log that is read as it grows. */
export interface FollowedLog {
  readonly ref: LogRef;
  readonly story: LogStory;
}

/** Something that left a port. */
export interface Loss {
  readonly at: number;
  readonly port: string;
}

/** A connection that keeps dropping. */
export interface Flap {
  readonly port: string;
  readonly count: number;
  /** It is over when no further loss comes until then. */
  readonly until: number;
}

/** What the person said and what was seen about the five fixes. */
export interface ChecklistState {
  readonly marks: Readonly<Partial<Record<StepId, Mark>>>;
  readonly open: StepId | null;
}

/** What the person answered last, and when; a question that was never answered is missing. */
export type Answers = Readonly<Partial<Record<QuestionId, Answer>>>;

/** One answer. */
export interface Answer {
  readonly answer: AnswerId;
  readonly at: number;
}

/** Why a step is out of the way. */
export type Mark =
  | { readonly kind: 'ticked'; readonly at: number }
  | { readonly kind: 'skipped'; readonly at: number; readonly reason: SkipReason }
  /** Left and came back in normal mode while step 2 was the one to do. */
  | { readonly kind: 'seen-restart'; readonly leftAt: number; readonly at: number }
  /** A check found that there is nothing to update. */
  | { readonly kind: 'seen-update'; readonly at: number };

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
      /** What the leave looked like at that moment. */
      readonly why: 'restart' | 'planned' | 'perhaps' | 'lost' | 'tested' | 'unknown';
    }
  | { readonly kind: 'try-begun'; readonly port: string; readonly ground: 'seen' | 'said' }
  | { readonly kind: 'try-ended'; readonly number: number; readonly outcome: Outcome }
  /** A restore log that speaks of now was found. */
  | { readonly kind: 'log-found'; readonly name: string }
  /** The log says that it is over; 0 is success, null a failure without a number. */
  | { readonly kind: 'log-ended'; readonly status: number | null }
  | { readonly kind: 'cable-changed'; readonly cable: number }
  | { readonly kind: 'cable-chosen'; readonly cable: number }
  | {
      readonly kind: 'test-begun';
      readonly port: string;
      readonly cable: number;
    }
  | {
      readonly kind: 'test-ended';
      readonly number: number;
      readonly end: TestEnd;
      readonly drops: number;
    }
  /** A case file of another computer brought so many tries. */
  | { readonly kind: 'case-opened'; readonly tries: number }
  | { readonly kind: 'clock-stepped'; readonly shift: number }
  | { readonly kind: 'recovery-notice'; readonly port: string }
  | { readonly kind: 'restart-seen'; readonly goneFor: number }
  | { readonly kind: 'restart-not-seen' }
  | { readonly kind: 'update-seen' }
  | { readonly kind: 'update-disproved' }
  | { readonly kind: 'coach-begun'; readonly procedure: CoachProcedure }
  | {
      readonly kind: 'coach-over';
      readonly procedure: CoachProcedure;
      readonly result: CoachEnd['kind'];
    }
  | { readonly kind: 'watch-lost'; readonly reason: BlindReason }
  | { readonly kind: 'watch-back' }
  | { readonly kind: 'slept' }
  | { readonly kind: 'woke' }
  | { readonly kind: 'session' }
  | { readonly kind: 'ticked'; readonly step: StepId }
  | { readonly kind: 'skipped'; readonly step: StepId; readonly reason: SkipReason }
  | { readonly kind: 'undone'; readonly step: StepId }
  | { readonly kind: 'answered'; readonly answer: AnswerId }
);

/** Where every session begins, before its history is read. */
export const initialState: SessionState = {
  sight: { kind: 'looking' },
  present: [],
  away: null,
  supposed: [],
  tries: [],
  ledger: { nextNumber: 1, records: [] },
  verdict: null,
  cables: { current: 1, names: [null] },
  links: noLinks,
  steadiness: noTests,
  shared: notShared,
  losses: [],
  flap: null,
  company: [],
  usbmux: 'unheard',
  asleepSince: null,
  log: { sought: null, followed: null },
  checklist: { marks: {}, open: null },
  coach: noCoach,
  answers: {},
  host: null,
  checks: { answers: {}, run: null },
  release: '',
  begun: false,
  timeline: { nextSeq: 1, pages: [] },
};

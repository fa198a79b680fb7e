import type { Message } from './message.ts';
import type { Ground, Tone } from './snapshot.ts';

/** What the button coach can lead through, gentlest first. */
export const coachProcedures = ['restart', 'force-restart', 'recovery', 'dfu'] as const;

/** One of {@link coachProcedures}. */
export type CoachProcedure = (typeof coachProcedures)[number];

/**
 * Which buttons force an iPhone: `home` iPhone 6s and earlier and the first SE; `volume-down` 7 and
 * 7 Plus; `volume-up-down-side` 8 and later and the SE from 2020 on.
 */
export const buttonFamilies = ['home', 'volume-down', 'volume-up-down-side'] as const;

/** One of {@link buttonFamilies}. */
export type ButtonFamily = (typeof buttonFamilies)[number];

/** The buttons on the rim and the front of an iPhone; `side` is at the top of the earliest ones. */
export const phoneButtons = ['side', 'volume-up', 'volume-down', 'home'] as const;

/** One of {@link phoneButtons}. */
export type PhoneButton = (typeof phoneButtons)[number];

/** What an iPhone's screen shows, as far as a drawing needs it. */
export type PhoneScreen = 'any' | 'slider' | 'black' | 'logo' | 'cable';

/** What the drawing of the phone shows. */
export interface CoachPhone {
  readonly family: ButtonFamily;
  /** The model by name, or the phones of its family. */
  readonly name: Message;
  /** A round button below the screen: all phones but those with Face ID. */
  readonly hasHome: boolean;
}

/** One line of a sequence: what to hold, for how long, and what comes of it. */
export interface CoachLine {
  /** Unique in its sequence. */
  readonly id: string;
  readonly words: Message;
  /** The same in a few words, for the ear. */
  readonly spoken: Message;
  /** The buttons that are down meanwhile. */
  readonly buttons: readonly PhoneButton[];
  readonly screen: PhoneScreen;
  /** Milliseconds; the line before it ends where this one begins. */
  readonly ms: number;
}

/** How far the coach is. Times are epoch milliseconds on the shown clock. */
export type CoachPhase =
  | { readonly kind: 'reading' }
  /** The window counts by itself from `startedAt`; after the last line it says `after`. */
  | { readonly kind: 'running'; readonly startedAt: number; readonly after: Message }
  | { readonly kind: 'over'; readonly verdict: CoachVerdict };

/** What came of it. */
export interface CoachVerdict {
  readonly tone: Tone;
  readonly title: Message;
  readonly sentence: Message;
  /** Something to change before the next go, or null. */
  readonly hint: Message | null;
  readonly ground: Ground;
  /** False where there is nothing left to press. */
  readonly again: boolean;
}

/** The button coach while it is open. */
export interface CoachView {
  readonly procedure: CoachProcedure;
  readonly title: Message;
  /** One sentence: what it is for, and that nothing is erased, or what is. */
  readonly why: Message;
  /** The phone whose buttons are meant; null until the person has picked it. */
  readonly phone: CoachPhone | null;
  /** How the family is known; `unknown` while it is not. */
  readonly ground: Ground;
  /** The families it can be, by all that is known. */
  readonly families: readonly ButtonFamily[];
  /** What is known of a phone that does not tell its model, or null. */
  readonly narrowed: Message | null;
  /** The sequence, empty while the family is not known. */
  readonly lines: readonly CoachLine[];
  readonly phase: CoachPhase;
  /** What should be minded before the start; read it first. */
  readonly cautions: readonly Message[];
  /** Why it cannot start now, or null where it can. */
  readonly blocked: Message | null;
  /** Another procedure that does what this one cannot, or null. */
  readonly instead: CoachProcedure | null;
}

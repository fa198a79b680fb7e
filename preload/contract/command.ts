import type { CodeAnswer } from './explanation.ts';
import type { CheckId } from './check.ts';
import type { ButtonFamily, CoachProcedure } from './coach.ts';
import type { LinkId } from './link-id.ts';
import type { PaneId } from './pane-id.ts';
import type { AnswerId } from './question.ts';
import type { ReportForm } from './report.ts';
import type { NoticeId } from './snapshot.ts';
import type { SkipReason, StepId } from './step-id.ts';

/** The built-in recordings. */
export const demoIds = ['healthy', 'failing'] as const;

/** One of {@link demoIds}. */
export type DemoId = (typeof demoIds)[number];

/** Longest name of a cable, in UTF-16 units: enough for "white, 2 m, from the drawer". */
export const cableNameLength = 40;

/** Longest text that is read for an error number, in UTF-16 units: a whole dialog of Finder. */
export const codeTextLength = 400;

/** Everything the window can ask for. There is no command that reaches the phone. */
export type Command =
  | { readonly type: 'tick'; readonly step: StepId }
  | { readonly type: 'skip'; readonly step: StepId; readonly reason: SkipReason }
  /** Takes a tick or a skip back. */
  | { readonly type: 'undo'; readonly step: StepId }
  /** Opens one card, or closes the open one with null. */
  | { readonly type: 'open-step'; readonly step: StepId | null }
  /** The person has started an update or a restore. */
  | { readonly type: 'say-try' }
  /** It is over: the computer showed an end, or they pulled the cable on purpose. */
  | { readonly type: 'say-end'; readonly why: 'stopped' | 'unplugged' }
  /** Another cable than any before is in use from now on. */
  | { readonly type: 'change-cable' }
  /** Back to a cable that was used before. */
  | { readonly type: 'choose-cable'; readonly cable: number }
  /** At most {@link cableNameLength} characters; an empty name takes it away. */
  | { readonly type: 'name-cable'; readonly cable: number; readonly name: string }
  /** At most `portNameLength` characters; an empty name takes it away. */
  | { readonly type: 'name-port'; readonly port: string; readonly name: string }
  /** "Same cable?" Yes. */
  | { readonly type: 'keep-cable' }
  /** Begins the steadiness test with the phone that is here. */
  | { readonly type: 'start-test' }
  | { readonly type: 'stop-test' }
  /** Asks where to save what is known of the case, for another computer. */
  | { readonly type: 'save-case' }
  /** Asks for such a file, and puts what is in it beside what is known here. */
  | { readonly type: 'open-case' }
  /** An answer to one of the questions; it takes the place of the one before. */
  | { readonly type: 'answer'; readonly answer: AnswerId }
  /** Ends the first-run line. */
  | { readonly type: 'begin' }
  | { readonly type: 'play-demo'; readonly demo: DemoId }
  | { readonly type: 'leave-replay' }
  /** Opens the log drawer, with the log of the latest try where none is named. */
  | { readonly type: 'open-log'; readonly key: string | null }
  | { readonly type: 'close-log' }
  /** Asks for a log file in a dialog of main's. */
  | { readonly type: 'choose-log' }
  /** The same for a folder in which to look for logs from now on. */
  | { readonly type: 'add-log-folder' }
  /** A file that was dropped onto the window. Only the bridge can send it: the page has no paths. */
  | { readonly type: 'drop-log'; readonly path: string }
  /** Opens the report, or closes it. */
  | { readonly type: 'show-report'; readonly open: boolean }
  /** Shows identifiers whole in the open report, until it is closed. */
  | { readonly type: 'show-numbers'; readonly on: boolean }
  /** Makes the open report in one form; what became of it is told in the snapshot. */
  | { readonly type: 'make-report'; readonly form: ReportForm }
  | { readonly type: 'retry-usb' }
  | { readonly type: 'dismiss-notice'; readonly notice: NoticeId }
  | { readonly type: 'keep-on-top'; readonly on: boolean }
  /** Speak aloud what happens, for hands that are busy. */
  | { readonly type: 'speak'; readonly on: boolean }
  /** Opens the button coach, to read first. */
  | { readonly type: 'open-coach'; readonly procedure: CoachProcedure }
  /** The count begins, or begins again. */
  | { readonly type: 'start-coach' }
  /** Back to reading. */
  | { readonly type: 'stop-coach' }
  | { readonly type: 'close-coach' }
  /** Which iPhone it is, picked from drawings; null takes that back. */
  | { readonly type: 'say-buttons'; readonly family: ButtonFamily | null }
  | { readonly type: 'open-link'; readonly link: LinkId }
  /** Opens a pane of the system's own settings. */
  | { readonly type: 'open-pane'; readonly pane: PaneId }
  /** Asks all checks of the computer again, the slow ones too. */
  | { readonly type: 'check-again' }
  /** Breaks off the checks that are being asked. */
  | { readonly type: 'stop-checks' }
  /** Allows checks to ask servers, and asks at once; or takes that back. */
  | { readonly type: 'allow-network'; readonly on: boolean }
  /** Puts what a check has read on the clipboard. */
  | { readonly type: 'copy-evidence'; readonly check: CheckId }
  /**
   * What an error number in a text means; at most {@link codeTextLength} characters. Changes nothing:
   * the answer is in the result, so that it belongs to this question and is kept nowhere.
   */
  | { readonly type: 'explain-code'; readonly text: string }
  /**
   * Words are on screen for the first time: those of the static page, or those of a snapshot. `at`
   * is the page's epoch milliseconds.
   */
  | { readonly type: 'painted'; readonly what: Painted; readonly at: number };

/** What the window shows for the first time, in this order. */
export const paintedThings = ['words', 'status'] as const;

/** One of {@link paintedThings}. */
export type Painted = (typeof paintedThings)[number];

/** Answer to a command. `reason` is for logs, not for people. */
export type CommandResult =
  | { readonly ok: true }
  /** To `explain-code`. */
  | { readonly ok: true; readonly answer: CodeAnswer }
  | { readonly ok: false; readonly reason: string };

import type { LinkId } from './link-id.ts';
import type { NoticeId } from './snapshot.ts';
import type { SkipReason, StepId } from './step-id.ts';

/** The built-in recordings. */
export const demoIds = ['healthy', 'failing'] as const;

/** One of {@link demoIds}. */
export type DemoId = (typeof demoIds)[number];

/** Everything the window can ask for. There is no command that reaches the phone. */
export type Command =
  | { readonly type: 'tick'; readonly step: StepId }
  | { readonly type: 'skip'; readonly step: StepId; readonly reason: SkipReason }
  /** Takes a tick or a skip back. */
  | { readonly type: 'undo'; readonly step: StepId }
  /** Opens one card, or closes the open one with null. */
  | { readonly type: 'open-step'; readonly step: StepId | null }
  /** Ends the first-run line. */
  | { readonly type: 'begin' }
  | { readonly type: 'play-demo'; readonly demo: DemoId }
  | { readonly type: 'leave-replay' }
  | { readonly type: 'retry-usb' }
  | { readonly type: 'dismiss-notice'; readonly notice: NoticeId }
  | { readonly type: 'keep-on-top'; readonly on: boolean }
  | { readonly type: 'open-link'; readonly link: LinkId }
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
export type CommandResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

import type { CoachProcedure, CoachView } from './coach.ts';
import type { Command } from './command.ts';
import type { DeviceMode } from './device-mode.ts';
import type { ReadinessView } from './readiness.ts';
import type { LinkId } from './link-id.ts';
import type { LogDrawerView, LogLinesUpdate } from './log-drawer.ts';
import type { PortsView, TestView } from './links.ts';
import type { Message } from './message.ts';
import type { QuestionView } from './question-view.ts';
import type { ReportPreview } from './report.ts';
import type { VerdictView } from './verdict.ts';
import type { SkipReason, StepId } from './step-id.ts';

/** Every state the status pane can be in. Titles and triggers: ARCHITECTURE.md, "States". */
export const statusIds = [
  'looking',
  'none',
  'unplugged',
  'restarting',
  'normal',
  'recovery',
  'recovery-12',
  'dfu',
  'start',
  'change',
  'slow',
  'back',
  'install',
  'drop',
  'flap',
  'wrong',
  'failed',
  'failed-2',
  'returned',
  'done',
  'slept',
  'sleepy',
  'vm',
  'low-level',
  'many',
  'blind',
] as const;

/** One of {@link statusIds}. */
export type StatusId = (typeof statusIds)[number];

/**
 * How a state feels. `idle` grey, `working` blue, `good` green, `attention` amber, `failed` red.
 * Red is kept for an unplanned loss or a final error.
 */
export type Tone = 'idle' | 'working' | 'good' | 'attention' | 'failed';

/** Where a fact comes from: the computer saw it, the person said it, or nobody can know it. */
export type Ground = 'seen' | 'said' | 'unknown';

/** The headline of the window: one title, one sentence, at most one next action. */
export interface StatusView {
  readonly id: StatusId;
  readonly tone: Tone;
  readonly title: Message;
  readonly sentence: Message;
  readonly next: Message | null;
  /** What the computer needs for the try that runs or is about to start, or null. */
  readonly care: Message | null;
  /** A clock to count from, or null where nothing is timed. */
  readonly clock: ClockView | null;
  /** What the restore log says of the try that runs; null where none is read. */
  readonly run: RunView | null;
  /** What the person can tell or do in this state, most likely first; none of it touches the phone. */
  readonly actions: readonly StatusAction[];
  /** `assertive` interrupts a screen reader; kept for losses and final outcomes. */
  readonly urgency: 'polite' | 'assertive';
}

/** The try that runs, as its restore log has it. */
export interface RunView {
  /** Update keeps what is on the iPhone, restore erases it; null while the log has not said which. */
  readonly behavior: 'update' | 'erase' | null;
  /** What the badge says. */
  readonly badge: Message;
  readonly progress: ProgressView | null;
}

/** How far the computer has got. Each figure is one that the log gives; none is made up. */
export interface ProgressView {
  /** What is being done, in plain words. */
  readonly words: Message;
  /** How much of it is done, 0 to 1; null where the log gives no figure. Never falls during a try. */
  readonly fraction: number | null;
  /** Which stage of how many. */
  readonly stage: number;
  readonly stages: number;
  /** When this stage began, on the shown clock; epoch milliseconds. */
  readonly since: number;
  /** How long it takes as a rule, where a source says so. */
  readonly usual: Message | null;
}

/** A button under the headline. */
export interface StatusAction {
  readonly label: Message;
  readonly command: Command;
}

/** A running clock: "gone 0:14 of 10:00". The window counts by itself from `since`. */
export interface ClockView {
  /** Label with a gap `elapsed` and, where `of` is set, a gap `of`. */
  readonly label: Message['id'];
  /** Epoch milliseconds on the shown clock (see {@link ShownClock}). */
  readonly since: number;
  /** Milliseconds after which the wait is over, or null for an open end. */
  readonly of: number | null;
  /** Label for the time beyond `of`, with a gap `elapsed` only; null where there is no end. */
  readonly over: Message['id'] | null;
}

/**
 * The clock that the window shows. Live it is the computer's own; in a replay it runs through the
 * recorded time, `rate` times as fast: shown = shownAt + (now - realAt) * rate.
 */
export interface ShownClock {
  readonly realAt: number;
  readonly shownAt: number;
  readonly rate: number;
}

/** One line of the facts under the headline. */
export interface FactView {
  readonly id:
    'model' | 'name' | 'system' | 'mode' | 'speed' | 'path' | 'since' | 'ecid' | 'serial';
  readonly label: Message;
  readonly value: Message;
  readonly ground: Ground;
  /** Why this fact deserves a look, or null when it is fine. */
  readonly attention: Message | null;
}

/** The cable's way from the phone into the computer. */
export interface PathView {
  /** Number of hubs between phone and computer; 0 is straight in. */
  readonly hubs: number;
  /** The bus and port numbers, as in `1-2.4`: a technician's name for the socket. */
  readonly port: string;
  /** The whole path in one sentence, for those who cannot see the drawing. */
  readonly words: Message;
  readonly attention: boolean;
}

/** One phone on the bus and what is known of it. */
export interface PhoneView {
  /** Stable while the phone stays on this socket. */
  readonly key: string;
  readonly name: Message;
  readonly mode: DeviceMode;
  readonly path: PathView;
  readonly facts: readonly FactView[];
}

/** One paragraph inside a step. */
export interface PartView {
  readonly id: string;
  /** `do` is numbered and done by the person; the others explain. */
  readonly kind: 'do' | 'note' | 'warning';
  readonly text: Message;
  readonly link: LinkId | null;
  /** What the button coach can lead through here, or null. */
  readonly coach: CoachProcedure | null;
}

/** Why a step counts as done. */
export interface ProofView {
  readonly ground: Ground;
  readonly words: Message;
}

/** What comes after four steps, still at home: folded, and the part that erases asks first. */
export interface LastTriesView {
  /**
   * Whether what erases may be read: only after the Restore question, or folded away for now with the
   * reason, since there is no backup.
   */
  readonly gate: {
    readonly state: 'ask' | 'shown' | 'folded';
    readonly why: Message | null;
  };
  /** False until steps 1 to 4 are done or skipped. */
  readonly isOpen: boolean;
  readonly parts: readonly PartView[];
  /** What erases the iPhone. */
  readonly erasing: readonly PartView[];
}

/** One of the five fixes, ready to draw. */
export interface StepView {
  readonly id: StepId;
  /** 1 to 5. */
  readonly number: number;
  readonly title: Message;
  /** One sentence: why this helps. */
  readonly why: Message;
  readonly state: 'open' | 'done' | 'skipped';
  /** True for the one step to do next; false for all when everything is done or skipped. */
  readonly next: boolean;
  readonly parts: readonly PartView[];
  /** Only step 4 has them. */
  readonly last: LastTriesView | null;
  /** What the computer can see for this step and what it cannot. */
  readonly sight: Message;
  /** Set when `state` is `done`, or when something was seen that speaks for it. */
  readonly proof: ProofView | null;
  /** Why advice was left out that the tries have disproved. */
  readonly hidden: readonly Message[];
  /** Set when `state` is `skipped`. */
  readonly skipped: { readonly reason: SkipReason; readonly words: Message } | null;
}

/** The right pane. */
export interface ChecklistView {
  readonly steps: readonly StepView[];
  /** The one card that is open, or null. */
  readonly open: StepId | null;
  /**
   * A word above the list: that it can wait while the iPhone is at work, or what comes after the
   * last step. Null while the list speaks for itself.
   */
  readonly remark: Message | null;
  readonly doneCount: number;
  /** What the evidence likely means; null while it means nothing in particular. */
  readonly verdict: VerdictView | null;
  /** The program that erases, where the log tells of a Restore although there is no backup; else null. */
  readonly erases: Message | null;
  /** What only the person can know, for the gate. */
  readonly questions: readonly QuestionView[];
}

/** How a try ended, as far as it is known. Said and explained in words/tries.ts. */
export const outcomes = [
  'pattern-4013',
  'pattern-4014',
  'vanished',
  'flapping',
  'left-recovery',
  'never-returned',
  'stopped',
  'finished',
  'returned',
  'called-off',
  'unknown',
] as const;

/** One of {@link outcomes}. */
export type Outcome = (typeof outcomes)[number];

/** One try to update or restore: a dot, and a row of the table. */
export interface TryView {
  /** Counts from 1 through all tries there ever were. */
  readonly number: number;
  readonly begunAt: number;
  /** Null while it runs. */
  readonly endedAt: number | null;
  /** How it is known that it began: the bus showed it, or the person said so. */
  readonly ground: Ground;
  /** How far it came, in quarters: 0 nowhere yet, 1 recovery, 2 boot files, 3 installing, 4 through. */
  readonly reached: 0 | 1 | 2 | 3 | 4;
  readonly reachedWords: Message;
  /** Null while it runs. */
  readonly outcome: Outcome | null;
  readonly outcomeWords: Message;
  readonly tone: Tone;
  readonly phone: Message;
  readonly cable: Message;
  /** The bus and port numbers, as in `1-2.4`; more than one when it moved. */
  readonly ports: readonly string[];
  /** The operating system it ran on, or null when it was not known. */
  readonly computer: string | null;
  /** Names of the ports in {@link ports}, or their numbers. */
  readonly portWords: readonly Message[];
  /** "Another computer: Mac" for a try that came in a case file; null for one on this computer. */
  readonly elsewhere: Message | null;
  /** Losses of the connection that were not planned. */
  readonly drops: number;
  /** False when it says nothing about phone or cable: the computer slept, or it was called off. */
  readonly counts: boolean;
  /** Where it got to, and when. */
  readonly stages: readonly TryLine[];
  /** What the outcome rests on. */
  readonly evidence: readonly TryLine[];
}

/** One line of a try, with its time in epoch milliseconds. */
export interface TryLine {
  readonly at: number;
  readonly words: Message;
  readonly ground: Ground;
}

/** All tries that are shown. */
export interface LedgerView {
  /** The last ones, oldest first; the one that runs is the last. */
  readonly tries: readonly TryView[];
  /** How many there ever were, the one that runs included. */
  readonly total: number;
  /** What the tries have in common, or that there are none yet. */
  readonly remark: Message;
}

/** A cable as the person tells them apart. */
export interface CableView {
  /** Counts from 1; the words call 1 "A", 2 "B". */
  readonly number: number;
  /** What the person calls it, or null. */
  readonly name: string | null;
  readonly words: Message;
  readonly tries: number;
  readonly drops: number;
  /** Drops in the time that it was watched; null when it never was. */
  readonly tally: Message | null;
}

/** The cables that were used, and the one in use as far as the person has said. */
export interface CablesView {
  readonly current: number;
  readonly all: readonly CableView[];
  /** True while "Same cable?" waits for its answer. */
  readonly asks: boolean;
  /** How they compare, or what is missing to say so; null while there is nothing to compare. */
  readonly ranking: Message | null;
}

/** Something about Holdsteady itself that the person should know: never blocks, can be dismissed. */
export interface NoticeView {
  readonly id: NoticeId;
  readonly tone: 'attention' | 'idle';
  readonly text: Message;
}

/** What can be wrong with Holdsteady's own history on disk, and what became of a case file. */
export const noticeIds = [
  'history-not-saved-full',
  'history-not-saved-read-only',
  'history-not-saved',
  'history-newer',
  'history-damaged',
  'case-saved',
  'case-not-saved',
  'case-opened',
  'case-known',
  'case-foreign',
  'case-damaged',
  'case-newer',
  'case-too-big',
  'case-unreadable',
  'replay-unopened',
  'replay-empty',
  'replay-damaged',
] as const;

/** One of {@link noticeIds}. */
export type NoticeId = (typeof noticeIds)[number];

/** A recording that plays instead of the live bus. */
export interface ReplayView {
  readonly name: Message;
  readonly speed: number;
  readonly finished: boolean;
  /** False when Holdsteady was started for this replay only and there is no live view behind it. */
  readonly canLeave: boolean;
}

/** The computer Holdsteady runs on, as far as words depend on it. */
export interface ComputerView {
  readonly platform: 'darwin' | 'win32' | 'linux';
  /** Name and version of the operating system, or null when it could not be read. */
  readonly system: string | null;
}

/** One thing that happened, for the list under "What happened?". */
export interface TimelineEntry {
  /** Counts up by one; never reused within a run. */
  readonly seq: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly text: Message;
  /** How it changes the picture: a phone's lane gets a mode, loses it (`null`), or nothing changes. */
  readonly lane: { readonly key: string; readonly mode: DeviceMode | null } | null;
  /**
   * `session` marks a start of Holdsteady: before it nothing was watched. Nor is anything between
   * `watch-lost` and `watch-back`.
   */
  readonly kind: 'bus' | 'person' | 'session' | 'watch-lost' | 'watch-back' | 'computer';
}

/** Everything the window shows, but for the timeline, which grows and is sent piece by piece. */
export interface Snapshot {
  readonly status: StatusView;
  readonly phones: readonly PhoneView[];
  readonly checklist: ChecklistView;
  /** The button coach, or null while it is closed. */
  readonly coach: CoachView | null;
  readonly ledger: LedgerView;
  readonly cables: CablesView;
  /** The log drawer; null while it is closed. */
  readonly log: LogDrawerView | null;
  readonly ports: PortsView;
  readonly test: TestView;
  readonly readiness: ReadinessView;
  /** The report before it is made; null while it is closed. */
  readonly report: ReportPreview | null;
  readonly notices: readonly NoticeView[];
  readonly replay: ReplayView | null;
  readonly clock: ShownClock;
  readonly computer: ComputerView;
  /** True until the person has pressed Start or used the list once. */
  readonly firstRun: boolean;
  /** True while the window is kept above others. */
  readonly onTop: boolean;
  /** True while headlines and the coach are spoken aloud. */
  readonly speaks: boolean;
  /** True while the system says that a screen reader, or another such aid, is at work. */
  readonly readAloud: boolean;
}

/**
 * What travels to the window. `timeline.entries` follow on what was sent before when
 * `timeline.reset` is false; with `reset` the window forgets its list and starts from these.
 */
export interface SnapshotUpdate {
  /** Counts up by one with every update, so that the window notices a missed one and asks again. */
  readonly revision: number;
  readonly snapshot: Snapshot;
  readonly timeline: { readonly reset: boolean; readonly entries: readonly TimelineEntry[] };
  /** Lines of the log in the open drawer, in the same way. */
  readonly logLines: LogLinesUpdate;
}

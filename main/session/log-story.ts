import { assertNever } from '../../preload/contract/assert-never.ts';
import type {
  LogBehavior,
  LogFact,
  LogMode,
  LogVerdict,
  TimedFact,
} from '../knowledge/restore-log/log-fact.ts';
import { type LogProgress, progressAfter } from './log-progress.ts';

/** One link of the chain of causes at the end of a failed restore. */
export type LogCause = Omit<Extract<LogFact, { readonly kind: 'cause' }>, 'kind'>;

/** How a restore ended, as its log says. */
export interface LogEnd {
  readonly at: number;
  /** 0 is success, anything else an error number; null where it says only that it failed. */
  readonly status: number | null;
}

/** What a restore log has told so far, from its first line on. */
export interface LogStory {
  readonly behavior: LogBehavior | null;
  /** Build that is to be installed, and the one on the phone before. */
  readonly payload: string | null;
  readonly installed: string | null;
  /** Sixteen hex digits; private. */
  readonly ecid: string | null;
  readonly startedIn: LogMode | null;
  /** The mode that it saw connected last; null before, and while nothing is connected. */
  readonly mode: LogMode | null;
  /** The last mode that was connected, and the furthest on the way to a new iOS. */
  readonly lastMode: LogMode | null;
  readonly furthest: LogMode | null;
  /** When it was begun and last written to, epoch milliseconds. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** The failure in words of the log: the last such line. */
  readonly verdict: LogVerdict | null;
  /** Outermost first. */
  readonly causes: readonly LogCause[];
  /** The server's own number when it refused to sign; null when it did not. */
  readonly refused: { readonly status: number | null } | null;
  readonly end: LogEnd | null;
  /** How far it has come; null before the first line that tells a stage. */
  readonly progress: LogProgress | null;
}

/** Before the first line was read. */
export const untold: LogStory = {
  behavior: null,
  payload: null,
  installed: null,
  ecid: null,
  startedIn: null,
  mode: null,
  lastMode: null,
  furthest: null,
  firstAt: null,
  lastAt: null,
  verdict: null,
  causes: [],
  refused: null,
  end: null,
  progress: null,
};

/** A chain is five links long at most in the logs that are known. */
const causeLimit = 12;

/** How far on the way to a new iOS a mode stands. */
const order: Readonly<Record<LogMode, number>> = { booted: 0, dfu: 1, recovery: 2, restore: 3 };

/** Adds what the next line says. A second beginning in one file is another restore. */
export function tell(story: LogStory, timed: TimedFact): LogStory {
  const { at, fact } = timed;
  const before = fact.kind === 'opened' && story.end !== null ? untold : story;
  const progress = progressAfter(before.progress, timed);
  const told = { ...before, progress, firstAt: before.firstAt ?? at, lastAt: at };
  switch (fact.kind) {
    case 'behavior':
      return { ...told, behavior: fact.behavior };
    case 'payload':
      return { ...told, payload: fact.build };
    case 'installed':
      return { ...told, installed: fact.build };
    case 'ecid':
      return { ...told, ecid: fact.ecid };
    case 'identity':
      return { ...told, ecid: fact.ecid ?? told.ecid };
    case 'started-in':
      return { ...reached(told, fact.mode), startedIn: fact.mode };
    case 'mode':
      // Without its name it runs iOS or the restore system, and the next lines tell.
      if (fact.change === 'connected' && fact.mode !== null) return reached(told, fact.mode);
      return { ...told, mode: null };
    case 'verdict':
      return { ...told, verdict: fact.verdict };
    case 'cause': {
      const { kind: _, ...cause } = fact;
      return {
        ...told,
        // Some failures are put into words in the chain only.
        verdict: told.verdict ?? cause.verdict,
        causes: [...told.causes, cause].slice(0, causeLimit),
      };
    }
    case 'signing':
      return fact.answer === 'refused' ? { ...told, refused: { status: fact.status } } : told;
    case 'completed':
      return { ...told, end: { at, status: fact.status } };
    // The number is said again in other words, by programs that say no more than this, too.
    case 'error':
      return told.end === null ? { ...told, end: { at, status: fact.code } } : told;
    case 'succeeded':
      return told.end === null ? { ...told, end: { at, status: 0 } } : told;
    case 'opened':
    case 'location':
    case 'protocol':
    case 'acknowledged':
    case 'program':
    case 'board':
    case 'chip':
    case 'state':
    case 'phase-over':
    case 'timer':
    case 'timer-fired':
    case 'progress':
    case 'checkpoint':
    case 'image':
    case 'radio':
    case 'usb-noise':
    case 'elapsed':
      return told;
    default:
      return assertNever(fact);
  }
}

function reached(story: LogStory, mode: LogMode): LogStory {
  const { furthest } = story;
  const isFurther = furthest === null || order[mode] > order[furthest];
  return { ...story, mode, lastMode: mode, furthest: isFurther ? mode : furthest };
}

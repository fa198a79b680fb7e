import { type Guard, isObject, oneOf } from '../../../preload/contract/guard.ts';
import type { LogFact, TimedFact } from '../../knowledge/restore-log/log-fact.ts';
import type { Places } from './roots.ts';
import type { LogEvent, LogLoss, LogOrigin, LogRef } from '../../session/events/log-event.ts';
import { logOrigins } from '../../session/events/log-event.ts';

/** A log as a list offers it. */
export interface LogListing {
  /** See `LogRef.key`. */
  readonly key: string;
  /** Name of the file. */
  readonly name: string;
  readonly origin: LogOrigin;
  /** Bytes. */
  readonly size: number;
  /** When it was last written to, epoch milliseconds. */
  readonly modifiedAt: number;
  /** When its first dated line was written; null without one. */
  readonly openedAt: number | null;
}

/** One line of a log as it may be shown: clean, cut, and masked. */
export interface LogText {
  readonly text: string;
  /** What it says, or null where it says nothing that is known. */
  readonly fact: LogFact | null;
}

/** Some lines of a log, oldest first. */
export interface LogPart {
  /** True where these take the place of all that came before. */
  readonly anew: boolean;
  /** True where these stand before all that came, not behind it. */
  readonly earlier: boolean;
  /** Lines before these are left out, because there are too many. */
  readonly skipped: boolean;
  readonly lines: readonly LogText[];
  /** True where the end has been reached for now; more may come. */
  readonly atEnd: boolean;
}

type Told<K extends LogEvent['kind']> = Extract<LogEvent, { readonly kind: K }>;

/** What the reader process says to main. `id` names the request that it answers. */
export type ReaderMessage =
  | Told<'log-sought'>
  | Told<'log-followed'>
  | Told<'log-told'>
  | Told<'log-lost'>
  /** So much of the log that is followed has been read; its facts have been told. */
  | { readonly kind: 'read'; readonly key: string; readonly bytes: number }
  /** Comes every few seconds while it has something to do: a sign of life. */
  | { readonly kind: 'alive' }
  /** It has read what there is and looks no more, until it is told to. */
  | { readonly kind: 'rested' }
  | { readonly kind: 'list'; readonly id: number; readonly logs: readonly LogListing[] }
  | { readonly kind: 'part'; readonly id: number; readonly part: LogPart }
  /** A request cannot be answered any more. */
  | { readonly kind: 'over'; readonly id: number; readonly reason: LogLoss }
  /** Last words before the process ends with an error. */
  | { readonly kind: 'failed'; readonly detail: string };

/** What main says to the reader process. */
export type ReaderCommand =
  /** Where to look besides the usual folders, and what is known of the log that was followed last. */
  | {
      readonly kind: 'begin';
      readonly places: Places;
      readonly folders: readonly string[];
      readonly told: { readonly key: string; readonly bytes: number } | null;
    }
  /** Whether somebody may be restoring a phone: only then is anything looked at again and again. */
  | { readonly kind: 'attend'; readonly active: boolean }
  | { readonly kind: 'list'; readonly id: number }
  /** A file that the person has chosen is a log, too; answered with a list of one or of none. */
  | { readonly kind: 'adopt'; readonly id: number; readonly path: string }
  /** Send the lines of a log, and those that it gets. */
  | ({ readonly kind: 'lines'; readonly id: number } & Named)
  /** The part before has been taken: the next one may come. */
  | { readonly kind: 'more'; readonly id: number }
  /** Nobody waits for it any more. */
  | { readonly kind: 'drop'; readonly id: number };

/** Names a log; with its path where the person chose the file. */
interface Named {
  readonly key: string;
  readonly path: string | null;
}

/** Accepts what the events of a log carry; the journal has the same ones. */
export interface LogGuards {
  readonly folders: Guard<Told<'log-sought'>['folders']>;
  readonly log: Guard<LogRef>;
  readonly facts: Guard<readonly TimedFact[]>;
}

/** The most facts, lines and logs in one message. */
export const mostFacts = 500;
export const mostLines = 1000;
const mostLogs = 1000;
const mostFolders = 300;

const longestKey = 40;
const longestName = 300;
const longestText = 4000;
const longestDetail = 300;

const isLoss = oneOf<LogLoss>('gone', 'denied', 'unreadable');
const isOrigin = oneOf(...logOrigins);

/** Reads a message of the reader process, which is not trusted; null when it makes no sense. */
export function parseReaderMessage(value: unknown, guards: LogGuards): ReaderMessage | null {
  if (!isObject(value)) return null;
  const { kind, key, id, reason, bytes, live } = value;
  switch (kind) {
    case 'log-sought': {
      const { folders, found } = value;
      return isListUpTo(mostFolders, folders) && guards.folders(folders) && isCount(found)
        ? { kind, folders, found }
        : null;
    }
    case 'log-followed': {
      const { log } = value;
      return guards.log(log) && isKey(log.key) && isName(log.name) ? { kind, log } : null;
    }
    case 'log-told': {
      const facts = factsIn(value['facts'], guards);
      return isKey(key) && typeof live === 'boolean' && facts !== null
        ? { kind, key, live, facts }
        : null;
    }
    case 'read':
      return isKey(key) && isCount(bytes) ? { kind, key, bytes } : null;
    case 'log-lost':
      return isKey(key) && isLoss(reason) ? { kind, key, reason } : null;
    case 'alive':
    case 'rested':
      return { kind };
    case 'list': {
      const { logs } = value;
      return isCount(id) && isListUpTo(mostLogs, logs) && logs.every(isListing)
        ? { kind, id, logs }
        : null;
    }
    case 'part': {
      const part = partOf(value['part'], guards);
      return isCount(id) && part !== null ? { kind, id, part } : null;
    }
    case 'over':
      return isCount(id) && isLoss(reason) ? { kind, id, reason } : null;
    case 'failed': {
      const { detail } = value;
      return typeof detail === 'string' ? { kind, detail: detail.slice(0, longestDetail) } : null;
    }
    default:
      return null;
  }
}

function factsIn(value: unknown, guards: LogGuards): readonly TimedFact[] | null {
  return isListUpTo(mostFacts, value) && guards.facts(value) ? value : null;
}

function partOf(value: unknown, guards: LogGuards): LogPart | null {
  if (!isObject(value)) return null;
  const { anew, earlier, skipped, lines, atEnd } = value;
  if (typeof anew !== 'boolean' || typeof earlier !== 'boolean') return null;
  if (typeof skipped !== 'boolean' || typeof atEnd !== 'boolean') {
    return null;
  }
  if (!isListUpTo(mostLines, lines)) return null;
  const isText = (one: unknown): one is LogText =>
    isObject(one) &&
    typeof one['text'] === 'string' &&
    one['text'].length <= longestText &&
    (one['fact'] === null || guards.facts([{ at: 0, fact: one['fact'] }]));
  return lines.every(isText) ? { anew, earlier, skipped, lines, atEnd } : null;
}

function isListing(value: unknown): value is LogListing {
  if (!isObject(value)) return false;
  const { key, name, origin, size, modifiedAt, openedAt } = value;
  return (
    isKey(key) &&
    isName(name) &&
    isOrigin(origin) &&
    isCount(size) &&
    typeof modifiedAt === 'number' &&
    (openedAt === null || typeof openedAt === 'number')
  );
}

function isListUpTo(most: number, value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= most;
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longestKey;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longestName;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

import { assertNever } from '../../../preload/contract/assert-never.ts';
import type { LogEvent, LogLoss } from '../../session/events/log-event.ts';
import type { Fork } from '../child.ts';
import type { Emit, Log, Source } from '../source.ts';
import type { LogGuards, LogListing, LogPart, ReaderMessage } from './message.ts';
import { type ReaderProcess, startReader } from './reader-process.ts';
import { createRequests } from './requests.ts';
import type { Places } from './roots.ts';

/** What the restore log source is given. */
export interface RestoreLogParts {
  /** Starts the reader process. */
  readonly fork: Fork;
  readonly log: Log;
  readonly guards: LogGuards;
  readonly places: Places;
  /** Folders that the person added, absolute paths. */
  readonly folders: readonly string[];
  /** How long after `start` the first search begins, in milliseconds: the window goes first. */
  readonly delay: number;
}

/** What a chosen file turned out to be: a log; null when nothing in it is understood. */
export type Adopted =
  | { readonly ok: true; readonly log: LogListing | null }
  | { readonly ok: false; readonly reason: LogLoss };

/** The restore logs as a source of `log-…` events, and as a shelf to read from. */
export interface RestoreLogSource extends Source {
  /**
   * Whether a phone may be being restored: only then is anything looked at again and again. To be told
   * at every change of the state; cheap when it is no news.
   */
  attend(active: boolean): void;
  /** The person added or removed folders: searches anew. */
  lookIn(folders: readonly string[]): void;
  /** All logs, the one of the latest try first; empty when they cannot be listed. */
  list(): Promise<readonly LogListing[]>;
  /** A file that the person chose or dropped. By path only from their own dialog or drop. */
  adopt(path: string): Promise<Adopted>;
  /**
   * Sends the lines of a log, at most the last 200,000, and then those that come, in parts of at most
   * 1,000. `over` is called once, when no more can come. Returns what ends it.
   */
  lines(key: string, part: (part: LogPart) => void, over: (reason: LogLoss) => void): () => void;
}

/** Waits before the first, second, … restart in a row, in milliseconds. */
const restartDelays: readonly number[] = [500, 2000, 10_000];
const longestDelay = 60_000;

/** A reader that worked for so long was healthy. */
const healthyAfter = 60_000;

/** A reader that looks no more, and that nobody needs, ends after this. */
export const restAfter = 5000;

/** Keeps the reader process as long as somebody needs it. */
export function createRestoreLogSource(parts: RestoreLogParts): RestoreLogSource {
  const { fork, log, guards, places, delay } = parts;
  let { folders } = parts;
  let emit: Emit | null = null;
  let reader: ReaderProcess | null = null;
  let attended = false;
  /** The newest log that has been told of, up to where. */
  let told: { readonly key: string; readonly bytes: number } | null = null;
  let followed: string | null = null;
  let failures = 0;
  let startedAt = 0;
  let lostAt = 0;
  let hasRested = false;
  let starting: NodeJS.Timeout | undefined;
  let resting: NodeJS.Timeout | undefined;

  const requests = createRequests((command) => {
    reader?.say(command);
    return reader !== null;
  }, needs);
  /** Files that the person chose: a reader that was started anew has not heard of them. */
  const chosen = new Map<string, string>();
  const named = (key: string) => ({ key, path: chosen.get(key) ?? null });

  function begin(): void {
    clearTimeout(starting);
    starting = undefined;
    if (reader !== null || emit === null) return;
    startedAt = performance.now();
    hasRested = false;
    try {
      reader = startReader({ fork, log, guards, hear, lost });
    } catch (error) {
      lost(String(error));
      return;
    }
    reader.say({ kind: 'begin', places, folders, told });
    reader.say({ kind: 'attend', active: attended });
    needs();
  }

  /** Called when somebody begins or ceases to need the reader. */
  function needs(): void {
    clearTimeout(resting);
    reader?.expectLife(attended);
    if (attended || requests.open > 0 || reader === null || !hasRested) return;
    resting = setTimeout(() => {
      void reader?.end();
      reader = null;
    }, restAfter);
    resting.unref();
  }

  function lost(detail: string): void {
    reader = null;
    log(`restore log: the reader is gone: ${detail}`);
    lostAt = performance.now();
    if (lostAt - startedAt >= healthyAfter) failures = 0;
    failures += 1;
    requests.fail();
    if (failures > restartDelays.length && followed !== null) {
      tell({ kind: 'log-lost', key: followed, reason: 'unreadable' });
      followed = null;
    }
    if (emit === null || (failures > restartDelays.length && !attended)) return;
    beginAgain();
  }

  /** Begins once enough time has passed since the last failure. */
  function beginAgain(): void {
    const wait = restartDelays.at(failures - 1) ?? longestDelay;
    starting = setTimeout(begin, Math.max(0, lostAt + wait - performance.now()));
    starting.unref();
  }

  function hear(message: ReaderMessage): void {
    switch (message.kind) {
      case 'log-followed':
        followed = message.log.key;
        told = null;
        return tell(message);
      case 'log-lost':
        if (followed === message.key) followed = null;
        return tell(message);
      case 'log-sought':
      case 'log-told':
        return tell(message);
      case 'read':
        told = { key: message.key, bytes: message.bytes };
        return;
      case 'list':
      case 'part':
      case 'over':
        return requests.hear(message);
      case 'rested':
        // It has done all that there was to do: whatever ended the ones before is over.
        failures = 0;
        hasRested = true;
        return needs();
      case 'alive':
      case 'failed':
        return;
      default:
        assertNever(message);
    }
  }

  function tell(event: LogEvent): void {
    emit?.({ ...event, at: Date.now(), source: 'log' });
  }

  return {
    start: (to) => {
      emit = to;
      starting = setTimeout(begin, delay);
      return async () => {
        emit = null;
        clearTimeout(starting);
        clearTimeout(resting);
        requests.fail();
        await reader?.end();
        reader = null;
      };
    },
    attend: (active) => {
      if (active === attended) return;
      attended = active;
      hasRested = false;
      // The first search waits for its time, and so does a reader that has just failed.
      if (active && emit !== null && reader === null && starting === undefined) {
        if (failures === 0) begin();
        else beginAgain();
      }
      reader?.say({ kind: 'attend', active });
      needs();
    },
    lookIn: (changed) => {
      folders = changed;
      if (reader === null) begin();
      else reader.say({ kind: 'begin', places, folders, told });
      hasRested = false;
    },
    list: () =>
      new Promise((resolve) => {
        begin();
        let found: readonly LogListing[] = [];
        requests.ask(
          { kind: 'list' },
          { list: (logs) => (found = logs), over: () => resolve(found) },
        );
      }),
    adopt: (path) =>
      new Promise((resolve) => {
        begin();
        let adopted: LogListing | null = null;
        requests.ask(
          { kind: 'adopt', path },
          {
            list: ([first]) => (adopted = first ?? null),
            over: (reason) => {
              if (adopted !== null) chosen.set(adopted.key, path);
              resolve(reason === null ? { ok: true, log: adopted } : { ok: false, reason });
            },
          },
        );
      }),
    lines: (key, part, over) => {
      begin();
      return requests.ask(
        { kind: 'lines', ...named(key) },
        { part, over: (reason) => over(reason ?? 'gone') },
      );
    },
  };
}

import { assertNever } from '../../../preload/contract/assert-never.ts';
import type { SoughtFolder } from '../../session/events/log-event.ts';
import { type FoundLog, isFresh } from './choose.ts';
import { answerWithin, glance } from './find-logs.ts';
import { inPieces } from './in-pieces.ts';
import { followLog, type LogFollower } from './follow-log.ts';
import type { ReadLines } from './line-reader.ts';
import { createLibrarian, type Shelf } from './log-shelf.ts';
import { adoptFile } from './adopt-file.ts';
import { type LogListing, mostFacts, type ReaderCommand, type ReaderMessage } from './message.ts';
import { createPatience } from './patience.ts';
import { type Search, searchOf } from './roots.ts';
import { type LineView, viewLines } from './view-lines.ts';

/** What the reader is given. */
export interface ReaderParts {
  readonly readLines: ReadLines;
  readonly post: (message: ReaderMessage) => void;
  /** The time, in epoch milliseconds. */
  readonly now: () => number;
}

/** Reads restore logs as it is told to. */
export interface Reader {
  obey(command: ReaderCommand): void;
  /** Ends every look. */
  stop(): void;
}

/** Between two looks at a log that is followed: a new line shows within a second. */
export const lookEvery = 400;

/** Between two searches; a glance at the folders of logs before each look finds most new ones at once. */
export const searchEvery = 5000;

/** How often it says that it is well while it has something to do. */
export const aliveEvery = 5000;

/** A log that could not be read any more is not begun again for so long. */
const pauseAfterLoss = 30_000;

/**
 * Searches once at the start, follows the log of the latest try to its end, and then looks only while
 * somebody attends or looks at lines. Looks are polls: the system's own notices of changes do not come
 * from network folders, come late where a program keeps its file open on Windows, and hold on to the
 * folder there. A poll opens, reads what is new, and closes.
 */
export function createReader({ readLines, post, now }: ReaderParts): Reader {
  const folders = createPatience(answerWithin);
  const files = createPatience(lookEvery);
  const librarian = createLibrarian(folders);
  const views = new Map<number, LineView>();
  const wanted = new Set<number>();
  const adopted = new Map<string, FoundLog>();
  let search: Search | null = null;
  let shelf: Shelf = { folders: [], places: [], logs: [] };
  let glanced = '';
  let searchedAt = -Infinity;
  let sought = '';
  let followed: LogFollower | null = null;
  let told: { readonly key: string; readonly bytes: number } | null = null;
  const lostAt = new Map<string, number>();
  let attended = false;
  let timer: NodeJS.Timeout | undefined;
  let beating: NodeJS.Timeout | undefined;
  let isDue = false;
  let isLooking = false;
  let isSearching = false;
  let isStopped = false;

  /** Looks now; at once again where it looks already. */
  function look(): void {
    clearTimeout(timer);
    isDue = true;
    if (!isLooking && !isStopped) void lookOn();
  }

  async function lookOn(): Promise<void> {
    isLooking = true;
    beat();
    while (isDue && !isStopped) {
      isDue = false;
      if (await lookOnce()) isDue = true;
      // Commands are heard between two looks, however much there is to read.
      await new Promise((resolve) => setImmediate(resolve));
    }
    isLooking = false;
    const isNeeded =
      attended || isSearching || views.size > 0 || followed?.isLively(now()) === true;
    if (isStopped) return;
    if (isNeeded) timer = setTimeout(look, lookEvery);
    else post({ kind: 'rested' });
  }

  /** Signs of life, as long as there is something to do; they come also while a share is slow. */
  function beat(): void {
    if (beating !== undefined) return;
    post({ kind: 'alive' });
    beating = setTimeout(() => {
      beating = undefined;
      if ((isLooking || isSearching || attended) && !isStopped) beat();
    }, aliveEvery);
  }

  /** True when there is more to do at once. */
  async function lookOnce(): Promise<boolean> {
    if (search !== null && !isSearching) void keepShelf(search);
    choose();
    // One that hangs holds up no other; what it reads late it tells late.
    const follower = followed;
    const more = [follower && (await files.ask(follower, () => followOn(follower)))];
    for (const view of views.values()) more.push(await files.ask(view, () => view.step()));
    return more.includes(true);
  }

  /** Searches beside the following, which does not wait for a folder that is slow. */
  async function keepShelf(where: Search): Promise<void> {
    isSearching = true;
    const at = now();
    const seen = await glance(shelf.places, folders);
    const isDueNow = at - searchedAt >= searchEvery || at < searchedAt || seen !== glanced;
    if (isDueNow) {
      searchedAt = at;
      const found = await librarian.search(where, at);
      glanced = await glance(found.places, folders);
      shelf = found;
      tellSought(shelf.folders, shelf.logs.length);
    }
    isSearching = false;
    // Begun anew meanwhile, with other folders.
    if (search !== where || isDueNow) look();
  }

  function tellSought(folders: readonly SoughtFolder[], found: number): void {
    const text = JSON.stringify([folders, found]);
    if (text === sought) return;
    sought = text;
    post({ kind: 'log-sought', folders, found });
  }

  /**
   * Takes up the log of the latest try, unless it is followed, told of, or was lost a moment ago. While
   * the one that is followed grows and has not ended, no other takes its place.
   */
  function choose(): void {
    const log = shelf.logs.find(
      ({ key }) => now() - (lostAt.get(key) ?? -Infinity) > pauseAfterLoss,
    );
    if (log === undefined || followed?.is(log) === true || followed?.isRunning(now()) === true)
      return;
    if (followed === null && log.key === told?.key && log.size === told.bytes) return;
    followed = followLog(log, readLines, now());
    told = null;
    const { key, name, origin, openedAt } = log;
    post({
      kind: 'log-followed',
      log: { key, name, origin, openedAt, live: isFresh(log, now()) },
    });
  }

  /** True when there is more to read at once. */
  async function followOn(follower: LogFollower): Promise<boolean> {
    const { key } = follower.log;
    const step = await follower.step(now());
    // Another log has taken its place while it hung.
    if (followed !== follower) return false;
    switch (step.kind) {
      case 'told':
        for (const facts of inPieces(step.facts, mostFacts)) {
          post({ kind: 'log-told', key, live: step.live, facts });
        }
        if (step.atEnd && step.bytes !== told?.bytes) {
          told = { key, bytes: step.bytes };
          post({ kind: 'read', ...told });
        }
        return !step.atEnd;
      case 'replaced':
        // What it is now is searched for at the next look: not at once, for it may be replaced for ever.
        followed = null;
        searchedAt = -Infinity;
        return false;
      case 'lost':
        followed = null;
        searchedAt = -Infinity;
        lostAt.set(key, now());
        post({ kind: 'log-lost', key, reason: step.reason });
        return false;
      default:
        return assertNever(step);
    }
  }

  /** Searches now, whether it is time or not. */
  async function refresh(): Promise<void> {
    if (search === null) return;
    shelf = await librarian.search(search, now());
    tellSought(shelf.folders, shelf.logs.length);
  }

  /** The log of a request, or null after it was told that there is none. */
  async function logFor(id: number, key: string, path: string | null): Promise<FoundLog | null> {
    const known = adopted.get(key) ?? shelf.logs.find((log) => log.key === key);
    if (known !== undefined) return known;
    if (path === null) await refresh();
    const log = path === null ? shelf.logs.find((one) => one.key === key) : await adoptFile(path);
    if (typeof log === 'object' && log?.key === key) {
      if (path !== null) adopted.set(key, log);
      return log;
    }
    post({ kind: 'over', id, reason: typeof log === 'string' ? log : 'gone' });
    return null;
  }

  async function list(id: number): Promise<void> {
    await refresh();
    post({ kind: 'list', id, logs: shelf.logs.map(listing) });
  }

  async function show(id: number, key: string, path: string | null): Promise<void> {
    wanted.add(id);
    const log = await logFor(id, key, path);
    if (log === null) wanted.delete(id);
    if (log === null || !wanted.has(id)) return;
    const say = (message: ReaderMessage): void => {
      // Nobody drops what has told of its own end.
      if (message.kind === 'over') hide(id);
      post(message);
    };
    views.set(id, viewLines({ id, log, rests: !isFresh(log, now()), post: say }));
    look();
  }

  function hide(id: number): void {
    views.delete(id);
    wanted.delete(id);
  }

  async function adopt(id: number, path: string): Promise<void> {
    const log = await adoptFile(path);
    if (typeof log === 'string') return post({ kind: 'over', id, reason: log });
    if (log !== null) adopted.set(log.key, log);
    post({ kind: 'list', id, logs: log === null ? [] : [listing(log)] });
  }

  function obey(command: ReaderCommand): void {
    switch (command.kind) {
      case 'begin':
        search = searchOf(command.places, command.folders);
        told ??= command.told;
        searchedAt = -Infinity;
        look();
        return;
      case 'attend':
        attended = command.active;
        if (attended) look();
        return;
      case 'list':
        void list(command.id);
        return;
      case 'adopt':
        void adopt(command.id, command.path);
        return;
      case 'lines':
        void show(command.id, command.key, command.path);
        return;
      case 'more':
        views.get(command.id)?.taken();
        look();
        return;
      case 'drop':
        hide(command.id);
        return;
      default:
        assertNever(command);
    }
  }

  return {
    obey,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      clearTimeout(beating);
    },
  };
}

function listing({ key, name, origin, size, modifiedAt, openedAt }: FoundLog): LogListing {
  return { key, name, origin, size, modifiedAt, openedAt };
}

import type { NoticeId } from '../../preload/contract/snapshot.ts';
import type { SessionEvent } from '../session/event.ts';
import type { SessionState } from '../session/state.ts';
import { entryLine } from './entry.ts';
import { readHistory } from './history.ts';
import type { History } from './history.ts';
import { openFolder } from './open-folder.ts';
import { usualLimits } from './parts.ts';
import type { JournalLimits, JournalParts } from './parts.ts';
import { Writer } from './writer.ts';

/** What {@link openJournal} needs besides the folder. */
export interface JournalOptions extends Omit<JournalParts, 'limits' | 'onNotices'> {
  /** Called whenever the notices are others than before. */
  readonly onNotices?: (notices: readonly NoticeId[]) => void;
  readonly limits?: Partial<JournalLimits>;
}

/** The history on disk. No method throws or rejects: trouble becomes a notice and a line in the log. */
export interface Journal {
  /**
   * Writes an event at once. `stateAfter` is the whole truth including it, or null while history
   * has not been adopted; it becomes the fold of the next segment.
   */
  append(event: SessionEvent, stateAfter: SessionState | null): void;
  /** The past up to the moment of opening. Reads on the first call, and only then. */
  readHistory(): Promise<History>;
  /** Tells what past and live events together lead to, once history has been adopted. */
  settle(state: SessionState): void;
  /** What a person should know about the history on disk, as of now. */
  readonly notices: readonly NoticeId[];
  /** Waits for the disk and ends writing; returns how many lines could not be saved. */
  close(): number;
}

/**
 * Opens the journal in `folder`, made if needed. Events can be appended as soon as this returns,
 * which takes the same few milliseconds for any length of history.
 */
export function openJournal(folder: string, options: JournalOptions): Journal {
  const opened = openFolder(folder, options.onFault);
  const found = new Set<NoticeId>(opened.notices);
  let history: Promise<History> | null = null;
  let base: number | null = null;
  let complete = true;
  let told = '';

  const parts: JournalParts = {
    ...options,
    limits: { ...usualLimits, ...options.limits },
    onNotices: tell,
  };
  const writer = new Writer(folder, opened.file, opened.nextNumber, parts);
  writer.begin();
  told = notices().join();

  function notices(): readonly NoticeId[] {
    return writer.notice === null ? [...found] : [...found, writer.notice];
  }

  function tell(): void {
    const now = notices();
    if (now.join() === told) return;
    told = now.join();
    options.onNotices?.(now);
  }

  async function read(): Promise<History> {
    const result = await readHistory(opened.past, options);
    ({ base, complete } = result);
    for (const notice of result.notices) found.add(notice);
    await writer.restoreReserve();
    tell();
    const torn = result.report.torn || opened.torn;
    return { ...result, report: { ...result.report, torn } };
  }

  return {
    append(event, stateAfter) {
      // A state that lacks a part of the past must not become a fold: the fold would hide that part
      // for ever. Without one, the next start reads it again, in its place.
      writer.write(entryLine(event), complete ? stateAfter : null);
      if (mustLast(event)) writer.sync();
      tell();
    },
    readHistory() {
      history ??= read();
      return history;
    },
    settle(state) {
      if (!complete) return;
      // Without a fold in the open segment, every start would read the older ones again.
      writer.settle(state, base !== null && base !== opened.file?.number);
      tell();
    },
    get notices() {
      return notices();
    },
    close() {
      return writer.close();
    },
  };
}

/** Events worth a wait for the disk: what a person did, and a phone that is gone. */
function mustLast(event: SessionEvent): boolean {
  return event.source === 'person' || event.kind === 'phone-left';
}

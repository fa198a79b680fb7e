import { mkdirSync } from 'node:fs';
import type { NoticeId } from '../../preload/contract/snapshot.ts';
import type { SessionState } from '../session/state.ts';
import { errorCode, isFull, noticeFor } from './failure.ts';
import { foldLine } from './fold.ts';
import { headerLine } from './header.ts';
import type { JournalParts } from './parts.ts';
import { Reserve } from './reserve.ts';
import { SegmentFile } from './segment-file.ts';
import { listFolder, pruneSegments } from './segments.ts';

/** Characters joined into one write when lines have piled up. */
const batchSize = 64 * 1024;

/** How often at most room is put by again, in milliseconds. */
const reservePause = 30_000;

/**
 * Brings lines to disk in order. Lines that cannot be saved wait in memory and are tried again with
 * every further line and on a slow timer. Never throws.
 *
 * A new segment is: header, lines that waited, fold. A crash in between costs nothing, because a
 * segment without a fold is read together with the ones before it.
 */
export class Writer {
  readonly #folder: string;
  readonly #parts: JournalParts;
  readonly #reserve: Reserve;
  #file: SegmentFile | null;
  #nextNumber: number;
  #waiting: string[] = [];
  #waitingSize = 0;
  /** More waited than memory should hold: a fold of the whole state has to stand for it. */
  #overflowed = false;
  #foldDue: boolean;
  #foldFailed = false;
  #state: SessionState | null = null;
  #timer: NodeJS.Timeout | null = null;
  #reserveTriedAt = -Infinity;
  #unsaved: NoticeId | null = null;
  #unsynced: NoticeId | null = null;
  #closed = false;

  constructor(folder: string, file: SegmentFile | null, nextNumber: number, parts: JournalParts) {
    this.#folder = folder;
    this.#parts = parts;
    this.#reserve = new Reserve(folder);
    this.#file = file;
    this.#nextNumber = nextNumber;
    this.#foldDue = file === null;
  }

  /** What a person should know about saving, or null while all is well. */
  get notice(): NoticeId | null {
    return this.#unsaved ?? this.#unsynced;
  }

  /** Makes the segment that is due, so that a folder that cannot be written is known at once. */
  begin(): void {
    this.#flush();
  }

  /** Appends a line. `state` is what the line leads to, null while earlier history is unknown. */
  write(line: string, state: SessionState | null): void {
    if (this.#closed) return;
    this.#state = state;
    this.#wait(line);
    this.#flush();
    this.#rotate();
  }

  /** Says what everything written so far leads to; with `foldDue` a fold is written for it. */
  settle(state: SessionState, foldDue: boolean): void {
    if (this.#closed) return;
    this.#state = state;
    this.#foldDue ||= foldDue;
    this.#flush();
    this.#rotate();
  }

  /** Asks the disk to keep what was written, without waiting. */
  sync(): void {
    this.#file?.sync((error) => {
      this.#synced(error);
    });
  }

  /** Puts room by for a full disk. Never rejects. */
  async restoreReserve(): Promise<void> {
    this.#reserveTriedAt = this.#parts.now();
    try {
      await this.#reserve.restore(this.#folder);
    } catch (error) {
      this.#parts.onFault('journal reserve', error);
    }
  }

  /** Saves what waits, waits for the disk and closes; returns the number of lines that are lost. */
  close(): number {
    if (this.#closed) return 0;
    this.#flush();
    this.#closed = true;
    this.#stopTimer();
    try {
      this.#file?.syncNow();
      this.#file?.close();
    } catch (error) {
      this.#parts.onFault('journal close', error);
    }
    return this.#waiting.length;
  }

  #wait(line: string): void {
    this.#waiting.push(line);
    this.#waitingSize += line.length;
    // Before history is known no fold can stand for lines: then they all have to be kept.
    if (this.#waitingSize <= this.#parts.limits.waiting || this.#state === null) return;
    this.#overflowed = true;
    this.#clearWaiting(this.#waiting.length);
  }

  #flush(): void {
    if (this.#closed) return;
    try {
      this.#save();
      if (!this.#overflowed) this.#unsaved = null;
      if (this.#foldFailed) this.#startTimer();
      else this.#stopTimer();
      this.#restoreReserveSometimes();
    } catch (error) {
      // A fold that has to wait is no loss: the segments before it are still there.
      const lost = this.#waiting.length > 0 || this.#overflowed || this.#file === null;
      if (lost && isFull(error) && this.#reserve.release()) {
        this.#foldFailed = false;
        this.#flush();
        return;
      }
      if (this.#unsaved === null) this.#parts.onFault('journal write', error);
      this.#unsaved = lost ? noticeFor(error) : null;
      // A full disk does no harm to the file; after anything else a new one is the better bet.
      if (!isFull(error)) this.#dropFile();
      this.#startTimer();
    }
  }

  #save(): void {
    const file = this.#usableFile();
    while (this.#waiting.length > 0) this.#saveBatch(file);
    if (this.#foldDue || this.#overflowed) this.#saveFold(file);
  }

  #saveBatch(file: SegmentFile): void {
    let count = 0;
    let size = 0;
    while (count < this.#waiting.length && size < batchSize) {
      size += this.#waiting[count]?.length ?? 0;
      count += 1;
    }
    try {
      file.append(this.#waiting.slice(0, count).join('\n'));
      this.#clearWaiting(count);
    } catch (error) {
      if (count === 1 || !isFull(error) || !file.isIntact()) throw error;
      // On a nearly full disk the first few may still fit.
      file.append(this.#waiting[0] ?? '');
      this.#clearWaiting(1);
    }
  }

  #saveFold(file: SegmentFile): void {
    if (this.#state === null || this.#foldFailed) return;
    this.#foldFailed = true;
    file.append(foldLine(this.#state, this.#parts.now()));
    this.#foldFailed = false;
    this.#foldDue = false;
    this.#overflowed = false;
    file.sync((error) => {
      this.#synced(error);
      if (error === null) this.#prune(file.number);
    });
  }

  #usableFile(): SegmentFile {
    if (this.#file?.isIntact() === true) return this.#file;
    this.#dropFile();
    this.#foldDue = true;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const header = headerLine(this.#parts.now(), this.#parts.app);
    try {
      this.#file = SegmentFile.create(this.#folder, this.#nextNumber, header);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      // A second Holdsteady writes here. Its files are left alone.
      this.#nextNumber = listFolder(this.#folder).nextNumber;
      this.#file = SegmentFile.create(this.#folder, this.#nextNumber, header);
    }
    this.#nextNumber = this.#file.number + 1;
    return this.#file;
  }

  #rotate(): void {
    const due = this.#file !== null && this.#file.size >= this.#parts.limits.segment;
    if (!due || this.#state === null || this.#unsaved !== null) return;
    this.sync();
    this.#dropFile();
    this.#flush();
  }

  #dropFile(): void {
    try {
      this.#file?.close();
    } catch (error) {
      this.#parts.onFault('journal close', error);
    }
    this.#file = null;
  }

  #prune(current: number): void {
    try {
      pruneSegments(this.#folder, current, this.#parts.limits.total);
    } catch (error) {
      this.#parts.onFault('journal prune', error);
    }
  }

  #synced(error: Error | null): void {
    if (error !== null) this.#parts.onFault('journal sync', error);
    this.#unsynced = error === null ? null : noticeFor(error);
    this.#parts.onNotices();
  }

  #clearWaiting(count: number): void {
    for (const line of this.#waiting.splice(0, count)) this.#waitingSize -= line.length;
  }

  #restoreReserveSometimes(): void {
    if (this.#parts.now() - this.#reserveTriedAt < reservePause) return;
    if (this.#reserveTriedAt !== -Infinity) void this.restoreReserve();
  }

  #startTimer(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#foldFailed = false;
      this.#flush();
      this.#parts.onNotices();
    }, this.#parts.limits.retryEvery).unref();
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

import {
  closeSync,
  fdatasync,
  fstatSync,
  fsyncSync,
  openSync,
  truncateSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { segmentPath } from './segments.ts';

/** A segment that is open for appending. Methods throw the system's error unless they say more. */
export class SegmentFile {
  readonly number: number;
  readonly #path: string;
  readonly #fd: number;
  #size: number;
  #syncing = false;
  #syncAgain = false;
  #closing = false;

  private constructor(number: number, path: string, fd: number, size: number) {
    this.number = number;
    this.#path = path;
    this.#fd = fd;
    this.#size = size;
  }

  /** Opens a segment that is there and ends with a whole line. */
  static open(folder: string, number: number): SegmentFile {
    const path = segmentPath(folder, number);
    // 'a': should a second process write too, lines still end up one behind the other.
    const fd = openSync(path, 'a', 0o600);
    return new SegmentFile(number, path, fd, fstatSync(fd).size);
  }

  /** Makes a new segment with its header; throws EEXIST when the number is taken. */
  static create(folder: string, number: number, header: string): SegmentFile {
    const path = segmentPath(folder, number);
    const file = new SegmentFile(number, path, openSync(path, 'ax', 0o600), 0);
    try {
      file.append(header);
    } catch (error) {
      file.close();
      unlinkSync(path);
      throw error;
    }
    return file;
  }

  /** Bytes that are known to be whole lines. */
  get size(): number {
    return this.#size;
  }

  /** False when somebody else wrote to the file, cut it or deleted it, or its disk is gone. */
  isIntact(): boolean {
    try {
      const { size, nlink } = fstatSync(this.#fd);
      return size === this.#size && nlink > 0;
    } catch {
      return false;
    }
  }

  /** Appends whole lines; after a failure the file ends where it ended before. */
  append(lines: string): void {
    const bytes = Buffer.from(`${lines}\n`, 'utf8');
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(this.#fd, bytes, written);
    } catch (error) {
      // By path, because Windows does not cut through a handle that may only append. When even
      // this fails, the size no longer fits, and isIntact() sends the writer to a new segment.
      if (written > 0) truncateSync(this.#path, this.#size);
      throw error;
    }
    this.#size += bytes.length;
  }

  /** Asks the disk to keep what was written, without waiting; requests in a row become one. */
  sync(done: (error: Error | null) => void): void {
    if (this.#syncing) {
      this.#syncAgain = true;
      return;
    }
    this.#syncing = true;
    fdatasync(this.#fd, (error) => {
      this.#syncing = false;
      if (this.#closing) closeSync(this.#fd);
      else if (this.#syncAgain) {
        this.#syncAgain = false;
        this.sync(done);
        return;
      }
      done(error);
    });
  }

  /** Waits until the disk has kept what was written. */
  syncNow(): void {
    fsyncSync(this.#fd);
  }

  /** Closes the file, or leaves it to the sync that is under way. */
  close(): void {
    if (this.#closing) return;
    this.#closing = true;
    if (!this.#syncing) closeSync(this.#fd);
  }
}

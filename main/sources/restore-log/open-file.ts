import * as fs from 'node:fs';
import { promisify } from 'node:util';

import type { LogLoss } from '../../session/events/log-event.ts';

const openFile = promisify(fs.open);
const closeFile = promisify(fs.close);
const readFile = promisify(fs.read);
const statFile = promisify(fs.fstat);

/** A file while it is open. */
export interface OpenFile {
  /** Tells the file from any other on this computer, whatever its name: device and number. */
  readonly identity: string;
  /** Bytes when it was opened. It may have grown since. */
  readonly size: number;
  /** When it was last written to, epoch milliseconds. */
  readonly modifiedAt: number;
  /** Reads into `buffer` from `position` on; returns the number of bytes, 0 at the end. */
  read(buffer: Uint8Array, position: number): Promise<number>;
}

// A name that has become a pipe would otherwise hold the reader until somebody writes into it.
const { O_RDONLY, O_NONBLOCK } = fs.constants;
const flags = process.platform === 'win32' ? O_RDONLY : O_RDONLY | O_NONBLOCK;

/**
 * Opens a file for reading, as long as `use` runs. On Windows Node opens files so that others may write,
 * rename and delete them meanwhile; nowhere is anything locked. Rejects with the system's error, and
 * for what is not a plain file.
 */
export async function withFile<T>(path: string, use: (file: OpenFile) => Promise<T>): Promise<T> {
  const handle = await openFile(path, flags);
  try {
    const stats = await statFile(handle, { bigint: true });
    if (!stats.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
    return await use({
      identity: `${stats.dev}:${stats.ino}`,
      size: Number(stats.size),
      modifiedAt: Number(stats.mtimeMs),
      read: async (buffer, position) => {
        const { bytesRead } = await readFile(handle, buffer, 0, buffer.length, position);
        return bytesRead;
      },
    });
  } finally {
    await closeFile(handle);
  }
}

/** Reads up to `length` bytes from `position` on; fewer only at the end of the file. */
export async function readUpTo(
  file: OpenFile,
  length: number,
  position: number,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const count = await file.read(bytes.subarray(filled), position + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** Why a file cannot be read, by the system's error. */
export function lossOf(error: unknown): LogLoss {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'gone';
  if (code === 'EACCES' || code === 'EPERM') return 'denied';
  return 'unreadable';
}

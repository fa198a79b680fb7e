import { open } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import type { CaseFile } from '../session/case.ts';
import { caseText, readCase } from './format.ts';
import type { CaseRead } from './format.ts';

/** Ten times what the longest case of ours comes to, in bytes. */
export const largestCase = 4 * 1024 * 1024;

/** Writes a case file, whole or not at all; rejects with the system's error. */
export async function saveCase(path: string, file: CaseFile): Promise<void> {
  await writeFileAtomic(path, caseText(file), { mode: 0o600 });
}

/** Reads a case file; never rejects, and reads no more of a huge file than shows that it is one. */
export async function loadCase(path: string): Promise<CaseRead> {
  let text: string;
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size > largestCase) return { ok: false, reason: 'too-big' };
      // A file that has no size of its own, or grows, is read only so far.
      const bytes = Buffer.alloc(largestCase + 1);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      if (bytesRead > largestCase) return { ok: false, reason: 'too-big' };
      text = bytes.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
  return readCase(text);
}

import { type Learned, learnFile, proven } from '../learn.ts';
import { read } from '../read/reading.ts';
import type { Tools } from '../tools.ts';

/** Whether a file is there. It is not read further than that takes. */
export async function isThere(tools: Tools, path: string): Promise<Learned<boolean>> {
  const found = await learnFile(tools, {
    path,
    limit: 1,
    read: () => read(true),
    excerpt: () => `${path} is there`,
  });
  // Longer than the limit is there, too.
  return found.kind === 'untold' && found.why === 'too-much'
    ? proven(path, true, `${path} is there`)
    : found;
}

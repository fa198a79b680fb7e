import type { LogLoss } from '../../session/events/log-event.ts';
import type { FoundLog } from './choose.ts';
import { followFile, wholeReach } from './follow-file.ts';
import type { ReadLines } from './line-reader.ts';
import { mostFacts, type ReaderMessage } from './message.ts';
import { createThinner } from './thin-facts.ts';

/** What reading a whole log takes. */
export interface FoldParts {
  readonly id: number;
  readonly log: FoundLog;
  readonly readLines: ReadLines;
  readonly post: (message: ReaderMessage) => void;
  /** False as soon as nobody waits for it any more. */
  readonly isWanted: () => boolean;
}

/** Reads one log from its first line to its last and tells its facts. Never rejects. */
export async function foldLog({ id, log, readLines, post, isWanted }: FoldParts): Promise<void> {
  const follower = followFile(log.path, wholeReach);
  const reader = readLines(log);
  const thinner = createThinner();
  const over = (reason: LogLoss) => post({ kind: 'over', id, reason });
  for (;;) {
    const step = await follower.step();
    if (!isWanted()) return;
    if (step.kind === 'lost') return over(step.reason);
    if (step.kind === 'replaced') return over('gone');
    const told = step.lines.flatMap((line) => reader.read(line, null));
    if (step.atEnd) told.push(...reader.read(follower.rest, null), ...reader.rest());
    for (const facts of inPieces(thinner.thin(told), mostFacts)) {
      post({ kind: 'facts', id, facts, done: false });
    }
    if (step.atEnd) return post({ kind: 'facts', id, facts: [], done: true });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A list in pieces of at most so many. */
export function inPieces<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, index) =>
    list.slice(index * most, (index + 1) * most),
  );
}

import { mkdirSync, renameSync, unlinkSync } from 'node:fs';
import type { NoticeId } from '../../preload/contract/snapshot.ts';
import type { HeaderVerdict } from './header.ts';
import { SegmentFile } from './segment-file.ts';
import { judgeFile, listFolder } from './segments.ts';
import type { Folder, Segment } from './segments.ts';
import { inspectTail, repairTail } from './tail.ts';

/** A part of the past: the first `end` bytes of a segment. */
export interface PastSegment extends Segment {
  readonly end: number;
}

/** A journal folder made ready for appending. */
export interface OpenedFolder {
  /** Oldest first. */
  readonly past: readonly PastSegment[];
  /** The segment to append to, or null when a new one has to be made. */
  readonly file: SegmentFile | null;
  readonly nextNumber: number;
  readonly notices: readonly NoticeId[];
  /** An unfinished last line was cut. */
  readonly torn: boolean;
}

/**
 * Finds the newest segment, makes it end with a whole line and opens it. Looks only at both ends of
 * that one file, so it takes the same short time for any length of history. Never throws.
 */
export function openFolder(
  folder: string,
  onFault: (where: string, error: unknown) => void,
): OpenedFolder {
  let listed: Folder;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    listed = listFolder(folder);
  } catch (error) {
    // The writer will fail too and say so to the person.
    onFault('journal folder', error);
    return { past: [], file: null, nextNumber: 1, notices: [], torn: false };
  }

  const notices: NoticeId[] = [];
  const past: PastSegment[] = listed.segments.map((segment) => ({ ...segment, end: Infinity }));
  for (let newest = past.at(-1); newest !== undefined; newest = past.at(-1)) {
    let verdict: HeaderVerdict | null = null;
    try {
      verdict = judgeFile(newest.path);
      if (verdict === 'ours') {
        const older = past.slice(0, -1);
        return { ...openSegment(folder, newest, older, onFault), ...listed, notices };
      }
      if (verdict === 'newer') {
        notices.push('history-newer');
        break;
      }
      if (verdict === 'torn') {
        // The start of a segment was interrupted before it held anything.
        unlinkSync(newest.path);
      } else {
        notices.push('history-damaged');
        renameSync(newest.path, `${newest.path}.damaged`);
      }
    } catch (error) {
      onFault('journal segment', error);
      if (verdict !== 'torn') {
        // It may be readable again next time. What an older segment got until then would be taken
        // for older than what this one holds, so a new one follows.
        if (verdict === null) notices.push('history-damaged');
        break;
      }
    }
    past.pop();
  }
  return { past, file: null, nextNumber: listed.nextNumber, notices, torn: false };
}

function openSegment(
  folder: string,
  newest: Segment,
  older: readonly PastSegment[],
  onFault: (where: string, error: unknown) => void,
): Pick<OpenedFolder, 'past' | 'file' | 'torn'> {
  const tail = inspectTail(newest.path);
  const past = [...older, { ...newest, end: tail.end }];
  const torn = tail.kind === 'torn' || tail.kind === 'hopeless';
  if (tail.kind === 'hopeless') return { past, file: null, torn };
  try {
    repairTail(newest.path, tail);
    return { past, file: SegmentFile.open(folder, newest.number), torn };
  } catch (error) {
    onFault('journal segment', error);
    return { past, file: null, torn };
  }
}

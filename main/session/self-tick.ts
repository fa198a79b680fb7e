import type { CheckId } from '../../preload/contract/check.ts';
import { standingOf } from './check-standing.ts';
import type { HostFacts } from './event.ts';
import type { SessionState } from './state.ts';
import { withMoment } from './timeline.ts';

/**
 * What proves that the first step is done, by system. For the shops' editions of Apple's programs
 * nobody can tell from here what is newest, and a Linux has no one place to ask: there it stays with
 * the person.
 */
const proofs: Readonly<Record<HostFacts['platform'], readonly CheckId[]>> = {
  darwin: ['mac-update'],
  win32: ['itunes-newest', 'windows-update'],
  linux: [],
};

/** Whether it is proven that there is nothing to update (true), disproved (false), or neither. */
export function isUpToDate(state: SessionState): boolean | null {
  const standings = proofs[state.host?.platform ?? 'linux'].map((id) => standingOf(state, id));
  if (standings.some((standing) => standing?.result === 'attention')) return false;
  const isProven = standings.length > 0 && standings.every((standing) => standing?.result === 'ok');
  return isProven ? true : null;
}

/**
 * Ticks the first step when an answer has just proven it, and takes a tick of this kind back when it
 * is disproved. What the person said or took back stays as they left it. An open card stays open:
 * somebody may be reading it.
 */
export function withSelfTick(before: SessionState, after: SessionState, at: number): SessionState {
  const { marks, open } = after.checklist;
  const mark = marks.update;
  const proven = isUpToDate(after);
  if (proven === false && mark?.kind === 'seen-update') {
    const { update: _removed, ...rest } = marks;
    return withMoment(
      { ...after, checklist: { marks: rest, open } },
      { kind: 'update-disproved', at },
    );
  }
  if (proven !== true || isUpToDate(before) === true || mark !== undefined) return after;
  return withMoment(
    { ...after, checklist: { marks: { ...marks, update: { kind: 'seen-update', at } }, open } },
    { kind: 'update-seen', at },
  );
}

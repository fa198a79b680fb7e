import type { Moment, SessionState, Timeline } from './state.ts';

/** Moments in a page: a compromise between copying a page at each event and many small pages. */
const pageSize = 128;

/** How many pages are kept, for ten thousand moments and a little more; older ones are in the journal. */
const pageLimit = Math.ceil(10_000 / pageSize);

/** A moment before it has its number. Distributes over the union, so each kind keeps its own fields. */
type Unnumbered<M> = M extends Moment ? Omit<M, 'seq'> : never;

/** Adds one moment at the end; drops the oldest page when there are too many. */
export function withMoment(state: SessionState, moment: Unnumbered<Moment>): SessionState {
  const { nextSeq, pages } = state.timeline;
  const numbered = { seq: nextSeq, ...moment } as Moment;
  const last = pages.at(-1);
  const grown =
    last !== undefined && last.length < pageSize
      ? [...pages.slice(0, -1), [...last, numbered]]
      : [...pages, [numbered]].slice(-pageLimit);
  return { ...state, timeline: { nextSeq: nextSeq + 1, pages: grown } };
}

/** When the last thing happened, epoch milliseconds; null when nothing has. */
export function lastMoment({ pages }: Timeline): number | null {
  return pages.at(-1)?.at(-1)?.at ?? null;
}

/** The moments numbered above `seq`, oldest first; all of them with 0. */
export function momentsAfter(timeline: Timeline, seq: number): readonly Moment[] {
  const first = timeline.pages.findIndex((page) => (page.at(-1)?.seq ?? 0) > seq);
  if (first === -1) return [];
  return timeline.pages
    .slice(first)
    .flat()
    .filter((moment) => moment.seq > seq);
}

/** The same timeline with at most the last `keep` moments, for a fold on disk. */
export function trimTimeline(timeline: Timeline, keep: number): Timeline {
  const kept = momentsAfter(timeline, timeline.nextSeq - 1 - keep);
  const pages: Moment[][] = [];
  for (let start = 0; start < kept.length; start += pageSize) {
    pages.push(kept.slice(start, start + pageSize));
  }
  return { nextSeq: timeline.nextSeq, pages };
}

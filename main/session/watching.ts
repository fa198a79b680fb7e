import type { SessionEvent } from './event.ts';
import type { Link, LinkCount, Watch } from './link.ts';
import type { SessionState } from './state.ts';
import { lastMoment } from './timeline.ts';

/** More links than this are no search for a fault; the ones without news are dropped. */
const countLimit = 200;

/**
 * After each event: begins and ends what is watched. `before` is the state that the event met. What
 * counts as watched is written down at {@link LinkCount}.
 */
export function keepWatch(
  before: SessionState,
  state: SessionState,
  event: SessionEvent,
): SessionState {
  const { watching } = state.links;
  const isStart = event.kind === 'session-started';
  const wanted = isStart || event.kind === 'session-ended' ? [] : watchedLinks(state);
  if (watching.length === wanted.length && wanted.every((link) => has(watching, link))) {
    return state;
  }
  // A start after a crash knows of nothing later than the last thing that happened.
  const until = isStart ? Math.min(event.at, lastMoment(before.timeline) ?? 0) : event.at;
  const counts = watching
    .filter((watch) => !has(wanted, watch))
    .reduce((all, { since, cable, port }) => {
      const watched = Math.max(0, until - since);
      return watched === 0 ? all : added(all, { cable, port, watched, drops: 0 });
    }, state.links.counts);
  const kept = watching.filter((watch) => has(wanted, watch));
  const begun = wanted
    .filter((link) => !has(watching, link))
    .map((link): Watch => ({ ...link, since: event.at }));
  return { ...state, links: { ...state.links, counts, watching: [...kept, ...begun] } };
}

/** A loss is known for one: the phone left this link without a plan while it was watched. */
export function countDrop(state: SessionState, { cable, port }: Link): SessionState {
  const counts = added(state.links.counts, { cable, port, watched: 0, drops: 1 });
  return { ...state, links: { ...state.links, counts } };
}

/** Puts what other computers have counted in the place of what they had counted before. */
export function withCounts(
  counts: readonly LinkCount[],
  news: readonly LinkCount[],
): readonly LinkCount[] {
  return news.reduce((all, count) => {
    const old = all.find((other) => isSame(other, count) && other.tag === count.tag);
    if (old === undefined) return [...all, count].slice(-countLimit);
    // Counts only grow: the greater one is the later one, whichever file it came in.
    const watched = Math.max(old.watched, count.watched);
    const drops = Math.max(old.drops, count.drops);
    if (watched === old.watched && drops === old.drops) return all;
    return all.map((other) => (other === old ? { ...old, watched, drops } : other));
  }, counts);
}

function watchedLinks(state: SessionState): readonly Link[] {
  const { sight, asleepSince, present, tries, steadiness } = state;
  if (sight.kind !== 'seeing' || asleepSince !== null) return [];
  const links = tries
    .filter(({ firm, gap }) => firm && gap === null)
    .map(({ cable, port }): Link => ({ cable, port }));
  const { run } = steadiness;
  return [...links, ...(run !== null && run.gone === null ? [run] : [])]
    .filter(({ port }) => present.some(({ sighting }) => sighting.port === port))
    .map(({ cable, port }) => ({ cable, port }));
}

function added(counts: readonly LinkCount[], more: Omit<LinkCount, 'tag'>): readonly LinkCount[] {
  const old = counts.find((count) => count.tag === null && isSame(count, more));
  const watched = (old?.watched ?? 0) + more.watched;
  const drops = (old?.drops ?? 0) + more.drops;
  return [
    ...counts.filter((count) => count !== old),
    { tag: null, cable: more.cable, port: more.port, watched, drops },
  ].slice(-countLimit);
}

function has(links: readonly Link[], link: Link): boolean {
  return links.some((other) => isSame(other, link));
}

function isSame(one: Link, other: Link): boolean {
  return one.cable === other.cable && one.port === other.port;
}

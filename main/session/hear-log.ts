import { assertNever } from '../../preload/contract/assert-never.ts';
import type { TimedFact } from '../knowledge/restore-log/log-fact.ts';
import type { LogEvent } from './events/log-event.ts';
import { type LogStory, tell, untold } from './log-story.ts';
import { beginFromLog, tellTry } from './log-try.ts';
import { logOf, ownerOf, withoutForeignLog } from './log-owner.ts';
import { amendFromLog, recordFromLog } from './log-record.ts';
import type { FollowedLog, SessionState } from './state.ts';
import { withMoment } from './timeline.ts';

/** What a restore log tells becomes part of the one story of a try, whoever saw its pieces first. */
export function hearLog(
  state: SessionState,
  event: LogEvent & { readonly at: number },
): SessionState {
  const { followed } = state.log;
  switch (event.kind) {
    case 'log-sought': {
      const { folders, found } = event;
      return { ...state, log: { ...state.log, sought: { folders, found } } };
    }
    case 'log-followed':
      return follow(state, { ref: event.log, story: untold }, event.at);
    case 'log-told': {
      if (followed?.ref.key !== event.key) return state;
      const isLive = followed.ref.live || event.live;
      const woken =
        isLive && !followed.ref.live
          ? follow(state, { ...followed, ref: { ...followed.ref, live: true } }, event.at)
          : state;
      // Whose log it is, all that is known by now decides: its first lines fit many a try.
      const ahead = event.facts.reduce(tell, followed.story);
      const heard = event.facts.reduce((told, fact) => hear(told, fact, ahead, event.at), woken);
      return recordFromLog(heard, event.at);
    }
    case 'log-lost':
      if (followed?.ref.key !== event.key) return state;
      return { ...state, log: { ...state.log, followed: null } };
    default:
      return assertNever(event);
  }
}

function follow(state: SessionState, followed: FollowedLog, at: number): SessionState {
  const following = { ...state, log: { ...state.log, followed } };
  return followed.ref.live
    ? withMoment(following, { kind: 'log-found', at, name: followed.ref.name })
    : following;
}

/**
 * One line. No clock of a log is trusted to be ahead of ours: what it says has happened by now.
 */
function hear(state: SessionState, timed: TimedFact, ahead: LogStory, now: number): SessionState {
  const { followed } = state.log;
  if (followed === null) return state;
  const fact: TimedFact = { fact: timed.fact, at: Math.min(timed.at, now) };
  const story = tell(followed.story, fact);
  const heard: SessionState = { ...state, log: { ...state.log, followed: { ...followed, story } } };
  if (!followed.ref.live) return heard;
  const told = withoutForeignLog(heard);

  const owner = ownerOf(told, ahead);
  const log = logOf({ ...followed, story });
  switch (owner?.kind) {
    case 'try':
      return tellTry(told, owner.t, log, fact);
    case 'record':
      return amendFromLog(told, owner.record, log, fact.at);
    case undefined:
      return ahead.end === null ? beginFromLog(told, fact.at) : told;
  }
}

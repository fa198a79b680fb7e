import type { TimedFact } from '../knowledge/restore-log/log-fact.ts';
import { flapWith } from './flapping.ts';
import type { Place } from './journey-table.ts';
import { asRestore } from './presence.ts';
import { endTry } from './ledger.ts';
import { logOf } from './log-owner.ts';
import { outcomeOf } from './log-outcome.ts';
import type { FollowedLog, SessionState } from './state.ts';
import { withMoment } from './timeline.ts';
import { beginAsLogged } from './try-begin.ts';
import { unplugged } from './try-end.ts';
import { replaceTry, withEvidence, withStage } from './try-list.ts';
import type { Gap, Try, TryLog } from './try.ts';

/** A log that is being written is a try that runs, if there is a phone that it can be about. */
export function beginFromLog(state: SessionState, at: number): SessionState {
  const { followed } = state.log;
  if (followed === null || followed.story.end !== null) return state;
  const { story } = followed;
  const begun = beginAsLogged(state, at, story.ecid);
  const t = begun.tries.find((candidate) => !state.tries.includes(candidate));
  if (t === undefined) return state;
  const known: Try = { ...t, log: logOf(followed) };
  const told = replaceTry(begun, t, known);
  return story.mode === 'restore' ? inRestoreByLog(told, known, at) : told;
}

/**
 * A log that came whole a moment after it had ended: begun and ended at once on the one iPhone on the
 * bus that it can be about. Null where that one cannot be told, or runs another try.
 */
export function endAsLogged(
  state: SessionState,
  { story, ref }: FollowedLog,
  place: Place,
): SessionState | null {
  const { end, firstAt, ecid } = story;
  if (end === null || firstAt === null || state.present.length === 0) return null;
  const begun = beginAsLogged(state, Math.min(firstAt, end.at), ecid);
  const t = begun.tries.find((candidate) => !state.tries.includes(candidate));
  if (t === undefined) return null;
  // How far it came only the log has seen: the bus shows where it is by now.
  const told: Try = { ...t, place, stages: [], from: null, log: logOf({ ref, story }) };
  return over(replaceTry(begun, t, told), told, end.status, end.at);
}

/** The next line of the log of a try that runs. */
export function tellTry(
  state: SessionState,
  before: Try,
  log: TryLog,
  told: TimedFact,
): SessionState {
  const { at, fact } = told;
  const isNew = before.log === null && log.end === null && before.ground === 'said';
  // That the computer has started is the person's word no longer.
  const seen: Try = isNew ? withEvidence(before, { kind: 'begun-log', at }) : before;
  const known: Try = { ...seen, log };
  const next = replaceTry(state, before, known);
  switch (fact.kind) {
    case 'mode':
      return fact.mode === 'restore' && fact.change === 'connected'
        ? inRestoreByLog(next, known, at)
        : next;
    case 'verdict':
      return fact.verdict.kind === 'removed' ? removed(next, known, at) : next;
    case 'completed':
    case 'error':
    case 'succeeded':
      return log.end === null ? next : over(next, known, log.end.status, at);
    default:
      return next;
  }
}

/** The bus cannot tell iOS from the restore system by the product id; the log can. */
function inRestoreByLog(state: SessionState, t: Try, at: number): SessionState {
  const phone = state.present.find(({ sighting }) => sighting.port === t.port);
  if (t.place === 'restore' || t.gap !== null || phone?.mode !== 'normal') return state;
  const next = withEvidence(
    {
      ...t,
      place: 'restore',
      placeSince: at,
      placeSeen: false,
      stages: withStage(t.stages, { at, place: 'restore' }),
    },
    { kind: 'restore-by-log', at },
  );
  const present = state.present.map((other) => (other === phone ? asRestore(phone) : other));
  return replaceTry({ ...state, present }, t, next);
}

/** What looked like the restart at the end was none: the log says that it was in the middle. */
function removed(state: SessionState, t: Try, at: number): SessionState {
  const { gap } = t;
  if (gap === null || (gap.kind !== 'last' && gap.kind !== 'anew')) return state;
  const lost = withEvidence(
    { ...t, gap: { ...gap, kind: 'lost' } },
    { kind: 'lost', at: gap.since },
  );
  return flapWith(replaceTry(state, t, lost), Math.min(gap.since, at), t.port);
}

function over(state: SessionState, t: Try, status: number | null, at: number): SessionState {
  const isTold = t.evidence.some((line) => line.kind === 'log-ended' && line.status === status);
  if (isTold) return state;
  const noted = withMoment(state, { kind: 'log-ended', at, status });
  if (status === 0) return asPlanned(noted, t, at);
  const { gap } = t;
  const isLost = gap?.kind === 'lost';
  const counted: Try = { ...t, drops: isLost ? t.drops + 1 : t.drops };
  const ended = endTry(replaceTry(noted, t, counted), counted, {
    outcome: outcomeOf(t.log, isLost ? 'vanished' : 'stopped'),
    home: false,
    at,
    evidence: [{ kind: 'log-ended', at, status }],
  });
  return gap === null ? ended : unplugged(ended, gap);
}

/** It worked, so the restart that follows is planned, and so is one that has just begun. */
function asPlanned(state: SessionState, t: Try, at: number): SessionState {
  const done = withEvidence(t, { kind: 'log-ended', at, status: 0 });
  const { gap } = t;
  if (gap === null || gap.kind === 'planned' || gap.kind === 'last') {
    return replaceTry(state, t, done);
  }
  const last: Gap = { ...gap, kind: 'last' };
  const evidence = done.evidence.filter((line) => line.kind !== 'lost' || line.at !== gap.since);
  const losses = state.losses.filter((loss) => loss.at !== gap.since || loss.port !== t.port);
  return replaceTry({ ...state, losses }, t, { ...done, evidence, gap: last });
}

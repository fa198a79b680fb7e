import type { Outcome } from '../../preload/contract/snapshot.ts';
import type { LogMode } from '../knowledge/restore-log/log-fact.ts';
import type { Place } from './journey-table.ts';
import { addRecord, amendRecord, verdictOn } from './ledger.ts';
import { outcomeOf } from './log-outcome.ts';
import { logOf, ownerOf } from './log-owner.ts';
import { endAsLogged } from './log-try.ts';
import type { SessionState } from './state.ts';
import { withMoment } from './timeline.ts';
import type { TryLog, TryRecord } from './try.ts';

/** Ends that the bus alone could not see well; what a log says takes their place. */
const vague: ReadonlySet<Outcome> = new Set(['unknown', 'returned', 'never-returned', 'stopped']);

/** The log says more of a try that the cable, or the person, has ended already. */
export function amendFromLog(
  state: SessionState,
  record: TryRecord,
  log: TryLog,
  at: number,
): SessionState {
  const { end } = log;
  const isNews =
    end !== null &&
    !record.evidence.some((line) => line.kind === 'log-ended' && line.status === end.status);
  const amended: TryRecord = {
    ...record,
    log,
    outcome: end === null ? record.outcome : outcomeWith(record, log, end.status),
    evidence: isNews
      ? [...record.evidence, { kind: 'log-ended', at: end.at, status: end.status }]
      : record.evidence,
  };
  const ledger = amendRecord(state.ledger, amended);
  const known: SessionState = { ...state, ledger };
  const noted = isNews ? withMoment(known, { kind: 'log-ended', at, status: end.status }) : known;
  const { verdict } = state;
  // What is said of it is said anew, if it is still being said.
  if (verdict?.number !== record.number || end === null) return noted;
  const now = verdictOn(ledger, amended, verdict.port);
  return { ...noted, verdict: now === null ? verdict : { ...now, at: verdict.at } };
}

function outcomeWith(record: TryRecord, log: TryLog, status: number | null): Outcome {
  const { outcome } = record;
  if (!vague.has(outcome)) return outcome;
  if (status === 0) return 'finished';
  return outcomeOf(log, 'stopped');
}

/** What an earlier try has left behind belongs into the ledger for so long. */
const rememberedFor = 7 * 24 * 60 * 60 * 1000;

/**
 * A log that was finished before anybody watched: a try that only the log tells of. It is entered
 * once, so that who opens Holdsteady after a failure finds that failure here.
 */
export function recordFromLog(state: SessionState, now: number): SessionState {
  const { followed } = state.log;
  if (followed === null) return state;
  const { story } = followed;
  const { end, firstAt } = story;
  if (end === null || firstAt === null || now - end.at > rememberedFor) return state;
  const log = logOf(followed);
  const owner = ownerOf(state);
  if (owner?.kind === 'try') return state;
  if (owner?.kind === 'record') return amendFromLog(state, owner.record, log, now);
  const worked = end.status === 0;
  const place = placeBy(story.furthest ?? story.startedIn);
  const seen = followed.ref.live && !worked ? endAsLogged(state, followed, place) : null;
  if (seen !== null) return seen;
  return addRecord(state, {
    begunAt: Math.min(firstAt, end.at),
    endedAt: end.at,
    ground: 'seen',
    phone: { who: 'iphone', ecid: story.ecid, udid: null, model: null },
    ports: [],
    cable: 0,
    computer: state.host?.system ?? null,
    from: null,
    outcome: worked ? 'finished' : outcomeOf(log, 'stopped'),
    place,
    home: worked,
    stages: [],
    evidence: [
      { kind: 'from-log', at: firstAt },
      { kind: 'log-ended', at: end.at, status: end.status },
    ],
    drops: 0,
    slept: false,
    log,
    origin: null,
  });
}

const places: Readonly<Record<LogMode, Place>> = {
  booted: 'normal',
  recovery: 'recovery',
  restore: 'restore',
  dfu: 'dfu',
};

function placeBy(mode: LogMode | null): Place {
  return mode === null ? 'normal' : places[mode];
}

import type { Outcome } from '../../preload/contract/snapshot.ts';
import type { Place } from './journey-table.ts';
import { pointsAtLink } from './log-explained.ts';
import { sameRecordPhone } from './same-record.ts';
import type { SessionState, Verdict } from './state.ts';
import { withMoment } from './timeline.ts';
import type { Evidence, Ledger, Try, TryRecord } from './try.ts';

/** How many tries the state keeps; a start must not grow with history, and the journal has the rest. */
export const recordLimit = 100;

/** Verdicts that more tries at the same place are not likely to change. Source: the checklist's rule. */
const insideAfter = { tries: 3, cables: 2, ports: 2, computers: 2 } as const;

/** How a try ends. */
export interface Ending {
  readonly outcome: Outcome;
  /** True when the phone runs iOS at the end. */
  readonly home: boolean;
  readonly at: number;
  readonly evidence?: readonly Evidence[];
  /** Where the phone is by now. */
  readonly port?: string;
}

/** Moves a try from those that run to the ledger, and says what it came to. */
export function endTry(state: SessionState, t: Try, ending: Ending): SessionState {
  const { at, home, evidence = [], port = t.port } = ending;
  const all = [...t.evidence, ...evidence];
  const tries = state.tries.filter((other) => other !== t);
  const ended = addRecord(
    { ...state, tries },
    {
      begunAt: t.begunAt,
      // A log may tell of an end that is older than what the cable took for the beginning.
      endedAt: Math.max(at, t.begunAt),
      ground: t.ground,
      phone: t.phone,
      ports: [...new Set([...t.ports, port])],
      cable: t.cable,
      computer: t.computer,
      from: t.from,
      outcome: hasWorked(t, ending.outcome) ? 'finished' : sharpened(ending.outcome, all),
      place: t.place,
      home,
      stages: t.stages,
      evidence: all,
      drops: t.drops,
      slept: t.slept,
      log: t.log,
      origin: null,
    },
  );
  const record = ended.ledger.records.at(-1);
  return record === undefined
    ? ended
    : { ...ended, verdict: verdictOn(ended.ledger, record, port) };
}

/**
 * Its log has said that all is done: that nobody saw the last restart, or pulled the plug after it,
 * changes nothing about that.
 */
function hasWorked({ log }: Try, outcome: Outcome): boolean {
  return log?.end?.status === 0 && open.has(outcome);
}

const open: ReadonlySet<Outcome> = new Set([
  'unknown',
  'returned',
  'called-off',
  'never-returned',
  'vanished',
]);

/** Gives a try that is over its number, and a place in the ledger. */
export function addRecord(
  { ledger, ...state }: SessionState,
  unnumbered: Omit<TryRecord, 'number'>,
): SessionState {
  const record: TryRecord = { number: ledger.nextNumber, ...unnumbered };
  const { number, endedAt: at, outcome } = record;
  const records = [...ledger.records, record].slice(-recordLimit);
  return withMoment(
    { ...state, ledger: { nextNumber: number + 1, records } },
    { kind: 'try-ended', at, number, outcome },
  );
}

/** The record with this number; the oldest are dropped. */
export function recordOf({ records }: Ledger, number: number): TryRecord | undefined {
  return records.find((record) => record.number === number);
}

/** By time: those of another computer, or of an old log, were learned of later than they were made. */
export function inOrder({ records }: Ledger): readonly TryRecord[] {
  return records.toSorted((one, other) => one.begunAt - other.begunAt);
}

/** Puts a record in the place of the one with its number. */
export function amendRecord(ledger: Ledger, record: TryRecord): Ledger {
  const records = ledger.records.map((old) => (old.number === record.number ? record : old));
  return { ...ledger, records };
}

/** True for a try that failed for a reason outside of phone, cable and port, or did not fail at all. */
export function isExcused({ outcome, slept }: TryRecord): boolean {
  return slept || outcome === 'called-off' || outcome === 'left-recovery';
}

/** True for a failure that speaks against phone, cable or port. */
export function counts(record: TryRecord): boolean {
  const { outcome, evidence, log } = record;
  if (isExcused(record) || evidence.some(({ kind }) => kind === 'blind')) return false;
  switch (outcome) {
    case 'pattern-4013':
    case 'pattern-4014':
    case 'vanished':
    case 'flapping':
      return true;
    // Not every error speaks of what is between computer and phone.
    case 'stopped':
      return log !== null && pointsAtLink(log);
    // Before the boot files are sent, it may as well have been unplugged and taken home.
    case 'never-returned':
      return reachedOf(record) >= 2;
    case 'unknown':
      return evidence.some(({ kind }) => kind === 'said-stopped');
    case 'left-recovery':
    case 'finished':
    case 'returned':
    case 'called-off':
      return false;
  }
}

/** How far a try came, in quarters of the way. */
export function reachedOf({ place, home }: Pick<TryRecord, 'place' | 'home'>): 0 | 1 | 2 | 3 | 4 {
  return home && place === 'restore' ? 4 : quarters[place];
}

/** Past the point from which the phone is being worked on: nothing on the list may be done now. */
export function isUnderWay({ place }: Pick<TryRecord, 'place'>): boolean {
  return quarters[place] >= 2;
}

const quarters: Readonly<Record<Place, 0 | 1 | 2 | 3>> = {
  normal: 0,
  recovery: 1,
  dfu: 1,
  'low-level': 1,
  'recovery-loaded': 2,
  'dfu-loaded': 2,
  restore: 3,
};

/** The failures of one phone at one place since it last went well, the given one included. */
export function failuresLike(ledger: Ledger, record: TryRecord): readonly TryRecord[] {
  const mine = inOrder(ledger).filter((other) => sameRecordPhone(other, record) !== 'no');
  const lastGood = mine.findLastIndex(
    ({ outcome }) => outcome === 'finished' || outcome === 'returned',
  );
  const stage = reachedOf(record);
  return mine.slice(lastGood + 1).filter((other) => counts(other) && reachedOf(other) === stage);
}

/** How many different cables, ports and computers some tries used. Ports of two computers differ. */
export function variety(records: readonly TryRecord[]): {
  readonly cables: number;
  readonly ports: number;
  readonly computers: number;
} {
  const computer = ({ origin }: TryRecord): string => origin?.tag ?? '';
  return {
    cables: new Set(records.map(({ cable }) => cable).filter((cable) => cable !== 0)).size,
    ports: new Set(
      records.flatMap((record) =>
        record.ports.slice(-1).map((port) => `${computer(record)} ${port}`),
      ),
    ).size,
    computers: new Set(records.map(computer)).size,
  };
}

/** A connection that came and went explains what is otherwise only a loss. */
function sharpened(outcome: Outcome, evidence: readonly Evidence[]): Outcome {
  const flapped = evidence.some(({ kind }) => kind === 'flapping');
  const isOpen = outcome === 'vanished' || outcome === 'never-returned' || outcome === 'unknown';
  return flapped && isOpen ? 'flapping' : outcome;
}

/** What there is to say of a try that has just ended on `port`; null when nothing follows from it. */
export function verdictOn(ledger: Ledger, record: TryRecord, port: string): Verdict | null {
  const { number, outcome, endedAt: at, home, slept, evidence, log } = record;
  const hasStopped = log?.end != null && log.end.status !== 0;
  const verdict = (kind: Verdict['kind']): Verdict => ({ number, kind, outcome, at, port });
  if (outcome === 'called-off') return null;
  if (outcome === 'finished') return verdict('done');
  if (home && !hasStopped) return verdict('returned');
  if (slept) return verdict('slept');
  if (counts(record) && isInside(ledger, record)) return verdict('inside');
  if (hasStopped) return verdict('logged');
  if (evidence.some(({ kind }) => kind === 'never')) return verdict('gone');
  if (evidence.some(({ kind }) => kind === 'said-stopped')) return verdict('said');
  return evidence.some(({ kind }) => kind === 'wrong') && outcome !== 'unknown'
    ? verdict('wrong')
    : null;
}

/** True where the same failure, whatever the cable and the port, speaks of the phone itself. */
export function isInside(ledger: Ledger, record: TryRecord): boolean {
  const alike = failuresLike(ledger, record);
  const { cables, ports, computers } = variety(alike);
  return (
    alike.length >= insideAfter.tries &&
    cables >= insideAfter.cables &&
    (ports >= insideAfter.ports || computers >= insideAfter.computers)
  );
}

import type { CaseFile, CaseTest, CaseTry, Shared } from './case.ts';
import { placeCables } from './case-cables.ts';
import { recordLimit } from './ledger.ts';
import type { PortName } from './link.ts';
import { withPortName } from './ports.ts';
import type { SessionState } from './state.ts';
import { kept } from './steadiness.ts';
import type { TestResult } from './steadiness-run.ts';
import { withMoment } from './timeline.ts';
import type { TryRecord } from './try.ts';
import { withCounts } from './watching.ts';

/** More computers than this are no case of one phone. */
const computerLimit = 16;

/** What opening a case file brings. */
export interface OpenedCase {
  readonly state: SessionState;
  /** Tries that were not known here. */
  readonly added: number;
}

/**
 * Puts what another computer knows beside what is known here. A try is known by the computer on
 * which it was made and its number there, so the same file twice changes nothing, and neither does a
 * file that comes back. What is known here stays: where the ledger is full nothing is pushed out.
 */
export function openCase(before: SessionState, at: number, file: CaseFile): OpenedCase {
  // Its own file: whatever is in it was known when it was written.
  if (file.tag === before.shared.tag) return { state: before, added: 0 };
  const placed = placeCables(before, file);
  const { state, here } = placed;
  const own = before.shared.tag;
  const isForeign = ({ tag }: { readonly tag: string }): boolean => tag !== own;

  const tries = newTries(state, file.tries.filter(isForeign), here);
  const tests = newTests(state, file.tests.filter(isForeign), here);
  const counts = file.counts.filter(isForeign).flatMap((count) => {
    const cable = here(count.cable);
    return cable === null ? [] : [{ ...count, cable }];
  });
  const shared: Shared = {
    ...state.shared,
    computers: merged(state.shared.computers, file.computers.filter(isForeign)),
  };
  const { ledger, links, steadiness } = state;
  const opened: SessionState = {
    ...state,
    shared,
    ledger: {
      nextNumber: ledger.nextNumber + tries.length,
      records: [...ledger.records, ...tries],
    },
    links: {
      ...links,
      counts: withCounts(links.counts, counts),
      names: file.ports.filter(isForeign).reduce(withForeignName, links.names),
    },
    steadiness: {
      ...steadiness,
      nextNumber: steadiness.nextNumber + tests.length,
      results: tests.length === 0 ? steadiness.results : kept([...steadiness.results, ...tests]),
    },
  };
  const added = tries.length;
  const isTold = added > 0 || tests.length > 0;
  return {
    state: isTold ? withMoment(opened, { kind: 'case-opened', at, tries: added }) : opened,
    added,
  };
}

/** True for a file that would change anything here. */
export function isNews(state: SessionState, file: CaseFile): boolean {
  const { state: opened } = openCase(state, file.madeAt, file);
  return JSON.stringify(opened) !== JSON.stringify(state);
}

type Here = (cable: number) => number | null;

function newTries(
  { ledger, shared }: SessionState,
  theirs: readonly CaseTry[],
  here: Here,
): readonly TryRecord[] {
  const room = Math.max(0, recordLimit - ledger.records.length);
  if (room === 0) return [];
  const known = new Set(
    ledger.records.flatMap(({ origin }) => (origin === null ? [] : [nameOf(origin)])),
  );
  return firstOfEach(theirs)
    .filter((t) => !known.has(nameOf(t)) && t.tag !== shared.tag)
    .toSorted((one, other) => one.begunAt - other.begunAt)
    .flatMap((t): Omit<TryRecord, 'number'>[] => {
      const cable = here(t.cable);
      return cable === null ? [] : [asRecord(t, cable)];
    })
    .slice(-room)
    .map((record, index) => ({ ...record, number: ledger.nextNumber + index }));
}

function asRecord(t: CaseTry, cable: number): Omit<TryRecord, 'number'> {
  const { ecidTail, udidTail, who, model } = t.phone;
  return {
    begunAt: t.begunAt,
    endedAt: t.endedAt,
    ground: t.ground,
    phone: { who, ecid: null, udid: null, model },
    ports: t.ports,
    cable,
    computer: t.computer,
    from: t.from,
    outcome: t.outcome,
    place: t.place,
    home: t.home,
    stages: t.stages,
    evidence: t.evidence,
    drops: t.drops,
    slept: t.slept,
    log: t.log,
    origin: { tag: t.tag, number: t.number, ecidTail, udidTail },
  };
}

/** Tests are bounded for each link: what would be dropped at once is not taken in. */
function newTests(
  { steadiness }: SessionState,
  theirs: readonly CaseTest[],
  here: Here,
): readonly TestResult[] {
  const { nextNumber, results } = steadiness;
  const known = new Set(results.flatMap(({ origin }) => (origin === null ? [] : [nameOf(origin)])));
  const candidates = firstOfEach(theirs)
    .filter((test) => !known.has(nameOf(test)))
    .toSorted((one, other) => one.begunAt - other.begunAt)
    .flatMap(({ tag, number, ...test }): Omit<TestResult, 'number'>[] => {
      const cable = here(test.cable);
      return cable === null ? [] : [{ ...test, cable, origin: { tag, number } }];
    });
  // In front, so that those which do not fit are theirs and not ours.
  const fitting = kept([
    ...candidates.map((test): TestResult => ({ ...test, number: 0 })),
    ...results,
  ]).filter(({ number }) => number === 0);
  return fitting.map((test, index) => ({ ...test, number: nextNumber + index }));
}

function nameOf({ tag, number }: { readonly tag: string; readonly number: number }): string {
  return `${tag} ${String(number)}`;
}

/** A file that names one thing twice means it once. */
function firstOfEach<T extends { readonly tag: string; readonly number: number }>(
  all: readonly T[],
): readonly T[] {
  return [...new Map(all.toReversed().map((one) => [nameOf(one), one])).values()].toReversed();
}

/** What the person calls a port on another computer: the first name that came stays. */
function withForeignName(
  names: readonly PortName[],
  named: CaseFile['ports'][number],
): readonly PortName[] {
  const isKnown = names.some(({ tag, port }) => tag === named.tag && port === named.port);
  return isKnown ? names : withPortName(names, named);
}

function merged(known: Shared['computers'], theirs: Shared['computers']): Shared['computers'] {
  const news = theirs.filter(({ tag }) => !known.some((other) => other.tag === tag));
  return news.length === 0 ? known : [...known, ...news].slice(0, computerLimit);
}

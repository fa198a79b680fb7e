import type { LogFact, TimedFact } from '../../knowledge/restore-log/log-fact.ts';

/** Keeps of the facts of one log what is worth telling. */
export interface Thinner {
  /** What is left of the next facts, in their order. */
  thin(facts: readonly TimedFact[]): readonly TimedFact[];
}

/** A percentage changes on the screen at most so often, in milliseconds. */
const pace = 250;

/** A log that says more than this is mad; its last words still count. */
export const mostMinor = 20_000;
const mostMajor = 2000;

/**
 * Leaves out what says nothing new: USB noise, the same percentage of the same operation again, and
 * percentages that another one of the same operation follows within a quarter of a second.
 */
export function createThinner(): Thinner {
  const told = new Map<string, number | null>();
  let minorLeft = mostMinor;
  let majorLeft = mostMajor;

  function isNew(key: string | null, percent: number | null): boolean {
    if (key === null) return true;
    if (told.has(key) && told.get(key) === percent) return false;
    told.set(key, percent);
    return true;
  }

  return {
    thin: (facts) => {
      const kept: (TimedFact | null)[] = [];
      /** Where in `kept` the last percentage of each operation stands, and which moment it may hide. */
      const last = new Map<string, { readonly index: number; readonly since: number }>();
      for (const timed of facts) {
        const { at, fact } = timed;
        if (fact.kind === 'usb-noise') continue;
        const key = progressKey(fact);
        if (!isNew(key, percentOf(fact))) continue;
        const isMinor = minor.has(fact.kind);
        if ((isMinor ? minorLeft : majorLeft) <= 0) continue;
        if (isMinor) minorLeft -= 1;
        else majorLeft -= 1;
        if (key !== null) {
          const before = last.get(key);
          const isHasty = before !== undefined && at - before.since < pace;
          if (isHasty) kept[before.index] = null;
          last.set(key, { index: kept.length, since: isHasty ? before.since : at });
        }
        kept.push(timed);
      }
      return kept.filter((one) => one !== null);
    },
  };
}

/** What there can be thousands of in a long log. */
const minor: ReadonlySet<LogFact['kind']> = new Set([
  'progress',
  'image',
  'checkpoint',
  'state',
  'timer',
  'radio',
  'mode',
]);

/** The operation whose percentage a fact tells, or null. */
function progressKey(fact: LogFact): string | null {
  if (fact.kind === 'progress') return `${fact.mode ?? '?'} ${String(fact.operation)}`;
  return fact.kind === 'image' && fact.step === 'copy' ? 'image' : null;
}

function percentOf(fact: LogFact): number | null {
  return fact.kind === 'progress' || fact.kind === 'image' ? fact.percent : null;
}

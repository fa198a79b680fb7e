import { describe, expect, it } from 'vitest';

import type { LogFact } from '../../knowledge/restore-log/log-fact.ts';
import { createThinner, mostMinor } from './thin-facts.ts';

function progress(operation: number, percent: number | null): LogFact {
  return { kind: 'progress', mode: 'restore', operation, percent };
}

/** `[moment, fact]` in, the same out. */
function thin(facts: readonly (readonly [number, LogFact])[], thinner = createThinner()) {
  return thinner.thin(facts.map(([at, fact]) => ({ at, fact }))).map(({ at, fact }) => [at, fact]);
}

describe('facts of a log, thinned', () => {
  it('tells the same percentage of the same operation once', () => {
    const thinner = createThinner();
    expect(thin([[0, progress(13, 4)]], thinner)).toHaveLength(1);
    expect(thin([[5000, progress(13, 4)]], thinner)).toEqual([]);
    expect(thin([[6000, progress(14, 4)]], thinner)).toHaveLength(1);
    expect(thin([[7000, progress(13, 5)]], thinner)).toHaveLength(1);
  });

  it('tells at most four percentages a second, and always the last one', () => {
    const facts = Array.from({ length: 101 }, (_, at) => [at * 20, progress(13, at)] as const);
    const kept = thin(facts);
    expect(kept.length).toBeLessThanOrEqual(9);
    expect(kept.length).toBeGreaterThanOrEqual(7);
    expect(kept.at(-1)).toEqual([2000, progress(13, 100)]);
  });

  it('keeps what overlaps apart', () => {
    const kept = thin([
      [0, progress(13, 1)],
      [10, progress(18, null)],
      [20, progress(13, 2)],
      [30, progress(19, 50)],
    ]);
    expect(kept.map(([at]) => at)).toEqual([10, 20, 30]);
  });

  it('leaves out USB noise and nothing else that is said', () => {
    const end: LogFact = { kind: 'completed', status: 4013 };
    const noise: LogFact = { kind: 'usb-noise' };
    expect(
      thin([
        [0, noise],
        [1, end],
        [2, noise],
        [3, end],
      ]),
    ).toEqual([
      [1, end],
      [3, end],
    ]);
  });

  it('hears the last words of a log that is mad', () => {
    const thinner = createThinner();
    const mad = Array.from(
      { length: mostMinor + 5000 },
      (_, at) => [at * 1000, progress(at % 90, at)] as const,
    );
    expect(thin(mad, thinner)).toHaveLength(mostMinor);
    expect(thin([[1e9, { kind: 'error', code: 4013 }]], thinner)).toHaveLength(1);
  });
});

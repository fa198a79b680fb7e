import { describe, expect, test } from 'vitest';

import { adviceRows } from './advice.ts';
import { errorEntry, errorTable } from './error-table.ts';
import { explainCode } from './explain-code.ts';

describe('the table of numbers', () => {
  test('has 168 numbers, each once', () => {
    expect(errorTable).toHaveLength(168);
    expect(new Set(errorTable.map(({ code }) => code)).size).toBe(168);
  });

  test('finds each by its number, and no other', () => {
    for (const entry of errorTable) expect(errorEntry(entry.code)).toBe(entry);
    expect(errorEntry(0)).toBeNull();
    expect(errorEntry(4018)).toBeNull();
  });

  test('has advice for each, with a first thing to do', () => {
    for (const { advice } of errorTable) expect(adviceRows[advice].todo.length).toBeGreaterThan(0);
  });

  test('names what can be behind a number exactly where something is known of it', () => {
    for (const { ground, causes } of errorTable) expect(causes.length > 0).toBe(ground !== 'none');
  });

  test('names a part only where a part can be behind it, or where the charge port is meant', () => {
    const odd = errorTable.filter(
      ({ parts, causes }) =>
        parts.some((part) => part !== 'charge-port') && !causes.includes('part'),
    );
    // 13 is told of storage too, and a full phone (39, 1110) is about storage by itself.
    expect(odd.map(({ code }) => code)).toEqual([13]);
  });

  test('does not send to the cable where the connection is not among the causes', () => {
    const sent = errorTable.filter(({ advice }) => advice === 'cable');
    const without = sent.filter(({ causes }) => !causes.includes('connection'));
    // The iPhone refused, or a service was not there: a fresh connection is what is left to try.
    expect(without.map(({ code }) => code)).toEqual([8, 24]);
  });

  test('explains each number by its own row, but for those that nobody explains', () => {
    for (const entry of errorTable) {
      if (entry.ground === 'none') continue;
      expect(explainCode(entry.code)).toMatchObject({
        code: entry.code,
        what: { id: entry.what },
        ground: entry.ground,
      });
    }
  });
});

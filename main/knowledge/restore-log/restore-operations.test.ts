import { describe, expect, it } from 'vitest';

import {
  modernOperation,
  operationKind,
  operationKinds,
  restoreOperations,
} from './restore-operations.ts';

describe('the operations of the restore system', () => {
  it.each([
    [13, null, 'copy'],
    [14, 15, 'verify'],
    [19, 13, 'modem'],
    // Above 35, old phones count one less.
    [35, 13, 'flash'],
    [38, 13, 'charge'],
    [46, 13, 'battery'],
    [46, 14, 'settle'],
    [47, null, 'battery'],
    // Seen in healthy runs, named nowhere.
    [78, 15, null],
    [10, null, null],
    [-1, null, null],
  ])('%i of protocol %s is %s', (operation, protocol, kind) => {
    expect(operationKind(operation, protocol)).toBe(kind);
  });

  it('keeps the common numbers of old phones', () => {
    expect([35, 36].map((operation) => modernOperation(operation, 13))).toEqual([35, 37]);
  });

  it('names each number once, in order, and each kind at least once', () => {
    const numbers = restoreOperations.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(new Set(restoreOperations.map(({ kind }) => kind))).toEqual(new Set(operationKinds));
  });
});

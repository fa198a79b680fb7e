import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseOf } from './case-export.ts';
import { isNews, openCase } from './case-open.ts';
import { failuresLike, variety } from './ledger.ts';
import { anyCase, caseFile, failedTry, tags } from './link.test-support.ts';
import { anyEvent, fold } from './session.test-support.ts';
import type { SessionState } from './state.ts';
import { initialState } from './state.ts';

const [own, mac, pc] = tags;
const now = 1_767_400_000_000;

const tagged: SessionState = { ...initialState, shared: { ...initialState.shared, tag: own } };
const open = (state: SessionState, file = caseFile()): SessionState =>
  openCase(state, now, file).state;

test('tries of another computer come in as its own, with cable, port and name', () => {
  const state = open(tagged);
  expect(state.ledger.records).toHaveLength(1);
  const [record] = state.ledger.records;
  expect(record?.origin).toEqual({ tag: mac, number: 1, ecidTail: 'D5E6', udidTail: null });
  expect(record?.phone).toEqual({ who: 'iphone', ecid: null, udid: null, model: 'iPhone 11 Pro' });
  expect(state.cables).toEqual({ current: 1, names: ['white, 1 m'] });
  expect(state.links.question).toEqual({ kind: 'asked' });
  expect(state.links.names).toEqual([{ tag: mac, port: '1-2', name: 'left' }]);
  expect(state.ledger.nextNumber).toBe(2);
});

test('where something was done already, nothing moves, and a cable of the same name is the same', () => {
  const mine: SessionState = {
    ...tagged,
    cables: { current: 2, names: [null, 'White,  1 m '] },
    ledger: { nextNumber: 2, records: [failedTry(1)] },
  };
  const state = open(mine);
  expect(state.cables).toEqual(mine.cables);
  expect(state.links.question).toBeNull();
  expect(state.ledger.records.map(({ cable }) => cable)).toEqual([1, 2]);
});

describe('merging', () => {
  const file = anyCase();
  const history = fc.array(anyEvent, { maxLength: 30 }).map((events) => fold(events, tagged));

  test('twice is once', () => {
    fc.assert(
      fc.property(history, file, (state, one) => {
        const first = open(state, one);
        expect(isNews(first, one)).toBe(false);
        expect(open(first, one)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  test('there and back brings no try twice', () => {
    fc.assert(
      fc.property(history, (state) => {
        const there = open(
          { ...initialState, shared: { ...initialState.shared, tag: pc } },
          caseOf(state, state.shared.tag ?? own, now),
        );
        const back = open(state, caseOf(there, pc, now));
        expect(back.ledger.records).toEqual(state.ledger.records);
        expect(back.steadiness).toEqual(state.steadiness);
      }),
      { numRuns: 200 },
    );
  });

  test('never changes a try that is known here, and numbers go on', () => {
    fc.assert(
      fc.property(history, file, (state, one) => {
        const after = open(state, one);
        expect(after.ledger.records.slice(0, state.ledger.records.length)).toEqual(
          state.ledger.records,
        );
        const numbers = after.ledger.records.map(({ number }) => number);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
      { numRuns: 200 },
    );
  });
});

test('a full ledger pushes nothing out', () => {
  const records = Array.from({ length: 100 }, (_, index) => failedTry(index + 1));
  const full: SessionState = { ...tagged, ledger: { nextNumber: 101, records } };
  expect(open(full).ledger).toEqual(full.ledger);
});

test('nothing in a file names the phone', () => {
  const record = failedTry(1, {
    phone: { who: 'iphone', ecid: '000C51A2B3C4D5E6', udid: '2b7f9d1c3e5a7b9d', model: null },
  });
  // A fold that took in what a file held beside the known fields.
  const odd = record.evidence.map((line) => ({ ...line, serial: 'F2LXK0000000' }));
  const records = [{ ...record, evidence: odd }];
  const state: SessionState = { ...tagged, ledger: { nextNumber: 2, records } };
  const text = JSON.stringify(caseOf(state, own, now));
  expect(text).not.toContain('F2LXK0000000');
  expect(text).not.toContain('000C51A2B3C4');
  expect(text).not.toContain('2b7f9d1c');
  expect(text).toContain('D5E6');
  expect(text).toContain('7B9D');
});

describe('what is likely inside of the iPhone', () => {
  test('counts two computers where there is one port each', () => {
    const mine = failedTry(3, { cable: 2 });
    const state: SessionState = {
      ...open(tagged),
      cables: { current: 2, names: ['white, 1 m', null] },
    };
    const ledger = { nextNumber: 4, records: [...state.ledger.records, failedTry(2), mine] };
    const alike = failuresLike(ledger, mine);
    expect(alike).toHaveLength(3);
    expect(variety(alike)).toEqual({ cables: 2, ports: 2, computers: 2 });
  });

  test('leaves out the try of another phone by its last four digits', () => {
    const mine = failedTry(3, {
      phone: { who: 'iphone', ecid: '000C51A2B3C40000', udid: null, model: 'iPhone 11 Pro' },
    });
    const ledger = { nextNumber: 4, records: [...open(tagged).ledger.records, mine] };
    expect(failuresLike(ledger, mine)).toEqual([mine]);
  });
});

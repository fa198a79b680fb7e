import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEvent, fold } from '../session/session.test-support.ts';
import { momentsAfter } from '../session/timeline.ts';
import { foldedMoments, foldLine, foldMark, foldVersion } from './fold.ts';
import { tick } from './journal.test-support.ts';
import { parseLine } from './parse-line.ts';

test('a fold gives back every state that events can lead to', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      const state = fold(events);
      expect(parseLine(foldLine(state, 1))).toEqual({ kind: 'fold', at: 1, state });
    }),
  );
});

test('a fold keeps the last moments only, and goes on counting', () => {
  const state = fold(Array.from({ length: 700 }, (_, at) => tick(at)));
  const read = parseLine(foldLine(state, 1));
  if (read.kind !== 'fold') throw new Error(read.kind);
  const moments = momentsAfter(read.state.timeline, 0);
  expect(moments).toHaveLength(foldedMoments);
  expect(moments.at(-1)).toEqual(momentsAfter(state.timeline, 0).at(-1));
  expect(read.state.timeline.nextSeq).toBe(701);
  expect(read.state.checklist).toEqual(state.checklist);
});

test('a fold can be found without parsing', () => {
  expect(foldLine(fold([]), 1).startsWith(foldMark)).toBe(true);
});

test('a fold of a later version is left to that version', () => {
  const line = foldLine(fold([]), 1).replace(`"version":${String(foldVersion)}`, '"version":999');
  expect(parseLine(line)).toEqual({ kind: 'unknown' });
});

test('a fold with one wrong value deep inside is damaged', () => {
  const line = foldLine(fold([tick(1)]), 1);
  expect(parseLine(line.replace('"step":"restart"', '"step":"dance"'))).toEqual({
    kind: 'damaged',
  });
  expect(parseLine(line.replace('"begun":', '"begin":'))).toEqual({ kind: 'damaged' });
});

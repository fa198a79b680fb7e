import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { logModes, type LogVerdict } from '../restore-log/log-fact.ts';
import { explainEnd } from './explain-end.ts';

const removed: LogVerdict = { kind: 'removed' };

describe('explainEnd', () => {
  test.each([
    ['removed before it had finished', removed, 'error.vanished', 'cable'],
    ['no space', { kind: 'no-space' }, 'error.no-room', 'storage'],
    ['another one runs', { kind: 'busy' }, 'error.busy', 'gate'],
    [
      'recovery instead of the restore system',
      { kind: 'unexpected-mode', came: 'recovery', due: 'restore' },
      'error.back-in-recovery',
      'fixes',
    ],
    [
      'DFU instead of the restore system',
      { kind: 'unexpected-mode', came: 'dfu', due: 'restore' },
      'error.back-in-dfu',
      'fixes',
    ],
    [
      'iOS instead of the restore system',
      { kind: 'unexpected-mode', came: 'booted', due: 'restore' },
      'error.wrong-mode',
      'fixes',
    ],
    [
      'modes that the log does not name',
      { kind: 'unexpected-mode', came: null, due: null },
      'error.wrong-mode',
      'fixes',
    ],
    [
      'installed, then not started',
      { kind: 'gave-up', from: 'restore', to: 'booted' },
      'error.never-started',
      'fixes',
    ],
    [
      'not started out of recovery',
      { kind: 'gave-up', from: 'recovery', to: 'booted' },
      'error.recovery-never-started',
      'fixes',
    ],
    [
      'not back in DFU',
      { kind: 'gave-up', from: 'dfu', to: 'dfu' },
      'error.dfu-never-back',
      'cable',
    ],
    [
      'another wait',
      { kind: 'gave-up', from: 'booted', to: 'recovery' },
      'error.never-back',
      'fixes',
    ],
    [
      'a wait without names',
      { kind: 'gave-up', from: null, to: null },
      'error.never-back',
      'fixes',
    ],
  ] satisfies readonly [string, LogVerdict, string, string][])(
    'the line: %s',
    (_, verdict, what, advice) => {
      expect(explainEnd(verdict, [], 1)).toMatchObject({
        code: 1,
        what: { id: what },
        ground: 'line',
        advice,
        line: null,
      });
    },
  );

  test('the line comes before the causes and the number, and the number stays', () => {
    const causes = [{ depth: 0, code: 3194, text: 'This device isn’t eligible.' }];
    expect(explainEnd(removed, causes, 14)).toMatchObject({
      code: 14,
      what: { id: 'error.vanished' },
      causes: ['connection', 'part'],
    });
  });

  test('the deepest cause that has a meaning comes before the number', () => {
    const causes = [
      { depth: 0, code: 4012, text: 'outer' },
      { depth: 2, code: 987_654, text: 'unheard of' },
      { depth: 1, code: 14, text: 'copy failed' },
    ];
    expect(explainEnd(null, causes, 4012)).toMatchObject({
      code: 4012,
      what: { id: 'error.code.14' },
      advice: 'image',
      line: null,
    });
  });

  test('a cause of which only the range is known does not outrank a number that is known', () => {
    const causes = [{ depth: 1, code: 4077, text: 'other' }];
    expect(explainEnd(null, causes, 53)).toMatchObject({ what: { id: 'error.code.53' } });
  });

  test('without line and causes the number speaks', () => {
    expect(explainEnd(null, [], 3194)).toMatchObject({ what: { id: 'error.code.3194' } });
  });

  test('what nobody explains is shown with the deepest raw line', () => {
    const causes = [
      { depth: 0, code: 987_654, text: 'outer words' },
      { depth: 1, code: 987_655, text: 'inner words' },
    ];
    expect(explainEnd(null, causes, 987_654)).toMatchObject({
      code: 987_654,
      what: { id: 'error.unknown' },
      line: 'inner words',
    });
  });

  test('without a status the outermost cause lends its number', () => {
    const causes = [
      { depth: 1, code: 14, text: '' },
      { depth: 0, code: 4010, text: '' },
    ];
    expect(explainEnd(null, causes, null)).toMatchObject({
      code: 4010,
      what: { id: 'error.code.14' },
    });
  });

  test('0 is success, whatever was said on the way', () => {
    expect(explainEnd(removed, [], 0)).toMatchObject({ what: { id: 'error.success' } });
  });

  test('a log that tells no end explains nothing', () => {
    expect(explainEnd(null, [], null)).toBeNull();
  });

  test('any end is explained without fault, in an order that does not matter', () => {
    const mode = fc.constantFrom(...logModes, null);
    const verdict = fc.oneof(
      fc.constant(null),
      fc.record({ kind: fc.constant('unexpected-mode' as const), came: mode, due: mode }),
      fc.record({ kind: fc.constant('gave-up' as const), from: mode, to: mode }),
    );
    const causes = fc.uniqueArray(
      fc.record({ depth: fc.nat(9), code: fc.integer(), text: fc.string() }),
      { selector: ({ depth }) => depth },
    );
    fc.assert(
      fc.property(verdict, causes, fc.option(fc.integer()), (line, chain, status) => {
        expect(explainEnd(line, [...chain].reverse(), status)).toEqual(
          explainEnd(line, chain, status),
        );
      }),
    );
  });
});

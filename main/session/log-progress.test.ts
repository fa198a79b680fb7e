import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { LogFact } from '../knowledge/restore-log/log-fact.ts';
import { anyLogFact } from './log.test-support.ts';
import { type LogProgress, progressAfter, restoreStages } from './log-progress.ts';

/** Progress after these facts, one second apart. */
function after(facts: readonly LogFact[]): LogProgress | null {
  return facts.reduce<LogProgress | null>(
    (progress, fact, index) => progressAfter(progress, { at: index * 1000, fact }),
    null,
  );
}

const operation = (number: number, percent: number | null, mode = 'restore' as const): LogFact => ({
  kind: 'progress',
  mode,
  operation: number,
  percent,
});
const inMode = (
  mode: 'booted' | 'recovery' | 'restore' | 'dfu',
  change: 'connected' | 'disconnected' = 'connected',
): LogFact => ({ kind: 'mode', mode, change });
const send: LogFact = { kind: 'progress', mode: 'recovery', operation: 9, percent: 100 };

describe('progress of a restore', () => {
  it('goes through the stages of a healthy run', () => {
    const facts: readonly LogFact[] = [
      { kind: 'started-in', mode: 'booted' },
      inMode('booted', 'disconnected'),
      inMode('recovery'),
      inMode('recovery', 'disconnected'),
      inMode('recovery'),
      send,
      inMode('recovery', 'disconnected'),
      inMode('restore'),
      operation(13, 40),
      operation(14, 10),
      operation(77, null),
      { kind: 'acknowledged' },
      { kind: 'completed', status: 0 },
    ];
    const stages = facts.map((_, index) => after(facts.slice(0, index + 1))?.stage);
    expect(stages).toEqual([
      'prepare',
      'prepare',
      'files',
      // The first restart is the boot loader's own.
      'files',
      'files',
      'files',
      'boot',
      'disk',
      'copy',
      'verify',
      'finish',
      'restart',
      'restart',
    ]);
    expect(after(facts)).toMatchObject({ over: true, since: 11_000 });
  });

  it('takes its figure from the copy and the check only, also when others come between', () => {
    const facts = [operation(13, 20), operation(19, 90), operation(13, 21), operation(36, 100)];
    expect(after(facts)).toMatchObject({ stage: 'copy', percent: 21, operation: 'sign' });
    expect(after([...facts, operation(14, null), operation(13, 99)])).toMatchObject({
      stage: 'verify',
      percent: null,
      operation: 'copy',
    });
  });

  it('does not fall back when a second image is copied', () => {
    expect(after([operation(13, 100), operation(13, 3)])?.percent).toBe(100);
  });

  it('knows the numbers of old phones', () => {
    const old: LogFact = { kind: 'protocol', version: 13 };
    expect(after([inMode('restore'), old, operation(46, null)])?.operation).toBe('battery');
    expect(after([inMode('restore'), operation(47, null)])?.operation).toBe('battery');
  });

  it('starts anew with another restore in the same log', () => {
    const failed: readonly LogFact[] = [
      operation(13, 80),
      { kind: 'completed', status: 4010 },
      { kind: 'error', code: 4010 },
    ];
    expect(after(failed)).toMatchObject({ stage: 'copy', percent: 80, over: true });
    expect(after([...failed, { kind: 'opened' }])).toBeNull();
    expect(after([operation(13, 80), { kind: 'opened' }])?.percent).toBe(80);
  });

  it('never runs back during a try, whatever the log says', () => {
    const fact = anyLogFact.filter(({ kind }) => kind !== 'opened');
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 40 }), (facts) => {
        let before: LogProgress | null = null;
        for (const [at, one] of facts.entries()) {
          const next: LogProgress | null = progressAfter(before, { at, fact: one });
          if (before !== null && next !== null) {
            const step = rank(next) - rank(before);
            expect(step).toBeGreaterThanOrEqual(0);
            if (step === 0) expect(next.percent ?? -1).toBeGreaterThanOrEqual(before.percent ?? -1);
            expect(next.since).toBeGreaterThanOrEqual(before.since);
          }
          expect(before === null || next !== null).toBe(true);
          before = next;
        }
      }),
    );
  });
});

function rank({ stage }: LogProgress): number {
  return restoreStages.indexOf(stage);
}

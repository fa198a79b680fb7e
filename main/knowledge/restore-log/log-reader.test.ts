import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createLogReader, type TimedLine } from './log-reader.ts';

const parts = { offsetAt: () => 0, writtenBy: Date.UTC(2024, 0, 1, 12) };

function readAll(lines: readonly string[]): readonly TimedLine[] {
  const told: TimedLine[] = [];
  const reader = createLogReader(parts, (line) => told.push(line));
  for (const line of lines) reader.read(line, null);
  reader.flush();
  return told;
}

const facts = (lines: readonly string[]): readonly unknown[] =>
  readAll(lines).flatMap(({ fact }) => fact ?? []);

describe('the reader of a log', () => {
  it('tells each line at once, and its moment', () => {
    const told: TimedLine[] = [];
    const reader = createLogReader(parts, (line) => told.push(line));
    reader.read('[11:00:00.5000] Restore completed, status: 4014', null);
    expect(told).toEqual([
      {
        stamp: { kind: 'timed', ofDay: 39_600_500 },
        text: 'Restore completed, status: 4014',
        fact: { kind: 'completed', status: 4014 },
        at: Date.UTC(2024, 0, 1, 11, 0, 0, 500),
        parts: 1,
      },
    ]);
  });

  it('puts lines together again that another tool has wrapped', () => {
    expect(
      facts([
        '10:15:00.120: Changing state from',
        "    'Restoring' to",
        "    'Transitioning'",
        '10:15:00.300: <Restore Device 0x1A2B3C4D5E6F>: operation 13',
        '    progress 45',
        '10:15:02.000: Restore completed, status: 40',
        '    13',
        '10:15:02.001: Elapsed time (in sec',
        '    onds): 512',
      ]),
    ).toEqual([
      { kind: 'state', from: 'Restoring', to: 'Transitioning' },
      { kind: 'progress', mode: 'restore', operation: 13, percent: 45 },
      { kind: 'completed', status: 4013 },
      { kind: 'elapsed', seconds: 512 },
    ]);
  });

  it('holds a wrapped line back only until it is known to be whole', () => {
    const told: TimedLine[] = [];
    const reader = createLogReader(parts, (line) => told.push(line));
    reader.read('10:15:02.000: Restore error 4013', null);
    expect(told).toEqual([]);
    reader.flush();
    reader.flush();
    expect(told.map(({ fact }) => fact)).toEqual([{ kind: 'error', code: 4013 }]);
  });

  it('leaves dumps below native lines alone', () => {
    expect(
      facts(['[10:00:00.0000] Device info:', '    Board ID: 0x4', '    Chip ID: 0x8030']),
    ).toEqual([
      { kind: 'board', boardId: 4 },
      { kind: 'chip', chipId: 0x8030 },
    ]);
  });

  it('does not put a dump without end together', () => {
    const lines = [
      '10:15:00.000: dump',
      ...Array.from({ length: 5000 }, () => '  0123456789'.repeat(90)),
    ];
    for (const { text } of readAll(lines)) expect(text.length).toBeLessThanOrEqual(2000);
  });

  it('tells every text once, in any order of any lines', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '10:15:00.000: Restore completed,',
        '    status: 9',
        '[10:15:00.0000] Restore error 9',
        '\t',
        '',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const told = readAll(lines);
        const squeeze = (text: string): string => text.replace(/\s+/g, '');
        const all = told.map(({ text }) => squeeze(text)).join('');
        const given = lines.map((one) => squeeze(one)).join('');
        // Only stamps are left out.
        expect(given.length - all.length).toBeLessThanOrEqual(16 * lines.length);
        expect(told.length).toBeLessThanOrEqual(lines.length);
      }),
    );
  });

  it('takes a bar for that of the operation above it, and of nothing else', () => {
    expect(
      facts([
        'Sending iBEC (1318412 bytes)...',
        '[==========================                        ]  51.0%',
        '09:33:00.000    <Info> Verifying restore (14)',
        '[=                                                 ]   2.0%',
        '[==================================================] 100.0%',
        '[====] 400%',
        '[====] 12.0% of it',
        'Sending filesystem now...',
        '[=====                                             ]  10.6%',
        'Sending NORData',
        '[=====                                             ]  10.6%',
      ]),
    ).toEqual(
      [
        [14, null],
        [14, 2],
        [14, 100],
        [13, 10],
      ].map(([operation, percent]) => ({ kind: 'progress', mode: 'restore', operation, percent })),
    );
  });

  it('stands twenty thousand lines that were damaged, in bounded time', () => {
    const sample = fc.constantFrom(
      '2024-01-01 10:00:00.000 AMPDevicesAgent[1:2]: restore library built Nov 4 2023',
      '[10:00:01.0000] <Restore Device 0x1A2B>: operation 13 progress 45',
      "[10:00:02.0000] Unexpected device state 'Recovery' expected 'RestoreOS'",
      "[10:00:02.0000] Depth:0 Code:4013 Error:Unexpected device state 'DFU' expected 'RestoreOS'",
      '10:00:03.000: Changing state from',
      "    'Restoring' to 'Transitioning'",
      '[14:16:47.5510-GMT]{3>6} CHECKPOINT FAILURE:(FAILURE:53) MAIN:[0x0648] check_fdr',
      'Verifying restore (14)',
      '[=====     ] 50.0%',
      'irecv_event_cb: device XYZ (udid: N/A) connected in Recovery mode',
    );
    const cut = fc.nat(90);
    const damaged = fc
      .tuple(sample, sample, cut, cut, fc.string({ unit: 'binary', maxLength: 6 }), fc.nat(40))
      .map(([one, other, from, to, noise, times]) =>
        times === 40
          ? (one + noise).repeat(200)
          : one.slice(0, from) + noise + other.slice(to) + (times < 10 ? one.slice(from) : ''),
      );
    const lines = fc.array(fc.tuple(damaged, fc.boolean()), { minLength: 100, maxLength: 100 });
    let slowest = 0;
    fc.assert(
      fc.property(lines, (given) => {
        let last = Number.NEGATIVE_INFINITY;
        let told = 0;
        const reader = createLogReader(parts, ({ at, text, parts: count }) => {
          if (!(at >= last)) throw new Error('a moment went back');
          if (text.length > 2000) throw new Error('a line without end');
          last = at;
          told += count;
        });
        const began = performance.now();
        for (const [index, [line, comes]] of given.entries()) {
          reader.read(line, comes ? parts.writtenBy + index * 100 : null);
        }
        reader.flush();
        slowest = Math.max(slowest, performance.now() - began);
        expect(told).toBe(given.length);
      }),
      { numRuns: 200 },
    );
    // A hundred lines; a busy computer may hold them up for a while.
    expect(slowest).toBeLessThan(1000);
  });
});

import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reduce } from '../session/reduce.ts';
import { anyEvent, fold } from '../session/session.test-support.ts';
import { entryLine } from './entry.ts';
import { headerLine } from './header.ts';
import { openJournal } from './journal.ts';
import { temporaryFolder } from './folder.test-support.ts';
import {
  bounce,
  options,
  restored,
  segmentNames,
  startSession,
  tick,
  timesOf,
} from './journal.test-support.ts';

const first = 'journal-000001.jsonl';

const second = 'journal-000002.jsonl';

describe('a folder', () => {
  test('is made for this person only', async () => {
    const folder = join(temporaryFolder(), 'deep', 'history');
    (await startSession(folder)).journal.close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, first)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'reserve')).mode & 0o777).toBe(0o600);
  });

  test('gives back what was written, whoever closed it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { maxLength: 40 }), fc.boolean(), async (events, end) => {
        const folder = temporaryFolder();
        const session = await startSession(folder);
        session.add(...events);
        if (end) expect(session.journal.close()).toBe(0);
        expect(await restored(folder)).toEqual(fold(events));
      }),
      { numRuns: 30 },
    );
  });

  test('takes live events before history was read, and reads them next time', async () => {
    const folder = temporaryFolder();
    const one = await startSession(folder);
    one.add(tick(1));
    one.journal.close();

    const journal = openJournal(folder, options());
    journal.append(tick(2), null);
    const history = await journal.readHistory();
    expect(timesOf(history.state)).toEqual([1]);
    journal.settle(reduce(history.state, tick(2)));
    journal.close();
    expect(timesOf(await restored(folder))).toEqual([1, 2]);
  });
});

describe('a damaged history', () => {
  test(
    'cut at any byte opens and holds a first part of the events',
    { timeout: 60_000 },
    async () => {
      const full = temporaryFolder();
      const session = await startSession(full);
      session.add(tick(1), bounce(0), bounce(1), tick(2), tick(3));
      session.journal.close();
      const bytes = readFileSync(join(full, first));
      const whole = timesOf(session.state);

      const folder = temporaryFolder();
      for (let cut = 0; cut <= bytes.length; cut += 1) {
        for (const name of segmentNames(folder)) unlinkSync(join(folder, name));
        writeFileSync(join(folder, first), bytes.subarray(0, cut));
        const again = await startSession(folder);
        const times = timesOf(again.state);
        expect(times).toEqual(whole.slice(0, times.length));
        expect(again.journal.notices).toEqual([]);
        // And the next line is not glued to the torn one.
        again.add(tick(99));
        again.journal.close();
        expect(timesOf(await restored(folder))).toEqual([...times, 99]);
        if (cut === bytes.length) expect(times).toEqual(whole);
      }
    },
  );

  test.each([
    ['without an end', '{"k":"step-tic'],
    ['of zeros', '\0'.repeat(5000)],
    ['that cannot be read', '{"k":"begun",,}\n'],
  ])('with a last line %s loses that line', async (_, tail) => {
    const folder = temporaryFolder();
    const file = join(folder, first);
    writeFileSync(file, `${headerLine(1, '0')}\n${entryLine(tick(1))}\n`);
    const whole = readFileSync(file, 'utf8');
    appendFileSync(file, tail);
    const journal = openJournal(folder, options());
    const { state, report } = await journal.readHistory();
    journal.close();
    expect(timesOf(state)).toEqual([1]);
    expect(report).toMatchObject({ torn: true, damaged: 0 });
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });

  test('counts bad lines and unknown kinds in the middle and goes on', async () => {
    const folder = temporaryFolder();
    const lines = [
      headerLine(1, '0'),
      entryLine(tick(1)),
      'garbage',
      '{"k":"restore-began","at":2,"by":"log"}',
      '{"k":"step-ticked","at":2,"by":"person","step":"dance"}',
      '',
      entryLine(tick(3)),
    ];
    writeFileSync(join(folder, first), `${lines.join('\r\n')}\n`);
    const { state, report } = await openJournal(folder, options()).readHistory();
    expect(timesOf(state)).toEqual([1, 3]);
    expect(report).toEqual({ segments: 1, events: 2, skipped: 1, damaged: 2, torn: false });
  });

  test.each([
    ['nothing else', []],
    ['two ticks', [entryLine(tick(1)), entryLine(tick(2))]],
  ])('saved by an editor that puts a mark in front is whole, with %s', async (_, lines) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, first), `\uFEFF${[headerLine(1, '0'), ...lines].join('\r\n')}\r\n`);
    const journal = openJournal(folder, options());
    journal.append(tick(3), null);
    const { report } = await journal.readHistory();
    journal.close();
    expect(report).toMatchObject({ events: lines.length, damaged: 0, torn: false });
    const again = await startSession(folder);
    expect(again.journal.notices).toEqual([]);
    expect(timesOf(again.state)).toEqual(lines.length === 0 ? [3] : [1, 2, 3]);
  });

  test('with a garbage file as the newest is put aside and told', async () => {
    const folder = temporaryFolder();
    const one = await startSession(folder);
    one.add(tick(1));
    one.journal.close();
    writeFileSync(join(folder, second), 'PK\u0003\u0004 not a journal\n');
    const again = await startSession(folder);
    expect(again.journal.notices).toEqual(['history-damaged']);
    again.add(tick(2));
    again.journal.close();
    expect(existsSync(join(folder, `${second}.damaged`))).toBe(true);
    expect(segmentNames(folder)).toEqual([first]);
    const third = await startSession(folder);
    expect(third.journal.notices).toEqual([]);
    expect(timesOf(third.state)).toEqual([1, 2]);
  });

  test('of a later version stays untouched, and a new segment follows', async () => {
    const folder = temporaryFolder();
    const one = await startSession(folder);
    one.add(tick(1));
    one.journal.close();
    const newer = `${headerLine(1, '9').replace('"version":1', '"version":2')}\n{"z":1}\nhalf`;
    writeFileSync(join(folder, second), newer);
    const again = await startSession(folder, { limits: { total: 1 } });
    expect(again.journal.notices).toEqual(['history-newer']);
    again.add(tick(2));
    again.journal.close();
    expect(readFileSync(join(folder, second), 'utf8')).toBe(newer);
    expect(timesOf(await restored(folder))).toEqual([1, 2]);
  });

  test('without a single line end in megabytes is left alone', async () => {
    const folder = temporaryFolder();
    const lines = `${headerLine(1, '0')}\n${entryLine(tick(1))}\n`;
    writeFileSync(join(folder, first), lines + 'x'.repeat(40_000_000));
    const session = await startSession(folder);
    session.add(tick(2));
    session.journal.close();
    expect(statSync(join(folder, first)).size).toBe(lines.length + 40_000_000);
    expect(timesOf(await restored(folder))).toEqual([1, 2]);
  });
});

describe('rotation', () => {
  // A fold of five hundred moments alone is about 50 kB.
  const limits = { segment: 150_000, total: 400_000 };

  test('keeps the state, bounds the size and starts at the newest fold', async () => {
    const folder = temporaryFolder();
    const session = await startSession(folder, { limits });
    session.add(tick(1));
    for (let index = 0; index < 6000; index += 1) session.add(bounce(index));
    session.journal.close();
    await expect.poll(() => segmentNames(folder)).not.toContain(first);
    const sizes = segmentNames(folder).map((name) => statSync(join(folder, name)).size);
    expect(Math.max(...sizes)).toBeLessThan(limits.segment + 300);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(limits.total + limits.segment);

    const journal = openJournal(folder, options({ limits }));
    const { state, report } = await journal.readHistory();
    journal.close();
    expect(report.segments).toBe(1);
    expect(state.checklist).toEqual(session.state.checklist);
    expect(state.present).toEqual(session.state.present);
    expect(timesOf(state)).toEqual(timesOf(session.state).slice(-timesOf(state).length));
    expect(timesOf(state).length).toBeGreaterThanOrEqual(500);
  });

  test('interrupted at any byte of the new segment loses nothing', async () => {
    const full = temporaryFolder();
    const session = await startSession(full, { limits: { segment: 1500 } });
    let index = 0;
    while (segmentNames(full).length < 2) session.add(tick((index += 1)));
    session.journal.close();
    const size = statSync(join(full, second)).size;
    for (let cut = 0; cut <= size; cut += 13) {
      const folder = temporaryFolder();
      for (const name of [first, second]) copyFileSync(join(full, name), join(folder, name));
      truncateSync(join(folder, second), cut);
      const again = await startSession(folder);
      expect(again.state).toEqual(session.state);
      expect(again.journal.notices).toEqual([]);
      again.journal.close();
    }
  });

  test('follows the adoption of an overlong foreign segment', async () => {
    const folder = temporaryFolder();
    const lines = Array.from({ length: 100 }, (_, at) => entryLine(tick(at)));
    writeFileSync(join(folder, first), `${headerLine(1, '0')}\n${lines.join('\n')}\n`);
    const session = await startSession(folder, { limits: { segment: 4000 } });
    session.journal.close();
    expect(segmentNames(folder)).toEqual([first, second]);
    const { report, state } = await openJournal(folder, options()).readHistory();
    expect(report).toMatchObject({ segments: 1, events: 0 });
    expect(state).toEqual(session.state);
  });
});

import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entryLine } from './entry.ts';
import { headerLine } from './header.ts';
import { openJournal } from './journal.ts';
import { temporaryFolder } from './folder.test-support.ts';
import { bounce, options, segmentNames, startSession, timesOf } from './journal.test-support.ts';

/** Milliseconds to open, and until history is there; the middle one of five. */
async function startTimes(folder: string): Promise<{ open: number; history: number }> {
  const runs: { open: number; history: number }[] = [];
  for (let run = 0; run < 6; run += 1) {
    const begin = performance.now();
    const journal = openJournal(folder, options());
    const open = performance.now() - begin;
    await journal.readHistory();
    runs.push({ open, history: performance.now() - begin });
    journal.close();
  }
  // The first run only warms up.
  const sorted = runs.slice(1).sort((a, b) => a.history - b.history);
  return sorted[2]!;
}

/**
 * Two rotated segments, and before them 200 MB that cannot be read without being noticed: they
 * are what a start must leave alone.
 */
async function longHistory(folder: string): Promise<void> {
  const session = await startSession(folder);
  let index = 0;
  while (segmentNames(folder).length < 3) session.add(bounce((index += 1)));
  session.journal.close();
  const newest = join(folder, 'journal-000003.jsonl');
  renameSync(newest, join(folder, 'journal-000400.jsonl'));
  const [header] = readFileSync(join(folder, 'journal-000002.jsonl'), 'utf8').split('\n', 1);
  const damaged = `${header}\n${'{"k":"phone-left","at":"never"}\n'.repeat(16_500)}`;
  for (let number = 1; number < 400; number += 1) {
    writeFileSync(join(folder, `journal-${String(number).padStart(6, '0')}.jsonl`), damaged);
  }
}

test('200 MB of history are left alone by a start', { timeout: 120_000 }, async () => {
  const long = temporaryFolder();
  await longHistory(long);
  const sizes = readdirSync(long).map((name) => statSync(join(long, name)).size);
  expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThan(195 * 1024 * 1024);
  // Figures only: how long it takes is the business of the benchmark, not of a test.
  console.log('journal start, ms:', {
    empty: await startTimes(temporaryFolder()),
    full: await startTimes(long),
  });

  const journal = openJournal(long, options());
  const { state, report } = await journal.readHistory();
  journal.close();
  expect(report).toMatchObject({ damaged: 0, skipped: 0 });
  expect(timesOf(state).length).toBeGreaterThan(0);
});

test('100 MB without a fold are read without blocking', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const line = `{"k":"later","at":1,"by":"log","text":"${'x'.repeat(150)}"}\n`;
  writeFileSync(
    join(folder, 'journal-000001.jsonl'),
    `${headerLine(1, '0')}\n${line.repeat(500_000)}${entryLine(bounce(0))}\n`,
  );
  const begin = performance.now();
  const journal = openJournal(folder, options());
  const open = performance.now() - begin;

  const blocks: number[] = [];
  let turn = performance.now();
  const ticker = setInterval(() => {
    blocks.push(performance.now() - turn);
    turn = performance.now();
  }, 1);
  const { state, report } = await journal.readHistory();
  clearInterval(ticker);
  journal.close();
  expect(report).toMatchObject({ events: 1, skipped: 500_000 });
  expect(timesOf(state)).toHaveLength(1);
  blocks.sort((a, b) => a - b);
  const p99 = blocks[Math.floor(blocks.length * 0.99)] ?? Infinity;
  console.log('foreign segment, ms:', {
    open,
    all: performance.now() - begin,
    p99,
    longest: blocks.at(-1),
  });
  // Others had their turn again and again while it was read; how long each waited is printed above.
  expect(blocks.length).toBeGreaterThan(20);
});

import { copyFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { freshFolder } from '../fixtures/app.ts';
import type { Holdsteady } from '../fixtures/app.ts';
import { figuresOf, printFigures } from '../fixtures/figures.ts';
import {
  arrivalLine,
  departureLine,
  header,
  journalFolder,
  line,
  segments,
  sessionLines,
  writeSegment,
} from '../fixtures/journal.ts';
import { isShort } from '../fixtures/short.ts';
import { expect, test } from '../fixtures/test.ts';
import { manyPhones } from '../virtual-usb/devices.ts';

const megabyte = 1024 * 1024;

/** Only figures come of them. */
const runs = isShort ? 1 : 5;

test('a start with 200 MB of history has every tick at once', async ({ bus, start }) => {
  test.setTimeout(180_000);
  const long = freshFolder();
  const writer = await start({ profile: long });
  await bus.burstStorm({ devices: manyPhones(64), perSecond: 20, seconds: 8 });
  await writer.page.getByRole('checkbox', { name: 'Step 2 is done' }).click();
  await expectTick(writer);
  await writer.quit();
  multiply(long, 200);
  expect(sizeOf(long)).toBeGreaterThan(190 * megabyte);

  const empty = freshFolder();
  const times: Record<string, number[]> = { empty: [], long: [] };
  const live: Record<string, number[]> = { empty: [], long: [] };
  for (let run = 0; run <= runs; run += 1) {
    for (const [name, profile] of [
      ['empty', empty],
      ['long', long],
    ] as const) {
      const holdsteady = await start({ profile });
      const painted = await holdsteady.paintedAfter();
      // The first of each fills the caches of both.
      if (run > 0) {
        times[name]?.push(painted.words);
        live[name]?.push(painted.live);
      }
      if (name === 'long') await expectTick(holdsteady);
      await holdsteady.quit();
    }
  }
  // Figures only: how long a start takes is for a benchmark to judge and not for a test.
  printFigures('start to painted words, ms', {
    empty: figuresOf(times['empty'] ?? []).median,
    '200 MB': figuresOf(times['long'] ?? []).median,
  });
  printFigures('start to the live status, ms', {
    empty: figuresOf(live['empty'] ?? []).median,
    '200 MB': figuresOf(live['long'] ?? []).median,
  });
});

test('one foreign file of 200 MB neither holds the window up nor loses a tick', async ({
  start,
}) => {
  test.setTimeout(120_000);
  const profile = freshFolder();
  const at = Date.now() - 86_400_000;
  const bounces = Array.from({ length: 1_800_000 }, (_, index) =>
    index % 2 === 0 ? arrivalLine(at + index) : departureLine(at + index),
  );
  const ticked = line('step-ticked', at, 'person', { step: 'ports' });
  writeSegment(profile, 1, [
    header(at),
    ...sessionLines(at),
    ticked,
    ...bounces,
    line('later-kind', at, 'usb', { text: 'x'.repeat(1000) }),
  ]);
  const size = sizeOf(profile) / megabyte;

  const first = await start({ profile });
  const painted = await first.paintedAfter();
  await first.page.getByRole('checkbox', { name: 'Step 3 is done' }).click();
  await expect(first.page.getByTestId('step-cable')).toHaveAttribute('data-state', 'done');
  // The window has answered while the history is still being read.
  await expect(first.page.getByTestId('step-ports')).toHaveAttribute('data-state', 'open');
  const begun = Date.now();
  await expect(first.page.getByTestId('step-ports')).toHaveAttribute('data-state', 'done', {
    timeout: 60_000,
  });
  printFigures('a foreign file', {
    megabytes: Math.round(size),
    painted: painted.live,
    'history there after': Date.now() - begun,
  });
  await first.kill();

  const second = await start({ profile });
  for (const step of ['cable', 'ports']) {
    await expect(second.page.getByTestId(`step-${step}`)).toHaveAttribute('data-state', 'done');
  }
});

/** Copies the largest segment, as the app wrote it, until they fill so many MB; the newest stays. */
function multiply(profile: string, megabytes: number): void {
  const own = segments(profile);
  const [model] = [...own].sort((a, b) => statSync(b).size - statSync(a).size);
  const newest = own.at(-1);
  if (model === undefined || newest === undefined || own.length < 2) {
    throw new Error('the journal was not rotated');
  }
  const folder = journalFolder(profile);
  const name = (number: number): string =>
    join(folder, `journal-${String(number).padStart(6, '0')}.jsonl`);
  const count = Math.ceil((megabytes * megabyte) / statSync(model).size);
  copyFileSync(newest, name(own.length + count));
  for (let number = own.length; number < own.length + count; number += 1) {
    copyFileSync(model, name(number));
  }
}

function sizeOf(profile: string): number {
  const folder = journalFolder(profile);
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

async function expectTick({ page }: Holdsteady): Promise<void> {
  await expect(page.getByTestId('step-restart')).toHaveAttribute('data-state', 'done');
}

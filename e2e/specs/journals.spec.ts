import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';

import { freshFolder } from '../fixtures/app.ts';
import {
  countOf,
  header,
  journalFolder,
  line,
  readJournal,
  segments,
  sessionLines,
  writeSegment,
} from '../fixtures/journal.ts';
import { fillDisk, freeDisk, mountReadOnly, mountSmallDisk, unmount } from '../fixtures/mounts.ts';
import { expect, test } from '../fixtures/test.ts';

const at = Date.now() - 3_600_000;
const ticked = (step: string, when = at + 1000): string =>
  line('step-ticked', when, 'person', { step });

test('a torn last line is cut, and everything before it is there', async ({ start }) => {
  const profile = freshFolder();
  const half = ticked('cable').slice(0, 40);
  writeSegment(profile, 1, [header(at), ...sessionLines(at), ticked('update'), half], true);
  const { page, quit } = await start({ profile });
  await expectStep(page, 'update', 'done');
  await expectStep(page, 'cable', 'open');
  await expect(notices(page)).toHaveCount(0);
  await quit();
  const lines = readJournal(profile);
  expect([countOf(lines, 'step-ticked'), countOf(lines, 'session-started')]).toEqual([1, 2]);
});

test('kinds of a later version are passed over and kept', async ({ start }) => {
  const profile = freshFolder();
  const later = line('battery-read', at + 500, 'usb', { percent: 80 });
  const path = writeSegment(profile, 1, [
    header(at),
    ...sessionLines(at),
    later,
    ticked('update'),
    line('step-ticked', at, 'person', { step: 'pray' }),
    'no JSON at all',
  ]);
  const { page } = await start({ profile });
  await expectStep(page, 'update', 'done');
  await expectStep(page, 'restart', 'open');
  expect(readFileSync(path, 'utf8')).toContain(later);
});

test('a journal of a later version is left alone and said; new ticks are saved', async ({
  start,
}) => {
  const profile = freshFolder();
  const path = writeSegment(profile, 1, [header(at, 2), '{"some":"thing else"}']);
  const before = readFileSync(path);
  const first = await start({ profile });
  await expect(notices(first.page)).toContainText('A later version of Holdsteady wrote some');
  await tick(first.page, 2);
  await first.quit();

  const second = await start({ profile });
  await expectStep(second.page, 'restart', 'done');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a damaged file is put aside and said; new ticks are saved', async ({ start }) => {
  const profile = freshFolder();
  const path = writeSegment(profile, 1, ['\u0000\u0001 this is no journal']);
  const first = await start({ profile });
  await expect(notices(first.page)).toContainText('could not be read');
  await tick(first.page, 1);
  await first.quit();
  expect(existsSync(`${path}.damaged`)).toBe(true);
  const second = await start({ profile });
  await expectStep(second.page, 'update', 'done');
});

test('a folder that cannot be written is said, ticks work, and history is shown', async ({
  bus: _bus,
  start,
}) => {
  const profile = freshFolder();
  writeSegment(profile, 1, [header(at), ...sessionLines(at), ticked('update')]);
  mountReadOnly(journalFolder(profile));
  try {
    const { page, quit } = await start({ profile });
    await expect(notices(page)).toContainText('Holdsteady may not write to its folder');
    await expectStep(page, 'update', 'done');
    await tick(page, 2);
    await expectStep(page, 'restart', 'done');
    await quit();
  } finally {
    unmount(journalFolder(profile));
  }
});

test('a tick made on a full disk is there after a restart', async ({ bus: _bus, start }) => {
  const profile = freshFolder();
  const disk = journalFolder(profile);
  mountSmallDisk(disk, 12);
  try {
    const first = await start({ profile });
    await expect.poll(() => existsSync(join(disk, 'reserve'))).toBe(true);
    fillDisk(disk);
    await tick(first.page, 3);
    await expectStep(first.page, 'cable', 'done');
    await first.kill();

    const second = await start({ profile });
    await expectStep(second.page, 'cable', 'done');
    await second.quit();
  } finally {
    unmount(disk);
  }
});

test('a disk that is full from the start is said, and a tick is saved once there is room', async ({
  bus: _bus,
  start,
}) => {
  const profile = freshFolder();
  const disk = journalFolder(profile);
  mountSmallDisk(disk, 1);
  try {
    fillDisk(disk);
    const first = await start({ profile });
    await expect(notices(first.page)).toContainText('disk is full');
    await tick(first.page, 3);
    await expectStep(first.page, 'cable', 'done');
    freeDisk(disk);
    // The next thing that happens tries again, without waiting for the slow timer.
    await tick(first.page, 4);
    await expect(notices(first.page)).toHaveCount(0);
    await first.kill();

    const second = await start({ profile });
    await expectStep(second.page, 'cable', 'done');
    await expectStep(second.page, 'ports', 'done');
    await second.quit();
  } finally {
    unmount(disk);
  }
});

test('the files of the journal are for this person only', async ({ start }) => {
  const { profile } = await start();
  for (const path of segments(profile)) expect(statSync(path).mode & 0o777).toBe(0o600);
});

function notices(page: Page) {
  return page.getByRole('region', { name: 'Notices' });
}

async function expectStep(page: Page, step: string, state: string): Promise<void> {
  await expect(page.getByTestId(`step-${step}`)).toHaveAttribute('data-state', state);
}

async function tick(page: Page, number: number): Promise<void> {
  await page.getByRole('checkbox', { name: `Step ${String(number)} is done` }).click();
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Holdsteady } from '../fixtures/app.ts';
import { freshFolder } from '../fixtures/app.ts';
import {
  arrivalLine,
  departureLine,
  header,
  line,
  sessionLines,
  writeSegment,
} from '../fixtures/journal.ts';
import { look } from '../fixtures/look.ts';
import { expect, test } from '../fixtures/test.ts';

const second = 1000;
const ecid = '000A1B2C3D4E5F60';
const recovery = {
  id: '05ac:1281',
  serial: `SDOM:01 CPID:8101 CPRV:11 CPFM:03 SCEP:01 BDID:0E ECID:${ecid} IBFL:3D SRNM:[HSX0TEST1234]`,
};

/** A profile on which one update has failed with a named cable. */
function failedOnce(): string {
  const profile = freshFolder();
  const at = Date.now() - 3_600_000;
  writeSegment(profile, 1, [
    header(at),
    ...sessionLines(at),
    line('cable-named', at + second, 'person', { cable: 1, name: 'white, 1 m' }),
    arrivalLine(at + 60 * second),
    departureLine(at + 70 * second),
    arrivalLine(at + 80 * second, recovery),
    departureLine(at + 93 * second),
    arrivalLine(at + 95 * second, recovery),
    departureLine(at + 116 * second),
    arrivalLine(at + 130 * second, recovery),
    departureLine(at + 300 * second),
  ]);
  return profile;
}

/** The system's dialogs answer with this file. */
async function answer({ app }: Holdsteady, path: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, path);
}

test('a case goes on on another computer: saved, opened, opened again, and never in clear', async ({
  start,
}) => {
  const file = join(freshFolder(), 'tries.holdsteady-case');
  const one = await start({ profile: failedOnce() });
  await answer(one, file);
  await one.page.keyboard.press('Control+6');
  await one.page.getByRole('button', { name: 'Save a file…' }).click();
  await expect(one.page.getByText('Saved. Open this file')).toBeVisible();
  await look(one, 'case-file');
  await one.quit();
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain(ecid);
  expect(text).not.toContain('HSX0TEST1234');
  expect(text).toContain('5F60');

  const two = await start();
  await answer(two, file);
  const { page } = two;
  await page.keyboard.press('Control+6');
  const open = page.getByRole('button', { name: 'Open a file…' });
  await open.click();
  await expect(page.getByText('The tries of the other computer are in your list')).toBeVisible();
  await expect(page.getByTestId('try-1')).toContainText('white, 1 m');
  await page.getByRole('button', { name: 'Try 1' }).click();
  await expect(page.getByText('Another computer: Linux')).toBeVisible();
  await open.click();
  await expect(page.getByText('All tries of this file are in your list already')).toBeVisible();
  await expect(page.getByTestId(/^try-\d/)).toHaveCount(1);

  for (const [damage, words] of [
    [text.slice(0, -30), 'This file is damaged'],
    [text.replace('"version":1', '"version":9'), 'A later version of Holdsteady'],
    ['Dear diary', 'This file is not from Holdsteady'],
    ['x'.repeat(4 * 1024 * 1024 + 1), 'far too big'],
  ] as const) {
    writeFileSync(file, damage);
    await open.click();
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByTestId(/^try-\d/)).toHaveCount(1);
  }
});

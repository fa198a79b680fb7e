import { appendFileSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { freshFolder } from '../fixtures/app.ts';
import { look } from '../fixtures/look.ts';
import { expect, test } from '../fixtures/test.ts';
import * as devices from '../virtual-usb/devices.ts';

const logs = fileURLToPath(new URL('../fixtures/logs/', import.meta.url));
const { iphoneNormal, iphoneNormalInRecovery, iphoneRestoreOs, phonePort } = devices;

/** Now, as a log writes the head of a line and the lines below. */
function stamps(): { readonly head: string; readonly body: string } {
  const now = new Date();
  const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
  const day = `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const time = `${pad(now.getHours())}:${pad(now.getMinutes())}:${pad(now.getSeconds())}`;
  return { head: `${day} ${time}.000 AMPDevicesAgent[474:603]:`, body: `[${time}.0000]` };
}

test('a restore and its log are one story: begun, how far, and how it ended', async ({
  bus,
  start,
}) => {
  test.setTimeout(120_000);
  const folder = freshFolder();
  const file = join(folder, 'iPhoneUpdater.log');
  await bus.attach(iphoneNormal);
  const holdsteady = await start({ args: ['--restore-logs', folder] });
  const { page, status, title } = holdsteady;
  await expect(status).toHaveAttribute('data-status', 'normal');
  // Longer than the search for logs waits for the window.
  await page.waitForTimeout(3000);
  const write = (...lines: readonly string[]): void => {
    for (const line of lines) appendFileSync(file, `${stamps().body} ${line}\n`);
  };

  const { head } = stamps();
  writeFileSync(
    file,
    `${head} restore library built Jun 9 2026 at 10:55:23\n${head} iTunes: Software payload version: 22D63\n${head} iTunes: Using MobileRestore state machine\n`,
  );
  write("Changing state from 'Idle' to 'Restoring'", 'requested restore behavior: Update');
  await expect(title).toHaveText(/ has started$/);
  await expect(page.getByText('This is an Update. It tries to keep your data.')).toBeVisible();
  await expect(page.getByTestId('run')).toContainText('Update: keeps your data');

  await bus.detach(phonePort);
  write('BootedOS mode device disconnected');
  await page.waitForTimeout(1000);
  await bus.attach(iphoneNormalInRecovery);
  write('Recovery mode device connected');
  await page.waitForTimeout(1000);
  await bus.detach(phonePort);
  await page.waitForTimeout(1000);
  await bus.attach(iphoneNormalInRecovery);
  write('<Recovery Mode Device 0x100>: operation 6 progress -1');
  await page.waitForTimeout(6000);
  await bus.detach(phonePort);
  write('Recovery mode device disconnected');
  await page.waitForTimeout(1000);
  await bus.attach(iphoneRestoreOs);
  write('RestoreOS mode device connected');
  await expect(status).toHaveAttribute('data-status', 'install');
  const percent = page.getByTestId('run-percent');
  const seen: number[] = [];
  for (const done of [10, 40, 25, 41]) {
    write(`<Restore Device 0x100>: operation 13 progress ${String(done)}`);
    await page.waitForTimeout(600);
    seen.push(Number((await percent.textContent())?.replace('%', '')));
    if (done === 40) await look(holdsteady, 'log-healthy-at-40');
  }
  expect(seen).toEqual([10, 40, 40, 41]);

  write(
    'Restore completed, status: 4077',
    'Depth:0 Code:4077 Error:Something nobody has seen yet.',
  );
  await expect(title).toHaveText(/ stopped: error 4077$/);
  await expect(page.getByRole('alert')).toContainText('4077');
  await look(holdsteady, 'log-unknown-code');
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('table')).toContainText('4077');
  const ended = holdsteady.journal().filter(({ k }) => k === 'log-told');
  expect(ended.length).toBeGreaterThan(0);
});

test('the log drawer: plain words, the log’s own, search, an older log, and none at all', async ({
  start,
}) => {
  test.setTimeout(120_000);
  const folder = freshFolder();
  copyFileSync(join(logs, 'failed-4013.txt'), join(folder, 'iPhoneUpdater 2.log'));
  copyFileSync(join(logs, 'healthy-update.txt'), join(folder, 'iPhoneUpdater.log'));
  const holdsteady = await start({ args: ['--restore-logs', folder] });
  const { page } = holdsteady;
  await page.waitForTimeout(3000);
  await page.keyboard.press('Control+l');
  const drawer = page.getByTestId('log');
  await expect(drawer.getByRole('heading', { name: 'The restore log' })).toBeFocused();
  await expect(drawer.getByRole('combobox')).toBeVisible();
  await expect(drawer.getByRole('combobox').locator('option')).toHaveCount(2);
  await drawer.getByRole('combobox').selectOption({ index: 1 });
  await expect(drawer.getByRole('status')).toContainText(/\d+ lines/);
  await look(holdsteady, 'log-drawer');

  const search = drawer.getByRole('searchbox');
  await search.fill('behavior');
  await expect(drawer.getByRole('listitem')).toHaveCount(1);
  await expect(drawer.getByRole('status')).toContainText('1 of ');
  await drawer.getByRole('checkbox').uncheck();
  await look(holdsteady, 'log-drawer-search');
  await drawer.getByRole('button', { name: 'Copy' }).click();
  await expect(drawer.getByRole('status')).toContainText('Copied');
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
});

test('no log found is a calm sentence that names the folders', async ({ start }) => {
  const holdsteady = await start();
  const { page } = holdsteady;
  await page.waitForTimeout(3000);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Restore log' }).click();
  const drawer = page.getByTestId('log');
  await expect(drawer).toContainText('There is no restore log yet.');
  await look(holdsteady, 'log-none');
});

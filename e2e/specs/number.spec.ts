import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from 'playwright/test';

import { findBarriers } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';

const screens = fileURLToPath(new URL('../../.cache/screens/', import.meta.url));

test('a number is explained while it is typed, and the way goes on to its step', async ({
  start,
}) => {
  const { app, page } = await start();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'What does this number mean?' }).click();
  const box = page.getByRole('dialog', { name: 'What does this number mean?' });
  const field = box.getByRole('textbox', { name: 'Error number' });
  await expect(field).toBeFocused();
  await expect(box.getByRole('article')).toHaveCount(0);

  await field.pressSequentially('4013');
  await expect(box.getByRole('heading', { level: 3 })).toHaveText(
    'The iPhone came back in recovery mode and did not install.',
  );
  await expect(box.getByText('Error 4013', { exact: true })).toBeVisible();
  // Heard once it stands still: the number, what it means, and how sure that is.
  await expect(box.getByRole('status')).toHaveText(
    /^Error 4013\. The iPhone came back .* agree on this/,
  );
  await look(app, page, 'number-4013');

  for (const [typed, says] of [
    ['0xFAD', 'The iPhone came back in recovery mode and did not install.'],
    ['−1', 'The restore failed, and the number says no more.'],
    [
      'An unknown error occurred (3194).',
      'Apple’s server said no to this version for this iPhone.',
    ],
    ['error 53?', 'A part did not match what the factory stored for this iPhone.'],
    ['0xE8000015', 'I have no plain words for this number yet.'],
  ] as const) {
    await field.fill(typed);
    await expect(box.getByRole('heading', { level: 3 })).toHaveText(says);
  }
  await expect(box.getByText('Error 0xE8000015')).toBeVisible();
  await look(app, page, 'number-unknown');

  await field.fill('hello');
  await expect(box.getByText('I see no error number here.').first()).toBeVisible();
  await expect(box.getByRole('article')).toHaveCount(0);
  await field.fill('');
  await expect(box.getByText('I see no error number here.')).toHaveCount(0);
  await look(app, page, 'number-empty');

  await field.fill('9');
  await box.getByRole('button', { name: 'Open step 3' }).click();
  await expect(box).toHaveCount(0);
  await expect(page.getByTestId('step-cable')).toHaveAttribute('data-open', '');
  await expect(page.locator('[data-step-header="cable"]')).toBeFocused();

  // By keys alone: open, close, and back to where one was.
  await page.keyboard.press('Control+d');
  await expect(field).toBeFocused();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Control+d');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('[data-step-header="cable"]')).toBeFocused();
});

/** Asks axe in light and dark, sees that nothing scrolls sideways, and keeps pictures. */
async function look(app: ElectronApplication, page: Page, name: string): Promise<void> {
  mkdirSync(screens, { recursive: true });
  const shape = (width: number, zoom: number): Promise<void> =>
    app.evaluate(
      ({ BrowserWindow }, to) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(to.width, 660);
        window?.webContents.setZoomFactor(to.zoom);
      },
      { width, zoom },
    );
  const sideways = (): Promise<number> =>
    page.getByRole('dialog').evaluate((box) => box.scrollWidth - box.clientWidth);

  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findBarriers(page), `${name}, ${colorScheme}`).toEqual([]);
    await page.screenshot({ path: `${screens}${name}.${colorScheme}.png`, animations: 'disabled' });
  }
  await shape(360, 1);
  await page.waitForTimeout(150);
  expect(await sideways()).toBe(0);
  await page.screenshot({ path: `${screens}${name}.narrow.png`, animations: 'disabled' });
  await shape(780, 2);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(390);
  await page.waitForTimeout(300);
  expect(await sideways()).toBe(0);
  // Playwright crops a page that is zoomed.
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(`${screens}${name}.large.png`, png, 'base64');
  await shape(780, 1);
}

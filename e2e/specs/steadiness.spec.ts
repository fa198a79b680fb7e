import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { findBarriers } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import { iphoneNormal, phonePort } from '../virtual-usb/devices.ts';

const screens = fileURLToPath(new URL('../../.cache/screens/', import.meta.url));

test('a minute of testing: a drop is counted, told in red, and begins no try', async ({
  bus,
  start,
}) => {
  test.setTimeout(150_000);
  mkdirSync(screens, { recursive: true });
  const { app, page, status } = await start();
  const panel = page.getByTestId('steadiness');
  const look = async (name: string): Promise<void> => {
    await panel.scrollIntoViewIfNeeded();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await findBarriers(page), `${name}, ${colorScheme}`).toEqual([]);
      await page.screenshot({ path: `${screens}steadiness-${name}.${colorScheme}.png` });
    }
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(360, 660);
    });
    await panel.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${screens}steadiness-${name}.narrow.png` });
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(780, 660);
    });
  };

  await page.keyboard.press('Control+3');
  await expect(panel).toContainText('Plug in the iPhone');
  await bus.attach(iphoneNormal);
  await expect(status).toHaveAttribute('data-status', 'normal');
  await look('ready');

  await panel.getByRole('button', { name: 'Start the test' }).click();
  await expect(panel).toHaveAttribute('data-kind', 'running');
  const begun = Date.now();
  await page.waitForTimeout(4000);
  await bus.detach(phonePort);
  await expect(status).toHaveAttribute('data-status', 'drop');
  await expect(page.getByTestId('test-drops')).toHaveText('1 drop');
  await look('gone');
  await bus.attach(iphoneNormal);
  await expect(status).toHaveAttribute('data-status', 'normal');
  await page.waitForTimeout(1500);
  await look('running');

  await expect(page.getByTestId('test-result')).toContainText('1 drop in 60 s', {
    timeout: 70_000,
  });
  expect(Date.now() - begun).toBeGreaterThan(59_000);
  await expect(panel.getByRole('button', { name: 'Test again' })).toBeVisible();
  await expect(page.getByTestId('ledger')).toHaveText(/^No tries yet\./);
  await look('result');
});

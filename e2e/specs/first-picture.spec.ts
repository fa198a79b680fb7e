import type { Page } from 'playwright/test';

import { expect, test } from '../fixtures/test.ts';

/** Where the parts stand that are there before any script has run, and how they look. */
function parts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...['.wordmark', '.status-pane', '.status-pane svg', 'h1', 'h1 + p', '.work-pane'],
      // The title of the list: what stands above it has one of its own once there is an answer.
      'h2:not([data-testid="gate"] h2)',
    ].map((selector) => {
      const element = document.querySelector(selector);
      const { x, y, width } = element?.getBoundingClientRect() ?? new DOMRect();
      const { font, color, opacity } = getComputedStyle(element ?? document.body);
      return `${selector} ${[x, y, width].map(Math.round).join(' ')} ${font} ${color} ${opacity}`;
    }),
  );
}

test('the first words are there without script, and nothing moves when the page comes', async ({
  start,
}) => {
  const { page, status } = await start();
  await expect(status).toHaveAttribute('data-status', 'none');
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const live = await parts(page);

  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.reload();
  await expect(page.getByTestId('status-title')).toHaveText('Looking for your iPhone');
  await expect(page.getByTestId('status')).toHaveCount(0);
  expect(await parts(page)).toEqual(live);
});

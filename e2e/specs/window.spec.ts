import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from 'playwright/test';

import { commandLine, freshFolder } from '../fixtures/app.ts';
import { readJournal } from '../fixtures/journal.ts';
import { runProgram } from '../fixtures/run.ts';
import { expect, test } from '../fixtures/test.ts';
import { iphoneNormal, iphoneNormalInRecovery, phonePort } from '../virtual-usb/devices.ts';

test('the keyboard does everything', async ({ start }) => {
  const { app, page } = await start();
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const focus = (): Promise<string | null> =>
    page.evaluate(
      () =>
        document.activeElement?.getAttribute('data-pane') ??
        document.activeElement?.getAttribute('data-step-header') ??
        null,
    );
  await press('F6');
  expect(await focus()).toBe('bar');
  await press('F6');
  expect(await focus()).toBe('status');
  await press('F6');
  expect(await focus()).toBe('list');
  await press('Shift+F6');
  expect(await focus()).toBe('status');

  for (const [key, step] of ['update', 'restart', 'cable', 'ports', 'support'].entries()) {
    await press(`Control+${String(key + 1)}`);
    await expect(page.getByTestId(`step-${step}`)).toHaveAttribute('data-open', '');
    await expect.poll(focus).toBe(step);
  }
  await press('ArrowDown');
  expect(await focus()).toBe('update');
  await press('ArrowUp');
  expect(await focus()).toBe('support');
  await press('Space');
  await expect(page.getByTestId('step-support')).toHaveAttribute('data-state', 'done');
  await press('Space');
  await expect(page.getByTestId('step-support')).toHaveAttribute('data-state', 'open');
  await press('ArrowUp');
  await press('Enter');
  await expect(page.getByTestId('step-ports')).toHaveAttribute('data-open', '');
  await press('Enter');
  await expect(page.getByTestId('step-ports')).not.toHaveAttribute('data-open');

  await press('Control+h');
  await expect(page.getByRole('heading', { name: 'What happened?' })).toBeFocused();
  await press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await press('Escape');
  await expect(page.locator('#timeline')).toHaveCount(0);
  await press('Escape');
  await expect(page.getByTestId('status-title')).toBeVisible();
  await press('Control+6');
  await expect(page.getByRole('heading', { name: 'All tries' })).toBeFocused();
  await press('Control+h');
  await expect(page.getByRole('heading', { name: 'What happened?' })).toBeFocused();
  await press('Escape');
  await expect(page.locator('#timeline')).toHaveCount(0);

  await press('Control+Shift+P');
  await expect.poll(() => isOnTop(app)).toBe(true);
  await expect(page.getByRole('button', { name: 'Keep on top' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

for (const [name, width, zoom] of [
  ['360 px wide', 360, 1],
  ['at 200 %', 780, 2],
] as const) {
  test(`${name} nothing scrolls sideways and every control can be reached`, async ({
    bus,
    start,
  }) => {
    const { app, page, title } = await start();
    await bus.attach(iphoneNormal);
    await expect(title).toHaveText('iPhone connected');
    await app.evaluate(
      ({ BrowserWindow }, to) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(to.width, 660);
        window?.webContents.setZoomFactor(to.zoom);
      },
      { width, zoom },
    );
    await page.waitForTimeout(300);
    expect(await sideways(page)).toEqual([]);
    await page.keyboard.press('Control+3');
    await page.waitForTimeout(100);
    expect(await sideways(page)).toEqual([]);

    const all = await page.locator('button:visible, input:visible, [tabindex="0"]:visible').count();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const reached = new Set<string>();
    const hidden: string[] = [];
    for (let tab = 0; tab < all + 5; tab += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(focused);
      if (found === null) continue;
      reached.add(found.name);
      if (!found.inSight) hidden.push(found.name);
    }
    expect(hidden).toEqual([]);
    expect(reached.size).toBeGreaterThanOrEqual(all);

    await page.keyboard.press('Control+h');
    await expect(page.locator('#timeline')).toBeVisible();
    expect(await sideways(page)).toEqual([]);
    await page.keyboard.press('Control+6');
    await expect(page.locator('#tries')).toBeVisible();
    expect(await sideways(page)).toEqual([]);
  });
}

test('with reduced motion nothing moves', async ({ bus, start }) => {
  const { page, title } = await start();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await bus.attach(iphoneNormal);
  await expect(title).toHaveText('iPhone connected');
  const moving = (): Promise<number> =>
    page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
  expect(await moving()).toBe(0);
  await bus.detach(phonePort);
  await expect(title).toHaveText('iPhone unplugged');
  expect(await moving()).toBe(0);
});

test('size and place are remembered', async ({ start }) => {
  const profile = freshFolder();
  const place = { x: 120, y: 90, width: 640, height: 560 };
  const first = await start({ profile });
  await first.app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(to);
  }, place);
  await first.page.waitForTimeout(800);
  await first.quit();
  const second = await start({ profile });
  expect(await bounds(second.app)).toEqual(place);
});

test('a window whose screen is gone comes back where it can be seen', async ({ start }) => {
  const profile = freshFolder();
  const lost = { x: 9000, y: -4000, width: 5000, height: 5000, maximized: false };
  writeFileSync(
    join(profile, 'settings.json'),
    JSON.stringify({
      version: 1,
      onTop: false,
      window: { last: 'gone', places: { gone: lost, '0': lost } },
    }),
  );
  const { app } = await start({ profile });
  const { x, y, width, height } = await bounds(app);
  const area = await app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
  expect(x).toBeGreaterThanOrEqual(area.x);
  expect(y).toBeGreaterThanOrEqual(area.y);
  expect(x + width).toBeLessThanOrEqual(area.x + area.width);
  expect(y + height).toBeLessThanOrEqual(area.y + area.height);
});

test('a screen reader hears each state once, politely', async ({ bus, start }) => {
  const { page, title } = await start();
  await page.waitForTimeout(2500);
  const heard = await listen(page);
  await bus.attach(iphoneNormal);
  await expect(title).toHaveText('iPhone connected');
  await page.waitForTimeout(4000);
  expect(await heard()).toEqual([
    'status: iPhone connected. Your iPhone is running as usual. You can start an update when you ' +
      'are ready. Next: Back up, then choose Update in your restore program.',
  ]);
});

test('a screen reader hears a drop at once, and nothing politely in its place', async ({
  bus,
  start,
}) => {
  const { page, status, title } = await start();
  const reaches = (id: string): Promise<void> =>
    expect(status).toHaveAttribute('data-status', id, { timeout: 10_000 });
  await bus.attach(iphoneNormal);
  await page.getByRole('button', { name: /^I’ve started it/ }).click();
  await reaches('start');
  await bus.detach(phonePort);
  await reaches('change');
  await bus.attach(iphoneNormalInRecovery);
  await reaches('recovery');
  await bus.detach(phonePort);
  await reaches('change');
  const heard = await listen(page);
  // Back with the boot loader, and gone before anything could have been sent.
  await bus.attach(iphoneNormalInRecovery);
  await reaches('back');
  await bus.detach(phonePort);
  await expect(title).toHaveText('Connection dropped');
  await expect(page.getByRole('button', { name: 'Open step 3' })).toBeVisible();
  expect((await heard()).at(-1)).toMatch(/^alert: Connection dropped\. .* Next: Use another cable/);
  await page.waitForTimeout(4000);
  expect((await heard()).filter((words) => words.startsWith('status:'))).toEqual([]);
});

test('a change of mode turns its sign for a while, and says its clock in words', async ({
  bus,
  start,
}) => {
  const { page, status } = await start();
  await bus.attach(iphoneNormal);
  await page.getByRole('button', { name: /^I’ve started it/ }).click();
  await bus.detach(phonePort);
  await expect(status).toHaveAttribute('data-status', 'change');
  await expect(page.getByRole('timer')).toHaveText(/^Gone 0:\d\d of 10:00$/);
  await expect(
    page.getByRole('timer', { name: /^Gone \d+ seconds? of 10 minutes$/ }),
  ).toBeVisible();
  const turns = (): Promise<readonly (number | undefined)[]> =>
    page.evaluate(() =>
      (document.querySelector('[data-testid="status"] svg')?.getAnimations() ?? []).map(
        ({ effect }) => effect?.getComputedTiming().iterations,
      ),
    );
  expect(await turns()).toEqual([15]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await turns()).toEqual([]);

  // The button goes with the state that it belonged to; the focus stays in the pane.
  const pulled = page.getByRole('button', { name: 'I pulled it out' });
  await pulled.focus();
  await bus.attach(iphoneNormalInRecovery);
  await expect(pulled).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-pane'))).toBe(
    'status',
  );
});

test('ticks, skips and what was taken back survive a restart', async ({ start }) => {
  const profile = freshFolder();
  const first = await start({ profile });
  await expect(first.page.getByText('I only watch.')).toBeVisible();
  await first.page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(first.page.getByText('I only watch.')).toHaveCount(0);
  await first.page.getByRole('checkbox', { name: 'Step 1 is done' }).click();
  await expect(first.page.getByTestId('step-restart')).toHaveAttribute('data-open', '');
  await first.page.getByRole('button', { name: 'Skip…' }).click();
  await first.page.getByRole('button', { name: 'I’ll do it later' }).click();
  await expect(first.page.getByTestId('step-restart')).toHaveAttribute('data-state', 'skipped');
  await first.page.getByRole('checkbox', { name: 'Step 4 is done' }).click();
  await expect(first.page.getByTestId('step-ports')).toHaveAttribute('data-state', 'done');
  await first.page.getByRole('checkbox', { name: 'Step 4 is done' }).click();
  await expect(first.page.getByTestId('step-ports')).toHaveAttribute('data-state', 'open');
  await first.quit();

  const { page } = await start({ profile });
  const states = ['update', 'restart', 'cable', 'ports', 'support'].map((step) =>
    page.getByTestId(`step-${step}`).getAttribute('data-state'),
  );
  expect(await Promise.all(states)).toEqual(['done', 'skipped', 'open', 'open', 'open']);
  await expect(page.getByText('I only watch.')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Step 3 of 5.*next fix/ })).toBeVisible();
});

test('a second start only shows the first window', async ({ start }) => {
  const { app, profile } = await start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const line = commandLine(profile);
  const second = runProgram(line.program, line.args);
  expect(await second.ended).toBe(0);
  expect(second.output()).toContain('Holdsteady is open already.');
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends npm start cleanly, after the words of the window`, async ({ bus }) => {
    const profile = freshFolder();
    const script = fileURLToPath(new URL('../../.setup/start.mjs', import.meta.url));
    const run = runProgram(process.execPath, [script, `--user-data-dir=${profile}`]);
    await expect.poll(run.output, { timeout: 30_000 }).toMatch(/\d\d:\d\d:\d\d {2}No iPhone conn/);
    await bus.attach(iphoneNormal);
    await expect
      .poll(run.output)
      .toMatch(/^\d\d:\d\d:\d\d {2}iPhone connected\. Your iPhone is running as usual\./m);
    run.child.kill(signal);
    expect(await run.ended).toBe(0);
    expect(run.output()).not.toMatch(/unexpected|Error/);
    expect(readJournal(profile).at(-1)?.k).toBe('session-ended');
  });
}

function isOnTop(app: ElectronApplication): Promise<boolean | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isAlwaysOnTop());
}

async function bounds(app: ElectronApplication) {
  const found = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  if (found === undefined) throw new Error('there is no window');
  return found;
}

/** Notes what the two live regions say from now on; gives what was said so far. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const role of ['status', 'alert']) {
      const region = document.querySelector(`[role="${role}"]`);
      if (region === null) throw new Error(`no region ${role}`);
      new MutationObserver(() => {
        if (region.textContent !== '') heard.push(`${role}: ${region.textContent}`);
      }).observe(region, { childList: true, subtree: true, characterData: true });
    }
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

/** Parts of the page that are wider than their room. */
function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll<HTMLElement>('body *')]
      .filter((part) => {
        const { overflowX } = getComputedStyle(part);
        const scrolls = overflowX !== 'visible' && overflowX !== 'clip' && overflowX !== 'hidden';
        return (
          (scrolls || part === document.documentElement) && part.scrollWidth > part.clientWidth
        );
      })
      .map((part) => `${part.tagName} ${part.className} ${String(part.scrollWidth)}`),
  );
}

/** In the page: the control that has the focus, and whether it can be seen. */
function focused(): { name: string; inSight: boolean } | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
  const name = element.getAttribute('aria-label') ?? element.textContent;
  const inSight =
    left >= 0 &&
    left + width <= innerWidth &&
    hit !== null &&
    (element.contains(hit) ||
      hit.contains(element) ||
      element.parentElement?.contains(hit) === true);
  return { name: `${element.tagName} ${name}`, inSight };
}

import type { ElectronApplication, Page } from 'playwright/test';

import { printFigures } from '../fixtures/figures.ts';
import { countOf, movesOf } from '../fixtures/journal.ts';
import { expect, test } from '../fixtures/test.ts';
import { iphoneNormal, phonePort } from '../virtual-usb/devices.ts';

declare global {
  interface Window {
    /** Each state that was shown, with the time at which it appeared; epoch milliseconds. */
    shownStates?: { status: string; at: number }[];
  }
}

// The window shows each state for at least 800 ms. A kill sooner after another change would wait.
const settled = 1000;

test('a killed sensor is said at once, comes back, and invents nothing', async ({ bus, start }) => {
  const { app, page, title, journal } = await start();
  await bus.attach(iphoneNormal);
  await expect(title).toHaveText('iPhone connected');
  await page.waitForTimeout(settled);
  await page.evaluate(noteStates);

  const killedAt = await killSensor(app);
  await expect(title).toHaveText('Can’t see USB here');
  await expect(page.getByTestId('status')).toContainText('I am starting it again');
  await expect(title).toHaveText('iPhone connected');

  const states = (await page.evaluate(() => window.shownStates ?? [])).map(({ status, at }) => ({
    status,
    after: at - killedAt,
  }));
  printFigures('after the sensor was killed, ms', { states });
  expect(states.map(({ status }) => status)).toEqual(['blind', 'normal']);
  expect(states[0]?.after).toBeLessThan(500);
  expect(states[1]?.after).toBeLessThan(2000);

  const lines = journal();
  expect(movesOf(lines).map(({ k }) => k)).toEqual(['phone-arrived']);
  expect([countOf(lines, 'watch-lost'), countOf(lines, 'watch-started')]).toEqual([1, 2]);
  expect(await listenerWorks(bus, page)).toBe(true);
});

test('an unplug while the sensor was dead is noticed', async ({ bus, start }) => {
  const { app, page, title, journal } = await start();
  await bus.attach(iphoneNormal);
  await expect(title).toHaveText('iPhone connected');
  await page.waitForTimeout(settled);

  await killSensor(app);
  await bus.detach(phonePort);
  await expect(title).toHaveText('iPhone unplugged');
  expect(told(movesOf(journal()))).toEqual(['phone-arrived event', 'phone-left listing']);
});

test('an unplug and a plug while the sensor was dead are both noticed', async ({ bus, start }) => {
  const { app, page, title, journal } = await start();
  await bus.attach(iphoneNormal);
  await expect(title).toHaveText('iPhone connected');
  await page.waitForTimeout(settled);

  await killSensor(app);
  await bus.replug(phonePort);
  await expect(title).toHaveText('Can’t see USB here');
  await expect(title).toHaveText('iPhone connected');
  expect(told(movesOf(journal()))).toEqual([
    'phone-arrived event',
    'phone-left listing',
    'phone-arrived listing',
  ]);
});

/** Kills the process that reads the ports, as the system does when memory runs out. */
async function killSensor(app: ElectronApplication): Promise<number> {
  const pids = await app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .filter(({ name }) => name === 'Holdsteady USB')
      .map(({ pid }) => pid),
  );
  expect(pids).toHaveLength(1);
  const at = Date.now();
  process.kill(pids[0] ?? 0, 'SIGKILL');
  return at;
}

function told(lines: ReturnType<typeof movesOf>): readonly string[] {
  return lines.map(({ k, ...rest }) => `${k} ${String(rest['via'])}`);
}

async function listenerWorks(
  bus: { readonly detach: (port: string) => Promise<unknown> },
  page: Page,
): Promise<boolean> {
  await bus.detach(phonePort);
  await expect(page.getByTestId('status-title')).toHaveText('iPhone unplugged');
  return true;
}

function noteStates(): void {
  const states: { status: string; at: number }[] = [];
  window.shownStates = states;
  const pane = document.querySelector<HTMLElement>('[data-status]');
  if (pane === null) throw new Error('the page has no status pane');
  new MutationObserver(() => {
    states.push({ status: pane.dataset['status'] ?? '', at: Date.now() });
  }).observe(pane, { attributeFilter: ['data-status'] });
}

import type { Page } from 'playwright/test';

import type { StatusId } from '../../preload/contract/snapshot.ts';
import type { Holdsteady } from '../fixtures/app.ts';
import { freshFolder } from '../fixtures/app.ts';
import { printFigures } from '../fixtures/figures.ts';
import {
  alertsIn,
  type DrawnHeadline,
  headlinesIn,
  noteHeadlines,
  notesOf,
} from '../fixtures/headlines.ts';
import { countOf } from '../fixtures/journal.ts';
import { expect, test } from '../fixtures/test.ts';
import * as devices from '../virtual-usb/devices.ts';

// Restores on the cable, with stays and gaps as short as they can truly be. What needs minutes is
// told by the scenarios, and played in real time by `npm run test:long`.

const {
  iphoneDfu,
  iphoneNormal,
  iphoneNormalInRecovery,
  iphoneRecovery,
  iphoneRestoreOs,
  phonePort,
} = devices;

/** How long a headline stays at least, less what drawing it may take. */
const holdMs = 800 - 50;

/** From the cable to the words, in milliseconds. */
const alertWithin = 1000;

const alerting: ReadonlySet<StatusId> = new Set(['drop', 'flap', 'wrong', 'failed', 'failed-2']);

test('a healthy restore as far as the installation is calm from beginning to end', async ({
  bus,
  start,
}) => {
  // There before the start: then an update may have been started just now.
  await bus.attach(iphoneNormal);
  const holdsteady = await start();
  const { page } = holdsteady;
  await isShown(holdsteady, 'normal');
  await noteHeadlines(page);

  await bus.detach(phonePort);
  await page.waitForTimeout(1000);
  await bus.attach(iphoneNormalInRecovery);
  await isShown(holdsteady, 'recovery');
  await page.waitForTimeout(1000);
  await bus.detach(phonePort);
  await page.waitForTimeout(1000);
  await bus.attach(iphoneNormalInRecovery);
  await isShown(holdsteady, 'recovery');
  await page.waitForTimeout(2500);
  await bus.detach(phonePort);
  await page.waitForTimeout(1000);
  await bus.attach(iphoneRestoreOs);
  await isShown(holdsteady, 'install');
  // Longer than any words wait to be spoken.
  await page.waitForTimeout(2000);

  const notes = await notesOf(page);
  const shown = headlinesIn(notes);
  expect(shown.map(({ title }) => title)).toEqual([
    'iPhone connected',
    'Changing mode',
    'Back as expected',
    'Recovery mode',
    'Changing mode',
    'Back as expected',
    'Recovery mode',
    'Changing mode',
    'Back as expected',
    'Installing',
  ]);
  expect(shown.map(({ tone }) => tone)).not.toContain('failed');
  expect(shown.map(({ tone }) => tone)).not.toContain('attention');
  expect(alertsIn(notes)).toEqual([]);
  expect(hasty(shown)).toEqual([]);
  await expect(dots(page)).toHaveCount(1);
  await expect(dots(page)).toHaveAttribute('data-mark', 'running');
  await expect(dots(page)).toHaveAttribute('data-reached', '3');
});

for (const [pattern, wrongly, title, words] of [
  ['4013', iphoneRecovery, 'Came back in the wrong mode', 'error 4013'],
  ['4014', iphoneDfu, 'Came back in the wrong mode', 'error 4014'],
] as const) {
  test(`the ${pattern} pattern is said at once, in words`, async ({ bus, start }) => {
    await bus.attach(iphoneRecovery);
    const holdsteady = await start();
    const { page } = holdsteady;
    await isShown(holdsteady, 'recovery');
    await noteHeadlines(page);
    await page.getByRole('button', { name: /^I’ve started it in/ }).click();
    await isShown(holdsteady, 'start');

    await bus.detach(phonePort);
    await page.waitForTimeout(1000);
    await bus.attach(iphoneRecovery);
    await isShown(holdsteady, 'recovery');
    await page.waitForTimeout(2500);
    await bus.detach(phonePort);
    await page.waitForTimeout(1000);
    const { sentAt } = await bus.attach(wrongly);
    await isShown(holdsteady, 'wrong');
    await expect(page.getByRole('alert')).toContainText(words);

    const notes = await notesOf(page);
    const drawn = headlinesIn(notes).find(({ status }) => status === 'wrong');
    expect(drawn?.title).toBe(title);
    expectWithin(`from the attach to the words of ${pattern}`, (drawn?.at ?? Infinity) - sentAt);
    expect(headlinesIn(notes).map(({ status }) => status)).toEqual([
      ...['recovery', 'start', 'change', 'back', 'recovery', 'change', 'wrong'],
    ]);
    expect(alertsIn(notes)).toHaveLength(1);
    expect(hasty(headlinesIn(notes))).toEqual([]);
    await expect(dots(page)).toHaveAttribute('data-mark', 'failed');
    await expect(dots(page)).toHaveAttribute('data-reached', '2');
  });
}

test('while installing, being counted anew is normal once, and the next loss is a drop', async ({
  bus,
  start,
}) => {
  const holdsteady = await start();
  const { page } = holdsteady;
  await bus.attach(iphoneRestoreOs);
  await isShown(holdsteady, 'install');
  await noteHeadlines(page);
  await bus.replug(phonePort, 1000);
  await isShown(holdsteady, 'install');
  expect(alertsIn(await notesOf(page))).toEqual([]);

  await page.waitForTimeout(1000);
  const { sentAt } = await bus.detach(phonePort);
  await isShown(holdsteady, 'drop');
  await expect(page.getByRole('alert')).toContainText('Connection dropped');
  const drawn = headlinesIn(await notesOf(page)).find(({ status }) => status === 'drop');
  expectWithin('from the detach to the words of a drop', (drawn?.at ?? Infinity) - sentAt);
  await bus.attach(iphoneRestoreOs);
  await expect(page.getByRole('alert')).toContainText('vanished in the middle and came back');

  const shown = headlinesIn(await notesOf(page));
  expect(shown.map(({ status }) => status)).toEqual([...['install', 'change', 'install', 'drop']]);
  expect(hasty(shown)).toEqual([]);
  expect((await ledgerOf(page)).map(({ drops }) => drops)).toEqual([1]);
});

test('a plug that comes and goes is told of, and is no try', async ({ bus, start }) => {
  const holdsteady = await start();
  const { page } = holdsteady;
  await noteHeadlines(page);
  await bus.attach(iphoneNormal);
  await isShown(holdsteady, 'normal');
  await bus.burstBounce({ port: phonePort, times: 3, gapMs: 600, restMs: 900 });
  await isShown(holdsteady, 'flap');
  await expect(page.getByRole('alert')).toContainText('Dropping again and again');
  expect(hasty(headlinesIn(await notesOf(page)))).toEqual([]);
  expect(await ledgerOf(page)).toEqual([]);
});

test('an unplug is neutral, with and without a guess', async ({ bus, start }) => {
  await bus.attach(iphoneNormal);
  const holdsteady = await start();
  const { page } = holdsteady;
  await isShown(holdsteady, 'normal');
  await noteHeadlines(page);
  await bus.detach(phonePort);
  await isShown(holdsteady, 'change');
  await page.getByRole('button', { name: 'I pulled it out' }).click();
  await isShown(holdsteady, 'unplugged');

  // Just plugged in: nobody starts an update so quickly.
  await bus.attach(devices.atPort(iphoneNormal, '1-4'));
  await isShown(holdsteady, 'normal');
  await bus.detach('1-4');
  await isShown(holdsteady, 'unplugged');

  const notes = await notesOf(page);
  expect(headlinesIn(notes).map(({ tone }) => tone)).toEqual([
    ...['good', 'working', 'idle', 'good', 'idle'],
  ]);
  expect(alertsIn(notes)).toEqual([]);
  expect(await ledgerOf(page)).toEqual([]);
});

test('the person’s word begins a try and ends it', async ({ bus, start }) => {
  const holdsteady = await start();
  const { page, title } = holdsteady;
  await bus.attach(iphoneNormal);
  const started = page.getByRole('button', { name: /^I’ve started it in/ });

  await started.click();
  await isShown(holdsteady, 'start');
  await bus.detach(phonePort);
  await isShown(holdsteady, 'change');
  await page.getByRole('button', { name: 'I pulled it out' }).click();
  await isShown(holdsteady, 'unplugged');
  expect(await ledgerOf(page)).toMatchObject([{ outcome: 'called-off', counts: false, drops: 0 }]);

  await bus.attach(iphoneNormal);
  await started.click();
  await isShown(holdsteady, 'start');
  await page.getByRole('button', { name: 'It has stopped' }).click();
  await isShown(holdsteady, 'failed');
  await expect(title).toHaveText('Your restore program stopped');
  expect(await ledgerOf(page)).toMatchObject([
    { outcome: 'called-off' },
    { outcome: 'unknown', counts: true, ground: 'said' },
  ]);
});

test('a try goes on after a quit and after a kill, neither lost nor doubled', async ({
  bus,
  start,
}) => {
  const profile = freshFolder();
  const first = await start({ profile });
  await bus.attach(iphoneRestoreOs);
  await isShown(first, 'install');
  await first.quit();

  const second = await start({ profile });
  await isShown(second, 'install');
  expect(await ledgerOf(second.page)).toMatchObject([{ number: 1, outcome: null }]);
  await second.kill();

  const third = await start({ profile });
  await isShown(third, 'install');
  expect(await ledgerOf(third.page)).toMatchObject([{ number: 1, outcome: null, drops: 0 }]);
  await third.page.getByRole('button', { name: 'It has stopped' }).click();
  await isShown(third, 'failed');
  await bus.detach(phonePort);
  await third.quit();

  const fourth = await start({ profile });
  expect(await ledgerOf(fourth.page)).toMatchObject([{ number: 1, outcome: 'unknown' }]);
  expect(countOf(fourth.journal(), 'session-started')).toBe(4);
});

test('a try whose end nobody watched is judged by what is found at the next start', async ({
  bus,
  start,
}) => {
  const profile = freshFolder();
  await bus.attach(iphoneRecovery);
  const first = await start({ profile });
  await first.page.getByRole('button', { name: /^I’ve started it in/ }).click();
  await bus.detach(phonePort);
  await first.page.waitForTimeout(1000);
  await bus.attach(iphoneRecovery);
  // The kernel is not sent sooner: a phone that leaves before was lost.
  await first.page.waitForTimeout(5200);
  await bus.detach(phonePort);
  await isShown(first, 'change');
  await first.kill();
  await bus.attach(iphoneRecovery);

  const second = await start({ profile });
  await isShown(second, 'wrong');
  expect(await ledgerOf(second.page)).toMatchObject([{ number: 1, outcome: 'pattern-4013' }]);
});

async function isShown({ status }: Holdsteady, id: StatusId): Promise<void> {
  await expect(status).toHaveAttribute('data-status', id);
}

/**
 * Headlines that took the place of another too soon, although they are no alert. Of the first one it
 * is not known since when it had been there.
 */
function hasty(shown: readonly DrawnHeadline[]): readonly string[] {
  return shown.flatMap(({ at, status }, index) => {
    const before = index > 1 ? shown[index - 1] : undefined;
    const stayed = before === undefined ? Infinity : at - before.at;
    return stayed >= holdMs || alerting.has(status)
      ? []
      : [`${status} after ${String(Math.round(stayed))} ms`];
  });
}

function expectWithin(what: string, ms: number): void {
  printFigures(what, { ms: Math.round(ms) });
  expect(ms).toBeLessThan(alertWithin);
}

function dots(page: Page) {
  return page.getByTestId('ledger').locator('svg[data-mark]');
}

function ledgerOf(page: Page) {
  return page.evaluate(async () => (await window.companion.getSnapshot()).snapshot.ledger.tries);
}

import type { Page } from 'playwright/test';

import { freshFolder } from '../fixtures/app.ts';
import { findBarriers } from '../fixtures/axe.ts';
import {
  arrivalLine,
  departureLine,
  header,
  line,
  sessionLines,
  writeSegment,
} from '../fixtures/journal.ts';
import { expect, test } from '../fixtures/test.ts';
import { iphoneNormal } from '../virtual-usb/devices.ts';

const second = 1000;
const hour = 3_600_000;

const recovery = {
  id: '05ac:1281',
  serial:
    'SDOM:01 CPID:8101 CPRV:11 CPFM:03 SCEP:01 BDID:0E ECID:000A1B2C3D4E5F60 IBFL:3D SRNM:[HSX0TEST1234]',
};
const restore = { serial: 'f'.repeat(40) };

/** Into recovery, through the boot loader, and back in recovery instead of installing. */
function wrongMode(at: number): readonly string[] {
  return [
    arrivalLine(at),
    departureLine(at + 10 * second),
    arrivalLine(at + 20 * second, recovery),
    departureLine(at + 33 * second),
    arrivalLine(at + 35 * second, recovery),
    departureLine(at + 56 * second),
    arrivalLine(at + 70 * second, recovery),
    departureLine(at + 300 * second),
  ];
}

/** The same way, on to the restore system, and after a while iOS again. */
function through(at: number): readonly string[] {
  return [
    ...wrongMode(at).slice(0, 6),
    arrivalLine(at + 70 * second, restore),
    departureLine(at + 441 * second),
    arrivalLine(at + 470 * second),
    departureLine(at + 900 * second),
  ];
}

/** A profile that has seen two tries that failed alike, another cable, and one that came through. */
function threeTries(): string {
  const profile = freshFolder();
  const at = Date.now() - 5 * hour;
  writeSegment(profile, 1, [
    header(at),
    ...sessionLines(at),
    ...wrongMode(at + 60 * second),
    ...wrongMode(at + hour),
    line('cable-changed', at + 2 * hour, 'person'),
    ...through(at + 3 * hour),
  ]);
  return profile;
}

const ledgerOf = (page: Page) => page.getByTestId('ledger');
const cablesOf = (page: Page) => page.getByTestId('cables');

/** The pane, step or control that has the focus. */
const focus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return (
      element?.getAttribute('data-pane') ??
      element?.getAttribute('data-step-header') ??
      element?.getAttribute('aria-label') ??
      element?.textContent ??
      null
    );
  });

test('before the first try there is one sentence and nothing to press', async ({ start }) => {
  const { page } = await start();
  await expect(ledgerOf(page)).toHaveText(/^No tries yet\./);
  await expect(ledgerOf(page).getByRole('button')).toHaveCount(0);
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('heading', { name: 'All tries' })).toBeFocused();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('tries are dots below the list, and a table that opens in its place', async ({ start }) => {
  const { page } = await start({ profile: threeTries() });
  const dots = ledgerOf(page).locator('svg[data-mark]');
  await expect(dots).toHaveCount(3);
  const drawn = await dots.evaluateAll((all) =>
    all.map((dot) => [dot.getAttribute('data-mark'), dot.getAttribute('data-reached')]),
  );
  expect(drawn).toEqual([
    ['failed', '2'],
    ['failed', '2'],
    ['open', '4'],
  ]);
  await expect(ledgerOf(page).getByRole('listitem').first()).toHaveText(
    'Try 1, got to: Getting ready to install. Came back in recovery mode instead of installing ' +
      '(like error 4013)',
  );

  const all = ledgerOf(page).getByRole('button', { name: 'All tries' });
  await all.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'All tries' })).toBeFocused();
  const table = page.getByRole('table', { name: 'All tries, newest first' });
  const rows = table.getByTestId(/^try-/);
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText('Try 3');
  await expect(rows.first()).toContainText('Cable B');
  await expect(rows.last()).toContainText('Cable A');

  const opener = rows.last().getByRole('button', { name: 'Try 1' });
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await expect(table.getByRole('region', { name: 'What it went through' })).toContainText(
    'Recovery mode',
  );
  await expect(table.getByRole('region', { name: 'Seen', exact: true })).toContainText(
    'an update or a restore had begun',
  );
  expect(await findBarriers(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(table).toHaveCount(0);
  await expect(all).toBeFocused();
});

for (const [name, width] of [
  ['narrow', 360],
  ['usual', 780],
  ['wide', 1200],
] as const) {
  test(`the table stays a table in a ${name} window, and nothing scrolls sideways`, async ({
    start,
  }) => {
    const { app, page } = await start({ profile: threeTries() });
    await app.evaluate(({ BrowserWindow }, to) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(to, 660);
    }, width);
    await page.keyboard.press('Control+6');
    await page.getByRole('button', { name: 'Try 2' }).click();
    await expect(page.getByRole('region', { name: 'What it went through' })).toBeVisible();

    // What Chromium itself tells a screen reader: a changed display may take it away.
    const debug = await page.context().newCDPSession(page);
    const { nodes } = await debug.send('Accessibility.getFullAXTree');
    await debug.detach();
    const count = (role: string): number =>
      nodes.filter((node) => node.role?.value === role && !node.ignored).length;
    expect(count('table')).toBe(1);
    expect(count('columnheader')).toBe(8);
    expect(count('rowheader')).toBe(3);
    expect(count('row')).toBe(5);
    expect(count('cell') + count('gridcell')).toBe(3 * 7 + 1);

    expect(
      await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.work-pane')].filter(
          (part) => part.scrollWidth > part.clientWidth,
        ),
      ),
    ).toEqual([]);
  });
}

test('twenty tries neither overflow nor push a fix out of view', async ({ start }) => {
  const profile = freshFolder();
  const at = Date.now() - 40 * hour;
  const tries = Array.from({ length: 23 }, (_, index) => wrongMode(at + (index + 1) * hour));
  writeSegment(profile, 1, [header(at), ...sessionLines(at), ...tries.flat()]);
  const { page } = await start({ profile });
  await expect(ledgerOf(page).locator('svg[data-mark]')).toHaveCount(20);
  const room = await ledgerOf(page).boundingBox();
  for (const dot of await ledgerOf(page).locator('svg[data-mark]').all()) {
    const box = await dot.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan((room?.x ?? 0) + (room?.width ?? 0));
  }
  const last = await page.getByTestId('step-support').boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThan(room?.y ?? 0);
  await page.keyboard.press('Control+6');
  await expect(page.getByText('These are the last 20 of 23.')).toBeVisible();
});

test('a cable is named, changed and taken again, and no box ticks by that', async ({ start }) => {
  const profile = freshFolder();
  const first = await start({ profile });
  const { page } = first;
  await page.keyboard.press('Control+3');
  const cables = cablesOf(page);
  await expect(cables).toContainText('Cable A');
  await expect(cables.getByRole('list')).toHaveCount(0);

  const rename = cables.getByRole('button', { name: /^Name Cable A/ });
  await rename.click();
  const field = cables.getByRole('textbox', { name: 'What does it look like?' });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('maxlength', '40');
  await field.fill('red');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(rename).toBeFocused();
  await expect(cables).not.toContainText('red');
  await page.keyboard.press('Enter');
  await field.fill('  white, 1 m ');
  await page.keyboard.press('Enter');
  await expect(cables).toContainText('Cable A: white, 1 m');
  await expect(rename).toBeFocused();

  await cables.getByRole('button', { name: 'I’ve changed the cable' }).click();
  await expect(cables.getByRole('button', { name: 'Name Cable B' })).toBeVisible();
  const again = cables.getByRole('button', { name: 'Use this one again: Cable A: white, 1 m' });
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(cables.getByRole('button', { name: 'Name Cable A: white, 1 m' })).toBeVisible();
  expect(await focus(page)).toBe('Cable in use');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);

  await first.quit();
  const second = await start({ profile });
  await second.page.keyboard.press('Control+3');
  await expect(cablesOf(second.page)).toContainText('Cable A: white, 1 m');
});

test('a key changes the cable from anywhere, says so, and can be taken back', async ({ start }) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'What happened?' }).click();
  await expect(page.getByRole('heading', { name: 'What happened?' })).toBeFocused();
  await page.keyboard.press('Control+b');
  const note = page.getByTestId('cable-note');
  await expect(note).toContainText('Cable B is in use now.');
  expect(await findBarriers(page)).toEqual([]);
  await note.getByRole('button', { name: 'No, still Cable A' }).click();
  await expect(note).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'What happened?' })).toBeFocused();
  await page.keyboard.press('Control+3');
  await expect(cablesOf(page).getByRole('button', { name: 'Name Cable A' })).toBeVisible();
});

test('what is told goes into the ledger, and the focus stays with the status', async ({
  bus,
  start,
}) => {
  const { page, status } = await start();
  await bus.attach(iphoneNormal);
  const started = page.getByRole('button', { name: /^I’ve started it/ });
  await started.focus();
  await page.keyboard.press('Enter');
  await expect(status).toHaveAttribute('data-status', 'start');
  await expect(started).toHaveCount(0);
  expect(await focus(page)).toBe('status');
  await expect(ledgerOf(page).locator('svg[data-mark="running"]')).toHaveCount(1);

  await page.getByRole('button', { name: 'It has stopped' }).click();
  await expect(status).toHaveAttribute('data-status', 'failed');
  await expect(ledgerOf(page).locator('svg[data-mark="running"]')).toHaveCount(0);
  // Also out of a drawer: the step must be seen.
  await page.keyboard.press('Control+6');
  await page.getByRole('button', { name: 'Open step 3' }).click();
  await expect(page.getByTestId('step-cable')).toHaveAttribute('data-open', '');
  await expect.poll(() => focus(page)).toBe('cable');
  await expect(page.locator('[data-step-header="cable"]')).toBeInViewport();
});

import { fileURLToPath } from 'node:url';

import { type CoachProcedure, coachProcedures } from '../../preload/contract/coach.ts';
import type { StatusId } from '../../preload/contract/snapshot.ts';
import { statusIds } from '../../preload/contract/snapshot.ts';
import type { Holdsteady } from '../fixtures/app.ts';
import { freshFolder } from '../fixtures/app.ts';
import { header, writeSegment } from '../fixtures/journal.ts';
import { look as lookAt } from '../fixtures/look.ts';
import { expect, test } from '../fixtures/test.ts';
import * as devices from '../virtual-usb/devices.ts';

const scenarios = fileURLToPath(new URL('../scenarios/', import.meta.url));

const seen = new Set<StatusId>();

// Stories of which each ends in its state: on the cable, most of them take longer than a test may.
for (const status of statusIds) {
  test(`a recording that ends in ${status}`, async ({ start }) => {
    const file = `${scenarios}states/${status}.jsonl`;
    const holdsteady = await start({ args: ['--replay', file, '--speed', '1000'] });
    await expect(holdsteady.page.getByText('The recording has ended.')).toBeVisible();
    await expect(holdsteady.status).toHaveAttribute('data-status', status);
    await look(holdsteady, status);
  });
}

test('a slow link through two hubs', async ({ bus, start }) => {
  const holdsteady = await start();
  await bus.hub('1-2.4');
  await bus.attach(devices.atSpeed(devices.atPort(devices.iphoneNormal, '1-2.4.1'), 'full'));
  await expect(holdsteady.status).toHaveAttribute('data-status', 'normal');
  await look(holdsteady, 'normal-through-two-slow-hubs');
});

test('ports that cannot be read', async ({ bus, start }) => {
  await bus.breakBus();
  const holdsteady = await start();
  await expect(holdsteady.status).toHaveAttribute('data-status', 'blind');
  await look(holdsteady, 'blind-from-the-start');
});

test('the first run', async ({ start }) => {
  const holdsteady = await start();
  await expect(holdsteady.page.getByText('I only watch.')).toBeVisible();
  await expect(holdsteady.status).toHaveAttribute('data-status', 'none');
  await look(holdsteady, 'first-run');
});

test('a replay in front of the live view', async ({ start }) => {
  const holdsteady = await start();
  await holdsteady.page.getByRole('button', { name: 'See a replay' }).click();
  await expect(holdsteady.page.getByText('This is a recording')).toBeVisible();
  await look(holdsteady, 'replay');
});

test('a notice', async ({ start }) => {
  const profile = freshFolder();
  writeSegment(profile, 1, [header(1, 2)]);
  const holdsteady = await start({ profile });
  await expect(holdsteady.page.getByText('A later version of Holdsteady')).toBeVisible();
  await look(holdsteady, 'notice');
});

test('the checklist with done and skipped steps, and every card open once', async ({ start }) => {
  test.setTimeout(120_000);
  const holdsteady = await start();
  const { page } = holdsteady;
  for (const step of ['update', 'restart', 'cable', 'ports', 'support']) {
    await page.locator(`[data-step-header="${step}"]`).click();
    await expect(page.locator(`[data-step-header="${step}"]`)).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    await look(holdsteady, `step-${step}`);
  }
  await page.getByRole('checkbox', { name: 'Step 1 is done' }).click();
  await page.locator('[data-step-header="restart"]').click();
  await expect(page.getByTestId('step-restart')).toHaveAttribute('data-open', '');
  await page.getByRole('button', { name: 'Skip…' }).click();
  await expect(page.getByText('Why skip it?')).toBeVisible();
  await look(holdsteady, 'skip-reasons');
  await page.getByRole('button', { name: 'I can’t do this here' }).click();
  await expect(page.getByTestId('step-restart')).toHaveAttribute('data-state', 'skipped');
  await look(holdsteady, 'done-and-skipped');
  for (const number of [3, 4, 5]) {
    await page.getByRole('checkbox', { name: `Step ${String(number)} is done` }).click();
  }
  await expect(page.getByText('4 of 5 done')).toBeVisible();
  await look(holdsteady, 'all-done');
  await page.locator('[data-step-header="ports"]').click();
  const last = page.getByTestId('last-tries');
  await last.getByRole('button', { name: 'Last tries at home' }).click();
  await last.getByRole('button', { name: 'Restore, which erases…' }).click();
  await expect(page.getByRole('dialog')).toContainText('Restore erases everything');
  await expect(page.getByRole('button', { name: 'I have no backup' })).toBeFocused();
  await look(holdsteady, 'erase-question');
  // A press that is let go does nothing; held for two seconds, it leads on.
  const have = page.getByRole('button', { name: 'I have a backup' });
  await have.click();
  await have.focus();
  await page.keyboard.down('Enter');
  await expect(page.getByRole('button', { name: 'Now let go' })).toBeFocused();
  await page.keyboard.up('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(last.getByRole('button', { name: 'Guide me: DFU mode' })).toBeVisible();
  await look(holdsteady, 'last-tries');
});

test('the timeline, the menu and the help', async ({ bus, start }) => {
  const holdsteady = await start();
  const { page } = holdsteady;
  await page.getByRole('button', { name: 'What happened?' }).click();
  await expect(page.getByRole('heading', { name: 'What happened?' })).toBeVisible();
  for (const device of [devices.iphoneNormal, devices.iphoneRecovery, devices.iphoneDfu]) {
    await bus.attach(device);
    await page.waitForTimeout(300);
    await bus.detach(device.port);
    await page.waitForTimeout(200);
  }
  await look(holdsteady, 'timeline');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(holdsteady, 'help');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look(holdsteady, 'menu');
});

test('the button coach in every one of its states', async ({ bus, start }) => {
  test.setTimeout(180_000);
  const holdsteady = await start();
  const { page } = holdsteady;
  const coach = page.getByTestId('coach');
  const open = (procedure: CoachProcedure) =>
    page.evaluate(
      (which) => window.companion.send({ type: 'open-coach', procedure: which }),
      procedure,
    );
  const begin = () => coach.getByRole('button', { name: /^Start/ }).click();
  const move = async (device: devices.VirtualDevice, gapMs = 300): Promise<void> => {
    await bus.detach(device.port);
    await page.waitForTimeout(gapMs);
    await bus.attach(device);
  };
  await page.keyboard.press('Control+2');
  await open('recovery');
  await look(holdsteady, 'coach-which-phone');
  await coach.locator('[data-family="home"]').click();
  await look(holdsteady, 'coach-read-home');
  await begin();
  await expect(coach.locator('[data-line="through.side-home"]')).toHaveAttribute(
    'data-when',
    'now',
    {
      timeout: 10_000,
    },
  );
  await look(holdsteady, 'coach-count-home');
  await page.keyboard.press('Escape');

  await bus.attach(devices.iphoneNormal);
  await expect(holdsteady.status).toHaveAttribute('data-status', 'normal');
  for (const procedure of coachProcedures) {
    await open(procedure);
    await look(holdsteady, `coach-read-${procedure}`);
  }
  await begin();
  await expect(coach.locator('[data-line="tap.up"]')).toHaveAttribute('data-when', 'now', {
    timeout: 10_000,
  });
  await look(holdsteady, 'coach-count-dfu');
  await move(devices.iphoneNormalInRecovery);
  await expect(page.getByTestId('coach-result')).toBeVisible();
  await look(holdsteady, 'coach-missed');
  await begin();
  // Longer than the getting ready.
  await move(devices.iphoneNormal, 5500);
  await expect(page.getByTestId('coach-result')).toContainText('started as usual');
  await look(holdsteady, 'coach-missed-twice');
  await open('recovery');
  await begin();
  await move(devices.iphoneNormalInRecovery);
  await expect(page.getByTestId('coach-result')).toContainText('It worked');
  await look(holdsteady, 'coach-worked');
  await open('restart');
  await look(holdsteady, 'coach-blocked');
});

test('no state was left out', () => {
  expect([...seen].sort()).toEqual([...statusIds].sort());
});

/** Looks at a screen, and notes the state that it shows. */
async function look(holdsteady: Holdsteady, name: string): Promise<void> {
  const status = statusIds.find((id) => id === name);
  if (status !== undefined) seen.add(status);
  await lookAt(holdsteady, name);
}

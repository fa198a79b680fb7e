import { fileURLToPath } from 'node:url';

import type { CheckAnswer } from '../../preload/contract/check.ts';
import { readJournal } from '../fixtures/journal.ts';
import { look } from '../fixtures/look.ts';
import { mountOver, unmount } from '../fixtures/mounts.ts';
import { expect, test } from '../fixtures/test.ts';

// What the checks answer on this computer, and under which troubles: probe.spec.ts.
const scenarios = fileURLToPath(new URL('../scenarios/', import.meta.url));

test('the window tells what was found, and asks no server by itself', async ({ start }) => {
  mountOver('/etc/hosts', '127.0.0.1 localhost\n0.0.0.0 gs.apple.com\n');
  try {
    const { page, profile } = await start();
    const lines = () => readJournal(profile, true);
    const hasEnded = () => lines().some(({ k }) => k === 'checks-ended');
    await expect.poll(hasEnded, { timeout: 30_000 }).toBe(true);
    const answers = Object.fromEntries(
      lines()
        .filter(({ k }) => k === 'check-answered')
        .map((line) => line['answer'] as CheckAnswer)
        .map(({ check, result, reason }) => [check, `${result} ${reason}`]),
    );
    expect(answers).toMatchObject({
      'hosts-file': 'attention names-apple',
      'linux-version': 'ok read',
      clock: 'ok plausible',
    });
    expect(Object.keys(answers)).not.toContain('apple-servers');

    await page.keyboard.press('Control+0');
    await expect(page.locator('[data-gate-header]')).toBeFocused();
    await expect(page.getByTestId('check-disk')).toBeVisible();
    await page.locator('[data-step-header="update"]').click();
    const row = page.getByTestId('check-hosts-file');
    await expect(row).toContainText('gs.apple.com in line 2');
    await expect(row.getByRole('button', { name: 'Copy what I read' })).toBeVisible();
  } finally {
    unmount('/etc/hosts');
  }
});

for (const name of ['that-is-ready', 'that-tells-nothing', 'that-is-being-looked-at']) {
  test(`pictures of a computer ${name}`, async ({ start }) => {
    const file = `${scenarios}computer-${name}.jsonl`;
    const holdsteady = await start({ args: ['--replay', file, '--speed', '1000'] });
    await expect(holdsteady.page.getByText('The recording has ended.')).toBeVisible();
    await holdsteady.page.locator('[data-gate-header]').click();
    await look(holdsteady, `computer-${name}`);
  });
}

test('three problems leave the steps in sight, and unfold', async ({ start }) => {
  const file = `${scenarios}computer-with-three-problems.jsonl`;
  const holdsteady = await start({ args: ['--replay', file, '--speed', '1000'] });
  const { page } = holdsteady;
  await expect(page.getByText('The recording has ended.')).toBeVisible();
  const gate = page.getByTestId('gate');
  const problems = gate.locator('[data-result="attention"]');
  await expect(problems).toHaveCount(1);
  await expect(page.locator('[data-step-header="ports"]')).toBeInViewport({ ratio: 1 });
  await look(holdsteady, 'computer-with-three-problems');

  await gate.getByRole('button', { name: 'and 2 more' }).focus();
  await page.keyboard.press('Enter');
  await expect(problems).toHaveCount(3);
  await expect(page.locator('[data-gate-header]')).toBeFocused();
  await look(holdsteady, 'computer-with-three-problems-open');
  await page.keyboard.press('Enter');
  await expect(problems).toHaveCount(1);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { CheckAnswer } from '../../preload/contract/check.ts';
import type { Holdsteady } from '../fixtures/app.ts';
import { commandLine, freshFolder } from '../fixtures/app.ts';
import { findBarriers } from '../fixtures/axe.ts';
import { readJournal } from '../fixtures/journal.ts';
import { mountOver, unmount } from '../fixtures/mounts.ts';
import { runProgram } from '../fixtures/run.ts';
import { expect, test } from '../fixtures/test.ts';

const screens = fileURLToPath(new URL('../../.cache/screens/', import.meta.url));
const scenarios = fileURLToPath(new URL('../scenarios/', import.meta.url));

/** The answers that a running app has journaled so far. */
function answersOf(profile: string): Readonly<Record<string, string>> {
  const lines = readJournal(profile, true).filter(({ k }) => k === 'check-answered');
  return Object.fromEntries(
    lines.map((line) => {
      const { check, result, reason } = line['answer'] as CheckAnswer;
      return [check, `${result} ${reason}`];
    }),
  );
}

/** Starts the app and waits until its first checks have answered. */
async function checked(
  start: () => Promise<Holdsteady>,
): Promise<Readonly<Record<string, string>>> {
  const holdsteady = await start();
  await expect
    .poll(() => readJournal(holdsteady.profile, true).some(({ k }) => k === 'checks-ended'), {
      timeout: 30_000,
    })
    .toBe(true);
  return answersOf(holdsteady.profile);
}

test('answers what can be answered on this computer, truly, and asks no server', async ({
  start,
}) => {
  const holdsteady = await start();
  const answers = await checked(() => Promise.resolve(holdsteady));
  expect(answers).toMatchObject({
    'virtual-machine': 'ok real',
    'hosts-file': 'ok clean',
    restarted: 'ok started',
    clock: 'ok plausible',
    'linux-version': 'ok read',
  });
  // How much room there is differs between computers.
  expect(answers['disk']).toMatch(/^(ok enough|attention (low|full))$/);
  expect(Object.keys(answers)).not.toContain('apple-servers');
  await expect(holdsteady.page.getByTestId('gate')).not.toHaveAttribute('data-tone', 'attention');
  await holdsteady.page.keyboard.press('Control+0');
  await expect(holdsteady.page.locator('[data-gate-header]')).toBeFocused();
  await expect(holdsteady.page.getByTestId('check-disk')).toBeVisible();
});

test('a hosts file that names Apple is shown with its line', async ({ start }) => {
  mountOver('/etc/hosts', '127.0.0.1 localhost\n0.0.0.0 gs.apple.com\n');
  try {
    const holdsteady = await start();
    const answers = await checked(() => Promise.resolve(holdsteady));
    expect(answers['hosts-file']).toBe('attention names-apple');
    await holdsteady.page.locator('[data-step-header="update"]').click();
    const row = holdsteady.page.getByTestId('check-hosts-file');
    await expect(row).toContainText('gs.apple.com in line 2');
    await expect(row.getByRole('button', { name: 'Copy what I read' })).toBeVisible();
  } finally {
    unmount('/etc/hosts');
  }
});

for (const name of [
  'ready',
  'with-three-problems',
  'that-tells-nothing',
  'that-is-being-looked-at',
]) {
  test(`pictures of a computer ${name}`, async ({ start }) => {
    const file = `${scenarios}computer-${name === 'ready' ? 'that-is-ready' : name}.jsonl`;
    const holdsteady = await start({ args: ['--replay', file, '--speed', '1000'] });
    const { page, app } = holdsteady;
    await expect(page.getByText('The recording has ended.')).toBeVisible();
    mkdirSync(screens, { recursive: true });
    const picture = (what: string): Promise<unknown> =>
      page.screenshot({ path: `${screens}computer-${name}.${what}.png`, animations: 'disabled' });
    const size = (width: number, height: number): Promise<void> =>
      app.evaluate(
        ({ BrowserWindow }, to) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height);
        },
        { width, height },
      );
    const barriers: unknown[] = [];
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      barriers.push(await findBarriers(page));
      await picture(`folded.${colorScheme}`);
    }
    await page.locator('[data-gate-header]').click();
    await picture('open.light');
    await size(360, 660);
    await picture('open.narrow');
    await size(780, 1300);
    await page.locator('[data-step-header="update"]').click();
    barriers.push(await findBarriers(page));
    await picture('step.light');
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
    });
    await page.waitForTimeout(150);
    const png = await app.evaluate(async ({ BrowserWindow }) => {
      const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
      return image?.toPNG().toString('base64') ?? '';
    });
    writeFileSync(`${screens}computer-${name}.large.png`, png, 'base64');
    expect(barriers.flat()).toEqual([]);
  });
}

test('--probe prints every answer as JSON, and opens no window', async () => {
  const folder = freshFolder();
  const line = commandLine(freshFolder(), ['--probe', '--record', folder]);
  const run = runProgram(line.program, line.args);
  expect(await run.ended, run.output()).toBe(0);
  const text = run.output();
  const found = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as {
    readonly checks: readonly CheckAnswer[];
  };
  expect(found.checks.map(({ check }) => check)).toContain('disk');
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { commandLine, freshFolder } from '../fixtures/app.ts';
import { arrivalLine, countOf, departureLine, header, sessionLines } from '../fixtures/journal.ts';
import { runProgram } from '../fixtures/run.ts';
import { expect, test } from '../fixtures/test.ts';
import { iphoneRecovery } from '../virtual-usb/devices.ts';

const at = 1_767_266_400_000;

test('--replay plays a file at the asked speed, says so, and keeps nothing', async ({ start }) => {
  const file = recording([
    header(at),
    ...sessionLines(at),
    arrivalLine(at + 1000),
    departureLine(at + 31_000),
    arrivalLine(at + 61_000, { id: '05ac:1227', serial: null }),
  ]);
  const begun = Date.now();
  const { page, title, profile, quit } = await start({ args: ['--replay', file, '--speed', '5'] });
  await expect(page.getByText('This is a recording, not your iPhone.')).toBeVisible();
  await expect(title).toHaveText('iPhone connected');
  await page.getByRole('checkbox', { name: 'Step 2 is done' }).click();
  await expect(page.getByTestId('step-restart')).toHaveAttribute('data-state', 'done');
  await expect(title).toHaveText('iPhone unplugged', { timeout: 10_000 });
  await expect(title).toHaveText('DFU mode', { timeout: 10_000 });
  // 61 seconds at five times the speed.
  expect(Date.now() - begun).toBeGreaterThan(12_000);
  await expect(page.getByText('The recording has ended.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Leave' })).toHaveCount(0);
  await quit();

  const live = await start({ profile });
  await expect(live.page.getByTestId('step-restart')).toHaveAttribute('data-state', 'open');
  expect(countOf(live.journal(), 'phone-arrived')).toBe(0);
});

test('--demo plays the built-in recording', async ({ start }) => {
  const { page, status } = await start({ args: ['--demo', 'failing', '--speed', '1000'] });
  await expect(page.getByRole('region', { name: 'Recording' })).toContainText(
    'A restore that fails · 1000× speed',
  );
  await expect(page.getByText('The recording has ended.')).toBeVisible();
  await expect(status).not.toHaveAttribute('data-status', 'looking');
});

test('a replay from the window can be left, and its ticks go with it', async ({ start }) => {
  const { page, journal } = await start();
  await page.getByRole('button', { name: 'See a replay' }).click();
  const banner = page.getByRole('region', { name: 'Recording' });
  await expect(banner).toContainText('A restore that works');
  await page.getByRole('checkbox', { name: 'Step 3 is done' }).click();
  await expect(page.getByTestId('step-cable')).toHaveAttribute('data-state', 'done');
  await banner.getByRole('button', { name: 'Leave' }).click();
  await expect(banner).toHaveCount(0);
  await expect(page.getByTestId('step-cable')).toHaveAttribute('data-state', 'open');
  expect(countOf(journal(), 'step-ticked')).toBe(0);
});

test('a real phone ends a replay', async ({ bus, start }) => {
  const { page, title, journal } = await start();
  await page.getByRole('button', { name: 'See a replay' }).click();
  const banner = page.getByRole('region', { name: 'Recording' });
  await expect(banner).toBeVisible();
  await bus.attach(iphoneRecovery);
  await expect(banner).toHaveCount(0);
  await expect(title).toHaveText('Recovery mode');
  expect(countOf(journal(), 'phone-arrived')).toBe(1);
});

test('a recording with damaged lines is played as far as it goes, and that is said', async ({
  start,
}) => {
  const file = recording([header(at), ...sessionLines(at), '{"k":', arrivalLine(at + 500)]);
  const { page, title } = await start({ args: ['--replay', file, '--speed', '100'] });
  await expect(title).toHaveText('iPhone connected');
  await expect(page.getByText('A part of this recording could not be read.')).toBeVisible();
});

for (const [what, args, sentence] of [
  ['a missing file', ['--replay', '/nowhere/x.jsonl'], 'There is no file /nowhere/x.jsonl.'],
  ['a damaged file', ['--replay', recording(['nonsense'])], 'is not a recording of Holdsteady.'],
  ['a file of a later version', ['--replay', recording([header(at, 2)])], 'A later version of'],
  ['no file', ['--replay'], '--replay needs a file.'],
  ['a speed that is none', ['--demo', '--speed', 'fast'], '--speed takes a number from 0.1 to'],
  ['an unknown demo', ['--demo', 'other'], '--demo takes healthy or failing, not other.'],
] as const) {
  test(`${what} ends the start with one clear sentence`, async () => {
    const line = commandLine(freshFolder(), args);
    const run = runProgram(line.program, line.args);
    expect(await run.ended).toBe(2);
    expect(run.output()).toContain(sentence);
    expect(run.output()).not.toMatch(/\bat .*:\d+:\d+|Error:/);
  });
}

function recording(lines: readonly string[]): string {
  const file = join(freshFolder(), 'recording.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { commandLine, freshFolder } from '../fixtures/app.ts';
import { readJournal } from '../fixtures/journal.ts';
import { runProgram } from '../fixtures/run.ts';
import { expect, test } from '../fixtures/test.ts';
import { iphoneRecovery, phonePort } from '../virtual-usb/devices.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const packed = `${dist}linux-unpacked/holdsteady`;
const hardened = `${dist}release/linux-unpacked/holdsteady`;

test('the pack starts, sees a phone through its own usb package, and keeps ticks', async ({
  bus,
  start,
}) => {
  expect(existsSync(packed), 'npm run pack has been run').toBe(true);
  const profile = freshFolder();
  const first = await start({ executable: packed, profile });
  expect(await first.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
  expect(await first.app.evaluate(({ app }) => app.getPath('userData'))).toBe(profile);
  await expect(first.title).toHaveText('No iPhone connected');
  await bus.attach(iphoneRecovery);
  await expect(first.title).toHaveText('Recovery mode');
  await first.page.getByRole('checkbox', { name: 'Step 1 is done' }).click();
  await expect(first.page.getByTestId('step-update')).toHaveAttribute('data-state', 'done');
  await first.quit();

  await bus.detach(phonePort);
  const second = await start({ executable: packed, profile });
  await expect(second.page.getByTestId('step-update')).toHaveAttribute('data-state', 'done');
  await second.page.getByRole('button', { name: 'More' }).click();
  await second.page.getByText('A restore that works').click();
  await expect(second.page.getByText('This is a recording')).toBeVisible();
});

test.describe('the hardened pack', () => {
  test.beforeEach(() => {
    expect(existsSync(hardened), 'npm run pack:release has been run').toBe(true);
  });

  for (const word of ['--remote-debugging-port=0', '--remote-debugging-pipe', '--inspect=0']) {
    test(`does not start with ${word}, or starts without a debugger`, async () => {
      const profile = freshFolder();
      const line = commandLine(profile, [word], hardened);
      const run = runProgram(line.program, line.args);
      const code = await Promise.race([run.ended, timeOut(4000)]);
      run.child.kill('SIGKILL');
      expect(run.output()).not.toMatch(/(Debugger|DevTools) listening/);
      expect(code).toBe(2);
      expect(run.output()).toContain('does not start with');
    });
  }

  test('is no Node', async () => {
    const profile = freshFolder();
    const line = commandLine(profile, ['-e', 'console.log("this is " + "Node")'], hardened);
    const run = runProgram(line.program, line.args, {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: '--require /nowhere.js',
    });
    await expect.poll(() => run.output(), { timeout: 8000 }).toContain('No iPhone connected');
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(run.output()).not.toContain('this is Node');
    expect(readJournal(profile).at(-1)?.k).toBe('session-ended');
  });
});

function timeOut(after: number): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve('still running'), after));
}

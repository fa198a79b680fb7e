import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { freshFolder } from '../fixtures/app.ts';
import { printFigures } from '../fixtures/figures.ts';
import type { JournalLine } from '../fixtures/journal.ts';
import { expect, test } from '../fixtures/test.ts';
import { iphoneNormal } from '../virtual-usb/devices.ts';

/** A log in Apple's form that was begun a moment ago, up to the first steps. */
function head(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':');
  const stamp = `${day} ${time}.000 AMPDevicesAgent[903:c11]: `;
  return [
    `${stamp}restore library built Mar 9 2026 at 19:02:44`,
    `${stamp}iTunes: Software payload version: 23E224`,
    `[${time}.5120] requested restore behavior: Update`,
    `[${time}.5121] Starting State: BootedOS`,
    '',
  ].join('\n');
}

function factsOf(lines: readonly JournalLine[]): readonly string[] {
  return lines
    .filter(({ k }) => k === 'log-told')
    .flatMap((line) => line['facts'] as readonly { readonly fact: { readonly kind: string } }[])
    .map(({ fact }) => fact.kind);
}

test('a restore log is found, read, and followed line by line', async ({ bus, start }) => {
  const folder = freshFolder();
  const log = join(folder, 'iPhoneUpdater.log');
  writeFileSync(log, head());
  const { journal, title, page } = await start({ args: ['--restore-logs', folder] });
  await bus.attach(iphoneNormal);
  // The log may be read before the iPhone is seen, or after it.
  await expect(title).toHaveText(/^(iPhone connected|Your restore program has started)$/);
  const facts = () => factsOf(journal());
  await expect.poll(facts).toEqual(['opened', 'payload', 'behavior', 'started-in']);
  const followed = journal().find(({ k }) => k === 'log-followed');
  expect(followed).toMatchObject({
    log: { name: 'iPhoneUpdater.log', origin: 'added', live: true },
  });
  expect(JSON.stringify(followed)).not.toContain(folder);

  const waits: number[] = [];
  for (let percent = 1; percent <= 5; percent += 1) {
    const before = facts().length;
    const wroteAt = Date.now();
    appendFileSync(
      log,
      `<Restore Device 0x7fa2b1c4>: operation 13 progress ${String(percent)}\r\n`,
    );
    await expect.poll(() => facts().length, { intervals: [10] }).toBe(before + 1);
    waits.push(Date.now() - wroteAt);
    await page.waitForTimeout(130);
  }
  printFigures('a new line of a log is known after, ms', { waits });
  // The limit is a second on a computer that does nothing else.
  expect(Math.min(...waits)).toBeLessThan(1000);
});

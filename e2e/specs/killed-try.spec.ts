import type { Page } from 'playwright/test';

import type { TryView } from '../../preload/contract/snapshot.ts';
import { freshFolder } from '../fixtures/app.ts';
import type { Holdsteady } from '../fixtures/app.ts';
import { expect, test } from '../fixtures/test.ts';
import type { VirtualBus } from '../virtual-usb/bus.ts';
import {
  iphoneNormal,
  iphoneNormalInRecovery,
  iphoneRestoreOs,
  phonePort,
} from '../virtual-usb/devices.ts';

/** Sooner than 5 s after it arrived, the phone cannot have taken what the computer sends. */
const sending = 6_000;

/** The moments of a try at which the app is killed, and how it is brought there. */
const moments = ['in recovery', 'in a gap', 'while installing'] as const;

for (const moment of moments) {
  test(`a try is one try, killed ${moment}`, async ({ bus, start }) => {
    test.setTimeout(90_000);
    const profile = freshFolder();
    const first = await start({ profile });
    await begin(bus, first);
    if (moment === 'in a gap') await bus.detach(phonePort);
    if (moment === 'while installing') await install(bus, first.page);
    await expect.poll(() => reached(first.page)).toBe(moment === 'while installing' ? 3 : 1);
    await first.kill();

    const second = await start({ profile });
    await expect.poll(() => triesOf(second.page)).toHaveLength(1);
    expect((await triesOf(second.page))[0]).toMatchObject({ number: 1, outcome: null, drops: 0 });
    if (moment === 'while installing') await say(second.page, 'say-end');
    else await refuse(bus, second.page, moment === 'in recovery');
    const outcome = moment === 'while installing' ? 'unknown' : 'pattern-4013';
    await expect.poll(() => triesOf(second.page)).toMatchObject([{ outcome, drops: 0 }]);
    await second.kill();

    // What it came to was saved before the window said so.
    const third = await start({ profile });
    await expect.poll(() => triesOf(third.page)).toMatchObject([{ number: 1, outcome, drops: 0 }]);
  });
}

/** A phone in iOS, the person's word, and the way into recovery. */
async function begin(bus: VirtualBus, { page, status }: Holdsteady): Promise<void> {
  await bus.attach(iphoneNormal);
  await expect(status).toHaveAttribute('data-status', 'normal');
  await say(page, 'say-try');
  await expect(status).toHaveAttribute('data-status', 'start');
  await replace(bus, iphoneNormalInRecovery);
  await expect.poll(() => reached(page)).toBe(1);
}

/** The boot loader, what is sent to it, and the restore system. */
async function install(bus: VirtualBus, page: Page): Promise<void> {
  await load(bus, page, true);
  await replace(bus, iphoneRestoreOs);
}

/** The boot loader, what is sent to it, and recovery once more. */
async function refuse(bus: VirtualBus, page: Page, isHere: boolean): Promise<void> {
  await load(bus, page, isHere);
  await replace(bus, iphoneNormalInRecovery);
}

async function load(bus: VirtualBus, page: Page, isHere: boolean): Promise<void> {
  if (isHere) await bus.detach(phonePort);
  await bus.attach(iphoneNormalInRecovery);
  await expect.poll(() => reached(page)).toBe(2);
  await page.waitForTimeout(sending);
}

async function replace(bus: VirtualBus, device: typeof iphoneNormal): Promise<void> {
  await bus.detach(phonePort);
  await bus.attach(device);
}

async function say(page: Page, type: 'say-try' | 'say-end'): Promise<void> {
  const result = await page.evaluate(
    (what) =>
      window.companion.send(what === 'say-try' ? { type: what } : { type: what, why: 'stopped' }),
    type,
  );
  expect(result).toEqual({ ok: true });
}

async function triesOf(page: Page): Promise<readonly TryView[]> {
  const { snapshot } = await page.evaluate(() => window.companion.getSnapshot());
  const { ledger } = snapshot;
  expect(ledger.total).toBe(ledger.tries.length);
  return ledger.tries;
}

/** How far the last try came, in quarters; null where there is none. */
async function reached(page: Page): Promise<number | null> {
  return (await triesOf(page)).at(-1)?.reached ?? null;
}

import type { Page } from 'playwright/test';

import { expect, test } from '../fixtures/test.ts';
import * as devices from '../virtual-usb/devices.ts';
import type { VirtualDevice } from '../virtual-usb/devices.ts';

const { atPort, atSpeed, iphoneDfu, iphoneNormal, iphoneRecovery, phoneEcid } = devices;

test('an empty bus', async ({ bus, start }) => {
  expect(await bus.ports()).toEqual([]);
  const { title } = await start();
  await expect(title).toHaveText('No iPhone connected');
});

test('an iPhone that runs iOS is named by the family its chip allows', async ({ bus, start }) => {
  const { page, title } = await start();
  await expect(title).toHaveText('No iPhone connected');
  await bus.attach(iphoneNormal);
  await expect(title).toHaveText('iPhone connected');
  await expect(page.getByTestId('fact-model')).toContainText('iPhone 12 mini');
  await expect(page.getByTestId('fact-model')).toContainText('iPhone 12 Pro Max');
});

test('what is no iPhone is never called one', async ({ bus, start }) => {
  const strangers: Readonly<Record<string, VirtualDevice>> = {
    'an iPad': devices.ipad,
    'an iPad in recovery': devices.ipadRecovery,
    'an iPod': devices.ipodTouch,
    'a keyboard': devices.keyboard,
    'a watch charger': devices.watchCharger,
    'a watch in recovery': devices.watchRecovery,
    'a Mac in DFU': devices.macDfu,
    'a memory stick': devices.usbStick,
    'a hub': devices.hubDevice,
  };
  const { title, journal } = await start();
  await expect(title).toHaveText('No iPhone connected');
  for (const [index, device] of Object.values(strangers).entries()) {
    await bus.attach(atPort(device, `1-${String(index + 1)}`));
  }
  // A phone that comes afterwards proves that all of them have been looked at by then.
  await bus.attach(atPort(iphoneDfu, '2-1'));
  await expect(title).toHaveText('DFU mode');
  await bus.detach('2-1');
  await expect(title).toHaveText('iPhone unplugged');
  const arrivals = journal().filter(({ k }) => k === 'phone-arrived');
  expect(arrivals.map((line) => line['port'])).toEqual(['2-1']);
});

test('only a stranger on the bus is still no iPhone', async ({ bus, start }) => {
  await bus.attach(devices.ipad);
  const { title, status } = await start();
  await expect(title).toHaveText('No iPhone connected');
  await bus.attach(atPort(devices.hubDevice, '1-3'));
  await bus.detach(devices.ipad.port);
  // Longer than the listing that follows an event takes.
  await status.page().waitForTimeout(500);
  await expect(title).toHaveText('No iPhone connected');
});

test('recovery mode names the model that chip and board prove', async ({ bus, start }) => {
  const { page, title } = await start();
  await bus.attach(iphoneRecovery);
  await expect(title).toHaveText('Recovery mode');
  await expect(valueOf(page, 'model')).toHaveText('iPhone X');
  await expect(page.getByTestId('fact-ecid')).toContainText(phoneEcid.slice(-4));
  expect(await page.content()).not.toContain(phoneEcid);
});

test('a recovery string of any form never crashes and never invents a model', async ({
  bus,
  start,
}) => {
  const { page, title } = await start();
  await expect(title).toHaveText('No iPhone connected');
  // Two that lead to the same words are never neighbours: stale words would pass for new ones.
  const family = 'One of these: iPhone 8, iPhone 8 Plus, iPhone X';
  const unknown = 'Not shown in this mode';
  let port = 0;
  for (const [what, device, model] of [
    ['another order', devices.recoveryOtherOrder, 'iPhone X'],
    ['no board', devices.recoveryWithoutBoard, family],
    ['lower case', devices.recoveryLowerCase, 'iPhone X'],
    ['4 kB of garbage', devices.recoveryGarbage, unknown],
    ['underscores for blanks', devices.recoveryUnderscores, 'iPhone X'],
    ['invalid UTF-8', devices.recoveryInvalidUtf8, unknown],
    ['a NUL after its end', devices.recoveryWithNul, 'iPhone X'],
    ['no string', devices.recoveryWithoutSerial, unknown],
  ] as const) {
    await test.step(what, async () => {
      // Each on a port of its own: one that comes and goes on the same port is a loose plug.
      port += 1;
      await bus.attach(atPort(device, `1-${String(port)}`));
      await expect(title).toHaveText('Recovery mode');
      await expect(valueOf(page, 'model')).toHaveText(model);
      await bus.detach(`1-${String(port)}`);
    });
  }
});

// Each in an app of its own: one after the other they would be a try, and told as such.
for (const [what, device, words] of [
  ['the boot ROM', iphoneDfu, 'DFU mode'],
  ['the first boot stage', devices.iphoneFirstStage, 'DFU mode'],
  ['the restore system', devices.iphoneRestoreOs, 'Installing'],
  ['WTF mode', devices.iphoneWtf, 'Unusual low-level mode'],
  ['port DFU', devices.portDfu, 'Unusual low-level mode'],
  ['debug USB', devices.debugUsb, 'Unusual low-level mode'],
] as const) {
  test(`${what} is shown as what it is`, async ({ bus, start }) => {
    const { title } = await start();
    await expect(title).toHaveText('No iPhone connected');
    await bus.attach(device);
    await expect(title).toHaveText(words);
  });
}

test('two hubs and a slow link are marked for attention', async ({ bus, start }) => {
  const { page, title } = await start();
  await bus.hub('1-2.4');
  await bus.attach(atSpeed(atPort(iphoneNormal, '1-2.4.1'), 'full'));
  await expect(title).toHaveText('iPhone connected');
  await expect(page.getByTestId('path')).toHaveAccessibleName('Through two hubs to this computer');
  await expect(page.getByTestId('path')).toHaveText('iPhoneHubHubComputer');
  await expect(page.getByTestId('path')).toHaveAttribute('data-attention', 'true');
  await expect(page.getByTestId('fact-path')).toContainText('Through two hubs');
  await expect(page.getByTestId('fact-path')).toContainText('without the hubs');
  await expect(page.getByTestId('fact-path')).toHaveAttribute('data-attention', 'true');
  await expect(page.getByTestId('fact-speed')).toContainText('Slow');
  await expect(page.getByTestId('fact-speed')).toHaveAttribute('data-attention', 'true');
});

test('a straight path at the usual speed is not marked', async ({ bus, start }) => {
  const { page } = await start();
  await bus.attach(iphoneNormal);
  await expect(page.getByTestId('fact-path')).toContainText('Straight into this computer');
  for (const id of ['path', 'fact-path', 'fact-speed']) {
    expect(await page.getByTestId(id).getAttribute('data-attention'), id).toBeNull();
  }
});

test('an unplug with nothing running is neutral', async ({ bus, start }) => {
  const { status, title } = await start();
  await bus.attach(iphoneNormal);
  await expect(title).toHaveText('iPhone connected');
  await bus.detach(iphoneNormal.port);
  await expect(title).toHaveText('iPhone unplugged');
  await expect(status).toHaveAttribute('data-tone', 'idle');
});

test('two phones', async ({ bus, start }) => {
  const { title } = await start();
  await bus.attach(iphoneNormal);
  await bus.attach(atPort(devices.secondIphoneRecovery, '1-4'));
  await expect(title).toHaveText('Two iPhones are connected');
  await bus.detach('1-4');
  await expect(title).toHaveText('iPhone connected');
});

test('a phone that was there before the start', async ({ bus, start }) => {
  await bus.attach(iphoneRecovery);
  const { title } = await start();
  await expect(title).toHaveText('Recovery mode');
});

test('ports that cannot be read, and then can', async ({ bus, start }) => {
  await bus.attach(iphoneNormal);
  await bus.breakBus();
  const { page, title } = await start();
  await expect(title).toHaveText('Can’t see USB here');

  await page.getByRole('button', { name: /^Step 2 of 5/ }).click();
  await page.getByRole('button', { name: 'I’ve done this' }).click();
  await expect(page.getByTestId('step-restart')).toHaveAttribute('data-state', 'done');

  await bus.mendBus();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(title).toHaveText('iPhone connected');
});

/** The value of a fact, without its label and its ground. */
function valueOf(page: Page, fact: string) {
  return page.getByTestId(`fact-${fact}`).locator('dd').first();
}

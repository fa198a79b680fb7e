import { expect, test } from '../fixtures/test.ts';
import type { VirtualDevice } from '../virtual-usb/devices.ts';
import {
  atPort,
  atSpeed,
  debugUsb,
  hubDevice,
  ipad,
  ipadRecovery,
  iphoneDfu,
  iphoneNormal,
  iphoneRecovery,
  iphoneRestoreOs,
  iphoneWtf,
  keyboard,
  macDfu,
  phoneEcid,
  portDfu,
  recoveryGarbage,
  recoveryInvalidUtf8,
  recoveryLowerCase,
  recoveryOtherOrder,
  recoveryUnderscores,
  recoveryWithNul,
  recoveryWithoutBoard,
  secondIphoneRecovery,
  watchCharger,
  watchRecovery,
} from '../virtual-usb/devices.ts';

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

for (const [name, device] of Object.entries({
  'an iPad': ipad,
  'an iPad in recovery': ipadRecovery,
  'a keyboard': keyboard,
  'a watch charger': watchCharger,
  'a watch in recovery': watchRecovery,
  'a Mac in DFU': macDfu,
  'a hub': hubDevice,
})) {
  test(`${name} is never called an iPhone`, async ({ bus, start }) => {
    const { title, journal } = await start();
    await bus.attach(device);
    // A phone that comes afterwards proves that the first device has been looked at by then.
    await bus.attach(atPort(iphoneDfu, '1-7'));
    await expect(title).toHaveText('DFU mode');
    await bus.detach('1-7');
    await expect(title).toHaveText('iPhone unplugged');
    expect(journal().filter((line) => line.k === 'phone-arrived')).toHaveLength(1);
  });
}

test('recovery mode names the model that chip and board prove', async ({ bus, start }) => {
  const { page, title } = await start();
  await bus.attach(iphoneRecovery);
  await expect(title).toHaveText('Recovery mode');
  await expect(page.getByTestId('fact-model')).toHaveText(/iPhone X\b/);
  const everything = await page.content();
  expect(everything).not.toContain(phoneEcid);
  await expect(page.getByTestId('fact-ecid')).toContainText(phoneEcid.slice(-4));
});

test('DFU mode', async ({ bus, start }) => {
  const { title } = await start();
  await bus.attach(iphoneDfu);
  await expect(title).toHaveText('DFU mode');
});

test('a serial of forty f is the restore system', async ({ bus, start }) => {
  const { title } = await start();
  await bus.attach(iphoneRestoreOs);
  await expect(title).toHaveText('Installing');
});

for (const [name, device, model] of [
  ['in another order', recoveryOtherOrder, 'iPhone X'],
  ['in lower case', recoveryLowerCase, 'iPhone X'],
  ['with underscores for blanks', recoveryUnderscores, 'iPhone X'],
  ['without a board', recoveryWithoutBoard, null],
  ['of 4 kB of garbage', recoveryGarbage, null],
  ['of invalid UTF-8', recoveryInvalidUtf8, null],
  ['with a NUL', recoveryWithNul, null],
] as const satisfies readonly (readonly [string, VirtualDevice, string | null])[]) {
  test(`a recovery string ${name} invents no model`, async ({ bus, start }) => {
    const { page, title } = await start();
    await bus.attach(device);
    await expect(title).toHaveText('Recovery mode');
    const fact = page.getByTestId('fact-model');
    if (model !== null) await expect(fact).toHaveText(new RegExp(`${model}\\b`));
    else await expect(fact).not.toHaveText(/^Model\s*iPhone X$/);
  });
}

for (const [name, device] of Object.entries({ iphoneWtf, portDfu, debugUsb })) {
  test(`the rare mode ${name} is shown as what it is`, async ({ bus, start }) => {
    const { title } = await start();
    await bus.attach(device);
    await expect(title).toHaveText('Unusual low-level mode');
  });
}

test('two hubs and a slow link are marked for attention', async ({ bus, start }) => {
  const { page, title } = await start();
  await bus.hub('1-2.4');
  await bus.attach(atSpeed(atPort(iphoneNormal, '1-2.4.1'), 'full'));
  await expect(title).toHaveText('iPhone connected');
  await expect(page.getByTestId('path')).toContainText('two hubs');
  await expect(page.getByTestId('path')).toHaveAttribute('data-attention', 'true');
  await expect(page.getByTestId('fact-speed')).toContainText('Slow');
  await expect(page.getByTestId('fact-speed')).toHaveAttribute('data-attention', 'true');
});

test('an unplug with nothing running is neutral', async ({ bus, start }) => {
  const { page, title } = await start();
  await bus.attach(iphoneNormal);
  await expect(title).toHaveText('iPhone connected');
  await bus.detach(iphoneNormal.port);
  await expect(title).toHaveText('iPhone unplugged');
  await expect(page.getByTestId('status')).toHaveAttribute('data-tone', 'idle');
});

test('two phones', async ({ bus, start }) => {
  const { title } = await start();
  await bus.attach(iphoneNormal);
  await bus.attach(atPort(secondIphoneRecovery, '1-4'));
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

  await page.getByRole('button', { name: /Step 2 of 5/ }).click();
  await page.getByRole('button', { name: 'I’ve done this' }).click();
  await expect(page.getByTestId('step-restart')).toHaveAttribute('data-state', 'done');

  await bus.mendBus();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(title).toHaveText('iPhone connected');
});

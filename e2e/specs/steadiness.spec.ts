import { look } from '../fixtures/look.ts';
import { expect, test } from '../fixtures/test.ts';
import { iphoneNormal, iphoneNormalInRecovery, phonePort } from '../virtual-usb/devices.ts';

// One real minute: six drops, and a plug that is pulled at second 59 and put back, are seven. What none
// and one of them say, and a plug that stays out, `steadiness.test.ts` asks with a clock of its own.
test('a test that a change of mode ends, "Same cable?", and a minute with seven drops', async ({
  bus,
  start,
}) => {
  test.setTimeout(180_000);
  const holdsteady = await start();
  const { page, status } = holdsteady;
  const panel = page.getByTestId('steadiness');
  const drops = page.getByTestId('test-drops');

  await page.keyboard.press('Control+3');
  await expect(panel).toContainText('Plug in the iPhone');
  await bus.attach(iphoneNormalInRecovery);
  await expect(status).toHaveAttribute('data-status', 'recovery');
  const begin = panel.getByRole('button', { name: /^(Start the test|Test again)$/ });
  await begin.focus();
  await page.keyboard.press('Enter');
  await expect(panel).toHaveAttribute('data-kind', 'running');
  await bus.detach(phonePort);
  await bus.attach(iphoneNormal);
  await expect(page.getByTestId('test-result')).toContainText('mode');
  await look(holdsteady, 'steadiness-void');

  await expect(status).toHaveAttribute('data-status', 'normal');
  await bus.detach(phonePort);
  const same = page.getByTestId('same-cable');
  await expect(same).toContainText('Same cable?', { timeout: 10_000 });
  await look(holdsteady, 'same-cable');
  await same.getByRole('button', { name: 'Another' }).focus();
  await page.keyboard.press('Enter');
  await expect(same).toHaveCount(0);
  await expect(page.getByTestId('cables')).toContainText('Cable B');
  await bus.attach(iphoneNormal);
  await expect(status).toHaveAttribute('data-status', 'normal');

  await begin.click();
  await expect(panel).toHaveAttribute('data-kind', 'running');
  const begun = Date.now();
  for (let drop = 1; drop <= 6; drop += 1) {
    await bus.detach(phonePort);
    await expect(drops).toHaveText(drop === 1 ? '1 drop' : `${String(drop)} drops`);
    if (drop === 1) await look(holdsteady, 'steadiness-gone');
    await bus.attach(iphoneNormal);
    await expect(status).not.toHaveAttribute('data-status', 'drop');
  }
  await look(holdsteady, 'steadiness-running');
  await page.waitForTimeout(begun + 59_000 - Date.now());
  await bus.detach(phonePort);
  await expect(drops).toHaveText('7 drops');
  await page.waitForTimeout(begun + 61_000 - Date.now());
  // The minute is over, and the test waits for the plug.
  await expect(panel).toHaveAttribute('data-kind', 'running');
  await bus.attach(iphoneNormal);
  const result = page.getByTestId('test-result');
  await expect(result).toContainText('7 drops in 60 s');
  await expect(page.getByTestId('ledger')).toHaveText(/^No tries yet\./);
  await result.scrollIntoViewIfNeeded();
  await look(holdsteady, 'steadiness-result');
});

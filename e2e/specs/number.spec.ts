import { look } from '../fixtures/look.ts';
import { expect, test } from '../fixtures/test.ts';

test('a number is explained while it is typed, and the way goes on to its step', async ({
  start,
}) => {
  const holdsteady = await start();
  const { page } = holdsteady;
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'What does this number mean?' }).click();
  const box = page.getByRole('dialog', { name: 'What does this number mean?' });
  const field = box.getByRole('textbox', { name: 'Error number' });
  await expect(field).toBeFocused();
  await expect(box.getByRole('article')).toHaveCount(0);

  await field.pressSequentially('4013');
  await expect(box.getByRole('heading', { level: 3 })).toHaveText(
    'The iPhone came back in recovery mode and did not install.',
  );
  await expect(box.getByText('Error 4013', { exact: true })).toBeVisible();
  // Heard once it stands still: the number, what it means, and how sure that is.
  await expect(box.getByRole('status')).toHaveText(
    /^Error 4013\. The iPhone came back .* agree on this/,
  );
  await look(holdsteady, 'number-4013');

  for (const [typed, says] of [
    ['0xFAD', 'The iPhone came back in recovery mode and did not install.'],
    ['−1', 'The restore failed, and the number says no more.'],
    [
      'An unknown error occurred (3194).',
      'Apple’s server said no to this version for this iPhone.',
    ],
    ['error 53?', 'A part did not match what the factory stored for this iPhone.'],
    ['0xE8000015', 'I have no plain words for this number yet.'],
  ] as const) {
    await field.fill(typed);
    await expect(box.getByRole('heading', { level: 3 })).toHaveText(says);
  }
  await expect(box.getByText('Error 0xE8000015')).toBeVisible();
  await look(holdsteady, 'number-unknown');

  await field.fill('hello');
  await expect(box.getByText('I see no error number here.').first()).toBeVisible();
  await expect(box.getByRole('article')).toHaveCount(0);
  await field.fill('');
  await expect(box.getByText('I see no error number here.')).toHaveCount(0);
  await look(holdsteady, 'number-empty');

  await field.fill('9');
  await box.getByRole('button', { name: 'Open step 3' }).click();
  await expect(box).toHaveCount(0);
  await expect(page.getByTestId('step-cable')).toHaveAttribute('data-open', '');
  await expect(page.locator('[data-step-header="cable"]')).toBeFocused();

  // By keys alone: open, close, and back to where one was.
  await page.keyboard.press('Control+d');
  await expect(field).toBeFocused();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Control+d');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('[data-step-header="cable"]')).toBeFocused();

  // Who has no number says what the iPhone shows, by keys alone, and is led to the answer.
  const sight = page.getByRole('button', { name: 'What do you see?' });
  const items = page.getByRole('menu', { name: 'What do you see?' }).getByRole('menuitem');
  for (const [downs, step, words] of [
    [0, 'restart', /^Good to know: Cable picture on the iPhone\?/],
    [1, 'restart', /^Good to know: Apple logo, again and again\?/],
    [3, 'cable', /^Good to know: The iPhone never shows up here\?/],
  ] as const) {
    await sight.focus();
    await page.keyboard.press('Enter');
    await expect(items.first()).toBeFocused();
    if (downs === 1) await look(holdsteady, 'sight-menu');
    for (let left: number = downs; left > 0; left -= 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId(`step-${step}`)).toHaveAttribute('data-open', '');
    const answer = page.locator('[data-part]:focus');
    await expect(answer).toHaveText(words);
    await expect(answer).toBeInViewport();
    await look(holdsteady, `sight-${step}-${String(downs)}`);
  }
  await sight.focus();
  await page.keyboard.press('Enter');
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(field).toBeFocused();
});

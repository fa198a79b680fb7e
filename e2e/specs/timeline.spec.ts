import { freshFolder } from '../fixtures/app.ts';
import { printFigures } from '../fixtures/figures.ts';
import {
  arrivalLine,
  departureLine,
  header,
  sessionLines,
  writeSegment,
} from '../fixtures/journal.ts';
import { expect, test } from '../fixtures/test.ts';

const entries = 10_000;

test('ten thousand entries open at once, scroll, and are newest first', async ({ start }) => {
  const at = Date.now() - 3_600_000;
  const bounces = Array.from({ length: entries }, (_, index) =>
    index % 2 === 0 ? arrivalLine(at + index * 300) : departureLine(at + index * 300),
  );
  const profile = freshFolder();
  writeSegment(profile, 1, [header(at), ...sessionLines(at - 1000), ...bounces]);
  const { page } = await start({ profile });
  const timeline = async (): Promise<number> => {
    const update = await page.evaluate(() => window.companion.getSnapshot());
    return update.timeline.entries.length;
  };
  await expect.poll(timeline).toBeGreaterThan(entries - 200);
  await page.reload();
  await page.getByTestId('status').waitFor();

  // This first look loads the drawer's code, too.
  const opened = await page.evaluate(openAndMeasure);
  printFigures('timeline of 10,000 entries open, ms', { opened });
  expect(opened).toBeLessThan(300);

  const list = page.getByRole('region', { name: 'Everything that happened, newest first' });
  const rows = list.getByRole('listitem');
  expect(await rows.count()).toBeLessThan(80);
  await expect(rows.first()).toContainText('Holdsteady started watching');
  await expect(rows.nth(1)).toContainText('It left the cable');
  const size = Number(await rows.first().getAttribute('aria-setsize'));
  expect(size).toBeGreaterThan(entries - 200);

  await list.focus();
  await page.keyboard.press('End');
  await expect(list.locator(`[aria-posinset="${String(size)}"]`)).toBeVisible();
  expect(await rows.count()).toBeLessThan(80);
  expect(await page.locator('#timeline svg rect').count()).toBeLessThan(2000);
});

test('the picture shows modes, and gaps between them', async ({ start }) => {
  const at = Date.now() - 600_000;
  const profile = freshFolder();
  writeSegment(profile, 1, [
    header(at),
    ...sessionLines(at),
    arrivalLine(at + 60_000),
    departureLine(at + 180_000),
    arrivalLine(at + 300_000, { id: '05ac:1281', serial: null }),
    departureLine(at + 420_000),
  ]);
  const { page } = await start({ profile });
  await page.keyboard.press('Control+h');
  const picture = page.getByRole('slider', { name: 'Look along the picture' });
  await picture.focus();
  const read: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press(step === 0 ? 'Home' : 'ArrowRight');
    read.push((await picture.getAttribute('aria-valuetext')) ?? '');
  }
  expect(read.map((words) => words.replace(/^.*?: |[,(].*$/g, '').trim())).toEqual([
    'Running as usual',
    'Not on the cable',
    'Recovery',
    'Not watched',
  ]);
  const boxes = await page.locator('#timeline [role="slider"] svg rect').evaluateAll((shapes) =>
    shapes.map((shape) => ({
      fill: getComputedStyle(shape).fill,
      left: Math.round(shape.getBoundingClientRect().left),
    })),
  );
  expect(boxes.length).toBeGreaterThanOrEqual(4);
  expect(boxes[0]?.fill).not.toBe(boxes[1]?.fill);
  expect(boxes[0]?.fill).not.toBe(boxes[2]?.fill);
});

/** In the page: from the click to the picture after the rows are there. */
function openAndMeasure(): Promise<number> {
  return new Promise((resolve) => {
    const begin = performance.now();
    const seen = new MutationObserver(() => {
      if (document.querySelector('#timeline li') === null) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin)));
    });
    seen.observe(document.body, { childList: true, subtree: true });
    document.querySelector<HTMLElement>('[aria-controls="timeline"]')?.click();
  });
}

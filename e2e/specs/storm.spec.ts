import type { Page } from 'playwright/test';

import { figuresOf, printFigures } from '../fixtures/figures.ts';
import { countOf, movesOf, segments } from '../fixtures/journal.ts';
import type { JournalLine } from '../fixtures/journal.ts';
import { expect, test } from '../fixtures/test.ts';
import { manyPhones } from '../virtual-usb/devices.ts';
import type { BurstReport } from '../virtual-usb/bus.ts';

const phones = 64;
const perSecond = 20;
const seconds = 60;

/** A person takes an answer within 100 ms for immediate. */
const immediate = 100;

declare global {
  interface Window {
    answers?: number[];
  }
}

test('64 phones that come and go for a minute: nothing lost, every click answered', async ({
  bus,
  start,
}) => {
  test.setTimeout(150_000);
  const { page, title, profile, journal } = await start();
  await expect(title).toHaveText('No iPhone connected');
  await page.evaluate(measureAnswers);

  let over = false;
  const storm = bus
    .burstStorm({ devices: manyPhones(phones), perSecond, seconds })
    .finally(() => (over = true));
  const steps = ['restart', 'cable', 'ports', 'support', 'update'];
  for (let turn = 0; !over; turn += 1) {
    await clickHeader(page, steps[turn % steps.length] ?? '');
    await page.waitForTimeout(1000);
  }
  const sent = await storm;
  // Long enough for the last listing, which comes a second after the last event.
  await page.waitForTimeout(1500);

  const lines = journal();
  const answers = figuresOf(await page.evaluate(() => window.answers ?? []));
  printFigures('click to answer in the storm, ms', answers);
  printFigures('storm', {
    sent: sent.attaches + sent.detaches,
    kept: movesOf(lines).length,
    repaired: movesOf(lines).filter((line) => line['via'] !== 'event').length,
    segments: segments(profile).length,
    late: `${String(Math.round(sent.worstDelayMs))} ms`,
  });
  expect(sent.attaches + sent.detaches).toBe(phones * perSecond * seconds);
  expect(sent.listenErrors.filter(({ dropped }) => dropped > 0)).toEqual([]);
  expect(segments(profile).length, 'the journal was rotated meanwhile').toBeGreaterThan(5);
  expect(perPort(lines)).toEqual(portsOf(sent));
  expect(findDisorder(lines)).toEqual([]);
  expect(countOf(lines, 'watch-lost')).toBe(0);

  expect(answers.count).toBeGreaterThan(seconds / 2);
  expect(answers.max).toBeLessThan(immediate);
});

type Counts = Readonly<Record<string, { readonly attaches: number; readonly detaches: number }>>;

function portsOf({ ports }: BurstReport): Counts {
  return Object.fromEntries(
    Object.entries(ports).map(([port, { attaches, detaches }]) => [port, { attaches, detaches }]),
  );
}

function perPort(lines: readonly JournalLine[]): Counts {
  const counts: Record<string, { attaches: number; detaches: number }> = {};
  for (const { k, ...rest } of movesOf(lines)) {
    const count = (counts[String(rest['port'])] ??= { attaches: 0, detaches: 0 });
    count[k === 'phone-arrived' ? 'attaches' : 'detaches'] += 1;
  }
  return counts;
}

/** Lines that repeat the one before them on the same port, or are older than it. */
function findDisorder(lines: readonly JournalLine[]): readonly JournalLine[] {
  const last = new Map<unknown, JournalLine>();
  return movesOf(lines).filter((line) => {
    const before = last.get(line['port']);
    last.set(line['port'], line);
    if (before === undefined) return line.k !== 'phone-arrived';
    return before.k === line.k || Number(before['at']) > Number(line['at']);
  });
}

/** In the page: for each click on a step, the time until the next picture with the card open. */
function measureAnswers(): void {
  const answers: number[] = [];
  window.answers = answers;
  let clicked: number | null = null;
  document.addEventListener('click', ({ timeStamp }) => (clicked = timeStamp), { capture: true });
  new MutationObserver(() => {
    if (clicked === null) return;
    answers.push(performance.now() - clicked);
    clicked = null;
  }).observe(document.body, { subtree: true, attributeFilter: ['aria-expanded'] });
}

/** A real click of the mouse, without Playwright's own waiting for the page to come to rest. */
async function clickHeader(page: Page, step: string): Promise<void> {
  const box = await page.locator(`[data-step-header="${step}"]`).boundingBox();
  if (box === null) throw new Error(`no card for ${step}`);
  await page.mouse.click(box.x + box.width / 3, box.y + box.height / 2);
}

import type { Page } from 'playwright/test';

import { figuresOf, printFigures } from '../fixtures/figures.ts';
import { countOf, movesOf, segments } from '../fixtures/journal.ts';
import type { JournalLine } from '../fixtures/journal.ts';
import { isShort } from '../fixtures/short.ts';
import { expect, test } from '../fixtures/test.ts';
import { manyPhones } from '../virtual-usb/devices.ts';
import type { BurstReport } from '../virtual-usb/bus.ts';

const phones = 64;
const perSecond = 20;
const seconds = isShort ? 20 : 60;

declare global {
  interface Window {
    answers?: number[];
  }
}

/** A storm that lost something because the `usb` package came too late is played again; see the bus. */
const rounds = 6;

test('64 phones that come and go in a storm: nothing lost, every click answered', async ({
  bus,
  start,
}) => {
  test.setTimeout(rounds * 90_000);
  for (let round = 1; round <= rounds; round += 1) {
    const { page, title, profile, journal, quit } = await start();
    await expect(title).toHaveText('No iPhone connected');
    await page.evaluate(measureAnswers);

    const progress = { over: false };
    const storm = bus
      .burstStorm({ devices: manyPhones(phones), perSecond, seconds })
      .finally(() => (progress.over = true));
    let clicks = 0;
    while (!progress.over) {
      await clickFirstCard(page);
      clicks += 1;
      await page.waitForTimeout(1000);
    }
    const sent = await storm;
    // Long enough for the last listing, which comes a second after the last event.
    await page.waitForTimeout(1500);

    const lines = journal();
    const answers = figuresOf(await page.evaluate(() => window.answers ?? []));
    const total = sent.attaches + sent.detaches;
    const kept = movesOf(lines).length;
    const { overtaken, worstDelayMs } = sent;
    printFigures('click to answer in the storm, ms', answers);
    printFigures('storm', {
      sent: total,
      kept,
      overtaken,
      repaired: movesOf(lines).filter((line) => line['via'] !== 'event').length,
      segments: segments(profile).length,
      'bus late, ms': Math.round(worstDelayMs),
    });
    expect(total).toBe(phones * perSecond * seconds);
    expect(sent.listenErrors.filter(({ dropped }) => dropped > 0)).toEqual([]);
    expect(segments(profile).length, 'the journal was rotated meanwhile').toBeGreaterThan(5);
    expect(countOf(lines, 'watch-lost')).toBe(0);
    expect(findDisorder(lines), 'nothing is invented').toEqual([]);
    expect((total - kept) / 2, 'nothing is lost without the cause').toBeLessThanOrEqual(overtaken);
    // How soon is among the figures above: the bus, the sensor and a software display share two cores
    // with the window here, so it is no matter for a test. The last click may still be on its way.
    expect(clicks).toBeGreaterThan(0);
    expect(answers.count, 'every click is answered').toBeGreaterThanOrEqual(clicks - 1);
    await quit();
    if (kept < total && round < rounds) continue;

    expect(perPort(lines)).toEqual(portsOf(sent));
    break;
  }
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
async function clickFirstCard(page: Page): Promise<void> {
  const box = await page.locator('[data-step-header="update"]').boundingBox();
  if (box === null) throw new Error('the first card is not there');
  await page.mouse.click(box.x + box.width / 3, box.y + box.height / 2);
}

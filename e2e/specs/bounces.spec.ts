import { movesOf } from '../fixtures/journal.ts';
import type { JournalLine } from '../fixtures/journal.ts';
import { expect, test } from '../fixtures/test.ts';
import { iphoneNormal, phonePort } from '../virtual-usb/devices.ts';

const times = 200;

/** How long what was sent may take to be on disk: far less than the listing that repairs losses. */
const settled = 400;

test('200 unplugs of 5 ms each are all in the journal, and nothing else', async ({
  bus,
  start,
}) => {
  const { title, page, journal } = await start();
  await bus.attach(iphoneNormal);
  await expect(title).toHaveText('iPhone connected');

  const sent = await bus.burstBounce({ port: phonePort, times, gapMs: 5, events: true });
  expect([sent.detaches, sent.attaches]).toEqual([times, times]);
  await page.waitForTimeout(settled);

  const [first, ...moves] = movesOf(journal());
  expect(first?.k).toBe('phone-arrived');
  expect(moves.map(({ k }) => k)).toEqual(
    sent.events.map(({ action }) => (action === 'attach' ? 'phone-arrived' : 'phone-left')),
  );
  // Each was told by the system as it happened; none had to be found by comparing lists.
  expect(moves.filter((line) => line['via'] !== 'event')).toEqual([]);
  expect(moves.filter((line) => line['port'] !== phonePort)).toEqual([]);
  const late = moves.map((line, index) => timeOf(line) - (sent.events[index]?.sentAt ?? NaN));
  expect(Math.min(...late), 'no event is older than its cause').toBeGreaterThan(-1);
  expect(Math.max(...late), 'each has the time of its own event').toBeLessThan(100);
  expect(sent.listenErrors.filter(({ dropped }) => dropped > 0)).toEqual([]);
  await expect(title).toHaveText('iPhone connected');
});

function timeOf(line: JournalLine): number {
  return Number(line['at']);
}

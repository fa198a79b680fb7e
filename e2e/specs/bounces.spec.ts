import { printFigures } from '../fixtures/figures.ts';
import { movesOf } from '../fixtures/journal.ts';
import type { JournalLine } from '../fixtures/journal.ts';
import { expect, test } from '../fixtures/test.ts';
import { iphoneNormal, phonePort } from '../virtual-usb/devices.ts';

const times = 200;

/** How long what was sent may take to be on disk: far less than the listing that repairs losses. */
const settled = 400;

/** A round on a computer that was too busy for the `usb` package is played again; see the bus. */
const rounds = 8;

test('200 unplugs of 5 ms each are all in the journal, and nothing else', async ({
  bus,
  start,
}) => {
  const { title, page, journal } = await start();
  await bus.attach(iphoneNormal);
  await expect(title).toHaveText('iPhone connected');

  for (let round = 1; ; round += 1) {
    const before = movesOf(journal()).length;
    const sent = await bus.burstBounce({ port: phonePort, times, gapMs: 5, events: true });
    expect([sent.detaches, sent.attaches]).toEqual([times, times]);
    await page.waitForTimeout(settled);
    const moves = movesOf(journal()).slice(before);
    const { overtaken } = sent;
    printFigures('bounces', { sent: sent.events.length, kept: moves.length, overtaken });

    // Whatever happens, nothing is invented.
    expect(moves.filter((line, index) => line.k !== kindOf(index))).toEqual([]);
    // The bus does not see each package that came too late.
    const isWhole = overtaken === 0 && moves.length === sent.events.length;
    if (!isWhole && round < rounds) continue;

    expect(moves.map(({ k }) => k)).toEqual(sent.events.map((_, index) => kindOf(index)));
    // Each was told by the system as it happened; none had to be found by comparing lists.
    expect(moves.filter((line) => line['via'] !== 'event')).toEqual([]);
    const late = moves.map((line, index) => timeOf(line) - (sent.events[index]?.sentAt ?? NaN));
    expect(Math.min(...late), 'no event is older than its cause').toBeGreaterThan(-2);
    expect(Math.max(...late), 'each has the time of its own event').toBeLessThan(100);
    expect(sent.listenErrors.filter(({ dropped }) => dropped > 0)).toEqual([]);
    break;
  }
  await expect(title).toHaveText('Dropping again and again');
});

/** Leave and return take turns. */
function kindOf(index: number): string {
  return index % 2 === 0 ? 'phone-left' : 'phone-arrived';
}

function timeOf(line: JournalLine): number {
  return Number(line['at']);
}

import type * as hooks from 'node:perf_hooks';
import { expect } from 'playwright/test';

import { readJournal } from '../fixtures/journal.ts';
import { atMost, put } from './figure.ts';
import { plan } from './plan.ts';
import { spokenTo } from './rest.ts';
import { quantile } from './stats.ts';
import type { Subjects } from './subject.ts';

/** The goal of the issue, in milliseconds. */
const delayLimit = 20;

const patienceMs = 150_000;

/** What is kept in main between two questions of ours. */
type Measuring = typeof globalThis & { delays?: hooks.IntervalHistogram };

interface Delay {
  readonly p99: number;
  readonly max: number;
}

/** How late main comes to its work while all checks of the computer run. */
export async function measureChecks({ packed }: Subjects): Promise<void> {
  const found = await spokenTo(packed, async (app) => {
    const page = await app.firstWindow();
    const runsEnded = (): number =>
      readJournal(packed.profile, true).filter(({ k }) => k === 'checks-ended').length;
    const delays: Delay[] = [];
    for (let round = 0; round < plan.checkRounds; round += 1) {
      const before = runsEnded();
      await app.evaluate(() => {
        // The one way to a module of Node from what Playwright runs in main, in every Electron.
        const entry = Reflect.get(process, 'mainModule') as NodeJS.Module;
        const { monitorEventLoopDelay } = entry.require('node:perf_hooks') as typeof hooks;
        const histogram = monitorEventLoopDelay({ resolution: 1 });
        (globalThis as Measuring).delays = histogram;
        histogram.enable();
      });
      await page.evaluate(() => window.companion.send({ type: 'check-again' }));
      await expect.poll(runsEnded, { timeout: patienceMs }).toBeGreaterThan(before);
      const delay = await app.evaluate((): Delay => {
        const { delays: histogram } = globalThis as Measuring;
        if (histogram === undefined) throw new Error('nothing was measured');
        histogram.disable();
        return { p99: histogram.percentile(99) / 1e6, max: histogram.max / 1e6 };
      });
      delays.push(delay);
    }
    return delays;
  });
  const p99 = quantile(
    found.map((one) => one.p99),
    0.5,
  );
  put({
    name: 'main’s event loop while all checks run, delay p99, ms',
    ours: p99.toFixed(1),
    goal: atMost(Number(p99.toFixed(1)), delayLimit, ' ms'),
  });
  put({ name: '  the longest of all', ours: Math.max(...found.map(({ max }) => max)).toFixed(1) });
}

import { defineConfig } from 'playwright/test';

// One worker: each test owns the display, and the virtual USB bus is one per run. `npm test` runs
// three of these projects at once, each in namespaces and with a display of its own.
const run = process.env['HOLDSTEADY_E2E_RUN'] ?? '';

/** Specs that measure, or need the computer for themselves. */
const alone = ['storm', 'bounces', 'long-history', 'sensor-killed', 'first-picture'].map(specFile);

/** Specs that wait more than they work, and so leave room for the others. */
const waiting = ['journeys', 'killed-try', 'bus-to-words', 'steadiness', 'coach'].map(specFile);

/** Specs that look at every screen. */
const looking = ['every-state', 'report', 'readiness', 'number', 'timeline', 'scenarios'].map(
  specFile,
);

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: `.cache/playwright${run}`,
  workers: 1,
  retries: 0,
  // A busy computer is no failure.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['line'], ['json', { outputFile: `.cache/playwright-report${run}.json` }]],
  projects: [
    { name: 'alone', testMatch: alone },
    { name: 'waiting', testMatch: waiting },
    { name: 'looking', testMatch: looking },
    { name: 'others', testIgnore: [...alone, ...waiting, ...looking] },
  ],
});

function specFile(name: string): string {
  return `**/${name}.spec.ts`;
}

import { defineConfig } from 'playwright/test';

// Playwright only runs the parts in order here and reads TypeScript; figures are no tests.
// eslint-disable-next-line no-restricted-syntax -- Playwright takes its configuration from there.
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../.cache/bench/playwright',
  workers: 1,
  retries: 0,
  timeout: 0,
  reporter: [['./reporter.ts']],
});

import { defineConfig } from 'playwright/test';

// One restore in real time. `.setup/long.mjs` starts it many times at once, each with a bus of its own.
// eslint-disable-next-line no-restricted-syntax -- Playwright takes its configuration from there.
export default defineConfig({
  testDir: '.',
  testMatch: '*.long.ts',
  outputDir: `../../.cache/long/${process.env['HOLDSTEADY_LONG'] ?? 'alone'}`,
  workers: 1,
  retries: 0,
  timeout: 40 * 60_000,
  reporter: [['line']],
});

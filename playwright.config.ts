import { defineConfig } from 'playwright/test';

// One worker: each test owns the display, and the virtual USB bus is one per run.
export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: '.cache/playwright',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['line'], ['json', { outputFile: '.cache/playwright-report.json' }]],
});

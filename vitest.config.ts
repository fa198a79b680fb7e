import { defineConfig } from 'vitest/config';

// The tests of a finished pack need a pack, so `npm test` runs them by themselves.
const packed = process.env['HOLDSTEADY_TEST_PACKED'] === '1';

/** Pure functions and words: nothing in there can leave anything behind for the next file. */
const pure = ['main/{session,knowledge}/**/*.test.ts', '{preload,renderer}/**/*.test.{ts,tsx}'];

const rest = ['main/**/*.test.ts', '{.setup,e2e/lint,e2e/runtime,e2e/config}/**/*.test.ts'];

export default defineConfig({
  define: { __HARDENED__: 'false' },
  test: {
    environment: 'node',
    // A busy computer is no failure: tests that are about time assert it themselves.
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
    projects: packed
      ? [
          {
            extends: true,
            test: {
              name: 'packed',
              include: ['e2e/packed/**/*.test.ts'],
              globalSetup: ['.setup/display-for-tests.mjs'],
            },
          },
        ]
      : [
          // Loading the same modules for each file anew would take three times as long.
          { extends: true, test: { name: 'pure', include: pure, isolate: false } },
          { extends: true, test: { name: 'rest', include: rest, exclude: pure } },
        ],
  },
});

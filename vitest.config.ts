import { defineConfig } from 'vitest/config';

// The tests of a finished pack need a pack, so `npm test` runs them by themselves.
const packed = process.env['HOLDSTEADY_TEST_PACKED'] === '1';

export default defineConfig({
  define: { __HARDENED__: 'false' },
  test: {
    environment: 'node',
    // A busy computer is no failure: tests that are about time assert it themselves.
    testTimeout: 60_000,
    include: packed
      ? ['e2e/packed/**/*.test.ts']
      : [
          '{main,preload,renderer}/**/*.test.{ts,tsx}',
          '{.setup,e2e/lint,e2e/runtime,e2e/config}/**/*.test.ts',
        ],
    globalSetup: packed ? ['.setup/display-for-tests.mjs'] : [],
    passWithNoTests: !packed,
    restoreMocks: true,
    unstubGlobals: true,
  },
});

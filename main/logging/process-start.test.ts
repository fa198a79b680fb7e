import { expect, test } from 'vitest';

import { processStart } from './process-start.ts';

test.runIf(process.platform === 'linux')(
  'is the moment at which Node began, but for a tick',
  () => {
    const start = processStart(() => 0) ?? Number.NaN;
    // Node's own zero lies a moment after the process was made.
    const earlier = performance.timeOrigin - start;
    expect(earlier).toBeGreaterThan(-30);
    expect(earlier).toBeLessThan(1000);
  },
);

test.skipIf(process.platform === 'linux')('is what the system says elsewhere', () => {
  expect(processStart(() => 42)).toBe(42);
});

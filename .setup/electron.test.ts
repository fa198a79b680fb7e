import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { ensureOfficialElectron } from './electron.mjs';
import { Stop } from './run.mjs';

// As on a computer that has no official Electron and cannot fetch one, whether it is so or not.
beforeEach(() => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/nowhere');
  vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:1/');
  vi.stubEnv('HTTPS_PROXY', '');
  vi.stubEnv('https_proxy', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

it('takes no stand-in for what is shipped', async () => {
  const refused: unknown = await ensureOfficialElectron().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Stop);
  expect(String(refused)).toMatch(/made from the official Electron only/);
});

import { check, ok } from '../check.ts';
import { couldNotTell } from '../learn.ts';
import { macNow } from './mac-now.ts';

/** Which macOS runs here. */
export const macVersion = check({
  id: 'mac-version',
  platforms: ['darwin'],
  ways: {
    cheap: {
      timeoutMs: 15_000,
      ask: async (tools) => {
        const now = await macNow(tools);
        if (now.kind === 'untold') return couldNotTell('mac-version', now);
        const { version, extra, build } = now.value;
        const named = extra === '' ? version : `${version} ${extra}`;
        return ok('mac-version', 'read', [now.proof], { version: named, build });
      },
    },
  },
});

import { check, ok } from '../check.ts';
import { couldNotTell, proven, untoldAfter } from '../learn.ts';

const id = 'restarted';

/**
 * When the computer was started. On Windows "Shut down" and "Start" is no restart: it keeps the
 * system's core asleep, and this time with it.
 */
export const restarted = check({
  id,
  platforms: ['darwin', 'win32', 'linux'],
  ways: {
    cheap: {
      timeoutMs: 15_000,
      ask: async (tools) => {
        const said = await tools.system.bootedAt();
        if (said.kind === 'failure')
          return couldNotTell(id, untoldAfter('time of the start', said));
        const told = proven('time of the start', said.at, new Date(said.at).toISOString());
        return told.kind === 'untold'
          ? couldNotTell(id, told)
          : ok(id, 'started', [told.proof], { at: said.at });
      },
    },
  },
});

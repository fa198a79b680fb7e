import { phoneToolsAmong } from '../../../knowledge/host/phone-tools.ts';
import { attention, check, ok } from '../check.ts';
import { couldNotTell } from '../learn.ts';
import { runningPrograms } from './running-programs.ts';

const id = 'phone-tools';

/** Whether other programs run that may take the phone for themselves. */
export const phoneTools = check({
  id,
  platforms: ['darwin', 'win32', 'linux'],
  ways: {
    cheap: {
      timeoutMs: 15_000,
      ask: async (tools) => {
        const running = await runningPrograms(tools, (names) => {
          const found = phoneToolsAmong(names);
          return found.length === 0
            ? `${names.length} programs run, none of them is known to hold an iPhone`
            : found.join('\n');
        });
        if (running.kind === 'untold') return couldNotTell(id, running);
        const found = phoneToolsAmong(running.value);
        return found.length === 0
          ? ok(id, 'none-running', [running.proof], { count: running.value.length })
          : attention(id, 'running', [running.proof], {
              count: found.length,
              names: found.slice(0, 4).join(', '),
            });
      },
    },
  },
});

import type { CheckAnswer } from '../../../../preload/contract/check.ts';
import { check, ok } from '../check.ts';
import { couldNotTell, learn, system32 } from '../learn.ts';
import { readMacSleep } from '../read/pmset.ts';
import { readWindowsSleep } from '../read/powercfg.ts';
import type { Tools } from '../tools.ts';

const id = 'sleep-setting';

/** After how long the computer sleeps when nobody touches it. While a try runs, it is kept awake. */
export const sleepSetting = check({
  id,
  platforms: ['darwin', 'win32'],
  ways: { cheap: { timeoutMs: 15_000, ask } },
});

async function ask(tools: Tools): Promise<CheckAnswer<typeof id>> {
  const said =
    tools.platform === 'darwin'
      ? await learn(tools, {
          file: '/usr/bin/pmset',
          args: ['-g'],
          read: readMacSleep,
          excerpt: (_, text) =>
            text
              .split('\n')
              .filter((line) => /sleep/i.test(line))
              .join('\n'),
        })
      : await learn(tools, {
          file: system32(tools, 'powercfg.exe'),
          args: ['/query', 'SCHEME_CURRENT', 'SUB_SLEEP', 'STANDBYIDLE'],
          read: (text) => {
            const both = readWindowsSleep(text);
            if (both.kind === 'unread') return both;
            const { battery, mains } = both.value;
            return { kind: 'read', value: tools.context.onBattery === true ? battery : mains };
          },
        });
  if (said.kind === 'untold') return couldNotTell(id, said);
  const minutes = said.value;
  return minutes === 0
    ? ok(id, 'never', [said.proof])
    : ok(id, 'kept-awake', [said.proof], { minutes });
}

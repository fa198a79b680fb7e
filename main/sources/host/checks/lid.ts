import type { CheckAnswer } from '../../../../preload/contract/check.ts';
import { attention, check, ok } from '../check.ts';
import { couldNotTell, type Learned, learn, learnFile, proven } from '../learn.ts';
import { decode } from '../read/decode.ts';
import { readLinuxLid } from '../read/linux-files.ts';
import { readMacLid } from '../read/pmset.ts';
import type { Tools } from '../tools.ts';

const id = 'lid';

/** Names that Linux gives to a lid. */
const lids = ['LID', 'LID0', 'LID1'] as const;

/** Whether the lid is open: no program can keep a closed laptop awake. Windows does not tell. */
export const lid = check({
  id,
  platforms: ['darwin', 'linux'],
  ways: { cheap: { timeoutMs: 30_000, ask } },
});

async function ask(tools: Tools): Promise<CheckAnswer<typeof id>> {
  const said = tools.platform === 'darwin' ? await askMac(tools) : await askLinux(tools);
  if (said.kind === 'learned') {
    return said.value === 'open'
      ? ok(id, 'open', [said.proof])
      : attention(id, 'closed', [said.proof]);
  }
  // A computer without a lid says nothing of one. So does one that did not answer.
  const battery = await tools.system.battery();
  const none = proven('battery', battery, 'there is no battery, so this is no laptop');
  return battery.kind === 'battery' && !battery.has && none.kind === 'learned'
    ? ok(id, 'no-lid', [none.proof])
    : couldNotTell(id, said);
}

function askMac(tools: Tools): Promise<Learned<'open' | 'closed'>> {
  return learn(tools, {
    file: '/usr/sbin/ioreg',
    args: ['-r', '-k', 'AppleClamshellState', '-d', '4'],
    read: readMacLid,
    excerpt: (state) => `AppleClamshellState: ${state}`,
  });
}

async function askLinux(tools: Tools): Promise<Learned<'open' | 'closed'>> {
  const [first, ...others] = await Promise.all(
    lids.map((name) =>
      learnFile(tools, {
        path: `/proc/acpi/button/lid/${name}/state`,
        read: (bytes) => readLinuxLid(decode(bytes)),
      }),
    ),
  );
  const learned = others.find((one) => one.kind === 'learned');
  return first?.kind === 'learned' || learned === undefined ? (first ?? nothing) : learned;
}

const nothing = { kind: 'untold', why: 'missing', evidence: [] } as const;

import type { CheckAnswer } from '../../../../preload/contract/check.ts';
import { attention, check, ok, type Proof, unknown } from '../check.ts';
import {
  couldNotTell,
  type Learned,
  learn,
  learnFile,
  proven,
  untold,
  untoldAfter,
} from '../learn.ts';
import { decode } from '../read/decode.ts';
import { readFlag } from '../read/reading.ts';
import { type MacPower, readMacPower } from '../read/pmset.ts';
import type { Tools } from '../tools.ts';

const id = 'power';

/** Names that Linux gives to the charger; the folder is not listed, since a file is asked for. */
const chargers = ['AC', 'AC0', 'ACAD', 'ADP0', 'ADP1'] as const;

/** Whether the computer runs on mains or on its battery. */
export const power = check({
  id,
  platforms: ['darwin', 'win32', 'linux'],
  ways: { cheap: { timeoutMs: 30_000, ask } },
});

async function ask(tools: Tools): Promise<CheckAnswer<typeof id>> {
  if (tools.platform === 'darwin') {
    const said = await learn(tools, {
      file: '/usr/bin/pmset',
      args: ['-g', 'batt'],
      read: readMacPower,
    });
    if (said.kind === 'learned') return judgeMac(said.value, said.proof);
  }
  if (tools.platform === 'linux') {
    const said = await askCharger(tools);
    if (said.kind === 'learned')
      return said.value ? ok(id, 'mains', [said.proof]) : onBattery(said.proof, null);
  }
  return askSystem(tools);
}

function judgeMac({ source, percent }: MacPower, proof: Proof): CheckAnswer<typeof id> {
  if (source === 'battery') return onBattery(proof, percent);
  return ok(id, percent === null ? 'desktop' : 'mains', [proof]);
}

/**
 * Electron and `systeminformation` together. Where neither finds a battery, a "no" to "on battery?"
 * is no proof by itself: some systems have nobody who could be asked.
 */
async function askSystem(tools: Tools): Promise<CheckAnswer<typeof id>> {
  const said = tools.context.onBattery;
  const battery = await tools.system.battery();
  const found: Learned<typeof battery> =
    battery.kind === 'failure'
      ? untoldAfter('battery', battery)
      : proven(
          'battery',
          battery,
          battery.has ? `charged to ${battery.percent ?? '?'} %` : 'there is none',
        );
  if (said === true) {
    const told = proven('powerMonitor', said, 'on battery');
    const percent = battery.kind === 'battery' ? battery.percent : null;
    if (told.kind === 'learned') return onBattery(told.proof, percent);
  }
  if (found.kind === 'untold') return couldNotTell(id, found);
  if (battery.kind === 'battery' && !battery.has) return ok(id, 'desktop', [found.proof]);
  // On Linux Electron says "no" also where it has nobody to ask.
  if (said === null || tools.platform === 'linux') return unknown(id, 'empty', [found.proof]);
  const told = proven('powerMonitor', said, 'not on battery');
  return told.kind === 'learned'
    ? ok(id, 'mains', [told.proof, found.proof])
    : couldNotTell(id, told);
}

function onBattery(proof: Proof, percent: number | null): CheckAnswer<typeof id> {
  const known = percent === null ? 'no' : 'yes';
  return attention(id, 'battery', [proof], { known, percent: percent ?? 0 });
}

async function askCharger(tools: Tools): Promise<Learned<boolean>> {
  const all = await Promise.all(
    chargers.map((name) =>
      learnFile(tools, {
        path: `/sys/class/power_supply/${name}/online`,
        read: (bytes) => readFlag(decode(bytes)),
        excerpt: (isIn) => (isIn ? 'a charger is in' : 'no charger is in'),
      }),
    ),
  );
  const learned = all.filter((one) => one.kind === 'learned');
  // A laptop may have two sockets for a charger.
  return learned.find(({ value }) => value) ?? learned[0] ?? untold('power_supply', 'missing', '');
}

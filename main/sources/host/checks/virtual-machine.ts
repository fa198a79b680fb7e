import type { CheckAnswer } from '../../../../preload/contract/check.ts';
import { attention, check, ok } from '../check.ts';
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
import { readHypervisorFlag } from '../read/linux-files.ts';
import { readFlag } from '../read/reading.ts';
import type { Tools } from '../tools.ts';

const id = 'virtual-machine';

/** Whether this is a computer within a computer, where a phone gets lost when it changes mode. */
export const virtualMachine = check({
  id,
  platforms: ['darwin', 'win32', 'linux'],
  ways: { cheap: { timeoutMs: 30_000, ask } },
});

async function ask(tools: Tools): Promise<CheckAnswer<typeof id>> {
  const [processor, machine] = await Promise.all([askProcessor(tools), askMachine(tools)]);
  const isBelow = processor.kind === 'learned' && processor.value;
  if (isBelow) return attention(id, 'virtual', [processor.proof], { host: hostOf(machine) });
  if (machine.kind === 'learned' && machine.value.virtual) {
    return attention(id, 'virtual', [machine.proof], { host: hostOf(machine) });
  }
  if (processor.kind === 'learned') return ok(id, 'real', [processor.proof]);
  return machine.kind === 'learned' ? ok(id, 'real', [machine.proof]) : couldNotTell(id, machine);
}

interface Machine {
  readonly virtual: boolean;
  readonly host: string;
}

/** A machine without a maker has said nothing: it may be any. */
async function askMachine(tools: Tools): Promise<Learned<Machine>> {
  const machine = await tools.system.machine();
  if (machine.kind === 'failure') return untoldAfter('maker of the computer', machine);
  const { virtual, host, vendor, model } = machine;
  const named = `${vendor} ${model}`.trim();
  if (!virtual && named === '') return untold('maker of the computer', 'empty', '');
  return proven(
    'maker of the computer',
    { virtual, host },
    named === '' ? `virtual: ${host}` : named,
  );
}

/** `none` stands for a maker that is not known. */
function hostOf(machine: Learned<Machine>): string {
  return machine.kind === 'learned' && machine.value.host !== '' ? machine.value.host : 'none';
}

/**
 * Whether the processor knows of a system below this one. Not asked on Windows: there it says so on
 * real computers, too, where Windows guards itself with a system of its own below.
 */
function askProcessor(tools: Tools): Promise<Learned<boolean>> {
  switch (tools.platform) {
    case 'darwin':
      return learn(tools, {
        file: '/usr/sbin/sysctl',
        args: ['-n', 'kern.hv_vmm_present'],
        read: readFlag,
      });
    case 'linux':
      return learnFile(tools, {
        path: '/proc/cpuinfo',
        limit: 4 * 1024 * 1024,
        read: (bytes) => readHypervisorFlag(decode(bytes)),
        excerpt: (isBelow) => (isBelow ? 'flags: hypervisor' : 'flags: no hypervisor'),
      });
    case 'win32':
      return Promise.resolve(untold('processor', 'not-asked', ''));
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { _electron } from 'playwright/test';
import type { ElectronApplication } from 'playwright/test';

import { atMost, put, times } from './figure.ts';
import { plan } from './plan.ts';
import { machineBusySeconds, memoryOf, processorSeconds } from './process-tree.ts';
import type { Memory } from './process-tree.ts';
import { median } from './stats.ts';
import type { Subject, Subjects } from './subject.ts';
import { startSubject } from './subject.ts';

/** Goals of the issue: summed memory against the bare app, and percentage points of one core. */
const memoryLimit = 1.35;
const restLimit = 0.2;

const bytesPerMegabyte = 1_000_000;

/** Reads the memory of both apps after they have been left alone. */
export async function measureMemory({ bare, packed }: Subjects): Promise<void> {
  const read: Record<'bare' | 'ours', Memory[]> = { bare: [], ours: [] };
  for (let round = 0; round < plan.memoryRounds; round += 1) {
    read.bare.push(await memoryAtRest(bare));
    read.ours.push(await memoryAtRest(packed));
  }
  const middle = (kind: 'bare' | 'ours', key: keyof Memory): number =>
    median(read[kind].map((memory) => memory[key]));
  for (const [name, key] of [
    ['memory, summed working sets, MB', 'resident'],
    ['memory, summed private, MB', 'private'],
    ['memory, summed, shared parts divided (PSS), MB', 'proportional'],
  ] as const) {
    const [ours, without] = [middle('ours', key), middle('bare', key)];
    putMemory(name, ours, without);
  }
  putMemory(
    'memory, working sets as Electron counts them, MB',
    await memoryByElectron(packed),
    await memoryByElectron(bare),
  );
  put({
    name: '  processes',
    ours: String(middle('ours', 'processes')),
    bare: String(middle('bare', 'processes')),
  });
}

function putMemory(name: string, ours: number, bare: number): void {
  put({
    name,
    ours: megabytes(ours),
    bare: megabytes(bare),
    compared: times(ours, bare),
    goal: atMost(Number((ours / bare).toFixed(3)), memoryLimit, '×'),
  });
}

/** In bytes; Electron leaves out the processes that only wait to become others. */
async function memoryByElectron(subject: Subject): Promise<number> {
  return spokenTo(subject, async (app) => {
    const kilobytes = await app.evaluate((electron) =>
      electron.app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
    );
    return kilobytes * 1024;
  });
}

async function memoryAtRest(subject: Subject): Promise<Memory> {
  const { pid, end } = await startSubject(subject);
  try {
    await sleep(plan.settleMs);
    return memoryOf(pid);
  } finally {
    await end();
  }
}

/** Counts the processor time of both apps while nobody touches them. */
export async function measureRest({ bare, packed }: Subjects): Promise<void> {
  for (const [state, atRest] of [
    ['visible', visible],
    ['hidden', hidden],
  ] as const) {
    const without = await atRest(bare);
    const ours = await atRest(packed);
    const more = ours.own - without.own;
    put({
      name: `processor at rest, ${state}, % of one core`,
      ours: ours.own.toFixed(2),
      bare: without.own.toFixed(2),
      compared: `${more < 0 ? '' : '+'}${more.toFixed(2)} points`,
      goal: atMost(Number(more.toFixed(3)), restLimit, ' points'),
    });
    put({
      name: '  what else ran on this computer meanwhile, % of one core',
      ours: ours.others.toFixed(0),
      bare: without.others.toFixed(0),
    });
  }
}

/** Percent of one core. */
interface Load {
  readonly own: number;
  readonly others: number;
}

async function visible(subject: Subject): Promise<Load> {
  const { pid, end } = await startSubject(subject);
  try {
    await sleep(plan.settleMs);
    return await loadOf(pid);
  } finally {
    await end();
  }
}

async function hidden(subject: Subject): Promise<Load> {
  return spokenTo(subject, async (app) => {
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.hide();
    });
    await sleep(plan.settleMs);
    const { pid } = app.process();
    if (pid === undefined) throw new Error('the app has ended');
    return loadOf(pid);
  });
}

/** Starts an app whose main can be asked, lets it come to rest, and ends it afterwards. */
export async function spokenTo<T>(
  { executable, args }: Subject,
  ask: (app: ElectronApplication) => Promise<T>,
): Promise<T> {
  const app = await _electron.launch({ executablePath: executable, args: [...args] });
  try {
    await app.firstWindow();
    await sleep(plan.settleMs);
    return await ask(app);
  } finally {
    await app.close();
  }
}

async function loadOf(pid: number): Promise<Load> {
  const began = { at: performance.now(), own: processorSeconds(pid), all: machineBusySeconds() };
  await sleep(plan.restMs);
  const seconds = (performance.now() - began.at) / 1000;
  const own = ((processorSeconds(pid) - began.own) / seconds) * 100;
  const all = ((machineBusySeconds() - began.all) / seconds) * 100;
  return { own, others: Math.max(0, all - own) };
}

function megabytes(bytes: number): string {
  return (bytes / bytesPerMegabyte).toFixed(0);
}

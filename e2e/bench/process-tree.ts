import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second for every program. */
const ticksPerSecond = 100;

const bytesPerKilobyte = 1024;

/** Memory of a process tree, in bytes. */
export interface Memory {
  readonly processes: number;
  /** Summed over the processes: what they share is counted once for each (working set). */
  readonly resident: number;
  /** Summed: what they share is divided among those who share it (PSS). */
  readonly proportional: number;
  /** Summed: what belongs to one process alone. */
  readonly private: number;
}

/** The process and everything that it started, directly or not. */
export function processTree(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const pid of allProcesses()) {
    const parent = statFields(pid)?.[1];
    if (parent === undefined) continue;
    const known = children.get(Number(parent)) ?? [];
    children.set(Number(parent), [...known, pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** Seconds of processor time that the tree has used, with those of its ended processes. */
export function processorSeconds(root: number): number {
  // From the 14th field on: own user and system time, then that of ended children.
  const ticks = processTree(root).flatMap((pid) => statFields(pid)?.slice(11, 15) ?? []);
  return ticks.reduce((sum, one) => sum + Number(one), 0) / ticksPerSecond;
}

/** Seconds that all processors together have been busy since the computer started. */
export function machineBusySeconds(): number {
  const line = readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '';
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = line
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq) / ticksPerSecond;
}

/** What the tree holds in memory now. */
export function memoryOf(root: number): Memory {
  const parts = processTree(root).flatMap((pid) => rollup(pid) ?? []);
  const sum = (pattern: RegExp): number =>
    parts
      .flatMap((text) => [...text.matchAll(pattern)])
      .reduce((total, [, kilobytes]) => total + Number(kilobytes) * bytesPerKilobyte, 0);
  return {
    processes: parts.length,
    resident: sum(/^Rss:\s+(\d+)/gm),
    proportional: sum(/^Pss:\s+(\d+)/gm),
    private: sum(/^Private_(?:Clean|Dirty):\s+(\d+)/gm),
  };
}

function allProcesses(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** The fields after the program's name, which may hold blanks; null when the process has ended. */
function statFields(pid: number): readonly string[] | null {
  const text = readUnlessGone(`/proc/${String(pid)}/stat`);
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function rollup(pid: number): string | null {
  return readUnlessGone(`/proc/${String(pid)}/smaps_rollup`);
}

/** A process may end between being listed and being read. */
function readUnlessGone(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}

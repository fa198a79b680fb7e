import { readFileSync } from 'node:fs';

/** Linux counts a process's age in hundredths of a second for every program. */
const ticksPerSecond = 100;

/**
 * When this process was created, in epoch milliseconds. Electron's own answer is rounded to the
 * second in which a Linux computer started, so there the process's age is read: right to 20 ms.
 * `elsewhere` gives the answer on other systems; null where it is unknown.
 */
export function processStart(elsewhere: () => number | null): number | null {
  if (process.platform !== 'linux') return elsewhere();
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // Counted after the program's name, which may hold blanks.
    const ticks = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
    const uptime = Number.parseFloat(readFileSync('/proc/uptime', 'utf8'));
    const start = Date.now() - (uptime - ticks / ticksPerSecond) * 1000;
    return Number.isFinite(start) ? start : null;
  } catch {
    // A system that hides the files: the log then counts from the first line of our own code.
    return null;
  }
}

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { win32 } from 'node:path';

/** Ends a program and all that it has started. Safe to call again, and after its end. */
export type EndTree = () => void;

/**
 * How a program is ended as a whole: on Windows by `taskkill`, which follows the children of a
 * program that still runs; elsewhere by the group that it was started in, which outlives it.
 */
export function endTreeOf(
  child: ChildProcess,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): EndTree {
  const { pid } = child;
  // It never started.
  if (pid === undefined) return () => undefined;
  return platform === 'win32' ? () => endOnWindows(child, pid, env) : () => endGroup(pid);
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group: that is what we wanted.
  }
}

function endOnWindows(child: ChildProcess, pid: number, env: NodeJS.ProcessEnv): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const root = env['SystemRoot'] ?? env['SYSTEMROOT'] ?? 'C:\\Windows';
  const taskkill = win32.join(root, 'System32', 'taskkill.exe');
  const killer = spawn(taskkill, ['/pid', String(pid), '/t', '/f'], {
    windowsHide: true,
    stdio: 'ignore',
  });
  // Where it may not be started, at least the program itself ends.
  killer.on('error', () => child.kill());
}

#!/usr/bin/env node
// Runs a command where the USB bus is virtual: fresh mount and network namespaces, so that nothing
// outside can hear the messages or see the folders of virtual phones.
//
//   node e2e/virtual-usb/enter.mjs [--] <command> [args...]
//
// Exits with the command's own code or signal; with 77 and one line where this machine cannot do it.

import { spawn, spawnSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const CANNOT_RUN = 77;

const args = process.argv.slice(2);
if (args[0] === '--') args.shift();

if (args.length === 0) {
  console.error('Usage: node e2e/virtual-usb/enter.mjs [--] <command> [args...]');
  process.exit(2);
}

/**
 * Ends with the code that test runners read as "skipped".
 * @param {string} reason
 * @returns {never}
 */
function giveUp(reason) {
  console.error(`No virtual USB bus here: ${reason}.`);
  process.exit(CANNOT_RUN);
}

/**
 * Runs a short command without output and tells whether it ended well.
 * @param {string} command
 * @param {readonly string[]} commandArgs
 */
function works(command, commandArgs) {
  return spawnSync(command, commandArgs, { stdio: 'ignore' }).status === 0;
}

if (process.platform !== 'linux') giveUp('it needs Linux');
if (!works('python3', ['-c', ''])) giveUp('python3 is missing');
if (!works('unshare', ['--version'])) giveUp('unshare is missing');

const namespaces = ['--mount', '--net', '--propagation', 'private'];
const candidates = [['--user', '--map-root-user', ...namespaces]];
if (process.getuid?.() === 0) candidates.unshift(namespaces);
const chosen =
  candidates.find((flags) => works('unshare', [...flags, 'true'])) ??
  giveUp('this account may not create namespaces');

const setup = fileURLToPath(new URL('./enter.py', import.meta.url));
const outside = ['mnt', 'net'].map((kind) => readlinkSync(`/proc/self/ns/${kind}`));

const child = spawn('unshare', [...chosen, 'python3', '-B', setup, ...outside, ...args], {
  stdio: 'inherit',
});

// A terminal sends its own interrupts to the whole foreground group: passing them on as well would
// interrupt the command twice, which many test runners take as "stop at once".
const sentByTerminal = /** @type {Set<string>} */ (
  new Set(process.stdin.isTTY ? ['SIGINT', 'SIGQUIT'] : [])
);
/** @type {readonly NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP', 'SIGUSR2'];
for (const signal of passedOn) {
  process.on(signal, () => {
    if (!sentByTerminal.has(signal)) child.kill(signal);
  });
}

child.on('error', (error) => giveUp(`unshare did not start (${error.message})`));
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  // Some signals do not end Node at once, or at all; the shell's number says the same.
  setTimeout(() => process.exit(128 + constants.signals[signal]), 100);
});

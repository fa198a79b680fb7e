import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { run, Stop } from './run.mjs';

// What a bare Debian lacks for Electron. Newer Debian and Ubuntu call some of them `…t64`.
const LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libcups2',
];

/** @param {string} program */
export function hasProgram(program) {
  const folders = (process.env.PATH || '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)));
}

/** Whether there is no display here that the app's window could be shown on. */
export function needsOwnDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** @param {string} executable */
async function lacksLibraries(executable) {
  const { output } = await run('ldd', [executable]);
  return output.includes('not found');
}

/** The name under which this system knows a package. @param {string} name */
async function packageName(name) {
  const { code, output } = await run('apt-cache', ['show', '--no-all-versions', name]);
  return code === 0 && output.includes('Package:') ? name : `${name}t64`;
}

/** @param {readonly string[]} packages */
async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await run('apt-get', [...wait, 'update'], { env });
  const names = await Promise.all(packages.map(packageName));
  const flags = ['install', '--yes', '--no-install-recommends'];
  return (await run('apt-get', [...wait, ...flags, ...names], { env })).code === 0;
}

function canInstall() {
  return Boolean(process.getuid && process.getuid() === 0 && hasProgram('apt-get'));
}

/**
 * Installs what a few tests can do without: where it is not to be had they are skipped, and say why.
 *
 * @param {string} name @param {string} file
 */
async function wishFor(name, file) {
  if (existsSync(file) || !canInstall()) return;
  console.log(`Installing ${name}, which some tests talk to.`);
  await install([name]);
}

/**
 * Sees to it that Electron can start here: its libraries, a display, and Python for the tests'
 * virtual USB bus (and, if it is to be had, Apple's device service as free software has it).
 * Installs them on a bare Debian as root; anywhere else it only says what to do.
 *
 * @param {string} executable
 * @param {{ tests?: boolean }} [options]
 */
export async function ensureSystemLibraries(executable, options = {}) {
  if (process.platform !== 'linux') return;
  /** @type {string[]} */
  const missing = [];
  if (await lacksLibraries(executable)) missing.push(...LIBRARIES);
  if (needsOwnDisplay() && !hasProgram('Xvfb')) missing.push('xvfb', 'xauth');
  if (options.tests && !hasProgram('python3')) missing.push('python3');
  if (options.tests) await wishFor('usbmuxd', '/usr/sbin/usbmuxd');
  if (missing.length === 0) return;

  if (canInstall()) {
    console.log(`Installing what Electron needs on this system: ${missing.join(' ')}.`);
    if ((await install(missing)) && !(await lacksLibraries(executable))) return;
  }
  throw new Stop(
    `This system lacks packages that Electron needs; install them and try again: sudo apt-get install ${missing.join(' ')}`,
  );
}

import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { inPackage, root } from './paths.mjs';
import { runNode, Stop } from './run.mjs';

const SOURCES = [
  'main',
  'preload',
  'renderer',
  'assets',
  'electron.vite.config.ts',
  'package-lock.json',
];

/** @param {string} path @returns {number} the time of the latest change in it */
function changedAt(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const below = readdirSync(path).map((name) => changedAt(join(path, name)));
  return Math.max(stat.mtimeMs, ...below);
}

/** @param {string} out */
function stampOf(out) {
  return join(root, '.cache', `${out}-built`);
}

/** What each build has: the entries that electron.vite.config.ts names. */
export const ENTRIES = [
  'main/index.cjs',
  'main/usb-sensor.cjs',
  'main/log-reader.cjs',
  'main/host-probe.cjs',
  'preload/index.cjs',
  'renderer/index.html',
];

/** @param {string} out path of a build */
export function isWhole(out) {
  return ENTRIES.every((file) => existsSync(join(out, file)));
}

/** @param {string} out */
function isFresh(out) {
  const stamp = stampOf(out);
  if (!existsSync(stamp) || !isWhole(join(root, out))) return false;
  const builtAt = statSync(stamp).mtimeMs;
  return SOURCES.every((source) => changedAt(join(root, source)) <= builtAt);
}

/**
 * Bundles the app into `out`, or hardened for release into `out-release`.
 *
 * @param {{ release?: boolean, always?: boolean }} [options]
 */
export async function build(options = {}) {
  const out = options.release ? 'out-release' : 'out';
  if (!options.always && isFresh(out)) return;
  // The stamp bears the time at which the build began: a file saved meanwhile is newer than it.
  const began = new Date();
  rmSync(stampOf(out), { force: true });
  const env = { ...process.env, HOLDSTEADY_HARDENED: options.release ? '1' : '0' };
  const cli = inPackage('electron-vite', 'bin/electron-vite.js');
  const { code, output } = await runNode(cli, ['build', '--logLevel', 'warn'], { env });
  if (code !== 0) throw new Stop(`The build failed.\n${output.trim()}`);
  mkdirSync(dirname(stampOf(out)), { recursive: true });
  writeFileSync(stampOf(out), '');
  utimesSync(stampOf(out), began, began);
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** @typedef {import('./electron.mjs').Runtime} Runtime */

const CONNECT_LIMIT_MS = 3_000;
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

/**
 * The binary that belongs to the `electron` package, when it is there and whole.
 *
 * @param {string} root
 * @returns {Runtime | undefined}
 */
export function installedOfficial(root) {
  const home = join(root, 'node_modules', 'electron');
  try {
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(home, 'dist');
    const executable = join(dist, readFileSync(join(home, 'path.txt'), 'utf8'));
    const found = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    if (found !== version || !existsSync(executable)) return undefined;
    return { kind: 'official', version, dist, executable, appArgs: [root] };
  } catch {
    return undefined;
  }
}

/** Whether the place that Electron is fetched from answers at all: offline must not mean waiting. */
function reachable() {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror;
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return Promise.resolve(true);
  const { hostname, port, protocol } = new URL(mirror || 'https://github.com');
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port) || (protocol === 'http:' ? 80 : 443),
    });
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(CONNECT_LIMIT_MS, () => end(false));
    socket.on('connect', () => end(true)).on('error', () => end(false));
  });
}

/**
 * Lets the `electron` package fetch its binary, as it would have done after its own installation.
 *
 * @param {string} root
 */
export async function downloadOfficial(root) {
  if (!(await reachable())) return undefined;
  const script = join(root, 'node_modules', 'electron', 'install.js');
  spawnSync(process.execPath, [script], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS });
  return installedOfficial(root);
}

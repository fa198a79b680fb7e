import { spawn } from 'node:child_process';

import { Stop } from './run.mjs';
import { needsOwnDisplay } from './system-libraries.mjs';

/** @typedef {{ env: NodeJS.ProcessEnv, stop: () => Promise<void> }} Display */

const START_LIMIT_MS = 15_000;

/**
 * Gives the display that is there, or starts an invisible one of our own.
 *
 * It lives in a process group of its own: Ctrl-C in the terminal must reach the app first, since an
 * app whose display has gone cannot end cleanly.
 *
 * @returns {Promise<Display>}
 */
export async function ensureDisplay() {
  if (!needsOwnDisplay()) return { env: process.env, stop: () => Promise.resolve() };
  const screen = ['-screen', '0', '1280x1024x24'];
  // A server that starts afresh when its last window closes may take the next app's connection and
  // never answer: about one start in a hundred then hangs before it has run a line of its own.
  const args = ['-displayfd', '3', '-nolisten', 'tcp', '-noreset', ...screen];
  const server = spawn('Xvfb', args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  process.on('exit', () => server.kill('SIGTERM'));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  const number = await firstLine(server);
  console.log(`There is no display here, so the window is drawn on an invisible one (:${number}).`);
  return { env: { ...process.env, DISPLAY: `:${number}` }, stop };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>} the display number that it wrote
 */
function firstLine(server) {
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(new Stop('Xvfb, which draws the window where there is no display, did not start.'));
    const limit = setTimeout(fail, START_LIMIT_MS);
    server.once('error', fail).once('exit', fail);
    const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    let text = '';
    pipe.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
      text += part;
      if (!text.includes('\n')) return;
      clearTimeout(limit);
      resolve(text.trim());
    });
  });
}

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { root } from './paths.mjs';

const END_LIMIT_MS = 5_000;
// Far longer than an app that has heard takes to end.
const HEARD_LIMIT_MS = 2_000;
// npm hands on the Ctrl-C that the terminal has already sent: two within this time are one.
const SAME_PRESS_MS = 1_000;

// Chromium's own remarks, such as a missing D-Bus; the app writes its log elsewhere.
const CHROMIUM_REMARK = /^\[\d+:\d{4}\/[\d.]+:(INFO|WARNING|ERROR|VERBOSE\d):[^\]]*\]/;

/**
 * Runs the app until it ends. Ctrl-C and SIGTERM ask it to quit, and then the code is 0.
 *
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export function runApp(executable, args, env) {
  const app = spawn(executable, [...args], {
    cwd: root,
    env,
    // The last one is the way to ask it to quit.
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    // A group of its own, so that the terminal's Ctrl-C reaches it once, through us: Chromium
    // takes a second signal as "die at once".
    detached: process.platform !== 'win32',
  });
  const stderr = /** @type {import('node:stream').Readable} */ (app.stderr);
  createInterface({ input: stderr }).on('line', (line) => {
    if (line !== '' && !CHROMIUM_REMARK.test(line)) process.stderr.write(`${line}\n`);
  });

  let askedAt = 0;
  const ask = () => {
    const now = Date.now();
    if (askedAt === 0) {
      askedAt = now;
      askToQuit(app);
      setTimeout(() => kill(app), END_LIMIT_MS).unref();
    } else if (now - askedAt > SAME_PRESS_MS) {
      kill(app);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  // A signal to npm alone ends the shell between us and is handed on no further, so the window
  // would stay: a parent that has gone counts as a request as well.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent && askedAt === 0) ask();
  }, SAME_PRESS_MS);
  watch.unref();

  return new Promise((resolve) => {
    app.on('error', (error) => {
      console.error(`Holdsteady could not start: ${error.message}`);
      resolve(1);
    });
    app.on('close', (code, signal) => {
      if (askedAt !== 0 || code === 0) resolve(0);
      else {
        console.error(`Holdsteady ended unexpectedly (${signal || `code ${code}`}).`);
        resolve(code || 1);
      }
    });
  });
}

/**
 * Asks in words where a signal would do on most systems: on Windows every signal ends a program on
 * the spot, with nothing saved.
 *
 * @param {import('node:child_process').ChildProcess} app
 */
function askToQuit(app) {
  if (!app.connected) {
    app.kill('SIGTERM');
    return;
  }
  app.send('quit', (error) => error && app.kill('SIGTERM'));
  // An app that has just hung up hears nothing, and nobody tells us. Windows has no gentle signal.
  if (process.platform === 'win32') return;
  setTimeout(() => app.exitCode === null && app.kill('SIGTERM'), HEARD_LIMIT_MS).unref();
}

/**
 * Ends the app and its helper processes.
 *
 * @param {import('node:child_process').ChildProcess} app
 */
function kill(app) {
  try {
    if (app.pid !== undefined && process.platform !== 'win32') process.kill(-app.pid, 'SIGKILL');
    else app.kill('SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

import { spawn } from 'node:child_process';

import { root } from './paths.mjs';

/**
 * An end that has been explained in one sentence already: the command prints it and nothing else.
 */
export class Stop extends Error {}

/**
 * Runs a program and keeps what it says; with `show` it speaks for itself.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv, limitMs?: number, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      cwd: options.cwd || root,
      env: options.env || process.env,
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      if (stream)
        stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    const limit = options.limitMs
      ? setTimeout(() => child.kill('SIGKILL'), options.limitMs)
      : undefined;
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(limit);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code) => end(code === null ? 1 : code));
  });
}

/**
 * Runs a Node program, such as a tool's own entry file: no shell and no `.cmd` files.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options);
}

/**
 * Runs npm. Under `npm start` npm says where it lives, which also works on Windows, where `npm`
 * is a batch file that cannot be started without a shell.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath;
  return cli && /npm-cli\.c?js$/.test(cli)
    ? runNode(cli, args, options)
    : run('npm', args, options);
}

/**
 * Ends a command: quietly when all is well, with one sentence when not.
 *
 * @param {() => Promise<number>} command gives the exit code
 */
export function main(command) {
  command().then(
    (code) => process.exit(code),
    (/** @type {unknown} */ error) => {
      console.error(error instanceof Stop ? error.message : error);
      process.exit(1);
    },
  );
}

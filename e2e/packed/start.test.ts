import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { demoIds } from '../../preload/contract/command.ts';
import { sandboxArgs } from '../runtime/electron.mjs';

// Starts the finished packs as a person would; `npm test` makes them first.
const root = fileURLToPath(new URL('../..', import.meta.url));
const release = join(root, 'dist', 'release', 'linux-unpacked', 'holdsteady');
const forTests = join(root, 'dist', 'linux-unpacked', 'holdsteady');

vi.setConfig({ testTimeout: 30_000 });
const PATIENCE = { timeout: 15_000, interval: 50 };
/** What is said at the end of each recording. */
const LAST_WORDS = { healthy: 'iPhone connected.', failing: 'Recovery mode.' };
/** What the terminal says when the sensor has looked at the bus. */
const LOOKED = /\d\d:\d\d:\d\d {2}(?!Looking)/;

let folder = '';
let started: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdsteady-pack-'));
});
afterEach(async () => {
  for (const child of started) {
    const gone = child.exitCode !== null || child.signalCode !== null;
    if (gone) continue;
    await new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 3000).unref();
    });
  }
  started = [];
  rmSync(folder, { recursive: true, maxRetries: 10 });
});

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

function follow(child: ChildProcess): Run {
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  }
  // Not 'close', which a channel that we disconnect keeps back.
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, output: () => output, ended };
}

/** Starts a pack with a fresh profile, a channel to it, and `env` added to ours. */
function start(pack: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const line = [...sandboxArgs(), `--user-data-dir=${join(folder, 'profile')}`, ...args];
  return follow(
    spawn(pack, line, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    }),
  );
}

/** A module that leaves a mark when it is run, in the variable that the `usb` package looks at. */
function foreign(): { readonly mark: string; readonly env: NodeJS.ProcessEnv } {
  const [file, mark] = [join(folder, 'foreign.cjs'), join(folder, 'mark')];
  writeFileSync(file, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');\n`);
  return { mark, env: { NAPI_RS_NATIVE_LIBRARY_PATH: file } };
}

describe.each([
  ['the release', release],
  ['the pack that tests drive', forTests],
])('%s', (_, pack) => {
  it.each(demoIds)('plays its own recording %s', async (demo) => {
    const run = start(pack, ['--demo', demo, '--speed', '1000']);
    await vi.waitFor(() => expect(run.output()).toContain(LAST_WORDS[demo]), PATIENCE);
  });

  it('runs no foreign code in the place of the native part of usb', async () => {
    const { mark, env } = foreign();
    const run = start(pack, [], env);
    await vi.waitFor(() => expect(run.output()).toMatch(LOOKED), PATIENCE);
    expect(existsSync(mark)).toBe(false);
  });
});

describe('the release', () => {
  it.each(['--remote-debugging-port=0', '--remote-debugging-pipe', '--inspect=0'])(
    'does not start with %s, and says so',
    async (word) => {
      const run = start(release, [word]);
      expect(await run.ended).toBe(2);
      await vi.waitFor(() => expect(run.output()).toContain('does not start with --'), PATIENCE);
      expect(run.output()).not.toMatch(/(Debugger|DevTools) listening/);
    },
  );

  it('is no Node', async () => {
    const run = start(release, ['-e', 'console.log("this is " + "Node")'], {
      ELECTRON_RUN_AS_NODE: '1',
    });
    await vi.waitFor(() => expect(run.output()).toMatch(LOOKED), PATIENCE);
    expect(run.output()).not.toContain('this is Node');
  });

  it('takes no orders from the program that started it', async () => {
    const run = start(release, []);
    await vi.waitFor(() => expect(run.output()).toMatch(LOOKED), PATIENCE);
    run.child.send('quit');
    run.child.disconnect();
    const after = new Promise((resolve) => setTimeout(() => resolve('still running'), 2000));
    expect(await Promise.race([run.ended, after])).toBe('still running');
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
  });
});

it('the pack that tests drive quits in order when it is asked over the channel', async () => {
  const run = start(forTests, []);
  await vi.waitFor(() => expect(run.output()).toMatch(LOOKED), PATIENCE);
  run.child.send('quit');
  expect(await run.ended).toBe(0);
});

it('the sensor by itself runs no foreign code either', async () => {
  const { mark, env } = foreign();
  const sensor = join(root, 'out-release', 'main', 'usb-sensor.cjs');
  const child = fork(sensor, [], { env: { ...process.env, ...env }, silent: true });
  follow(child);
  const said = new Promise<unknown>((resolve) => child.once('message', resolve));
  child.send({ kind: 'list', id: 1 });
  expect(await said).toMatchObject({ kind: expect.stringMatching(/listing|unreadable/) as string });
  expect(existsSync(mark)).toBe(false);
});

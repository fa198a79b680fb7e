import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';

import { createProgramRunner } from './run-program.ts';

// Real programs: whether nothing is left behind cannot be seen on fakes. Node is the one program
// that is surely there; on Windows its group cannot be asked for, see end-tree.ts.
const node = process.execPath;
const runner = createProgramRunner({ platform: process.platform, env: process.env, cwd: '/' });
const script = (code: string): readonly string[] => ['-e', code];
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

afterEach(() => {
  runner.endAll();
});

/** Numbers of the programs whose command line holds a word. */
function programsWith(word: string): readonly string[] {
  return execFileSync('ps', ['-Ao', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(word) && !line.includes('ps -Ao'));
}

describe.skipIf(process.platform === 'win32')('a program', () => {
  it('says what it says, on both streams, with its exit code', async () => {
    const code = 'console.log("eins"); console.error("zwei"); process.exitCode = 3';
    const result = await runner.run(node, script(code));
    expect(result).toMatchObject({ kind: 'ran', code: 3 });
    if (result.kind !== 'ran') throw new Error(result.detail);
    expect([text(result.stdout), text(result.stderr)]).toEqual(['eins\n', 'zwei\n']);
  });

  it('speaks English and reads no more than it is given', async () => {
    const code =
      'process.stdin.on("data", (d) => console.log(String(d), process.env.LC_ALL, process.env.LANG))';
    const result = await runner.run(node, script(code), { input: 'hier' });
    expect(result.kind === 'ran' && text(result.stdout)).toBe('hier C C\n');
  });

  it('that waits for a terminal finds none', async () => {
    const code = 'require("fs").openSync("/dev/tty")';
    const result = await runner.run(node, script(code));
    expect(result.kind === 'ran' && text(result.stderr)).toMatch(/ENXIO|ENOTTY|ENODEV/);
  });

  it('that hangs is ended with its children, within its time', async () => {
    const word = `hangs-${String(process.pid)}`;
    const child = `require("child_process").spawn(process.execPath, ["-e", "setInterval(()=>{},1000)", "${word}"]); setInterval(() => {}, 1000)`;
    const begin = performance.now();
    const result = await runner.run(node, [...script(child), word], { timeoutMs: 1500 });
    expect(result).toMatchObject({ kind: 'failure', why: 'timed-out' });
    expect(performance.now() - begin).toBeLessThan(3000);
    await sleep(200);
    expect(programsWith(word)).toEqual([]);
  });

  it('that leaves a child behind is answered at once, and the child ends', async () => {
    const word = `stays-${String(process.pid)}`;
    // The child keeps the pipe open, as a daemon would that forgot to close it.
    const code = `const c = require("child_process").spawn(process.execPath, ["-e", "setInterval(()=>{},1000)", "${word}"], { stdio: "inherit" }); c.unref(); console.log("done"); process.exit(0)`;
    const result = await runner.run(node, script(code), { timeoutMs: 20_000 });
    expect(result.kind === 'ran' && text(result.stdout)).toBe('done\n');
    await sleep(200);
    expect(programsWith(word)).toEqual([]);
  });

  it('that prints 100 MB is cut off', async () => {
    const word = `prints-${String(process.pid)}`;
    const code = 'const b = "x".repeat(1e6); for (let i = 0; i < 100; i++) console.log(b)';
    const result = await runner.run(node, [...script(code), word]);
    expect(result).toMatchObject({ kind: 'failure', why: 'too-much' });
    await sleep(200);
    expect(programsWith(word)).toEqual([]);
  });

  it('is ended when all are', async () => {
    const word = `ended-${String(process.pid)}`;
    const running = runner.run(node, [...script('setInterval(() => {}, 1000)'), word]);
    await sleep(300);
    expect(programsWith(word)).toHaveLength(1);
    runner.endAll();
    await running;
    expect(programsWith(word)).toEqual([]);
  });
});

it('is missing, or may not be started', async () => {
  const none = process.platform === 'win32' ? 'C:\\nowhere\\none.exe' : '/nowhere/none';
  expect(await runner.run(none, [])).toMatchObject({ kind: 'failure', why: 'missing' });
  if (process.platform !== 'win32') {
    expect(await runner.run('/etc/passwd', [])).toMatchObject({ kind: 'failure', why: 'denied' });
  }
});

it('is never looked for along a path', async () => {
  expect(await runner.run('node', ['--version'])).toMatchObject({
    kind: 'failure',
    detail: 'node is not an absolute path',
  });
});

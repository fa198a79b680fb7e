import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { expect, it, vi } from 'vitest';

// Each starts two Nodes, one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const runApp = new URL('./run-app.mjs', import.meta.url).href;
const here = fileURLToPath(new URL('.', import.meta.url));

/** Runs a script in the place of the app, interrupts it when it says "up", and gives what was said. */
async function interrupt(script: string): Promise<{ code: number | null; output: string }> {
  const runner = `
    const { runApp } = await import(${JSON.stringify(runApp)});
    process.exit(await runApp(process.execPath, ['-e', ${JSON.stringify(script)}], process.env));
  `;
  const run = spawn(process.execPath, ['--input-type=module', '-e', runner], {
    cwd: here,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  run.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (text.includes('up')) run.kill('SIGINT');
  });
  const code = await new Promise<number | null>((resolve) => run.once('close', resolve));
  return { code, output };
}

// As on Windows, where a signal leaves a program no time to save.
const deaf = `process.on('SIGTERM', () => console.log('signal'));`;

it('asks the app in words to quit, and lets it finish', async () => {
  const app = `${deaf}
    process.on('message', (word) => {
      console.log('asked to ' + word);
      setTimeout(() => { console.log('saved'); process.exit(0); }, 50);
    });
    console.log('up');`;
  expect(await interrupt(app)).toEqual({ code: 0, output: 'up\nasked to quit\nsaved\n' });
});

it('sends a signal to an app that does not listen', async () => {
  const app = `process.on('SIGTERM', () => { console.log('signal'); process.exit(0); });
    setInterval(() => undefined, 1000);
    process.disconnect();
    console.log('up');`;
  expect(await interrupt(app)).toEqual({ code: 0, output: 'up\nsignal\n' });
});

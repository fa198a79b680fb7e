import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

import { endChild } from './child.ts';

/** A real process that prints once it is ready, in the shape of a helper. */
async function start(program: string) {
  const real = spawn(process.execPath, [
    '-e',
    `${program}; setInterval(() => {}, 1000); console.log(1)`,
  ]);
  await once(real.stdout, 'data');
  return Object.assign(real, { postMessage: () => undefined });
}

it('ends a process that listens at once', async () => {
  const child = await start('');
  const begin = performance.now();
  await endChild(child);
  expect(performance.now() - begin).toBeLessThan(450);
  expect(child.signalCode).toBe('SIGTERM');
});

it.runIf(process.platform !== 'win32')('ends one that does not listen by force', async () => {
  const child = await start('process.on("SIGTERM", () => {})');
  const begin = performance.now();
  await endChild(child);
  expect(performance.now() - begin).toBeLessThan(1000);
  expect(child.signalCode).toBe('SIGKILL');
});

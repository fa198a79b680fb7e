import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleChild, temporaryFolder } from './folder.test-support.ts';
import { startSession, timesOf } from './journal.test-support.ts';

const deaths = 50;

test(
  'killed fifty times while writing, it never loses a written line',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const journal = join(folder, 'journal');
    const script = await bundleChild('append-forever.test-support.ts', join(folder, 'child'));
    let before = 0;

    for (let death = 0; death < deaths; death += 1) {
      const child = spawn(process.execPath, [script, journal], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let printed = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
      expect(child.exitCode).toBe(null);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
      child.kill('SIGKILL');
      await once(child, 'close');

      const lines = printed.split('\n');
      // The last piece may be half a number.
      const said = Number(lines.at(-2));
      const session = await startSession(journal);
      expect(session.journal.notices).toEqual([]);
      session.journal.close();
      const times = timesOf(session.state);
      const last = times.at(-1) ?? 0;
      expect(last).toBeGreaterThanOrEqual(said);
      // Killed between writing a line and saying so.
      expect(last).toBeLessThanOrEqual(said + 1);
      expect(said).toBeGreaterThan(before);
      expect(times).toEqual(times.map((_, index) => last - times.length + 1 + index));
      before = last;
    }
  },
);

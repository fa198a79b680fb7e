import './node-version.mjs';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { build } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureDisplay } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { cache, inPackage } from './paths.mjs';
import { main, runNode } from './run.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

// npm run test:long              21 restores in real time, side by side; about 22 minutes
// npm run test:long -- measured 2-299   only these
//
// Each restore has the app, its window and a virtual USB bus for itself, in namespaces of its own.

/** @typedef {{ run: string, headlines: readonly [number, string][], ledger: readonly { outcome: string | null, reached: number, drops: number }[] }} Result */

const GAPS = ['iOS → recovery', 'recovery → boot loader', 'boot loader → restore', 'restore → iOS'];
const LENGTHS = [89, 91, 299, 599, 601];
const ALL = ['measured', ...GAPS.flatMap((_, gap) => LENGTHS.map((length) => `${gap}-${length}`))];

/** What one restore takes of the memory, in bytes: the app, its window, and who drives it. */
const MEMORY = 700_000_000;

/** Apps that all start at once would be late for their own phones. */
const STAGGER_MS = 4_000;

const folder = join(cache, 'long');

/** @param {string} run @param {NodeJS.ProcessEnv} display */
async function restore(run, display) {
  const env = { ...display, HOLDSTEADY_LONG: run };
  const cli = inPackage('playwright', 'cli.js');
  const test = ['test', '--config', 'e2e/long/playwright.config.ts'];
  const enter = [process.execPath, cli, ...test];
  const { code, output } = await runNode('e2e/virtual-usb/enter.mjs', enter, { env });
  console.log(`${run}: ${code === 0 ? 'as expected' : `failed\n${output.trim()}`}`);
  return code === 0;
}

/** @param {string} run @returns {string} a row of the table */
function row(run) {
  const file = join(folder, `${run}.json`);
  if (!existsSync(file)) return `${run.padEnd(10)} nothing was noted`;
  const { headlines, ledger } = /** @type {Result} */ (JSON.parse(readFileSync(file, 'utf8')));
  const [gap, length] = run.split('-');
  const what = length === undefined ? 'as measured' : `${GAPS[Number(gap)]}: ${length} s`;
  const shown = headlines.map(([at, id]) => `${id} ${(at / 1000).toFixed(1)}`).join(', ');
  const tries = ledger.map((t) => `${t.outcome}, reached ${t.reached}/4, ${t.drops} drops`);
  return `${what}\n    ${shown}\n    ledger: ${tries.join('; ') || 'empty'}`;
}

main(async () => {
  await ensureDependencies();
  const runtime = await ensureElectron();
  await ensureSystemLibraries(runtime.executable, { tests: true });
  await build();
  const display = await ensureDisplay();
  rmSync(folder, { recursive: true, force: true });

  const asked = process.argv.slice(2);
  const runs = ALL.filter((run) => asked.length === 0 || asked.includes(run));
  const waiting = [...runs];
  const atOnce = Math.max(1, Math.min(runs.length, Math.floor(freemem() / MEMORY)));
  console.log(`${runs.length} restores, ${atOnce} at once.`);
  const lanes = Array.from({ length: atOnce }, async (_, lane) => {
    await sleep(lane * STAGGER_MS);
    let ok = true;
    for (let run = waiting.shift(); run !== undefined; run = waiting.shift()) {
      ok = (await restore(run, display.env)) && ok;
    }
    return ok;
  });
  const ended = await Promise.all(lanes);
  await display.stop();
  console.log(`\nSeconds are counted from the start of the story.\n${runs.map(row).join('\n')}`);
  return ended.every((ok) => ok) ? 0 : 1;
});

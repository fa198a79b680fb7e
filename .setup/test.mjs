import './node-version.mjs';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron.mjs';
import { cache, inPackage } from './paths.mjs';
import { main, runNode } from './run.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';
import { one, playwrightTally, vitestTally } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} [needs] steps without which this one can say nothing
 * @property {() => Promise<{ code: number, output: string }>} run
 * @property {(ok: boolean) => Tally} [count] a step without one counts as one test
 */

/** The end of a step that cannot run on this machine. */
const CANNOT_RUN = 77;

const report = {
  unit: join(cache, 'unit-report.json'),
  packed: join(cache, 'packed-report.json'),
  alone: join(cache, 'playwright-report-alone.json'),
  waiting: join(cache, 'playwright-report-waiting.json'),
  looking: join(cache, 'playwright-report-looking.json'),
  others: join(cache, 'playwright-report-others.json'),
};

/** Runs one project of the specs. @param {string} project */
function specs(project) {
  const env = { ...process.env, HOLDSTEADY_E2E_RUN: `-${project}`, HOLDSTEADY_SHORT: '1' };
  return runNode('.setup/e2e.mjs', [`--project=${project}`], { env });
}

/** What runs at once: much of what they do is to wait for a clock, or for a start. */
const LANES = /** @type {const} */ (['waiting', 'looking', 'others']);

async function specsTogether() {
  const ends = await Promise.all(LANES.map(specs));
  LANES.forEach((lane, index) => (endedWell[lane] = ends[index]?.code === 0));
  const output = ends.map((end) => end.output.trim()).join('\n');
  return { code: ends.find(({ code }) => code !== 0)?.code ?? 0, output };
}

/** Each is answerable for its own tests only. */
const endedWell = { waiting: false, looking: false, others: false };

/** @param {string} file @param {NodeJS.ProcessEnv} [more] */
function vitest(file, more) {
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const env = { ...process.env, ...more };
  return runNode(inPackage('vitest', 'vitest.mjs'), ['run', ...reporters], { env });
}

/** The end of something that explains its own failure. @param {Promise<void>} done */
function asStep(done) {
  return done.then(
    () => ({ code: 0, output: '' }),
    (/** @type {unknown} */ error) => ({ code: 1, output: String(error) }),
  );
}

const eslint = [...['--cache', '--cache-location', '.cache/eslint/'], '--max-warnings', '0', '.'];

/** @type {readonly Step[]} */
const UNIT = [
  { name: 'unit', run: () => vitest(report.unit), count: (ok) => vitestTally(report.unit, ok) },
];

/** @type {readonly Step[]} */
const CHECKS = [
  {
    name: 'format',
    run: () =>
      runNode(inPackage('prettier', 'bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']),
  },
  { name: 'types', run: () => runNode(inPackage('typescript', 'bin/tsc'), ['-b']) },
  { name: 'lint', run: () => runNode(inPackage('eslint', 'bin/eslint.js'), eslint) },
  { name: 'build', run: () => asStep(build({ always: true })) },
  { name: 'pack', needs: ['build'], run: () => runNode('.setup/pack.mjs', []) },
  { name: 'pack:release', run: () => runNode('.setup/pack.mjs', ['--release']) },
];

/** What drives the real app, one after the other. @type {readonly Step[]} */
const APP = [
  {
    name: 'packed',
    needs: ['pack', 'pack:release'],
    run: () => vitest(report.packed, { HOLDSTEADY_TEST_PACKED: '1' }),
    count: (ok) => vitestTally(report.packed, ok),
  },
  {
    name: 'e2e alone',
    needs: ['build', 'pack'],
    run: () => specs('alone'),
    count: (ok) => playwrightTally(report.alone, ok),
  },
  {
    name: 'e2e',
    needs: ['build', 'pack'],
    run: specsTogether,
    count: () => sum(LANES.map((lane) => playwrightTally(report[lane], endedWell[lane]))),
  },
];

/** @param {readonly Tally[]} tallies @returns {Tally} */
function sum(tallies) {
  /** @param {keyof Tally} key */
  const total = (key) => tallies.reduce((all, tally) => all + tally[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/** @param {readonly Tally[]} tallies */
function summary(tallies) {
  const { passed, failed, skipped } = sum(tallies);
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** @param {Step} step @param {ReadonlySet<string>} bad @returns {Promise<Tally>} */
async function take(step, bad) {
  const lacking = (step.needs || []).filter((name) => bad.has(name));
  const title = step.name.padEnd(14);
  if (lacking.length > 0) {
    console.log(`${title}not run, because ${lacking.join(' and ')} failed`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const began = Date.now();
  const { code, output } = await step.run();
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  if (code === CANNOT_RUN) {
    console.log(`${title}skipped: ${output.trim().split('\n').pop()}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const tally = step.count ? step.count(code === 0) : one(code === 0);
  console.log(`${title}${seconds.padStart(8)}  ${summary([tally])}`);
  if (tally.failed > 0) console.log(output.trim());
  return tally;
}

main(async () => {
  await ensureDependencies();
  const runtime = await ensureElectron();
  await ensureSystemLibraries(runtime.executable, { tests: true });
  for (const file of Object.values(report)) rmSync(file, { force: true });

  /** @type {Tally[]} */
  const tallies = [];
  /** @type {Set<string>} */
  const bad = new Set();
  /** @param {readonly Step[]} steps */
  async function inOrder(steps) {
    for (const step of steps) {
      const tally = await take(step, bad);
      if (tally.failed > 0 || tally.passed === 0) bad.add(step.name);
      tallies.push(tally);
    }
  }
  // Vitest leaves a core free on a computer with two, and none of these measures time.
  await Promise.all([inOrder(UNIT), inOrder(CHECKS)]);
  await inOrder(APP);
  console.log(summary(tallies));
  return tallies.some((tally) => tally.failed > 0) ? 1 : 0;
});

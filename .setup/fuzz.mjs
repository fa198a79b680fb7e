import './node-version.mjs';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { ensureDependencies } from './dependencies.mjs';
import { cache, root } from './paths.mjs';
import { main, Stop } from './run.mjs';

// npm run fuzz             a million lines, mutated from written logs, through the parser of logs
// npm run fuzz -- 5000000  as many lines as that
// npm run fuzz -- 1000000 42  with a seed, to see the same lines again
//
// A line that throws or takes long is printed, and the command fails. So does memory that grows.

setFlagsFromString('--expose-gc');
/** @type {() => void} */
const collect = runInNewContext('gc');

const SLOW_MS = 50;
const MOST_GROWTH_MB = 60;

async function fuzz() {
  await ensureDependencies();
  const [amount = '1000000', given = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
  const [count, seed] = [Number(amount), Number(given)];
  if (!(count > 0) || !Number.isInteger(seed)) throw new Stop('npm run fuzz -- LINES [SEED]');
  const { createLogReader } = await bundled('main/knowledge/restore-log/log-reader.ts');
  const { cleanText } = await bundled('main/knowledge/restore-log/clean-text.ts');
  const folder = join(root, 'e2e', 'fixtures', 'logs');
  const samples = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8').split(/\r?\n/),
  );
  const random = chance(seed);
  let facts = 0;
  let slowest = 0;
  let slowLine = '';
  let last = Number.NEGATIVE_INFINITY;
  /** @param {{ at: number, fact: unknown }} line */
  const onLine = ({ at, fact }) => {
    if (fact !== null) facts += 1;
    if (!(at >= last)) throw new Error(`a moment went back: ${String(at)}`);
    last = at;
  };
  const begin = () => {
    last = Number.NEGATIVE_INFINITY;
    return createLogReader({ offsetAt: () => 3_600_000, writtenBy: 1.7e12 }, onLine);
  };
  let reader = begin();
  const began = performance.now();
  let settled = 0;
  for (let done = 0; done < count; done += 1) {
    if (done % 50_000 === 0) reader = begin();
    const line = mutated(samples, random);
    const from = performance.now();
    try {
      reader.read(line, random(3) === 0 ? 1.7e12 + done * 100 : null);
      if (done % 20 === 0) cleanText(line);
    } catch (error) {
      throw new Stop(`seed ${String(seed)}: ${JSON.stringify(line)}\n${String(error)}`);
    }
    const took = performance.now() - from;
    if (took > slowest) [slowest, slowLine] = [took, line];
    // Once everything is compiled and every cache is full.
    if (done === Math.floor(count / 4)) settled = memory();
  }
  reader.flush();
  const seconds = (performance.now() - began) / 1000;
  const growth = memory() - settled;
  console.log(`${String(count)} lines, seed ${String(seed)}: nothing thrown`);
  console.log(`${seconds.toFixed(1)} s with making them up; ${String(facts)} facts`);
  console.log(`slowest line ${slowest.toFixed(1)} ms; memory grew by ${growth.toFixed(1)} MB`);
  // Other work on the computer can hold one line up, but not twice.
  if (slowest > SLOW_MS && again(begin(), slowLine) > SLOW_MS) {
    throw new Stop(`too slow: ${JSON.stringify(slowLine)}`);
  }
  if (growth > MOST_GROWTH_MB) throw new Stop('the memory is not flat');
  return 0;
}

/** @param {{ read(line: string, arrived: null): void }} reader @param {string} line */
function again(reader, line) {
  const from = performance.now();
  reader.read(line, null);
  return performance.now() - from;
}

/** @param {string} file */
async function bundled(file) {
  const { build } = await import('vite');
  const outDir = join(cache, 'fuzz', file.replaceAll(/\W/g, '-'));
  rmSync(outDir, { recursive: true, force: true });
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      rolldownOptions: { input: file, output: { format: 'cjs', entryFileNames: 'unit.cjs' } },
    },
  });
  return createRequire(import.meta.url)(join(outDir, 'unit.cjs'));
}

/** Megabytes in use. */
function memory() {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

/** Numbers below a limit, the same ones for the same seed. @param {number} seed */
function chance(seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const STRANGE = [
  '\0',
  '\u202e',
  '\ud83d',
  '\ufeff',
  '\t',
  "'",
  '[',
  ']',
  '(',
  '0x',
  '-',
  '  ',
  '…',
  ':',
];

/**
 * A line of the samples with some of it left out, doubled, put in from another line, or strange.
 *
 * @param {readonly string[]} samples @param {(below: number) => number} random
 */
function mutated(samples, random) {
  const pick = () => samples[random(samples.length)] ?? '';
  let line = pick();
  for (let turn = random(5); turn > 0; turn -= 1) {
    const at = random(line.length + 1);
    const to = Math.min(line.length, at + random(12));
    const other = pick();
    const kind = random(7);
    if (kind === 0) line = line.slice(0, at) + line.slice(to);
    else if (kind === 1) line = line.slice(0, to) + line.slice(at);
    else if (kind === 2)
      line = line.slice(0, at) + other.slice(random(other.length + 1)) + line.slice(to);
    else if (kind === 3)
      line = line.slice(0, at) + (STRANGE[random(STRANGE.length)] ?? '') + line.slice(at);
    else if (kind === 4)
      line = line.slice(0, at) + String.fromCharCode(random(0x10000)) + line.slice(at + 1);
    else if (kind === 5) line = line.slice(0, at) + String(random(2 ** 31)) + line.slice(to);
    else if (random(200) === 0) line = line.slice(0, 200).repeat(1 + random(400));
  }
  return line;
}

main(fuzz);

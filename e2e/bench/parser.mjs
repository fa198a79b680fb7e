// Times reading a restore log against cutting it into lines, both from the same file in pieces of
// 64 kB as the app reads it. Started with the folder of the bundles; writes one line of JSON.

import {
  createReadStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 3;
const LONG_ENOUGH = 40_000_000;

const [, , bundles = ''] = process.argv;
const load = createRequire(resolve(bundles, 'from-here.cjs'));
const { createLogReader } = load('./log-reader.cjs');

// The stand-in's Node does not know the folder of a module by itself.
const source = fileURLToPath(new URL('../fixtures/logs/healthy-erase.txt', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdsteady-parser-'));
const file = join(folder, 'iPhoneUpdater.log');
const once = readFileSync(source, 'utf8');
writeFileSync(file, once.repeat(Math.ceil(LONG_ENOUGH / once.length)));

/**
 * Hands each line of the file to `take`; resolves with seconds and the number of lines.
 *
 * @param {(line: string) => void} take
 */
async function eachLine(take) {
  const began = performance.now();
  let rest = '';
  let count = 0;
  /** @type {AsyncIterable<string>} */
  const pieces = createReadStream(file, { encoding: 'utf8' });
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
    count += lines.length;
  }
  return { seconds: (performance.now() - began) / 1000, count };
}

/** The fastest of some rounds. @param {() => (line: string) => void} begin */
async function fastest(begin) {
  let best = Number.POSITIVE_INFINITY;
  let lines = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { seconds, count } = await eachLine(begin());
    best = Math.min(best, seconds);
    lines = count;
  }
  return { seconds: best, lines };
}

let letters = 0;
const split = await fastest(() => (line) => {
  letters += line.length;
});

let facts = 0;
const parse = await fastest(() => {
  const parts = { offsetAt: () => 0, writtenBy: Date.now() };
  const reader = createLogReader(parts, (/** @type {{ fact: unknown }} */ { fact }) => {
    if (fact !== null) facts += 1;
  });
  return (line) => reader.read(line, null);
});

const { size } = statSync(file);
rmSync(folder, { recursive: true });
if (letters === 0 || facts === 0) throw new Error('nothing was read');
console.log(
  JSON.stringify({ lines: split.lines, bytes: size, split: split.seconds, parse: parse.seconds }),
);

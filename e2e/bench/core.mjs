// Times the journal and the reducer in Electron's own Node. Started by core.ts with the folder of
// their bundles; writes one line of JSON.

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const EVENTS = 20_000;
const ROUNDS = 5;

const [, , bundles = ''] = process.argv;
const load = createRequire(resolve(bundles, 'from-here.cjs'));
const { reduce } = load('./reduce.cjs');
const { initialState } = load('./state.cjs');
const { openJournal } = load('./journal.cjs');

/** An iPhone that is plugged in and out every other second. @param {number} index */
function event(index) {
  const base = { at: 1_760_000_000_000 + index * 1000, source: 'usb', via: 'event' };
  const port = '1-2';
  if (index % 2 === 1) return { ...base, kind: 'phone-left', port };
  const serial = '00008101000A1B2C3D4E5F60';
  const sighting = { vendorId: 0x05ac, productId: 0x12a8, port, hubs: 0, speed: 'high', serial };
  return { ...base, kind: 'phone-arrived', sighting };
}

/** The fastest of some rounds, in microseconds for each. @param {number} count @param {() => void} work */
function microsecondsEach(count, work) {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return ((performance.now() - began) * 1000) / count;
  });
  return Math.min(...rounds);
}

const events = Array.from({ length: EVENTS }, (_, index) => event(index));
const reduceEach = microsecondsEach(EVENTS, () => {
  events.reduce(reduce, initialState);
});

const folder = mkdtempSync(join(tmpdir(), 'holdsteady-bench-'));
const journal = openJournal(folder, {
  now: () => Date.now(),
  app: 'bench',
  reduce,
  initial: initialState,
  onFault: (/** @type {string} */ where, /** @type {unknown} */ error) => {
    console.error(where, error);
  },
});
const [arrival] = events;
const appendEach = microsecondsEach(EVENTS, () => {
  for (let count = 0; count < EVENTS; count += 1) journal.append(arrival, null);
});
journal.close();
rmSync(folder, { recursive: true });

console.log(JSON.stringify({ reduceEach, appendEach }));

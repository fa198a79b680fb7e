import { isDeepStrictEqual } from 'node:util';

import type { StepId } from '../../preload/contract/step-id.ts';
import { stepIds } from '../../preload/contract/step-id.ts';
import { freshFolder, logOf } from '../fixtures/app.ts';
import type { Holdsteady } from '../fixtures/app.ts';
import { printFigures } from '../fixtures/figures.ts';
import { countOf, movesOf, readJournal } from '../fixtures/journal.ts';
import { isShort } from '../fixtures/short.ts';
import { expect, test } from '../fixtures/test.ts';
import type { VirtualBus } from '../virtual-usb/bus.ts';
import { iphoneNormal, phonePort } from '../virtual-usb/devices.ts';

const kills = isShort ? 10 : 50;
const profiles = isShort ? 1 : 5;

/** Below the app's own limit of commands a second. */
const commandEvery = 70;

/** Longest life of a start after its window has shown, in milliseconds. */
const longestLife = 2500;

test('killed at any moment, again and again: each start has every tick that was answered', async ({
  bus,
  start,
}) => {
  // How long a start takes is not asked here.
  test.setTimeout(480_000);
  const seed = Date.now() % 1_000_000;
  console.log(`\nseed of the kills: ${String(seed)}`);
  const random = randomFrom(seed);
  let answered = 0;
  let torn = 0;

  for (let profile = 0; profile < profiles; profile += 1) {
    const folder = freshFolder();
    let known: Marks = {};
    let possible: Marks = known;
    let history = 0;
    for (let life = 0; life <= kills / profiles; life += 1) {
      const holdsteady = await start({ profile: folder });
      const found = await marksOf(holdsteady);
      // The last command may have been under way: then either is right.
      const isKnown = isDeepStrictEqual(found, known);
      expect(isKnown ? known : possible, `life ${String(life)} of ${folder}`).toEqual(found);
      const lines = holdsteady.journal();
      expect(countOf(lines, 'session-started')).toBe(life + 1);
      expect(movesOf(lines).length).toBeGreaterThanOrEqual(history);
      if (/"torn":true/.test(logOf(folder))) torn += 1;
      if (life === kills / profiles) {
        await holdsteady.quit();
        break;
      }

      const end = Date.now() + random() * longestLife;
      known = possible = found;
      const plugs = plugUntil(end, bus, random);
      const ticks = tickUntil(end, holdsteady, random, (before, after, done) => {
        known = before;
        possible = after;
        if (done) answered += 1;
      });
      await Promise.race([ticks, sleepUntil(end)]);
      history = movesOf(readJournal(folder, true)).length;
      await holdsteady.kill();
      await Promise.all([ticks.catch(() => undefined), plugs]);
    }
  }
  printFigures('kills', { kills, answered, torn });
  expect(answered).toBeGreaterThan(kills);
});

type Marks = Readonly<Partial<Record<StepId, 'done' | 'skipped'>>>;

/** The marks of the five steps, once the history is in the window. */
async function marksOf({ page }: Pick<Holdsteady, 'page'>): Promise<Marks> {
  const { snapshot } = await page.evaluate(() => window.companion.getSnapshot());
  return Object.fromEntries(
    snapshot.checklist.steps.flatMap(({ id, state }) => (state === 'open' ? [] : [[id, state]])),
  );
}

/** Ticks and unticks steps; `note` is told before each command and again when it was answered. */
async function tickUntil(
  end: number,
  { page }: Pick<Holdsteady, 'page'>,
  random: () => number,
  note: (before: Marks, after: Marks, answered: boolean) => void,
): Promise<void> {
  let marks = await marksOf({ page });
  while (Date.now() < end) {
    const step = stepIds[Math.floor(random() * stepIds.length)] ?? 'update';
    const { [step]: mark, ...others } = marks;
    const after: Marks = mark === undefined ? { ...others, [step]: 'done' } : others;
    note(marks, after, false);
    const result = await page.evaluate(([id, type]) => window.companion.send({ type, step: id }), [
      step,
      mark === undefined ? 'tick' : 'undo',
    ] as const);
    expect(result).toEqual({ ok: true });
    note(after, after, true);
    marks = after;
    await sleepUntil(Date.now() + commandEvery);
  }
}

async function plugUntil(end: number, bus: VirtualBus, random: () => number): Promise<void> {
  while (Date.now() < end) {
    const taken = (await bus.ports()).includes(phonePort);
    await (taken ? bus.detach(phonePort) : bus.attach(iphoneNormal));
    await sleepUntil(Date.now() + random() * 60);
  }
}

function sleepUntil(at: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, at - Date.now())));
}

/** Random numbers from 0 to 1 that a seed brings back (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { alertsIn, headlinesIn, noteHeadlines, notesOf } from '../fixtures/headlines.ts';
import { expect, test } from '../fixtures/test.ts';
import { iphoneNormal, iphoneNormalInRecovery, iphoneRestoreOs } from '../virtual-usb/devices.ts';

// The restore that was measured from end to end (an iPhone 11 Pro, erased from iOS), second by
// second: how long the phone is gone, what it comes back as, and how long it stays. One gap may be
// stretched: HOLDSTEADY_LONG is `measured`, or number and length of that gap, as in `2-299`.

const run = process.env['HOLDSTEADY_LONG'] ?? 'measured';
const [stretched = -1, stretchedTo = 0] = run === 'measured' ? [] : run.split('-').map(Number);

const firstStay = 138;
const hops = [
  { gone: 9.6, device: iphoneNormalInRecovery, stays: 13 },
  { gone: 1.9, device: iphoneNormalInRecovery, stays: 21 },
  { gone: 14, device: iphoneRestoreOs, stays: 371 },
  { gone: 42, device: iphoneNormal, stays: 20 },
] as const;

const results = fileURLToPath(new URL('../../.cache/long/', import.meta.url));

test(`a restore in real time: ${run}`, async ({ bus, start }) => {
  const { page, status } = await start();
  await expect(status).toHaveAttribute('data-status', 'none', { timeout: 30_000 });
  const begun = Date.now();
  await noteHeadlines(page);

  await bus.attach(iphoneNormal);
  await sleep(firstStay * 1000);
  if (stretched === 0) {
    // Without a word nobody can know that a first absence this long is more than a pulled plug.
    await page.getByRole('button', { name: /^I’ve started it in/ }).click();
  }
  for (const [index, { gone, device, stays }] of hops.entries()) {
    await bus.detach(device.port);
    await sleep((index === stretched ? stretchedTo : gone) * 1000);
    await bus.attach(device);
    await sleep(stays * 1000);
  }

  const notes = await notesOf(page);
  const { tries } = await page.evaluate(
    async () => (await window.companion.getSnapshot()).snapshot.ledger,
  );
  mkdirSync(results, { recursive: true });
  writeFileSync(
    `${results}${run}.json`,
    JSON.stringify({
      run,
      headlines: headlinesIn(notes).map(({ at, status }) => [Math.round(at - begun), status]),
      ledger: tries.map(({ outcome, reached, drops }) => ({ outcome, reached, drops })),
    }),
  );

  const ids = headlinesIn(notes).map((headline) => headline.status);
  const tones = headlinesIn(notes).map(({ tone }) => tone);
  if (stretchedTo > 600) {
    expect(ids).toContain('failed');
    expect(tries[0]).toMatchObject({ outcome: 'never-returned', drops: 0 });
    expect(alertsIn(notes).join()).toContain('It did not come back');
    return;
  }
  expect(tones).not.toContain('failed');
  expect(alertsIn(notes)).toEqual([]);
  expect(tries).toHaveLength(1);
  expect(tries[0]).toMatchObject({ outcome: 'returned', reached: 4, drops: 0 });
  const isSlow = stretchedTo > 90;
  expect(ids.includes('slow')).toBe(isSlow);
  expect(tones.includes('attention')).toBe(isSlow);
  expect(ids.at(-1)).toBe('returned');
  if (run === 'measured') {
    expect(ids.join(' ')).toBe(
      'none normal change back recovery change back recovery change back install change returned',
    );
  }
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { alertsIn, headlinesIn, noteHeadlines, notesOf } from '../fixtures/headlines.ts';
import { expect, test } from '../fixtures/test.ts';

// All scenarios are checked against this table by main/scenarios.test.ts, in the core. Here some are
// played in the real window, for what their end looks like: the headline and the dots of the tries.

interface Expected {
  readonly headlines: string;
  readonly ledger: readonly { readonly outcome: string | null; readonly reached: number }[];
  readonly never: readonly string[];
}

const scenarios = fileURLToPath(new URL('../scenarios/', import.meta.url));
const table = JSON.parse(readFileSync(`${scenarios}expected.json`, 'utf8')) as Readonly<
  Record<string, Expected>
>;

for (const [name, marks] of [
  ['healthy-restore-from-ios', ['open']],
  ['update-that-is-proved-by-the-version', ['worked']],
  ['error-4013-after-a-while', ['failed']],
  ['vanishes-while-installing', ['failed']],
  ['three-tries-with-two-cables-on-two-ports', ['failed', 'failed', 'failed']],
  ['hub-drops-everything', ['open']],
  ['drops-while-the-kernel-is-sent', ['running']],
  ['left-recovery-during-the-download', ['uncounted']],
] as const) {
  test(`${name}, played in the window`, async ({ start }) => {
    const file = `${scenarios}${name}.jsonl`;
    const { page, status } = await start({ args: ['--replay', file, '--speed', '400'] });
    await noteHeadlines(page);
    await expect(page.getByText('The recording has ended.')).toBeVisible({ timeout: 20_000 });
    const { headlines, ledger, never } = table[name] ?? { headlines: '', ledger: [], never: [] };
    await expect(status).toHaveAttribute('data-status', headlines.split(' ').at(-1) ?? '');

    const dots = page.getByTestId('ledger').locator('svg[data-mark]');
    await expect(dots).toHaveCount(marks.length);
    const drawn = await dots.evaluateAll((all) =>
      all.map((dot) => [dot.getAttribute('data-mark'), Number(dot.getAttribute('data-reached'))]),
    );
    expect(drawn).toEqual(ledger.map(({ reached }, index) => [marks[index], reached]));

    const notes = await notesOf(page);
    const tones: readonly string[] = headlinesIn(notes).map(({ tone }) => tone);
    expect(tones.filter((tone) => never.includes(tone))).toEqual([]);
    if (never.includes('assertive')) expect(alertsIn(notes)).toEqual([]);
  });
}

for (const [demo, status, marks] of [
  ['healthy', 'done', ['worked']],
  ['failing', 'wrong', ['failed', 'failed', 'failed']],
] as const) {
  test(`the demo of a restore, ${demo}, ends with its dots`, async ({ start }) => {
    const { page, ...shown } = await start({ args: ['--demo', demo, '--speed', '400'] });
    await expect(page.getByText('The recording has ended.')).toBeVisible({ timeout: 20_000 });
    await expect(shown.status).toHaveAttribute('data-status', status);
    const dots = page.getByTestId('ledger').locator('svg[data-mark]');
    await expect(dots).toHaveCount(marks.length);
    expect(
      await dots.evaluateAll((all) => all.map((dot) => dot.getAttribute('data-mark'))),
    ).toEqual(marks);
  });
}

import { beforeEach, describe, expect, test, vi } from 'vitest';

import { say } from '../say.ts';
import { afterFiveTries, secrets } from '../session/report/five-tries.test-support.ts';
import { createReporter, type Pieces, type ReporterParts, type Stored } from './reporter.ts';

const at = new Date(2026, 10, 25, 15).getTime();
const state = afterFiveTries(at - 6 * 3_600_000);

const parts = {
  read: vi.fn(() => ({ state, at, live: true })),
  say,
  clean: (text: string) => text.replaceAll(secrets.user, '…'),
  toPdf: vi.fn((html: string) => Promise.resolve(Buffer.from(`/Type /Page ${html}`))),
  print: vi.fn<ReporterParts['print']>(() => Promise.resolve('printed')),
  askWhere: vi.fn<ReporterParts['askWhere']>((name) => Promise.resolve(`/somewhere/${name}`)),
  save: vi.fn<(path: string, pieces: Pieces) => Promise<Stored>>(() =>
    Promise.resolve({ ok: true }),
  ),
  copy: vi.fn<ReporterParts['copy']>(() => Promise.resolve()),
  journal: vi.fn(() => ['a line\n']),
  onChange: vi.fn(),
  onFault: vi.fn(),
} satisfies ReporterParts;

function opened() {
  const reporter = createReporter(parts);
  reporter.show(true);
  return reporter;
}

const toldBy = ({ preview }: ReturnType<typeof opened>): string | null =>
  preview?.told == null ? null : say(preview.told.words);

beforeEach(() => {
  vi.clearAllMocks();
});

test('there is a preview while it is open, and only then', () => {
  const reporter = createReporter(parts);
  expect(reporter.preview).toBeNull();
  reporter.show(true);
  expect(reporter.preview?.view.numbersShown).toBe(false);
  reporter.show(false);
  expect(reporter.preview).toBeNull();
});

test('the switch for numbers is off again at the next opening', () => {
  const reporter = opened();
  reporter.showNumbers(true);
  expect(reporter.preview?.view.numbersShown).toBe(true);
  reporter.show(false);
  // Nobody sees the switch now, so nothing may turn it.
  reporter.showNumbers(true);
  reporter.show(true);
  expect(reporter.preview?.view.numbersShown).toBe(false);
});

test.each([
  ['pdf', 'iPhone report 2026-11-25.pdf'],
  ['html', 'iPhone report 2026-11-25.html'],
  ['journal', 'Holdsteady record 2026-11-25.jsonl'],
] as const)('%s is saved where the person says', async (form, name) => {
  const reporter = opened();
  await reporter.make(form);
  expect(parts.askWhere).toHaveBeenCalledExactlyOnceWith(name, form);
  expect(parts.save.mock.calls[0]?.[0]).toBe(`/somewhere/${name}`);
  expect(toldBy(reporter)).toBe(`Saved as ${name}.`);
});

test.each(['pdf', 'html', 'text', 'print'] as const)(
  '%s holds no number without the switch, and never a name',
  async (form) => {
    const reporter = opened();
    const made = (): string =>
      JSON.stringify(
        [parts.save.mock.calls, parts.copy.mock.calls, parts.print.mock.calls].flat(2),
        (_, value: unknown) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
      );
    await reporter.make(form);
    expect(made()).toContain('ST42');
    for (const secret of [secrets.serial, secrets.ecid, secrets.user]) {
      expect(made()).not.toContain(secret);
    }
    reporter.showNumbers(true);
    await reporter.make(form);
    expect(made()).toContain(secrets.serial);
    expect(made()).not.toContain(secrets.user);
  },
);

test.each([
  ['full', 'This disk is full. Nothing was saved.'],
  ['read-only', 'Holdsteady may not write there. Nothing was saved.'],
  ['missing', 'That folder is gone. Nothing was saved.'],
  ['failed', 'That did not work, and nothing was saved.'],
] as const)('a place that is %s is told plainly', async (reason, words) => {
  parts.save.mockResolvedValueOnce({ ok: false, reason });
  const reporter = opened();
  await reporter.make('html');
  expect(toldBy(reporter)).toContain(words);
  expect(reporter.preview?.told?.tone).toBe('attention');
});

describe('a change of mind', () => {
  test('saves nothing and says nothing', async () => {
    parts.askWhere.mockResolvedValueOnce(null);
    const reporter = opened();
    await reporter.make('html');
    expect(parts.save).not.toHaveBeenCalled();
    expect(toldBy(reporter)).toBeNull();
  });

  test('at the printer says nothing either; a printer that fails is told', async () => {
    const reporter = opened();
    parts.print.mockResolvedValueOnce('cancelled');
    await reporter.make('print');
    expect(toldBy(reporter)).toBeNull();
    parts.print.mockResolvedValueOnce('failed');
    await reporter.make('print');
    expect(toldBy(reporter)).toContain('The printer did not take it.');
  });
});

test('a fault of Chromium is told and logged, and the next form works', async () => {
  parts.toPdf.mockRejectedValueOnce(new Error('no printer'));
  const reporter = opened();
  await reporter.make('pdf');
  expect(toldBy(reporter)).toContain('That did not work');
  expect(parts.onFault).toHaveBeenCalledOnce();
  await reporter.make('text');
  expect(toldBy(reporter)).toContain('Copied.');
});

test('one form at a time, and the window sees which', async () => {
  const reporter = opened();
  const first = reporter.make('html');
  expect(reporter.preview?.busy).toBe('html');
  await reporter.make('text');
  expect(parts.copy).not.toHaveBeenCalled();
  await first;
  expect(reporter.preview?.busy).toBeNull();
});

test('nothing is made while it is closed, and no record of a recording', async () => {
  await createReporter(parts).make('text');
  expect(parts.copy).not.toHaveBeenCalled();
  parts.read.mockReturnValue({ state, at, live: false });
  await opened().make('journal');
  expect(parts.askWhere).not.toHaveBeenCalled();
});

import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anyCase, caseFile } from '../session/link.test-support.ts';
import { caseText, readCase } from './format.ts';
import { largestCase, loadCase, saveCase } from './store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdsteady-case-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const text = caseText(caseFile());
const plain = (): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
const changed = (fields: object): string => JSON.stringify({ ...plain(), ...fields });
const tries = (fields: object): object => ({
  tries: caseFile().tries.map((t) => ({ ...t, ...fields })),
});

test('what was written is read again', () => {
  fc.assert(
    fc.property(anyCase(), (file) => {
      expect(readCase(caseText(file))).toEqual({ ok: true, file });
    }),
  );
});

test.each<[string, string, string]>([
  ['nothing at all', '', 'foreign'],
  ['some other text', 'Dear diary', 'foreign'],
  ['JSON of something else', '{"kind":"shopping"}', 'foreign'],
  ['a journal', '{"holdsteady":"journal","version":1}', 'foreign'],
  ['a list', '[1]', 'foreign'],
  ['a file that was cut off', text.slice(0, -40), 'damaged'],
  ['a later version', changed({ version: 2 }), 'newer'],
  ['no version', changed({ version: 'one' }), 'damaged'],
  ['a name of a computer that is none', changed({ tag: '../../etc' }), 'damaged'],
  ['a time that no day has', changed({ madeAt: 1e300 }), 'damaged'],
  [
    'too many tries',
    changed({ tries: Array.from({ length: 101 }, () => caseFile().tries[0]) }),
    'damaged',
  ],
  ['an outcome that nobody knows', changed(tries({ outcome: 'exploded' })), 'damaged'],
  [
    'a number in clear',
    changed(
      tries({
        phone: { who: 'iphone', model: null, ecidTail: '000C51A2B3C4D5E6', udidTail: null },
      }),
    ),
    'damaged',
  ],
  ['text that turns round', changed(tries({ computer: 'mac\u202eOS' })), 'damaged'],
  ['text without end', changed(tries({ computer: 'x'.repeat(5000) })), 'damaged'],
])('%s is refused', (_, given, reason) => {
  expect(readCase(given)).toEqual({ ok: false, reason });
});

test('what a file holds beside the known fields gets nowhere', () => {
  const read = readCase(changed({ extra: 1, ...tries({ serial: 'F2LXK0000000' }) }));
  expect(read).toEqual({ ok: true, file: caseFile() });
});

/** One line of each kind, as a hand could have written it: with the fields of all other kinds. */
const lines = [
  { kind: 'begun-seen', at: 0 },
  { kind: 'gap', at: 0, gone: 1 },
  { kind: 'flapping', at: 0, count: 2 },
  { kind: 'wrong', at: 0, gone: 1, arrival: 'recovery', from: 'dfu' },
  { kind: 'version', at: 0, from: '18.1', to: '18.2' },
  { kind: 'log-ended', at: 0, status: 4013 },
].map((line) => ({ ...line, at: caseFile().madeAt }));

test.each(lines)('a line of evidence of kind $kind keeps the fields of its kind only', (line) => {
  const smuggled = {
    gone: 1,
    count: 2,
    status: 3,
    arrival: { serial: 'F2LXK0000000' },
    from: ['x'],
    to: {},
  };
  const read = readCase(changed(tries({ evidence: [{ ...smuggled, ...line }] })));
  expect(read.ok && read.file.tries[0]?.evidence).toEqual([line]);
});

test('any text is read or refused, and nothing throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (given) => {
      expect(readCase(given).ok).toBe(false);
    }),
  );
});

test('the file is the person’s only, whole, and alone', async () => {
  const path = join(folder, 'a.holdsteady-case');
  await saveCase(path, caseFile());
  expect(readdirSync(folder)).toEqual(['a.holdsteady-case']);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await loadCase(path)).toEqual({ ok: true, file: caseFile() });
});

test('a huge file is not read, a folder and a missing file are told', async () => {
  const huge = join(folder, 'huge.holdsteady-case');
  writeFileSync(huge, text);
  truncateSync(huge, largestCase + 1);
  expect(await loadCase(huge)).toEqual({ ok: false, reason: 'too-big' });
  expect(await loadCase(join(folder, 'none'))).toEqual({ ok: false, reason: 'unreadable' });
  expect(await loadCase(folder)).toEqual({ ok: false, reason: 'unreadable' });
});

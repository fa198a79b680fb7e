import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { saveFile } from './save-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdsteady-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('puts the pieces together, and leaves nothing beside the file', async () => {
  const path = join(folder, 'report.txt');
  expect(await saveFile(path, ['one ', Buffer.from('two')])).toEqual({ ok: true });
  expect(readFileSync(path, 'utf8')).toBe('one two');
  expect(readdirSync(folder)).toEqual(['report.txt']);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('takes the place of what was there before', async () => {
  const path = join(folder, 'report.txt');
  writeFileSync(path, 'old and much longer');
  await saveFile(path, ['new']);
  expect(readFileSync(path, 'utf8')).toBe('new');
});

test('what fails halfway changes nothing', async () => {
  const path = join(folder, 'report.txt');
  writeFileSync(path, 'old');
  // eslint-disable-next-line @typescript-eslint/require-await -- has to look like a source
  async function* pieces() {
    yield 'new';
    throw new Error('the source broke');
  }
  expect(await saveFile(path, pieces())).toMatchObject({ ok: false, reason: 'failed' });
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['report.txt']);
});

test('a folder that is gone, and a folder in the place of the file', async () => {
  expect(await saveFile(join(folder, 'gone', 'a.txt'), ['x'])).toMatchObject({
    ok: false,
    reason: 'missing',
  });
  mkdirSync(join(folder, 'a.txt', 'inner'), { recursive: true });
  expect(await saveFile(join(folder, 'a.txt'), ['x'])).toMatchObject({ ok: false });
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

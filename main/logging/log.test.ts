import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createLog, type Log } from './log.ts';

let folder: string;
let file: string;
let log: Log;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdsteady-log-'));
  file = join(folder, 'logs', 'main.log');
  log = createLog({ file, mask: (text) => text.replaceAll('F2LXX0AAHG7F', '…') });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('writes nothing before the first line', async () => {
  await expect(stat(file)).rejects.toThrow('ENOENT');
});

test('writes one line with time and level', async () => {
  log.info('start main=12');
  expect(await readFile(file, 'utf8')).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z info start main=12\r?\n$/,
  );
});

test('masks text and errors', async () => {
  log.warn('phone F2LXX0AAHG7F', new Error('no F2LXX0AAHG7F here'));
  log.error('thrown', 'F2LXX0AAHG7F');
  const text = await readFile(file, 'utf8');
  expect(text).not.toContain('F2LXX0AAHG7F');
  expect(text).toContain('phone …: Error: no … here');
  expect(text).toContain('thrown: …');
});

test('only errors reach the terminal', () => {
  log.info('a');
  log.warn('b');
  expect(console.error).not.toHaveBeenCalled();
  log.error('c');
  expect(console.error).toHaveBeenCalledOnce();
});

test.skipIf(process.platform === 'win32')('only its owner may read the file', async () => {
  log.info('x');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('begins a new file at one megabyte and keeps the old one', async () => {
  const long = 'x'.repeat(300_000);
  for (let i = 0; i < 5; i += 1) log.info(long);
  expect((await stat(file)).size).toBeLessThan(1_000_000);
  expect((await stat(join(folder, 'logs', 'main.old.log'))).size).toBeGreaterThan(1_000_000);
});

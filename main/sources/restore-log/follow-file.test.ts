import {
  appendFileSync,
  ftruncateSync,
  openSync,
  renameSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
  writeSync,
  closeSync,
  mkdirSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { followFile, type Follower, quickReach } from './follow-file.ts';
import { longestLine } from './line-splitter.ts';
import { headLines, tailLines, temporaryFolder } from './temp-logs.test-support.ts';

/** All lines up to the present end of the file, or what else became of it. */
async function readOn(follower: Follower): Promise<readonly string[] | string> {
  const lines: string[] = [];
  for (;;) {
    const step = await follower.step();
    if (step.kind === 'lost') return `lost: ${step.reason}`;
    if (step.kind !== 'read') return step.kind;
    lines.push(...step.lines);
    if (step.atEnd) return lines;
  }
}

function newLog(text = ''): string {
  const path = join(temporaryFolder(), 'iPhoneUpdater.log');
  writeFileSync(path, text);
  return path;
}

describe('a file that grows', () => {
  it('is read once, line by line, also by half lines', async () => {
    const path = newLog('one\r\ntw');
    const follower = followFile(path);
    expect(await readOn(follower)).toEqual(['one']);
    expect(follower.rest).toBe('tw');
    expect(await readOn(follower)).toEqual([]);
    appendFileSync(path, 'o\r');
    appendFileSync(path, '\nthree\r\n');
    expect(await readOn(follower)).toEqual(['two', 'three']);
    expect(await readOn(follower)).toEqual([]);
  });

  it('is read in UTF-16, also when a character comes in two halves', async () => {
    const path = newLog();
    writeFileSync(path, Buffer.from('\uFEFFeins\r\nzw', 'utf16le'));
    const follower = followFile(path);
    expect(await readOn(follower)).toEqual(['eins']);
    const more = Buffer.from('eié\r\n', 'utf16le');
    appendFileSync(path, more.subarray(0, 5));
    expect(await readOn(follower)).toEqual([]);
    appendFileSync(path, more.subarray(5));
    expect(await readOn(follower)).toEqual(['zweié']);
  });

  it('may hold a line of a megabyte', async () => {
    const path = newLog(`before\n${'x'.repeat(1024 * 1024)}\nafter\n`);
    expect(await readOn(followFile(path))).toEqual(['before', 'x'.repeat(longestLine), 'after']);
  });

  it('is read on under a new name in its folder', async () => {
    const path = newLog('one\n');
    const follower = followFile(path);
    await readOn(follower);
    const moved = join(path, '..', 'iPhoneUpdater 4.log');
    renameSync(path, moved);
    appendFileSync(moved, 'two\n');
    expect(await readOn(follower)).toEqual(['two']);
    appendFileSync(moved, 'three\n');
    expect(await readOn(follower)).toEqual(['three']);
  });

  it('is never kept open between two looks', async () => {
    const path = newLog('one\n');
    const follower = followFile(path);
    await readOn(follower);
    renameSync(path, `${path}.old`);
    unlinkSync(`${path}.old`);
    expect(await readOn(follower)).toBe('lost: gone');
  });
});

describe('a file that becomes another one', () => {
  it('was cut', async () => {
    const path = newLog('one\ntwo\n');
    const follower = followFile(path);
    await readOn(follower);
    truncateSync(path, 4);
    expect(await readOn(follower)).toBe('replaced');
  });

  it('was cut and has grown beyond its old end', async () => {
    const path = newLog(headLines('09:30:00'));
    const follower = followFile(path);
    await readOn(follower);
    writeFileSync(path, headLines('11:00:00') + tailLines());
    expect(await readOn(follower)).toBe('replaced');
  });

  it('was replaced by one of the same length', async () => {
    const path = newLog(headLines('09:30:00'));
    const follower = followFile(path);
    await readOn(follower);
    writeFileSync(`${path}.new`, headLines('11:00:00'));
    renameSync(`${path}.new`, path);
    expect(await readOn(follower)).toBe('replaced');
  });

  it('is not taken for another when a program writes on behind a hole of NULs', async () => {
    const path = newLog('one\n');
    const follower = followFile(path);
    await readOn(follower);
    const handle = openSync(path, 'r+');
    writeSync(handle, 'two\n', 50_000);
    closeSync(handle);
    expect(await readOn(follower)).toEqual(['two']);
  });
});

describe('a file that is not there to read', () => {
  it('comes later', async () => {
    const path = join(temporaryFolder(), 'later.log');
    const follower = followFile(path);
    expect(await readOn(follower)).toBe('lost: gone');
    writeFileSync(path, 'one\n');
    expect(await readOn(follower)).toEqual(['one']);
  });

  it('is a folder, and nobody waits for ever', async () => {
    const path = join(temporaryFolder(), 'folder.log');
    mkdirSync(path);
    expect(await readOn(followFile(path))).toBe('lost: unreadable');
  });
});

describe('a file of two gigabytes', () => {
  it('is read at its beginning and its end, in a moment and little memory', async () => {
    const path = newLog(headLines());
    const size = 2 * 1024 ** 3;
    const handle = openSync(path, 'r+');
    ftruncateSync(handle, size);
    writeSync(handle, `\n${tailLines()}`, size);
    closeSync(handle);
    const follower = followFile(path);
    const memory = process.memoryUsage().rss;
    const begun = performance.now();
    const lines = await readOn(follower);
    const took = performance.now() - begun;
    expect(lines).toEqual([
      ...headLines().split('\n').slice(0, -1),
      ...tailLines().split('\n').slice(0, -1),
    ]);
    expect(took).toBeLessThan(3000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(150 * 1024 ** 2);
    appendFileSync(path, 'more\n');
    expect(await readOn(follower)).toEqual(['more']);
  });

  it('in UTF-16 is met at a whole character', async () => {
    const path = newLog();
    const line = '[10:00:00.0000] nothing to see here\r\n';
    const reach = { whole: 10_000, head: 500, tail: 1001 };
    writeFileSync(path, Buffer.from(`\uFEFF${line.repeat(400)}`, 'utf16le'));
    const follower = followFile(path, reach);
    appendFileSync(path, Buffer.from(line.repeat(30_000), 'utf16le'));
    const lines = await readOn(follower);
    expect(new Set(lines)).toEqual(new Set([line.trim()]));
    expect(lines.length).toBeLessThan(15_000);
    expect(quickReach.tail).toBeGreaterThan(quickReach.head);
  });
});

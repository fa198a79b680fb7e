import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';

import { temporaryFolder } from '../../journal/folder.test-support.ts';
import { gdmfUrl } from './checks/gdmf.ts';
import { versionListUrl } from './checks/version-list.ts';
import { listHolds, rememberDaily } from './daily-pages.ts';
import type { GetResult } from './tools.ts';

const options = { timeoutMs: 1000, limit: 1000 };
let folder: string;
let now: number;
let asked: string[];
let says: GetResult;

beforeEach(() => {
  folder = temporaryFolder();
  now = 1_790_000_000_000;
  asked = [];
  says = page('first');
});

function page(text: string): GetResult {
  return { kind: 'page', status: 200, headers: { etag: 'x' }, body: Buffer.from(text) };
}

/** Each call stands for a start: nothing is shared but the folder. */
function start(): (url: string) => Promise<string> {
  const get = rememberDaily(
    {
      now: () => now,
      get: (url) => {
        asked.push(url);
        return Promise.resolve(says);
      },
    },
    folder,
  );
  return async (url) => {
    const found = await get(url, options);
    return found.kind === 'page' ? Buffer.from(found.body).toString() : found.why;
  };
}

it.each([versionListUrl, gdmfUrl])('asks for %s once a day, over starts', async (url) => {
  expect(await start()(url)).toBe('first');
  says = page('second');
  now += listHolds - 1;
  expect(await start()(url)).toBe('first');
  expect(asked).toHaveLength(1);
  now += 1;
  expect(await start()(url)).toBe('second');
  expect(asked).toEqual([url, url]);
});

it('asks once where two checks of a run want the same', async () => {
  const get = start();
  expect(await Promise.all([get(gdmfUrl), get(gdmfUrl)])).toEqual(['first', 'first']);
  expect(asked).toHaveLength(1);
});

it('asks again for what was not had', async () => {
  says = { kind: 'failure', why: 'failed', detail: 'ENOTFOUND' };
  expect(await start()(gdmfUrl)).toBe('failed');
  expect(readdirSync(folder)).toEqual([]);
  says = page('now');
  expect(await start()(gdmfUrl)).toBe('now');
});

it.each([
  ['an error', { status: 503 }],
  ['a page of somebody in between', { headers: { 'content-type': 'text/html; charset=utf-8' } }],
])('asks again after %s', async (_what, differs) => {
  says = { ...(page('later') as Extract<GetResult, { kind: 'page' }>), ...differs };
  expect(await start()(gdmfUrl)).toBe('later');
  says = page('now');
  expect(await start()(gdmfUrl)).toBe('now');
  expect(await start()(gdmfUrl)).toBe('now');
  expect(asked).toHaveLength(2);
});

it('asks again after the clock was set back, and where the file makes no sense', async () => {
  await start()(gdmfUrl);
  now -= 1000;
  await start()(gdmfUrl);
  expect(asked).toHaveLength(2);
  const [name = ''] = readdirSync(folder);
  for (const text of [
    '',
    'null\n',
    '{"at":1}\n',
    '{"at":1790000000000,"headers":{}}\nx',
    'no line',
  ]) {
    writeFileSync(join(folder, name), text);
    expect(await start()(gdmfUrl)).toBe('first');
  }
  expect(asked).toHaveLength(7);
});

it('keeps every byte of a page, for this person only', async () => {
  says = {
    ...(page('') as Extract<GetResult, { kind: 'page' }>),
    body: Buffer.from([0, 10, 13, 255]),
  };
  await start()(versionListUrl);
  const file = join(folder, readdirSync(folder)[0] ?? '');
  expect(readFileSync(file).subarray(-4)).toEqual(Buffer.from([0, 10, 13, 255]));
});

it('keeps nothing else, and answers where nothing can be kept', async () => {
  const get = start();
  await get('https://captive.apple.com/hotspot-detect.html');
  await get('https://captive.apple.com/hotspot-detect.html');
  expect(asked).toHaveLength(2);
  expect(readdirSync(folder)).toEqual([]);
  folder = join(folder, 'not-there');
  expect(await start()(gdmfUrl)).toBe('first');
  expect(existsSync(folder)).toBe(false);
});

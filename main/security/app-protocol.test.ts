import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  appScheme,
  createPageHandler,
  listPageFiles,
  pageAddress,
  type PageFiles,
  refuseFile,
} from './app-protocol.ts';
import { contentSecurityPolicy } from './csp.ts';

let folder: string;
let files: PageFiles;
let serve: (request: { url: string; method: string }) => Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdsteady-page-'));
  const root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(folder, 'renderer-evil'));
  await writeFile(join(folder, 'secret.html'), 'secret');
  await writeFile(join(folder, 'renderer-evil', 'index.html'), 'evil');
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'assets', 'index-1a.js'), 'export {};');
  await writeFile(join(root, 'assets', 'index-1a.css'), 'body {}');
  await writeFile(join(root, 'assets', 'index-1a.js.map'), '{}');
  await writeFile(join(root, '.hidden'), 'x');
  await symlink(join(folder, 'secret.html'), join(root, 'link.html'));
  files = await listPageFiles(root);
  serve = createPageHandler(Promise.resolve(files));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const get = (url: string): Promise<Response> => serve({ url, method: 'GET' });

describe('the closed map', () => {
  test('holds the files of the page and nothing else', () => {
    expect([...files.keys()].sort()).toEqual([
      '/assets/index-1a.css',
      '/assets/index-1a.js',
      '/index.html',
    ]);
  });

  test('cannot be made of a folder that is not there', async () => {
    await expect(listPageFiles(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});

describe('an answer', () => {
  test.each([
    [pageAddress, 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://companion/assets/index-1a.js', 'text/javascript; charset=utf-8', 'export {};'],
    ['app://companion/assets/index-1a.css', 'text/css; charset=utf-8', 'body {}'],
  ])('to %s is the file with its type', async (url, type, text) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(text);
  });

  test.each([pageAddress, 'app://companion/missing.html'])(
    'to %s carries the headers',
    async (url) => {
      const { headers } = await get(url);
      expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
      expect(headers.get('cache-control')).toBe('no-cache');
    },
  );

  test.each([
    'app://companion/',
    'app://companion',
    'app://companion/missing.html',
    'app://companion/../secret.html',
    'app://companion/%2e%2e/secret.html',
    'app://companion/..%2fsecret.html',
    'app://companion/..\\secret.html',
    'app://companion/assets/../../secret.html',
    'app://companion//index.html',
    'app://companion/C:\\secret.html',
    'app://companion/\\\\evil\\share\\x.html',
    'app://companion/index.html%00',
    'app://companion/%',
    'app://companion/%69ndex.html',
    'app://companion/link.html',
    'app://companion/.hidden',
    'app://companion/assets/index-1a.js.map',
    'app://companion/assets',
    'app://companion/index.html?x=1',
    'app://companion/constructor',
    'app://companion-evil/index.html',
    'app://companion.evil/index.html',
    'app://evil/index.html',
    'app://me@companion/index.html',
    'app://companion:1/index.html',
    'https://companion/index.html',
    'file:///etc/passwd',
    '',
  ])('to %s is 404', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  test.each(['POST', 'HEAD', 'PUT', 'get', ''])('to the method %s is 404', async (method) => {
    expect((await serve({ url: pageAddress, method })).status).toBe(404);
  });

  test('to any file: address is 403', () => {
    expect(refuseFile().status).toBe(403);
  });
});

test('the scheme has these privileges and no other', () => {
  expect(appScheme).toStrictEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, codeCache: true, supportFetchAPI: false },
  });
});

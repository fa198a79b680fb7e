import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { gdmfUrl } from './checks/gdmf.ts';
import { versionListUrl } from './checks/version-list.ts';
import { isObject } from '../../../preload/contract/guard.ts';
import type { GetOptions, GetResult, Tools } from './tools.ts';

/** Lists that are the same for everybody, and the file that keeps each. */
const lists: Readonly<Record<string, string>> = {
  [versionListUrl]: 'versions.page',
  [gdmfUrl]: 'offered.page',
};

/** Apple is asked for a list at most once in so long, in milliseconds. */
export const listHolds = 24 * 60 * 60 * 1000;

type Page = Extract<GetResult, { readonly kind: 'page' }>;

/**
 * The same `get`, that fetches each of Apple's lists at most once a day and keeps it in `folder`, so
 * that another phone, another check and another start are answered from there. What was not had, as
 * without a network, may be asked for again. A page that cannot be kept is still told.
 */
export function rememberDaily(
  { get, now }: Pick<Tools, 'get' | 'now'>,
  folder: string,
): Tools['get'] {
  const asking = new Map<string, Promise<GetResult>>();

  async function ask(url: string, options: GetOptions, file: string): Promise<GetResult> {
    const kept = await readPage(file, now());
    if (kept !== null) return kept;
    const page = await get(url, options);
    if (page.kind === 'page' && isList(page)) await keepPage(file, now(), page);
    return page;
  }

  return (url, options) => {
    const name = lists[url];
    if (name === undefined) return get(url, options);
    // Two checks of one run want the same list.
    const found = asking.get(url) ?? ask(url, options, join(folder, name));
    asking.set(url, found);
    return found;
  };
}

/** An error, or the page of somebody in between, is no list, and no answer for a day. */
function isList({ status, headers }: Page): boolean {
  return status === 200 && !(headers['content-type'] ?? '').includes('html');
}

/** The first line says when and what; the rest is the page, as it came. */
async function keepPage(file: string, at: number, { status, headers, body }: Page): Promise<void> {
  const head = Buffer.from(`${JSON.stringify({ at, status, headers })}\n`);
  try {
    // Beside it at first: a list that was cut off by the end of the app is never read.
    await writeFile(`${file}.new`, Buffer.concat([head, body]), { mode: 0o600 });
    await rename(`${file}.new`, file);
  } catch {
    // A full disk has a check of its own; this list is only asked for again.
  }
}

/** Null for none, one of yesterday or of the future, and one that makes no sense. */
async function readPage(file: string, now: number): Promise<Page | null> {
  try {
    const bytes = await readFile(file);
    const end = bytes.indexOf('\n');
    const head: unknown = JSON.parse(bytes.toString('utf8', 0, end));
    if (!isObject(head) || !isObject(head['headers'])) return null;
    const { at, status, headers } = head;
    const isFresh = typeof at === 'number' && at <= now && now - at < listHolds;
    if (!isFresh || typeof status !== 'number') return null;
    return {
      kind: 'page',
      status,
      headers: headers as Page['headers'],
      body: bytes.subarray(end + 1),
    };
  } catch {
    return null;
  }
}

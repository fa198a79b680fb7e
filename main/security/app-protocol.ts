import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { CustomScheme } from 'electron';

import { contentSecurityPolicy } from './csp.ts';

/** The address of the page. */
export const pageAddress = 'app://companion/index.html';

/**
 * Our scheme behaves like a proper web origin, and Chromium may keep compiled script for it.
 * Not set, on purpose: bypassCSP, corsEnabled, allowServiceWorkers, allowExtensions.
 */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, codeCache: true, supportFetchAPI: false },
};

/** A file of the page: where it lies, and what it is. */
export interface PageFile {
  readonly file: string;
  readonly type: string;
}

/** All files of the page, by the path in their address. Nothing else is ever served. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Lists the files below `root`, once, at start. Files of a kind that the page does not use are
 * left out; links are not followed. Rejects when `root` cannot be read.
 */
export async function listPageFiles(root: string): Promise<PageFiles> {
  const found = new Map<string, PageFile>();
  const visit = async (folder: string, path: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const file = join(folder, entry.name);
      const type = types[extname(entry.name)];
      if (entry.isDirectory()) await visit(file, `${path}${entry.name}/`);
      else if (entry.isFile() && type !== undefined) found.set(path + entry.name, { file, type });
    }
  };
  await visit(root, '/');
  return found;
}

/** What we read of a request. */
export interface PageRequest {
  readonly url: string;
  readonly method: string;
}

/**
 * Answers requests for `app:` out of the closed map: no path of a request ever reaches the file
 * system, so there is no way out of the folder to get wrong. Everything unknown is 404.
 */
export function createPageHandler(
  files: Promise<PageFiles>,
): (request: PageRequest) => Promise<Response> {
  return async ({ url, method }) => {
    const found = method === 'GET' ? lookUp(await files, url) : undefined;
    if (found === undefined) return new Response(null, { status: 404, headers: commonHeaders });
    const headers = { ...commonHeaders, 'Content-Type': found.type };
    return new Response(new Uint8Array(await readFile(found.file)), { status: 200, headers });
  };
}

function lookUp(files: PageFiles, address: string): PageFile | undefined {
  // The address must be written exactly as we write it ourselves: no user name, port, query or
  // escape, and so nothing that two parsers could read in two ways.
  const origin = 'app://companion';
  return address.startsWith(`${origin}/`) ? files.get(address.slice(origin.length)) : undefined;
}

const commonHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
} as const;

/** Answer to every request for a `file:` address. */
export function refuseFile(): Response {
  return new Response(null, { status: 403 });
}

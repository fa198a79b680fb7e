import { type Learned, proven, untold, untoldAfter } from '../learn.ts';
import { decode } from '../read/decode.ts';
import { type Offered, readOffered } from '../read/gdmf.ts';
import type { Tools } from '../tools.ts';
import { appleRoot } from './apple-root.ts';

/** Where Apple says what it offers the public. */
export const gdmfUrl = 'https://gdmf.apple.com/v2/pmv';

/** It is some tens of kilobytes. */
export const gdmfMs = 20_000;

/** Asks Apple what it offers. Nothing about this computer or a phone is told. */
export async function askGdmf(tools: Tools): Promise<Learned<Offered>> {
  const options = { timeoutMs: gdmfMs, limit: 2 * 1024 * 1024, ca: appleRoot };
  const page = await tools.get(gdmfUrl, options);
  if (page.kind === 'failure') return untoldAfter(gdmfUrl, page);
  if (page.status !== 200) return untold(gdmfUrl, 'failed', `status ${page.status}`);
  const offered = readOffered(decode(page.body));
  return offered.kind === 'unread'
    ? untold(gdmfUrl, offered.why, '')
    : proven(gdmfUrl, offered.value, `${page.body.length} bytes`);
}

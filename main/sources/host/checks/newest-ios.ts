import type { CheckAnswer } from '../../../../preload/contract/check.ts';
import { attention, check, ok, unknown } from '../check.ts';
import { couldNotTell, type Learned, proven, untold, untoldAfter } from '../learn.ts';
import { decode } from '../read/decode.ts';
import { offeredForProduct, readOffered } from '../read/gdmf.ts';
import { newestForProduct } from '../read/version-list.ts';
import { compareVersions } from '../read/version.ts';
import type { Tools } from '../tools.ts';
import { appleRoot } from './apple-root.ts';
import { askVersionList, versionListMs } from './version-list.ts';

const id = 'newest-ios';
const gdmf = 'https://gdmf.apple.com/v2/pmv';
const gdmfMs = 20_000;

/** The newest iOS for this iPhone. Only Apple is asked, and not told which iPhone it is for. */
export const newestIos = check({
  id,
  platforms: ['darwin', 'win32', 'linux'],
  ways: { network: { timeoutMs: versionListMs + gdmfMs + 5000, ask } },
});

async function ask(tools: Tools): Promise<CheckAnswer<typeof id>> {
  const { phone } = tools.context;
  if (phone === null) return unknown(id, 'no-model');
  const newest = await newestFor(tools, phone.productType);
  if (newest.kind === 'untold') return couldNotTell(id, newest);
  const difference = phone.version === null ? null : compareVersions(phone.version, newest.value);
  if (difference === null) return ok(id, 'known', [newest.proof], { newest: newest.value });
  const values = { newest: newest.value, version: phone.version ?? '' };
  return difference < 0
    ? attention(id, 'older', [newest.proof], values)
    : ok(id, 'newest', [newest.proof], values);
}

async function newestFor(tools: Tools, product: string): Promise<Learned<string>> {
  const list = await askVersionList(tools);
  const listed = list.kind === 'learned' ? newestForProduct(list.value, product) : null;
  if (listed !== null) return proven('Apple’s list of versions', listed, `${product}: ${listed}`);
  const offered = await askGdmf(tools, product);
  return offered.kind === 'learned' || list.kind === 'learned' ? offered : list;
}

async function askGdmf(tools: Tools, product: string): Promise<Learned<string>> {
  const page = await tools.get(gdmf, { timeoutMs: gdmfMs, limit: 2 * 1024 * 1024, ca: appleRoot });
  if (page.kind === 'failure') return untoldAfter(gdmf, page);
  if (page.status !== 200) return untold(gdmf, 'failed', `status ${page.status}`);
  const offered = readOffered(decode(page.body));
  if (offered.kind === 'unread') return untold(gdmf, offered.why, '');
  const newest = offeredForProduct(offered.value, product);
  return newest === null
    ? untold(gdmf, 'empty', `nothing for ${product}`)
    : proven(gdmf, newest, `${product}: ${newest}`);
}

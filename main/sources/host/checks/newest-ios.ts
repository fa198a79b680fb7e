import type { CheckAnswer } from '../../../../preload/contract/check.ts';
import { attention, check, ok, unknown } from '../check.ts';
import { couldNotTell, type Learned, proven, untold } from '../learn.ts';
import { offeredForProduct } from '../read/gdmf.ts';
import { newestForProduct } from '../read/version-list.ts';
import { compareVersions } from '../read/version.ts';
import type { Tools } from '../tools.ts';
import { askGdmf, gdmfMs, gdmfUrl } from './gdmf.ts';
import { askVersionList, versionListMs } from './version-list.ts';

const id = 'newest-ios';

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
  const offered = await askOther(tools, product);
  return offered.kind === 'learned' || list.kind === 'learned' ? offered : list;
}

async function askOther(tools: Tools, product: string): Promise<Learned<string>> {
  const offered = await askGdmf(tools);
  if (offered.kind === 'untold') return offered;
  const newest = offeredForProduct(offered.value, product);
  return newest === null
    ? untold(gdmfUrl, 'empty', `nothing for ${product}`)
    : proven(gdmfUrl, newest, `${product}: ${newest}`);
}

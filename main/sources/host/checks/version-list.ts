import { type Learned, proven, untold, untoldAfter } from '../learn.ts';
import { readVersionList, type VersionList, versionListLimits } from '../read/version-list.ts';
import type { Tools } from '../tools.ts';

/** Where Apple keeps its list; Finder and iTunes ask the same. */
export const versionListUrl = 'https://s.mzstatic.com/version';

/** It is several megabytes. */
export const versionListMs = 60_000;

/** Asks Apple for its list of versions. Nothing about this computer or a phone is told. */
export async function askVersionList(tools: Tools): Promise<Learned<VersionList>> {
  const page = await tools.get(versionListUrl, {
    timeoutMs: versionListMs,
    limit: versionListLimits.bytes,
  });
  if (page.kind === 'failure') return untoldAfter(versionListUrl, page);
  if (page.status !== 200) return untold(versionListUrl, 'failed', `status ${page.status}`);
  const list = readVersionList(page.body);
  return list.kind === 'unread'
    ? untold(versionListUrl, list.why, '')
    : proven(versionListUrl, list.value, `${page.body.length} bytes`);
}

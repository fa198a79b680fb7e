import type { CheckAnswer } from '../../../../preload/contract/check.ts';
import { newestITunesKnown } from '../../../knowledge/host/newest-itunes.ts';
import { attention, check, ok, type Proof, unknown } from '../check.ts';
import { couldNotTell, proven, type Untold } from '../learn.ts';
import { newestITunes } from '../read/version-list.ts';
import { compareVersions, highestVersion } from '../read/version.ts';
import type { Tools } from '../tools.ts';
import { appleOnWindows } from './apple-on-windows.ts';
import { askVersionList, versionListMs } from './version-list.ts';

const id = 'itunes-newest';

/** Whether iTunes from Apple's page is the newest. Editions from the shop are kept up by the shop. */
export const iTunesNewest = check({
  id,
  platforms: ['win32'],
  ways: {
    cheap: {
      timeoutMs: 60_000,
      ask: (tools) => compareWith(tools, tools.context.newestITunes),
    },
    network: {
      timeoutMs: 60_000 + versionListMs,
      ask: async (tools) => {
        const list = await askVersionList(tools);
        const named = list.kind === 'learned' ? newestITunes(list.value) : null;
        return compareWith(tools, named ?? tools.context.newestITunes);
      },
    },
  },
});

/** Apple may have stopped keeping its entry up, so what is known anyway counts as well. */
function compareWith(tools: Tools, named: string | null): Promise<CheckAnswer<typeof id>> {
  const known = newestITunesKnown.version;
  const newest = highestVersion([named ?? '', known]) ?? known;
  return compare(tools, newest, newest === named ? 'apple' : 'release');
}

async function compare(
  tools: Tools,
  newest: string,
  source: 'apple' | 'release',
): Promise<CheckAnswer<typeof id>> {
  const said = await appleOnWindows(tools);
  if (said.kind === 'untold') return couldNotTell(id, said);
  const { iTunes, storeITunes, devices } = said.value;
  if (iTunes === null) {
    const isStore = storeITunes !== null || devices !== null;
    return unknown(id, isStore ? 'store-edition' : 'not-installed', [said.proof]);
  }
  const known = proven(
    'newest iTunes',
    newest,
    `${newest}, ${source === 'apple' ? 'by Apple’s list' : 'known when Holdsteady was made'}`,
  );
  return known.kind === 'untold'
    ? couldNotTell(id, known)
    : judge(iTunes, newest, source, [said.proof, known.proof]);
}

function judge(
  installed: string,
  newest: string,
  source: string,
  proofs: readonly [Proof, Proof],
): CheckAnswer<typeof id> {
  // Apple's list gives three parts, the registry four.
  const difference = compareVersions(threeParts(installed), threeParts(newest));
  if (difference === null) return couldNotTell(id, unreadable(proofs));
  const values = { version: installed, newest, source };
  return difference < 0 ? attention(id, 'older', proofs, values) : ok(id, 'newest', proofs, values);
}

function unreadable(evidence: readonly Proof[]): Untold {
  return { kind: 'untold', why: 'unreadable', evidence };
}

function threeParts(version: string): string {
  return version.split('.').slice(0, 3).join('.');
}

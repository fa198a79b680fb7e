import type { CheckAnswer } from '../../../../preload/contract/check.ts';
import { attention, check, ok } from '../check.ts';
import { couldNotTell } from '../learn.ts';
import type { Tools } from '../tools.ts';
import { appleOnWindows } from './apple-on-windows.ts';
import { isThere } from './is-there.ts';

const id = 'apple-software';

/** Where Linux keeps the restore tool. */
const restoreTools = ['/usr/bin/idevicerestore', '/usr/local/bin/idevicerestore'] as const;

/** Which program on this computer can update an iPhone. On a Mac it is Finder, a part of macOS. */
export const appleSoftware = check({
  id,
  platforms: ['win32', 'linux'],
  ways: {
    cheap: {
      timeoutMs: 60_000,
      ask: (tools) => (tools.platform === 'win32' ? askWindows(tools) : askLinux(tools)),
    },
  },
});

async function askWindows(tools: Tools): Promise<CheckAnswer<typeof id>> {
  const said = await appleOnWindows(tools);
  if (said.kind === 'untold') return couldNotTell(id, said);
  const { iTunes, storeITunes, devices } = said.value;
  const anyITunes = iTunes ?? storeITunes;
  const proofs = [said.proof] as const;
  if (devices !== null && anyITunes !== null) {
    return ok(id, 'both', proofs, { version: devices, iTunes: anyITunes });
  }
  if (devices !== null) return ok(id, 'apple-devices', proofs, { version: devices });
  if (iTunes !== null) return ok(id, 'itunes-apple', proofs, { version: iTunes });
  if (storeITunes !== null) return ok(id, 'itunes-store', proofs, { version: storeITunes });
  return attention(id, 'none', proofs);
}

/** It may lie elsewhere, so that it was not found proves nothing. */
async function askLinux(tools: Tools): Promise<CheckAnswer<typeof id>> {
  const [first, second] = await Promise.all(restoreTools.map((path) => isThere(tools, path)));
  const found = first?.kind === 'learned' ? first : second;
  if (found === undefined || found.kind === 'untold') {
    return couldNotTell(id, found ?? { kind: 'untold', why: 'missing', evidence: [] });
  }
  return ok(id, 'restore-tool', [found.proof]);
}

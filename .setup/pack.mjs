import './node-version.mjs';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron.mjs';
import { packWith } from './pack-with.mjs';
import { cache, root } from './paths.mjs';
import { main } from './run.mjs';

// npm run pack           dist/linux-unpacked: no fuse flipped, so that Playwright can drive it
// npm run pack:release   dist/release/linux-unpacked: hardened, as it is shipped

const release = process.argv.includes('--release');

/**
 * @param {Record<string, any>} config from electron-builder.yml; changed in place
 * @param {import('../e2e/runtime/electron.mjs').Runtime} runtime
 */
async function adapt(config, runtime) {
  // What is on the machine is packed; nothing is fetched.
  config.electronDist = runtime.dist;
  config.electronVersion = runtime.version;
  if (!release) {
    delete config.electronFuses;
    config.directories.output = 'dist';
    for (const set of config.files) if (set.from === 'out-release') set.from = 'out';
    return;
  }
  const lacking = await lackingFuses(join(runtime.dist, 'electron'), runtime.kind);
  config.electronFuses = Object.fromEntries(
    Object.entries(config.electronFuses).filter(([key]) => !lacking.includes(key)),
  );
  if (lacking.length > 0) {
    console.log(`Electron ${runtime.version} does not have the fuse ${lacking.join(', ')} yet.`);
  }
}

/**
 * The stand-in is older than the newest fuse; to name one that it lacks is an error.
 *
 * @param {string} executable @param {'official' | 'stand-in'} kind
 * @returns {Promise<string[]>}
 */
async function lackingFuses(executable, kind) {
  if (kind === 'official') return [];
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(executable);
  return FuseV1Options.GrantFileProtocolExtraPrivileges in wire
    ? []
    : ['grantFileProtocolExtraPrivileges'];
}

main(async () => {
  await ensureDependencies();
  const runtime = await ensureElectron();
  await build({ release });
  const { parse } = await import('yaml');
  const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
  await adapt(config, runtime);
  // As a file: an object would be merged with electron-builder.yml, and its fuses would come back.
  const file = join(cache, release ? 'pack-release.json' : 'pack.json');
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, JSON.stringify(config, null, 2));
  rmSync(join(root, config.directories.output, 'linux-unpacked'), { recursive: true, force: true });
  await packWith(file, 'dir');
  return 0;
});

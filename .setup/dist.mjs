import './node-version.mjs';
import { join } from 'node:path';

import { build } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureOfficialElectron } from './electron.mjs';
import { packWith } from './pack-with.mjs';
import { root } from './paths.mjs';
import { main } from './run.mjs';

// npm run dist   dist/release: the installers and archives for the platform of this computer

main(async () => {
  await ensureDependencies();
  await ensureOfficialElectron();
  await build({ release: true, always: true });
  await packWith(join(root, 'electron-builder.yml'));
  return 0;
});

import './node-version.mjs';
import { sandboxArgs } from '../e2e/runtime/electron.mjs';

import { build } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureDisplay } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { runApp } from './run-app.mjs';
import { main } from './run.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

// npm start -- --demo
// npm start -- --replay FILE --speed 10

main(async () => {
  await ensureDependencies();
  const runtime = await ensureElectron();
  await ensureSystemLibraries(runtime.executable);
  await build();
  const display = await ensureDisplay();
  const args = [...runtime.appArgs, ...sandboxArgs(), ...process.argv.slice(2)];
  const code = await runApp(runtime.executable, args, display.env);
  await display.stop();
  return code;
});

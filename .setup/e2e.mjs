import './node-version.mjs';
import { build } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureDisplay } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { inPackage } from './paths.mjs';
import { main, runNode } from './run.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

// npm run e2e -- --grep "unplugged"
//
// It goes through here twice: outside, to get everything ready, and again inside of the namespaces
// where the USB bus is virtual, with the display, the runner and the app all in there.

const INSIDE = '--inside';
const args = process.argv.slice(2);

async function outside() {
  await ensureDependencies();
  const runtime = await ensureElectron();
  await ensureSystemLibraries(runtime.executable, { tests: true });
  await build();
  const enter = ['.setup/e2e.mjs', INSIDE, ...args];
  const { code } = await runNode('e2e/virtual-usb/enter.mjs', [process.execPath, ...enter], {
    show: true,
  });
  return code;
}

async function inside() {
  const display = await ensureDisplay();
  const cli = inPackage('playwright', 'cli.js');
  const { code } = await runNode(cli, ['test', ...args.slice(1)], { show: true, env: display.env });
  await display.stop();
  return code;
}

main(args[0] === INSIDE ? inside : outside);

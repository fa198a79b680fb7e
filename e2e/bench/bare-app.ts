import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { createPackage } from '@electron/asar';

// As text, because it is packed and run by itself: the least that shows words in a window. It says
// when the page has painted, in the way that Holdsteady's log does: as heard in main.
const main = `
const { app, BrowserWindow } = require('electron');
const profile = app.commandLine.getSwitchValue('user-data-dir');
if (profile) app.setPath('userData', profile);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 780,
    height: 660,
    show: false,
    webPreferences: { sandbox: true },
  });
  window.once('ready-to-show', () => window.show());
  window.once('page-title-updated', () => {
    process.stdout.write('painted ' + Date.now() + '\\n');
  });
  window.loadFile('index.html');
});
`;

const page =
  '<!doctype html><p>Hello world</p><script>requestAnimationFrame(() => requestAnimationFrame(() => { document.title = "painted"; }))</script>';

const manifest = { name: 'bare', version: '1.0.0', main: 'main.cjs' };

/**
 * Makes a copy of a packed app in which the hello-world app takes its place: the same binary and
 * the same files beside it. Gives the path of its executable.
 */
export async function makeBareApp(packed: string, folder: string): Promise<string> {
  const [source, target] = [join(folder, 'source'), join(folder, 'app')];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'main.cjs'), main);
  writeFileSync(join(source, 'index.html'), page);
  writeFileSync(join(source, 'package.json'), JSON.stringify(manifest));

  linkTree(join(packed, '..'), target);
  await createPackage(source, join(target, 'resources', 'app.asar'));
  return join(target, basename(packed));
}

/** The same files under a second name, so that both apps share them in memory as well as on disk. */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name.startsWith('app.asar')) continue;
    if (entry.isDirectory()) linkTree(source, target);
    else if (existsSync(target)) throw new Error(`${target} is there already`);
    else link(source, target);
  }
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // A file system without second names.
    cpSync(source, target);
  }
}

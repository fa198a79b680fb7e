import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdsteady-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Bundles a script beside the tests, so that a process of its own can run it; returns its path. */
export async function bundleChild(name: string, folder: string): Promise<string> {
  const vite = resolve('node_modules/vite/bin/vite.js');
  const build = ['build', '--ssr', join('main/journal', name), '--outDir', folder];
  await promisify(execFile)(process.execPath, [vite, ...build, '--logLevel', 'error']);
  return join(folder, `${basename(name, '.ts')}.js`);
}

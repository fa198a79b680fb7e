import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { atMost, put, times } from './figure.ts';
import { packedExecutable } from './subject.ts';
import type { Subjects } from './subject.ts';

/** Goal of the issue: the archive without the native module, in megabytes. */
const asarLimitMegabytes = 3;

const bytesPerMegabyte = 1_000_000;
const bytesPerKilobyte = 1_000;

const out = join(import.meta.dirname, '..', '..', 'out');
const unpacked = join(packedExecutable, '..');

/** Reads how large the bundles and the pack are. */
export function measureSizes({ bare }: Subjects): void {
  const main = filesIn(join(out, 'main'));
  const renderer = filesIn(join(out, 'renderer'));
  const [entry, helpers] = [ending(main, '/index.cjs'), helpersOf(main)];
  const chunks = total(main) - total(entry) - total(helpers);
  put({ name: 'main bundle, kB', ours: kilobytes(total(entry)) });
  put({ name: 'what main shares with its helpers or loads later, kB', ours: kilobytes(chunks) });
  put({ name: 'bundles of the helper processes, kB', ours: kilobytes(total(helpers)) });
  put({ name: 'preload bundle, kB', ours: kilobytes(total(filesIn(join(out, 'preload')))) });
  put({ name: 'renderer scripts, kB', ours: kilobytes(total(ending(renderer, '.js'))) });
  put({ name: 'renderer styles, kB', ours: kilobytes(total(ending(renderer, '.css'))) });

  const archive = total(filesIn(join(unpacked, 'resources'), 'app.asar'));
  const native = total(filesIn(join(unpacked, 'resources', 'app.asar.unpacked')));
  put({
    name: 'asar without the native module, MB',
    ours: megabytes(archive, 2),
    goal: atMost(archive / bytesPerMegabyte, asarLimitMegabytes, ' MB'),
  });
  put({ name: 'asar with the native module, MB', ours: megabytes(archive + native, 2) });
  const [ours, without] = [unpacked, join(bare.executable, '..')].map((path) =>
    total(filesIn(path)),
  ) as [number, number];
  put({
    name: 'unpacked app, MB',
    ours: megabytes(ours, 0),
    bare: megabytes(without, 0),
    compared: times(ours, without),
  });
}

interface File {
  readonly path: string;
  readonly bytes: number;
}

/** All files below a folder, or only the one of this name right in it. */
function filesIn(folder: string, only?: string): readonly File[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (only !== undefined && entry.name !== only) return [];
    if (entry.isDirectory()) return filesIn(path);
    return [{ path, bytes: lstatSync(path).size }];
  });
}

/** The bundles that run in processes of their own. */
function helpersOf(main: readonly File[]): readonly File[] {
  return main.filter(({ path }) => /(usb-sensor|log-reader|host-probe)\.cjs$/.test(path));
}

function ending(files: readonly File[], end: string): readonly File[] {
  return files.filter(({ path }) => path.endsWith(end));
}

function total(files: readonly File[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function kilobytes(bytes: number): string {
  return (bytes / bytesPerKilobyte).toFixed(bytes < 10 * bytesPerKilobyte ? 1 : 0);
}

function megabytes(bytes: number, digits: number): string {
  return (bytes / bytesPerMegabyte).toFixed(digits);
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { demoIds } from '../../preload/contract/command.ts';
import { findElectron } from '../runtime/electron.mjs';

// Reads the finished packs back. `npm test` makes them first; see `.setup/pack.mjs`.
const root = fileURLToPath(new URL('../..', import.meta.url));
const release = join(root, 'dist', 'release', 'linux-unpacked');
const forTests = join(root, 'dist', 'linux-unpacked');
const asar = join(release, 'resources', 'app.asar');
const asarForTests = join(forTests, 'resources', 'app.asar');

const LARGEST_ASAR = 3 * 1024 * 1024;

const { electronFuses } = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as {
  readonly electronFuses: Readonly<Record<string, boolean>>;
};

/** The fuses of a pack, by the names that electron-builder.yml uses. */
async function fusesOf(pack: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(join(pack, 'holdsteady'));
  const fuses: Record<string, boolean> = {};
  for (const [number, state] of Object.entries(wire)) {
    const name = FuseV1Options[Number(number)];
    if (name === undefined || typeof state !== 'number') continue;
    fuses[name.charAt(0).toLowerCase() + name.slice(1)] = state === FuseState.ENABLE;
  }
  return fuses;
}

function filesInAsar(archive = asar): string[] {
  return listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
}

/** Bytes of the archive without the native modules, which lie beside it. */
function size(path: string): number {
  return existsSync(path) ? statSync(path).size : Number.NaN;
}

describe('fuses', () => {
  // The stand-in is older than two of them: `grantFileProtocolExtraPrivileges`, which this test
  // therefore cannot see there, and `wasmTrapHandlers`, which stays at its default everywhere.
  const notYet = findElectron()?.kind === 'stand-in' ? ['grantFileProtocolExtraPrivileges'] : [];

  it('of the release are as electron-builder.yml says', async () => {
    const found = await fusesOf(release);
    const expected = Object.entries(electronFuses).filter(([key]) => !notYet.includes(key));
    expect(found).toMatchObject(Object.fromEntries(expected));
    expect(notYet.filter((key) => key in found)).toEqual([]);
  });

  it('of the pack that the tests drive are left alone', async () => {
    expect((await fusesOf(forTests))['enableNodeCliInspectArguments']).toBe(true);
  });
});

describe('the archive', () => {
  it('holds no packages but usb', () => {
    const packages = filesInAsar()
      .filter((file) => file.startsWith('/node_modules/'))
      .map((file) => file.split('/')[2]);
    expect([...new Set(packages)].sort()).toEqual(['@node-usb', 'usb']);
  });

  it('holds nothing but the app beside them', () => {
    const tops = filesInAsar().map((file) => file.split('/')[1]);
    expect([...new Set(tops)].sort()).toEqual(['assets', 'node_modules', 'out', 'package.json']);
  });

  it.each([asar, asarForTests])(
    'holds the recordings and nothing more of the assets: %s',
    (one) => {
      const assets = filesInAsar(one).filter((file) => file.startsWith('/assets/'));
      const recordings = demoIds.map((id) => `/assets/demo/${id}-restore.jsonl`);
      expect(assets.sort()).toEqual(['/assets/demo', ...recordings].sort());
    },
  );

  it('holds no source, no map and no type', () => {
    expect(filesInAsar().filter((file) => /\.(map|ts|tsx|tsbuildinfo)$/.test(file))).toEqual([]);
  });

  it('is small', () => {
    expect(size(asar)).toBeLessThan(LARGEST_ASAR);
  });

  it('lays the native part of usb beside it', () => {
    const native = filesInAsar().filter((file) => file.endsWith('.node'));
    expect(native).toHaveLength(1);
    expect(native.map((file) => existsSync(`${asar}.unpacked${file}`))).toEqual([true]);
  });

  it('is of the hardened build, and that of the tests is not', () => {
    const constant = (archive: string): string | undefined =>
      /\bhardened: (true|false)\b/.exec(extractFile(archive, 'out/main/index.cjs').toString())?.[1];
    expect(constant(asar)).toBe('true');
    expect(constant(asarForTests)).toBe('false');
  });

  it('bears the checksums that macOS and Windows check at each start', () => {
    const header = readHeader();
    const files = leaves(header);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => file.integrity?.algorithm !== 'SHA256')).toEqual([]);
  });
});

describe('the languages of Chromium', () => {
  it('are cut down to the one that the app speaks', () => {
    expect(readdirSync(join(release, 'locales'))).toEqual(['en-US.pak']);
  });
});

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly integrity?: { readonly algorithm: string };
}

/** The header of an archive: a pickle of two sizes, then JSON. */
function readHeader(): Entry {
  const bytes = readFileSync(asar);
  const length = bytes.readUInt32LE(12);
  return JSON.parse(bytes.subarray(16, 16 + length).toString('utf8')) as Entry;
}

function leaves(entry: Entry): Entry[] {
  return entry.files === undefined ? [entry] : Object.values(entry.files).flatMap(leaves);
}

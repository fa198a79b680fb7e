import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { findLogs, glance } from './find-logs.ts';
import { createPatience } from './patience.ts';
import { type Places, readable, searchOf } from './roots.ts';
import { temporaryFolder } from './temp-logs.test-support.ts';

/** A home folder with these files, each with its own path as content. */
function home(...files: readonly string[]): string {
  const folder = temporaryFolder();
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${file}\n`);
  }
  return folder;
}

function places(platform: Places['platform'], folder: string): Places {
  return { platform, home: folder, roaming: null, local: null };
}

async function found(platform: Places['platform'], folder: string, added: readonly string[] = []) {
  const { candidates, folders } = await findLogs(searchOf(places(platform, folder), added));
  return {
    logs: candidates.map(({ name, origin }) => `${origin}: ${name}`).sort(),
    folders: folders.map(({ name, state }) => `${name}: ${state}`),
  };
}

describe('where logs are found', () => {
  it('on a Mac: in the folder of iPhones, not in that of iPads, and with Apple Configurator', async () => {
    const folder = home(
      'Library/Logs/iPhone Updater Logs/iPhoneUpdater.log',
      'Library/Logs/iPhone Updater Logs/iPhoneUpdater 7.log',
      'Library/Logs/iPad Updater Logs/iPadUpdater.log',
      'Library/Logs/iPhone Updater Logs/notes.plist',
      'Library/Logs/Other/other.log',
      'Library/Logs/loose.log',
      'Library/Group Containers/ABCDE12345.group.com.apple.configurator/Library/Logs/cfg.log',
      'Library/Group Containers/ABCDE12345.group.com.apple.notes/Library/Logs/notes.log',
    );
    expect(await found('darwin', folder)).toEqual({
      logs: ['configurator: cfg.log', 'mac: iPhoneUpdater 7.log', 'mac: iPhoneUpdater.log'],
      folders: [
        '~/Library/Logs: read',
        '~/Library/Group Containers/*.group.com.apple.configurator: read',
      ],
    });
  });

  it('on Linux: what idevicerestore has left', async () => {
    const folder = home(
      'restore_1A2B_2026-04-02.log',
      'Downloads/restore_1A2B_2.log',
      'Downloads/other.log',
      'deep/restore_3.log',
    );
    expect(await found('linux', folder)).toEqual({
      logs: ['idevicerestore: restore_1A2B_2.log', 'idevicerestore: restore_1A2B_2026-04-02.log'],
      folders: ['~: read', '~/Downloads: read'],
    });
  });

  it('nowhere: each folder is named, without the name of the person', async () => {
    expect(await found('darwin', join(temporaryFolder(), 'nobody'))).toEqual({
      logs: [],
      folders: [
        '~/Library/Logs: missing',
        '~/Library/Group Containers/*.group.com.apple.configurator: missing',
      ],
    });
  });

  it('in a folder that the person added, and below it, links left out', async () => {
    const folder = home('mine/a.log', 'mine/deep/er/b.txt', 'mine/c.png', 'else/d.log');
    symlinkSync(join(folder, 'mine'), join(folder, 'mine', 'circle'));
    symlinkSync(join(folder, 'else', 'd.log'), join(folder, 'mine', 'link.log'));
    const { logs, folders } = await found('linux', folder, [join(folder, 'mine')]);
    expect(logs).toEqual(['added: a.log', 'added: b.txt']);
    expect(folders[0]).toBe('~/mine: read');
  });

  it('once, though it lies in two of the folders', async () => {
    const folder = home('mine/sub/a.log');
    const { logs } = await found('linux', folder, [join(folder, 'mine'), join(folder, 'mine/sub')]);
    expect(logs).toEqual(['added: a.log']);
  });
});

describe('the folders of Windows', () => {
  const base: Places = {
    platform: 'win32',
    home: 'C:\\Users\\Ana',
    roaming: 'D:\\Roaming',
    local: null,
  };

  it('are those of iTunes and of both apps from the Store', () => {
    const { roots, families } = searchOf(base, ['E:\\logs', 'C:\\Users\\Ana\\Desktop']);
    expect(roots.map(({ path, name, origin }) => [path, name, origin])).toEqual([
      ['E:\\logs', 'E:\\logs', 'added'],
      ['C:\\Users\\Ana\\Desktop', '~\\Desktop', 'added'],
      ['D:\\Roaming\\Apple Computer', '%APPDATA%\\Apple Computer', 'itunes'],
    ]);
    expect(families.map(({ parent, origin }) => [parent, origin])).toEqual([
      ['C:\\Users\\Ana\\AppData\\Local\\Packages', 'itunes-store'],
      ['C:\\Users\\Ana\\AppData\\Local\\Packages', 'apple-devices'],
    ]);
    const [store, devices] = families;
    expect(store?.matches.test('AppleInc.iTunes_nzyj5cx40ttqa')).toBe(true);
    expect(store?.matches.test('AppleInc.AppleDevices_nzyj5cx40ttqa')).toBe(false);
    expect(devices?.matches.test('AppleInc.AppleDevices_nzyj5cx40ttqa')).toBe(true);
  });

  it('are searched by name, also below folders that nobody has seen yet', async () => {
    const folder = home(
      'Packages/AppleInc.AppleDevices_x/LocalCache/Roaming/Apple/Agent/iPhone Updater Logs/a.log',
      'Packages/AppleInc.iTunes_x/LocalCache/Roaming/Apple Computer/iTunes/iPhone Updater Logs/b.log',
      'Packages/AppleInc.iTunes_x/LocalCache/Local/Logs/c.log',
      'Packages/Other_x/LocalCache/iPhone Updater Logs/d.log',
    );
    const { families } = searchOf({ ...base, local: folder }, []);
    const here = families.map((family) => ({
      ...family,
      parent: join(folder, 'Packages'),
      inside: family.inside.map(([path, ...rest]) => [path.replace('\\', '/'), ...rest] as const),
    }));
    const { candidates } = await findLogs({ roots: [], families: here });
    expect(candidates.map(({ name, origin }) => [name, origin])).toEqual([
      ['b.log', 'itunes-store'],
      ['a.log', 'apple-devices'],
    ]);
  });
});

describe('a glance', () => {
  it('shows that a log or a folder of logs has come', async () => {
    const folder = home('Library/Logs/x.txt');
    const { places: watched } = await findLogs(searchOf(places('darwin', folder), []));
    const before = await glance(watched, createPatience(1000));
    expect(await glance(watched, createPatience(1000))).toBe(before);
    mkdirSync(join(folder, 'Library/Logs/iPhone Updater Logs'));
    expect(await glance(watched, createPatience(1000))).not.toBe(before);
  });
});

describe('a path as people write it', () => {
  it.each([
    ['/home/ana', '~'],
    ['/home/ana/logs', '~/logs'],
    ['/home/anastasia/logs', '/home/anastasia/logs'],
    ['/media/stick', '/media/stick'],
  ])('%s', (path, name) => {
    expect(readable(path, places('linux', '/home/ana'))).toBe(name);
  });
});

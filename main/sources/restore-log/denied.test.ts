import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { findLogs } from './find-logs.ts';
import { followFile } from './follow-file.ts';
import { createLibrarian } from './log-shelf.ts';
import { searchOf } from './roots.ts';
import { headLines, temporaryFolder } from './temp-logs.test-support.ts';

const nobody = 65_534;

/** Permission bits do not bind root: the work is done as somebody else. */
async function withoutRights<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** A home folder that everybody may enter, with one log in it. */
function home() {
  const folder = temporaryFolder();
  const logs = join(folder, 'Library', 'Logs', 'iPhone Updater Logs');
  mkdirSync(logs, { recursive: true });
  const log = join(logs, 'iPhoneUpdater.log');
  writeFileSync(log, headLines());
  chmodSync(folder, 0o755);
  const places = { platform: 'darwin', home: folder, roaming: null, local: null } as const;
  return { logs, log, search: searchOf(places, []) };
}

// Windows has no such bits; what it refuses comes with the same code.
describe.skipIf(process.platform === 'win32')('without permission', () => {
  it('a log is told to be denied, and read as soon as it may be', async () => {
    const { log } = home();
    chmodSync(log, 0);
    const follower = followFile(log);
    await withoutRights(async () => {
      expect(await follower.step()).toEqual({ kind: 'lost', reason: 'denied' });
    });
    chmodSync(log, 0o644);
    await withoutRights(async () => {
      expect(await follower.step()).toMatchObject({ kind: 'read', atEnd: true });
    });
  });

  it('a log that may not be read makes its folder one that could not be read', async () => {
    const { log, search } = home();
    chmodSync(log, 0);
    const shelf = await withoutRights(() => createLibrarian().search(search, Date.now()));
    expect(shelf.logs).toEqual([]);
    expect(shelf.folders[0]).toEqual({ name: '~/Library/Logs', state: 'denied' });
  });

  it('so does a folder of logs that may not be entered', async () => {
    const { logs, search } = home();
    chmodSync(logs, 0);
    const { folders, candidates } = await withoutRights(() => findLogs(search));
    expect(candidates).toEqual([]);
    expect(folders[0]).toEqual({ name: '~/Library/Logs', state: 'denied' });
    chmodSync(logs, 0o755);
  });
});

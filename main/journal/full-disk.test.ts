import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { bundleChild, temporaryFolder } from './folder.test-support.ts';

// Needs a disk of its own: on Linux as root nothing is skipped.
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

test.skipIf(!canMount)(
  'a full disk and a read-only one cost no line and are told and taken back',
  { timeout: 60_000 },
  async () => {
    const folder = temporaryFolder();
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const script = await bundleChild('full-disk.test-support.ts', join(folder, 'child'));
    const args = ['--mount', '--propagation', 'private', process.execPath, script, disk];
    const { stdout } = await promisify(execFile)('unshare', args);
    expect(JSON.parse(stdout)).toEqual({
      reserveAtFirst: true,
      filled: 'ENOSPC',
      onReserve: [],
      reserveUsed: true,
      savedOnReserve: 210,
      full: ['history-not-saved-full'],
      afterFull: [],
      savedAfterFull: 5210,
      lostWhenFull: 0,
      readOnly: ['history-not-saved-read-only'],
      readOnlyHistory: 5210,
      stillReadOnly: ['history-not-saved-read-only'],
      afterReadOnly: [],
      lost: 0,
      complete: true,
      last: 5220,
    });
  },
);

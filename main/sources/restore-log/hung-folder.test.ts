import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import type * as fsPromises from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';

import { answerWithin } from './find-logs.ts';
import type { ReaderMessage } from './message.ts';
import { readLines } from './read-lines.ts';
import { createReader } from './restore-log-reader.ts';
import { recentHead, tailLines, temporaryFolder, until } from './temp-logs.test-support.ts';

const calls = vi.hoisted(() => ({ hung: 0 }));

// A share whose computer is gone: the system never answers.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fsPromises>();
  const hang = <T extends (path: string) => unknown>(call: T) =>
    ((path: string) => {
      if (!path.includes('hung share')) return call(path);
      calls.hung += 1;
      return new Promise(() => undefined);
    }) as unknown as T;
  return { ...real, opendir: hang(real.opendir as never), readdir: hang(real.readdir as never) };
});

it('a folder that never answers holds up neither the search nor what is followed', async () => {
  const home = temporaryFolder();
  const folder = join(home, 'Library', 'Logs', 'iPhone Updater Logs');
  mkdirSync(folder, { recursive: true });
  const log = join(folder, 'iPhoneUpdater.log');
  writeFileSync(log, recentHead());
  const said: ReaderMessage[] = [];
  const reader = createReader({ readLines, post: (message) => said.push(message), now: Date.now });
  onTestFinished(() => reader.stop());
  const places = { platform: 'darwin', home, roaming: null, local: null } as const;
  reader.obey({ kind: 'attend', active: true });
  reader.obey({ kind: 'begin', places, folders: ['/mnt/hung share'], told: null });

  await until(() => expect(said.some(({ kind }) => kind === 'log-followed')).toBe(true));
  const sought = said.find((message) => message.kind === 'log-sought');
  expect(sought?.folders[0]).toEqual({ name: '/mnt/hung share', state: 'denied' });
  expect(sought?.folders[1]).toEqual({ name: '~/Library/Logs', state: 'read' });

  // The next search waits for nobody, and the following for no search.
  const wroteAt = performance.now();
  appendFileSync(log, tailLines());
  await until(() => expect(JSON.stringify(said)).toContain('"status":4013'));
  expect(performance.now() - wroteAt).toBeLessThan(answerWithin);
  reader.obey({ kind: 'list', id: 1 });
  reader.obey({ kind: 'list', id: 2 });
  await until(() => expect(said.filter(({ kind }) => kind === 'list')).toHaveLength(2));
  // Asked once: a question that is not answered holds a thread.
  expect(calls.hung).toBe(1);
});

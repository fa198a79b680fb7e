import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { demoIds } from '../preload/contract/command.ts';
import { message } from '../preload/contract/message.ts';
import { createNotices } from './notices.ts';
import { openAsked, openDemo, playWhenOpen } from './recordings.ts';
import { say } from './say.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdsteady-recordings-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test.each(demoIds)('the built-in recording %s plays without a gap', async (demo) => {
  const { result } = await openDemo(process.cwd(), demo, 10);
  expect(result.ok).toBe(true);
  if (!result.ok) return;
  const kinds: string[] = [];
  for await (const event of result.recording.events) kinds.push(event.kind);
  expect(kinds).toContain('phone-arrived');
  expect(result.recording.report()).toMatchObject({ skipped: 0, damaged: 0, torn: false });
});

test('an incomplete app rejects', async () => {
  await expect(openDemo(folder, 'healthy', 10)).rejects.toThrow('ENOENT');
});

test('the command line may ask for nothing, a demo or a file', async () => {
  expect(await openAsked(folder, { show: 'live', logFolders: [] })).toBeNull();
  const demo = await openAsked(process.cwd(), { show: 'demo', demo: 'failing', speed: 3 });
  expect(demo).toMatchObject({ speed: 3, result: { ok: true } });

  const file = join(folder, 'my bug.jsonl');
  await writeFile(file, 'no recording');
  const damaged = await openAsked(folder, { show: 'replay', file, speed: 1 });
  expect(damaged?.result).toEqual({ ok: false, reason: 'damaged' });
  expect(damaged && say(damaged.name)).toBe('my bug.jsonl');
  const missing = await openAsked(folder, { show: 'replay', file: `${file}.x`, speed: 1 });
  expect(missing?.result).toEqual({ ok: false, reason: 'missing' });
});

test('what is open is played', async () => {
  const play = vi.fn();
  const onFault = vi.fn();
  const notices = createNotices(() => undefined);
  await playWhenOpen(openDemo(process.cwd(), 'healthy', 7), { play }, notices, onFault);
  expect(play).toHaveBeenCalledExactlyOnceWith(
    expect.anything(),
    { id: 'shell.replay.healthy' },
    7,
  );
  expect(onFault).not.toHaveBeenCalled();
  expect(notices.views).toEqual([]);
});

test.each([
  ['is missing', () => openDemo(folder, 'healthy', 7)],
  [
    'is damaged',
    () => {
      const result = { ok: false, reason: 'damaged' } as const;
      return Promise.resolve({ name: message('shell.replay.healthy'), speed: 7, result });
    },
  ],
])('of a recording that %s the window and the log are told', async (_, open) => {
  const play = vi.fn();
  const onFault = vi.fn();
  const notices = createNotices(() => undefined);
  await playWhenOpen(open(), { play }, notices, onFault);
  expect(play).not.toHaveBeenCalled();
  expect(onFault).toHaveBeenCalledOnce();
  expect(notices.views.map(({ id, tone, text }) => [id, tone, say(text)])).toEqual([
    ['replay-unopened', 'attention', 'The recording could not be opened, so nothing is played.'],
  ]);
});

import { beforeEach, expect, it, vi } from 'vitest';

import { logLineLimit } from '../preload/contract/log-drawer.ts';
import { createLogDrawer, type LogDrawer } from './log-drawer.ts';
import { initialState } from './session/state.ts';
import type { LogListing, LogPart } from './sources/restore-log/message.ts';
import type { Adopted } from './sources/restore-log/restore-log-source.ts';

const listing = (key: string): LogListing => ({
  key,
  name: `${key}.log`,
  origin: 'mac',
  size: 10,
  modifiedAt: 2000,
  openedAt: 1000,
});
const part = (texts: readonly string[], more: Partial<LogPart> = {}): LogPart => ({
  anew: false,
  earlier: false,
  skipped: false,
  lines: texts.map((text) => ({ text, fact: null })),
  atEnd: true,
  ...more,
});

let items: readonly LogListing[];
let adopted: Adopted;
let send: (part: LogPart) => void;
let lose: (reason: 'gone' | 'denied' | 'unreadable') => void;
let stopped: string[];
let drawer: LogDrawer;
const onFault = vi.fn();

beforeEach(() => {
  items = [listing('new'), listing('old')];
  adopted = { ok: true, log: null };
  stopped = [];
  drawer = createLogDrawer({
    logs: {
      list: () => Promise.resolve(items),
      adopt: () => Promise.resolve(adopted),
      lines: (key, takes, over) => {
        send = takes;
        lose = over;
        return () => stopped.push(key);
      },
    },
    onChange: () => undefined,
    onFault,
  });
});

async function opened(key: string | null = null): Promise<void> {
  drawer.open(key);
  await vi.waitFor(() => expect(drawer.view(initialState)?.shown).not.toBeNull());
}

it('reads nothing while it is closed', () => {
  expect(drawer.view(initialState)).toBeNull();
  expect(drawer.lines.pending).toBe(false);
});

it('opens with the log of the latest try, and hands over its lines once', async () => {
  await opened();
  send(part(['a', 'b'], { atEnd: false }));
  expect(drawer.view(initialState)).toMatchObject({ shown: { key: 'new' }, state: 'reading' });
  send(part(['c']));
  expect(drawer.view(initialState)?.state).toBe('following');
  const { reset, lines } = drawer.lines.take();
  expect([reset, lines.map(({ raw }) => raw)]).toEqual([true, ['a', 'b', 'c']]);
  expect(drawer.lines.take()).toEqual({ reset: false, earlier: [], lines: [] });
});

it('ends one reading before the next, and when it is closed', async () => {
  await opened();
  await opened('old');
  await vi.waitFor(() => expect(drawer.view(initialState)?.shown?.key).toBe('old'));
  drawer.close();
  expect(stopped).toEqual(['new', 'old']);
  // The window is to forget them.
  expect(drawer.lines.take()).toEqual({ reset: true, earlier: [], lines: [] });
});

it('starts afresh where the file was written anew, and says when it is lost', async () => {
  await opened();
  send(part(['a']));
  send(part(['b'], { anew: true }));
  expect(drawer.lines.take().lines.map(({ raw }) => raw)).toEqual(['b']);
  lose('gone');
  expect(drawer.view(initialState)?.state).toBe('gone');
});

it('keeps no more lines than the window does, and says so', async () => {
  await opened();
  const many = Array.from({ length: logLineLimit + 5 }, (_, index) => String(index));
  send(part(many));
  let handed = 0;
  while (drawer.lines.pending) {
    const { lines } = drawer.lines.take();
    // More at once would hold up the window.
    expect(lines.length).toBeLessThanOrEqual(4000);
    handed += lines.length;
  }
  expect(handed).toBe(logLineLimit);
  expect(drawer.view(initialState)?.skipped).toBe(true);
});

it('shows a chosen file, or says why not', async () => {
  await opened();
  drawer.openFile('/somewhere/notes.txt');
  await vi.waitFor(() =>
    expect(drawer.view(initialState)?.trouble).toEqual({ id: 'ui.log.no-log' }),
  );
  adopted = { ok: false, reason: 'denied' };
  drawer.openFile('/somewhere/secret.log');
  await vi.waitFor(() =>
    expect(drawer.view(initialState)?.trouble).toEqual({ id: 'ui.log.lost.denied' }),
  );
  adopted = { ok: true, log: listing('mine') };
  drawer.openFile('/somewhere/mine.log');
  await vi.waitFor(() => expect(drawer.view(initialState)?.shown?.key).toBe('mine'));
  expect(drawer.view(initialState)?.trouble).toBeNull();
  expect(onFault).not.toHaveBeenCalled();
});

it('names the folders where there is no log', async () => {
  items = [];
  drawer.open(null);
  const state = {
    ...initialState,
    log: {
      ...initialState.log,
      sought: { folders: [{ name: '~/Library/Logs', state: 'missing' as const }], found: 0 },
    },
  };
  await vi.waitFor(() => expect(drawer.view(state)?.shown).toBeNull());
  expect(drawer.view(state)?.folders).toEqual([
    { name: '~/Library/Logs', words: { id: 'ui.log.folder.missing' } },
  ]);
});

it('hands over earlier lines in their order, though the later ones of them come first', async () => {
  await opened();
  send(part(['d'], { anew: true }));
  send(part(['c'], { earlier: true }));
  send(part(['a', 'b'], { earlier: true, skipped: true }));
  const { earlier, lines } = drawer.lines.take();
  expect([...earlier, ...lines].map(({ raw }) => raw)).toEqual(['a', 'b', 'c', 'd']);
  expect(drawer.view(initialState)?.skipped).toBe(true);
});

import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import type { SnapshotUpdate } from '../../preload/contract/snapshot.ts';
import { type Desk, openDoors, pushUpdate } from './handle.ts';

type Handler = (event: IpcMainInvokeEvent, value?: unknown) => unknown;

const snapshot = { revision: 1 } as SnapshotUpdate;
const frame = { url: 'app://companion/index.html' };
const ours = { sender: { id: 7, mainFrame: frame }, senderFrame: frame };

let time: number;
let desk: { [K in keyof Desk]: ReturnType<typeof vi.fn<Desk[K]>> };
let handlers: Map<string, Handler>;

/** Knocks at a door, by default as our own page. */
function knock(channel: string, value?: unknown, event: object = ours): unknown {
  return handlers.get(channel)?.(event as IpcMainInvokeEvent, value);
}

beforeEach(() => {
  time = 0;
  handlers = new Map();
  desk = {
    snapshot: vi.fn<Desk['snapshot']>(() => Promise.resolve(snapshot)),
    run: vi.fn<Desk['run']>(() => ({ ok: true })),
    warn: vi.fn<Desk['warn']>(),
    now: vi.fn<Desk['now']>(() => time),
  };
  const ipc = { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) };
  openDoors({ id: 7, ipc } as unknown as WebContents, desk);
});

describe('the doors', () => {
  test('are two, with the names of the contract', () => {
    expect([...handlers.keys()].sort()).toEqual(['command/send', 'snapshot/get']);
  });

  test('hand out the snapshot and carry out a command for our own page', async () => {
    expect(await knock('snapshot/get')).toBe(snapshot);
    expect(knock('command/send', { type: 'tick', step: 'cable' })).toEqual({ ok: true });
    expect(desk.run).toHaveBeenCalledExactlyOnceWith({ type: 'tick', step: 'cable' });
  });

  const forged: readonly [string, object][] = [
    ['other contents', { sender: { id: 8, mainFrame: frame }, senderFrame: frame }],
    ['a frame that has gone', { sender: ours.sender, senderFrame: null }],
    ['a sub-frame', { sender: ours.sender, senderFrame: { ...frame } }],
  ];
  test.each(forged)('stay shut for %s', async (_, event) => {
    expect(await knock('snapshot/get', undefined, event)).toBeNull();
    expect(knock('command/send', { type: 'begin' }, event)).toEqual({
      ok: false,
      reason: 'sender',
    });
    expect(desk.snapshot).not.toHaveBeenCalled();
    expect(desk.run).not.toHaveBeenCalled();
    expect(desk.warn).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['nothing', undefined],
    ['an unknown command', { type: 'erase' }],
    ['an over-long name', { type: 'open-link', link: 'x'.repeat(100_000) }],
    ['an extra key', { type: 'begin', extra: 1 }],
  ])('refuse %s', (_, value) => {
    expect(knock('command/send', value)).toEqual({ ok: false, reason: 'unknown command' });
    expect(desk.run).not.toHaveBeenCalled();
  });

  test('let no thrown error cross', async () => {
    const secret = new Error('ENOENT /home/anna/journal');
    desk.run.mockImplementation(() => {
      throw secret;
    });
    desk.snapshot.mockRejectedValue(secret);
    expect(knock('command/send', { type: 'begin' })).toEqual({ ok: false, reason: 'failed' });
    expect(await knock('snapshot/get')).toBeNull();
    expect(desk.warn.mock.calls.map(([, error]) => error)).toEqual([secret, secret]);
  });

  test('refuse the twenty-first command of a second, and open again later', () => {
    const answers = Array.from({ length: 21 }, () => knock('command/send', { type: 'begin' }));
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => ({ ok: true })));
    expect(answers[20]).toEqual({ ok: false, reason: 'too many' });
    time = 999;
    expect(knock('command/send', { type: 'begin' })).toEqual({ ok: false, reason: 'too many' });
    time = 1000;
    expect(knock('command/send', { type: 'begin' })).toEqual({ ok: true });
  });

  test('count refused commands too, so that garbage cannot be sent without end', () => {
    for (let i = 0; i < 20; i += 1) knock('command/send', 'garbage');
    expect(knock('command/send', { type: 'begin' })).toEqual({ ok: false, reason: 'too many' });
  });

  test('do not fill the log with refusals', () => {
    for (let i = 0; i < 500; i += 1) knock('command/send', 'garbage');
    expect(desk.warn).toHaveBeenCalledTimes(5);
  });
});

describe('pushUpdate', () => {
  function contents(destroyed: boolean, crashed: boolean) {
    return { isDestroyed: () => destroyed, isCrashed: () => crashed, send: vi.fn() };
  }

  test('sends the update to a living page only', () => {
    const living = contents(false, false);
    pushUpdate(living, snapshot);
    expect(living.send.mock.calls).toEqual([['snapshot/changed', snapshot]]);
    for (const dead of [contents(true, false), contents(false, true)]) {
      pushUpdate(dead, snapshot);
      expect(dead.send).not.toHaveBeenCalled();
    }
  });
});

import { beforeEach, expect, test, vi } from 'vitest';

import type { CompanionApi } from '../preload/contract/api.ts';
import type { SnapshotUpdate } from '../preload/contract/snapshot.ts';
import { holdMs } from './hold-status.ts';
import { createSnapshotStore, drawEveryMs, patienceMs } from './snapshot-store.ts';
import { snapshotIn, updateTo } from './snapshot.test-support.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  return () => {
    vi.useRealTimers();
  };
});

function fakeMain(answer: () => Promise<SnapshotUpdate>) {
  let push: (update: SnapshotUpdate) => void = () => undefined;
  const api = {
    getSnapshot: vi.fn(answer),
    onSnapshot: (listener: (update: SnapshotUpdate) => void) => {
      push = listener;
      return () => undefined;
    },
    send: vi.fn<CompanionApi['send']>(() => Promise.resolve({ ok: true })),
  };
  return {
    api,
    push: (update: SnapshotUpdate) => {
      push(update);
    },
  };
}

const flush = () => vi.advanceTimersByTimeAsync(0);

test('takes the whole truth first, then what follows on it', async () => {
  const { api, push } = fakeMain(() => Promise.resolve(updateTo(4, 'none', true)));
  const store = createSnapshotStore(api);
  expect(store.get().touch).toBe('waiting');
  await flush();
  await vi.advanceTimersByTimeAsync(holdMs);
  push(updateTo(5, 'normal'));
  expect(store.get().shown?.moment.status.id).toBe('normal');
  expect(store.get().shown?.timeline.map(({ seq }) => seq)).toEqual([4, 5]);
});

test('a change that overtakes the answer is neither lost nor taken twice', async () => {
  const { api, push } = fakeMain(() => Promise.resolve(updateTo(4, 'none', true)));
  const store = createSnapshotStore(api);
  push(updateTo(4, 'none'));
  push(updateTo(5, 'normal'));
  await vi.advanceTimersByTimeAsync(drawEveryMs);
  expect(store.get().shown?.timeline.map(({ seq }) => seq)).toEqual([4, 5]);
  expect(api.getSnapshot).toHaveBeenCalledTimes(1);
});

test('a missed change makes it ask again', async () => {
  let revision = 1;
  const { api, push } = fakeMain(() => Promise.resolve(updateTo(revision, 'none', true)));
  const store = createSnapshotStore(api);
  await flush();
  revision = 4;
  push(updateTo(3, 'normal'));
  await vi.advanceTimersByTimeAsync(drawEveryMs);
  expect(api.getSnapshot).toHaveBeenCalledTimes(2);
  expect(store.get().shown?.timeline.map(({ seq }) => seq)).toEqual([4]);
});

test('a flood is drawn at most ten times a second, and its end is not lost', async () => {
  const { api, push } = fakeMain(() => Promise.resolve(updateTo(0, 'none', true)));
  const store = createSnapshotStore(api);
  await flush();
  const draws = vi.fn();
  store.subscribe(draws);
  for (let revision = 1; revision <= 100; revision += 1) {
    push(updateTo(revision, 'none'));
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(drawEveryMs);
  expect(draws.mock.calls.length).toBeLessThanOrEqual(11);
  expect(store.get().shown?.timeline).toHaveLength(101);
});

test('the answer to a command is drawn at once, also in a flood', async () => {
  const { api, push } = fakeMain(() => Promise.resolve(updateTo(0, 'none', true)));
  const store = createSnapshotStore(api);
  await flush();
  push(updateTo(1, 'none'));
  push(updateTo(2, 'none'));
  api.send.mockImplementation(() => {
    push(updateTo(3, 'none'));
    return Promise.resolve({ ok: true });
  });
  await store.send({ type: 'begin' });
  expect(store.get().shown?.timeline.at(-1)?.seq).toBe(3);
  // Or the change comes just after the answer to the command.
  push(updateTo(4, 'none'));
  expect(store.get().shown?.timeline.at(-1)?.seq).toBe(4);
});

test('an alert is drawn at once, also in a flood', async () => {
  const { api, push } = fakeMain(() => Promise.resolve(updateTo(0, 'none', true)));
  const store = createSnapshotStore(api);
  await flush();
  push(updateTo(1, 'install'));
  push({ ...updateTo(2, 'drop'), snapshot: snapshotIn('drop', 'assertive') });
  expect(store.get().shown?.moment.status.id).toBe('drop');
  push(updateTo(3, 'install'));
  expect(store.get().shown?.moment.status.id).toBe('drop');
  await vi.advanceTimersByTimeAsync(holdMs);
  expect(store.get().shown?.moment.status.id).toBe('install');
});

test('a part that says the same stays the same object, so that it is not drawn anew', async () => {
  const { api, push } = fakeMain(() => Promise.resolve(updateTo(0, 'none', true)));
  const store = createSnapshotStore(api);
  await flush();
  const before = store.get().shown?.snapshot;
  push(updateTo(1, 'normal'));
  await vi.advanceTimersByTimeAsync(drawEveryMs);
  expect(store.get().shown?.snapshot.status.id).toBe('normal');
  expect(store.get().shown?.snapshot.checklist).toBe(before?.checklist);
  expect(store.get().shown?.snapshot.ledger).toBe(before?.ledger);
  expect(store.get().shown?.snapshot.cables).toBe(before?.cables);
});

test('a state is held, then the newest one shows by itself', async () => {
  const { api, push } = fakeMain(() => Promise.resolve(updateTo(1, 'none', true)));
  const store = createSnapshotStore(api);
  await flush();
  push(updateTo(2, 'normal'));
  push(updateTo(3, 'many'));
  await vi.advanceTimersByTimeAsync(drawEveryMs);
  expect(store.get().shown?.moment.status.id).toBe('none');
  expect(store.get().shown?.snapshot.status.id).toBe('many');
  await vi.advanceTimersByTimeAsync(holdMs);
  expect(store.get().shown?.moment.status.id).toBe('many');
});

test('says so when main does not answer, and comes back by itself', async () => {
  let up = false;
  const { api } = fakeMain(() =>
    up ? Promise.resolve(updateTo(1, 'none', true)) : Promise.reject(new Error('gone')),
  );
  const store = createSnapshotStore(api);
  await flush();
  expect(store.get()).toEqual({ touch: 'lost', shown: null });
  up = true;
  await vi.advanceTimersByTimeAsync(patienceMs);
  expect(store.get().touch).toBe('kept');
});

test('an answer that never comes counts as lost', async () => {
  const { api } = fakeMain(() => new Promise(() => undefined));
  const store = createSnapshotStore(api);
  await vi.advanceTimersByTimeAsync(patienceMs);
  expect(store.get().touch).toBe('lost');
});

test('a refused command is false; one that main cannot hear loses touch', async () => {
  let answer = () => Promise.resolve(updateTo(1, 'none', true));
  const { api } = fakeMain(() => answer());
  const store = createSnapshotStore(api);
  await flush();
  api.send.mockResolvedValueOnce({ ok: false, reason: 'not now' });
  expect(await store.send({ type: 'begin' })).toBe(false);
  expect(store.get().touch).toBe('kept');

  answer = () => Promise.reject(new Error('gone'));
  api.send.mockRejectedValueOnce(new Error('gone'));
  expect(await store.send({ type: 'begin' })).toBe(false);
  await vi.advanceTimersByTimeAsync(drawEveryMs);
  expect(store.get().touch).toBe('lost');
  expect(store.get().shown?.snapshot.status.id).toBe('none');
});

test('a question is answered in its own result', async () => {
  let answers = () => Promise.resolve(updateTo(1, 'none', true));
  const { api } = fakeMain(() => answers());
  const store = createSnapshotStore(api);
  await flush();
  const answer = { kind: 'unread', words: { id: 'error.read.no-number' } } as const;
  api.send.mockResolvedValueOnce({ ok: true, answer });
  expect(await store.explainCode('4x')).toEqual(answer);
  expect(api.send).toHaveBeenLastCalledWith({ type: 'explain-code', text: '4x' });

  api.send.mockResolvedValueOnce({ ok: false, reason: 'too many' });
  expect(await store.explainCode('40')).toBeNull();
  expect(store.get().touch).toBe('kept');

  answers = () => Promise.reject(new Error('gone'));
  api.send.mockRejectedValueOnce(new Error('gone'));
  expect(await store.explainCode('401')).toBeNull();
  await vi.advanceTimersByTimeAsync(drawEveryMs);
  expect(store.get().touch).toBe('lost');
});

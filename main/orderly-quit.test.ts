import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { quitInOrder, quitWhenAsked } from './orderly-quit.ts';

function start(finish: () => Promise<void>) {
  let willQuit: (event: { preventDefault: () => void }) => void = () => undefined;
  const signals = new Map<string, () => void>();
  const preventDefault = vi.fn();
  const app = {
    on: (_event: 'will-quit', listener: typeof willQuit) => {
      willQuit = listener;
    },
    quit: vi.fn(),
    exit: vi.fn(),
  };
  const onFault = vi.fn();
  const process = { on: (signal: string, listener: () => void) => signals.set(signal, listener) };
  quitInOrder(app, process, finish, onFault);
  return {
    app,
    onFault,
    signals,
    preventDefault,
    quit: () => {
      willQuit({ preventDefault });
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('finishes before it ends, with code 0', async () => {
  let finished: () => void = () => undefined;
  const { app, quit, preventDefault } = start(
    () =>
      new Promise((resolve) => {
        finished = resolve;
      }),
  );
  quit();
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(app.exit).not.toHaveBeenCalled();
  finished();
  await vi.advanceTimersByTimeAsync(0);
  expect(app.exit.mock.calls).toEqual([[0]]);
  expect(vi.getTimerCount()).toBe(0);
});

test('finishes once, however often it is asked', async () => {
  const finish = vi.fn(() => Promise.resolve());
  const { app, quit } = start(finish);
  quit();
  quit();
  await vi.advanceTimersByTimeAsync(0);
  expect(finish).toHaveBeenCalledOnce();
  expect(app.exit).toHaveBeenCalledOnce();
});

test('ends after a while although something hangs, and says so', async () => {
  const { app, quit, onFault } = start(() => new Promise(() => undefined));
  quit();
  await vi.advanceTimersByTimeAsync(1499);
  expect(app.exit).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(app.exit.mock.calls).toEqual([[0]]);
  expect(onFault).toHaveBeenCalledOnce();
});

test('ends although finishing fails, and says so', async () => {
  const { app, quit, onFault } = start(() => Promise.reject(new Error('disk')));
  quit();
  await vi.advanceTimersByTimeAsync(0);
  expect(app.exit.mock.calls).toEqual([[0]]);
  expect(onFault).toHaveBeenCalledExactlyOnceWith('quit', new Error('disk'));
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('takes %s as a wish to quit', (signal) => {
  const { app, signals } = start(() => Promise.resolve());
  signals.get(signal)?.();
  expect(app.quit).toHaveBeenCalledOnce();
});

test('quits when the program that started it asks, and when that is gone', () => {
  const app = { quit: vi.fn() };
  const channel = new EventEmitter();
  quitWhenAsked(app, channel, false);
  channel.emit('message', { quit: true });
  expect(app.quit).not.toHaveBeenCalled();
  channel.emit('message', 'quit');
  expect(app.quit).toHaveBeenCalledTimes(1);
  channel.emit('disconnect');
  expect(app.quit).toHaveBeenCalledTimes(2);
});

test('a hardened build takes no orders', () => {
  const app = { quit: vi.fn() };
  const channel = new EventEmitter();
  quitWhenAsked(app, channel, true);
  channel.emit('message', 'quit');
  channel.emit('disconnect');
  expect(app.quit).not.toHaveBeenCalled();
});

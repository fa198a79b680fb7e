import { beforeEach, expect, test, vi } from 'vitest';

import { createAnnouncer, politeEveryMs, settleMs, type Region } from './announcer.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  return () => {
    vi.useRealTimers();
  };
});

function heard() {
  const speak = vi.fn<(region: Region, words: string) => void>();
  return { speak, announcer: createAnnouncer(speak) };
}

test('polite words settle first, and only the last of a row is spoken', () => {
  const { speak, announcer } = heard();
  announcer.announce('polite', 'unplugged');
  vi.advanceTimersByTime(settleMs - 1);
  announcer.announce('polite', 'connected');
  vi.advanceTimersByTime(settleMs);
  expect(speak.mock.calls).toEqual([['polite', 'connected']]);
});

test('at most one polite message in three seconds', () => {
  const { speak, announcer } = heard();
  announcer.announce('polite', 'one');
  vi.advanceTimersByTime(settleMs);
  announcer.announce('polite', 'two');
  vi.advanceTimersByTime(politeEveryMs - 1);
  expect(speak).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(speak).toHaveBeenLastCalledWith('polite', 'two');
});

test('an urgent message is spoken at once and in place of the polite one', () => {
  const { speak, announcer } = heard();
  announcer.announce('polite', 'connected');
  announcer.announce('assertive', 'dropped');
  vi.advanceTimersByTime(10_000);
  expect(speak.mock.calls).toEqual([['assertive', 'dropped']]);
});

test('the same words are spoken once', () => {
  const { speak, announcer } = heard();
  announcer.announce('assertive', 'dropped');
  announcer.announce('polite', 'dropped');
  vi.advanceTimersByTime(10_000);
  expect(speak).toHaveBeenCalledTimes(1);
});

test('nothing is spoken after the end', () => {
  const { speak, announcer } = heard();
  announcer.announce('polite', 'connected');
  announcer.stop();
  vi.advanceTimersByTime(10_000);
  expect(speak).not.toHaveBeenCalled();
});

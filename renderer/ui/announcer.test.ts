import { beforeEach, expect, test, vi } from 'vitest';

import type { StatusId } from '../../preload/contract/snapshot.ts';
import { createAnnouncer, politeEveryMs, settleMs, type Region } from './announcer.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  return () => {
    vi.useRealTimers();
  };
});

function heard() {
  const speak = vi.fn<(region: Region, words: string) => void>();
  const announcer = createAnnouncer(speak);
  return {
    speak,
    announcer,
    polite: (words: string, id: StatusId = 'normal') => {
      announcer.announce({ id, region: 'polite', words });
    },
    alert: (words: string, id: StatusId = 'drop') => {
      announcer.announce({ id, region: 'assertive', words });
    },
  };
}

test('polite words settle first, and only the last of a row is spoken', () => {
  const { speak, polite } = heard();
  polite('unplugged');
  vi.advanceTimersByTime(settleMs - 1);
  polite('connected');
  vi.advanceTimersByTime(settleMs);
  expect(speak.mock.calls).toEqual([['polite', 'connected']]);
});

test('at most one polite message in three seconds', () => {
  const { speak, polite } = heard();
  polite('one');
  vi.advanceTimersByTime(settleMs);
  polite('two');
  vi.advanceTimersByTime(politeEveryMs - 1);
  expect(speak).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(speak).toHaveBeenLastCalledWith('polite', 'two');
});

test('an alert is spoken at once and in place of the polite words that wait', () => {
  const { speak, polite, alert } = heard();
  polite('connected');
  alert('dropped');
  expect(speak.mock.calls).toEqual([['assertive', 'dropped']]);
  vi.advanceTimersByTime(10_000);
  expect(speak).toHaveBeenCalledTimes(1);
});

test('polite words right after an alert still settle', () => {
  const { speak, polite, alert } = heard();
  alert('dropped');
  polite('connected');
  vi.advanceTimersByTime(settleMs - 1);
  expect(speak.mock.calls).toEqual([['assertive', 'dropped']]);
  vi.advanceTimersByTime(1);
  expect(speak).toHaveBeenLastCalledWith('polite', 'connected');
});

test('the same words in a row are spoken once', () => {
  const { speak, polite, alert } = heard();
  alert('dropped');
  polite('dropped');
  vi.advanceTimersByTime(10_000);
  expect(speak).toHaveBeenCalledTimes(1);
});

test('the same alert is spoken again when another state lay between, however short', () => {
  const { speak, polite, alert } = heard();
  alert('dropped');
  polite('installing');
  vi.advanceTimersByTime(100);
  alert('dropped');
  expect(speak.mock.calls).toEqual([
    ['assertive', 'dropped'],
    ['assertive', 'dropped'],
  ]);
});

test('a phone that keeps dropping is told of at once, then every 30 seconds at most', () => {
  const { speak, polite, alert } = heard();
  alert('3 times', 'flap');
  expect(speak).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  alert('4 times', 'flap');
  alert('5 times', 'flap');
  vi.advanceTimersByTime(19_999);
  expect(speak).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(speak).toHaveBeenLastCalledWith('assertive', '5 times');
  alert('6 times', 'flap');
  polite('connected');
  vi.advanceTimersByTime(30_000);
  expect(speak.mock.calls.slice(2)).toEqual([['polite', 'connected']]);
});

test('another alert does not wait for the one that keeps coming', () => {
  const { speak, alert } = heard();
  alert('3 times', 'flap');
  alert('4 times', 'flap');
  alert('stopped', 'failed');
  vi.advanceTimersByTime(60_000);
  expect(speak.mock.calls).toEqual([
    ['assertive', '3 times'],
    ['assertive', 'stopped'],
  ]);
});

test('back for three seconds and the state after it are each spoken once', () => {
  const { speak, polite } = heard();
  polite('changing', 'change');
  vi.advanceTimersByTime(41_000);
  polite('back', 'back');
  vi.advanceTimersByTime(3000);
  polite('installing', 'install');
  vi.advanceTimersByTime(60_000);
  expect(speak.mock.calls.map(([, words]) => words)).toEqual(['changing', 'back', 'installing']);
});

test('a clock that is set back silences nothing', () => {
  const { speak, polite } = heard();
  polite('one');
  vi.advanceTimersByTime(settleMs);
  vi.setSystemTime(1_000_000 - 3_600_000);
  polite('two');
  vi.advanceTimersByTime(politeEveryMs);
  expect(speak).toHaveBeenLastCalledWith('polite', 'two');
});

test('nothing is spoken after the end', () => {
  const { speak, announcer, polite } = heard();
  polite('connected');
  announcer.stop();
  vi.advanceTimersByTime(10_000);
  expect(speak).not.toHaveBeenCalled();
});

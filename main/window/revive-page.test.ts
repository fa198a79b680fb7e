import type { WebContents } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { revivePage } from './revive-page.ts';

function page() {
  let gone: (event: object, details: { reason: string; exitCode: number }) => void = () =>
    undefined;
  const contents = {
    on: (_name: 'render-process-gone', listener: typeof gone) => {
      gone = listener;
    },
  };
  const parts = { reload: vi.fn(), giveUp: vi.fn(), report: vi.fn() };
  revivePage(contents as unknown as WebContents, parts);
  return {
    ...parts,
    die: (reason: string) => {
      gone({}, { reason, exitCode: 5 });
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('reloads the page once, then gives up', () => {
  const { die, reload, giveUp, report } = page();
  die('crashed');
  expect([reload.mock.calls.length, giveUp.mock.calls.length]).toEqual([1, 0]);
  die('oom');
  expect([reload.mock.calls.length, giveUp.mock.calls.length]).toEqual([1, 1]);
  expect(report.mock.calls).toEqual([
    ['the page is gone: crashed, code 5'],
    ['the page is gone: oom, code 5'],
  ]);
});

test('reloads it again after ten healthy minutes, each time', () => {
  const { die, reload, giveUp } = page();
  for (const crash of [1, 2, 3]) {
    die('crashed');
    expect([reload.mock.calls.length, giveUp.mock.calls.length]).toEqual([crash, 0]);
    vi.advanceTimersByTime(600_000);
  }
  die('crashed');
  vi.advanceTimersByTime(599_999);
  die('crashed');
  expect([reload.mock.calls.length, giveUp.mock.calls.length]).toEqual([4, 1]);
});

test('lets a page end in order', () => {
  const { die, reload, giveUp } = page();
  die('clean-exit');
  expect(reload).not.toHaveBeenCalled();
  expect(giveUp).not.toHaveBeenCalled();
});

import { beforeEach, describe, expect, test } from 'vitest';

import { message } from '../preload/contract/message.ts';
import type { NoticeView, ShownClock, Snapshot, StatusView } from '../preload/contract/snapshot.ts';
import { say } from './say.ts';
import { createTerminal, type Output, type Terminal } from './terminal.ts';

const noon = new Date(2026, 10, 23, 12, 0, 0).getTime();
const live: ShownClock = { realAt: 0, shownAt: 0, rate: 1 };

let now: number;
let lines: string[];
let fail: ((error: Error) => void) | null;
let terminal: Terminal;

function outputTo(write: (text: string) => unknown, writable = true): Output {
  return {
    writable,
    write,
    on: (_event, listener) => {
      fail = listener;
    },
  };
}

const status = (
  title: 'shell.menu.view' | 'shell.menu.help',
  sentence: 'shell.menu.steps',
): StatusView => ({
  id: 'none',
  tone: 'idle',
  title: message(title),
  sentence: message(sentence),
  next: null,
  clock: null,
  urgency: 'polite',
});

function snapshot(
  shown: StatusView,
  notices: readonly NoticeView[] = [],
  clock: ShownClock = live,
): Snapshot {
  return { status: shown, notices, clock } as Snapshot;
}

const full: NoticeView = {
  id: 'history-not-saved-full',
  tone: 'attention',
  text: message('shell.menu.quit'),
};

beforeEach(() => {
  now = noon;
  lines = [];
  fail = null;
  terminal = createTerminal({
    output: outputTo((text) => lines.push(text)),
    say,
    now: () => now,
  });
});

describe('the terminal', () => {
  test('prints time, title and sentence', () => {
    terminal.show(snapshot(status('shell.menu.view', 'shell.menu.steps')));
    expect(lines).toEqual(['12:00:00  View. Steps\n']);
  });

  test('prints a line per change and none in between', () => {
    const view = status('shell.menu.view', 'shell.menu.steps');
    terminal.show(snapshot(view));
    now += 5000;
    terminal.show(
      snapshot({ ...view, clock: { label: 'shell.menu.quit', since: 1, of: null, over: null } }),
    );
    terminal.show(snapshot(status('shell.menu.help', 'shell.menu.steps')));
    terminal.show(snapshot(view));
    expect(lines.map((line) => line.slice(0, -1))).toEqual([
      '12:00:00  View. Steps',
      '12:00:05  Help. Steps',
      '12:00:05  View. Steps',
    ]);
  });

  test('prints a notice once, and again when it comes back', () => {
    const view = status('shell.menu.view', 'shell.menu.steps');
    terminal.show(snapshot(view, [full]));
    terminal.show(snapshot(view, [full]));
    terminal.show(snapshot(view));
    terminal.show(snapshot(view, [full]));
    expect(lines.slice(1)).toEqual(['12:00:00  Note: Quit\n', '12:00:00  Note: Quit\n']);
  });

  test('tells the time of the recording in a replay', () => {
    const clock = { realAt: noon, shownAt: noon - 3_600_000, rate: 60 };
    now = noon + 1000;
    terminal.show(snapshot(status('shell.menu.view', 'shell.menu.steps'), [], clock));
    expect(lines).toEqual(['11:01:00  View. Steps\n']);
  });
});

describe('an output that nobody reads', () => {
  test('is not written to when it was never there', () => {
    const none = createTerminal({
      output: outputTo((text) => lines.push(text), false),
      say,
      now: () => now,
    });
    none.show(snapshot(status('shell.menu.view', 'shell.menu.steps')));
    expect(lines).toEqual([]);
  });

  test('falls silent after an error, without throwing', () => {
    terminal.show(snapshot(status('shell.menu.view', 'shell.menu.steps')));
    fail?.(new Error('EPIPE'));
    terminal.show(snapshot(status('shell.menu.help', 'shell.menu.steps')));
    expect(lines).toHaveLength(1);
  });

  test('may throw, once', () => {
    let tries = 0;
    const broken = createTerminal({
      output: outputTo(() => {
        tries += 1;
        throw new Error('EPIPE');
      }),
      say,
      now: () => now,
    });
    broken.show(snapshot(status('shell.menu.view', 'shell.menu.steps')));
    broken.show(snapshot(status('shell.menu.help', 'shell.menu.steps')));
    expect(tries).toBe(1);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';

import { message } from '../preload/contract/message.ts';
import type {
  NoticeView,
  ReplayView,
  ShownClock,
  StatusView,
} from '../preload/contract/snapshot.ts';
import { say } from './say.ts';
import { createTerminal, type Output, type Terminal, type TerminalReading } from './terminal.ts';

const noon = new Date(2026, 10, 23, 12, 0, 0).getTime();
const live: ShownClock = { realAt: 0, shownAt: 0, rate: 1 };

let now: number;
let lines: string[];
let fail: ((error: Error) => void) | null;
let told: TerminalReading;
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
  run: null,
  care: null,
  actions: [],
  urgency: 'polite',
});

const view = status('shell.menu.view', 'shell.menu.steps');
const help = status('shell.menu.help', 'shell.menu.steps');

/** Changes what there is to tell, without ending the turn. */
function change(
  shown: StatusView,
  notices: readonly NoticeView[] = [],
  clock: ShownClock = live,
  replay: ReplayView | null = null,
): void {
  told = { status: shown, notices, clock, replay, advice: () => [] };
  terminal.changed();
}

/** Changes it, and ends the turn. */
async function show(...args: Parameters<typeof change>): Promise<void> {
  change(...args);
  await Promise.resolve();
}

function open(output: Output): Terminal {
  return createTerminal({ output, say, read: () => told, now: () => now });
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
  terminal = open(outputTo((text) => lines.push(text)));
});

describe('the terminal', () => {
  test('prints time, title and sentence', async () => {
    await show(view);
    expect(lines).toEqual(['12:00:00  View. Steps\n']);
  });

  test('prints a line per change and none in between', async () => {
    await show(view);
    now += 5000;
    await show({ ...view, clock: { label: 'shell.menu.quit', over: null, since: 1, of: null } });
    await show(structuredClone(view));
    await show(help);
    await show(view);
    await show({ ...view, id: 'looking' });
    expect(lines.map((line) => line.slice(0, -1))).toEqual([
      '12:00:00  View. Steps',
      '12:00:05  Help. Steps',
      '12:00:05  View. Steps',
      '12:00:05  View. Steps',
    ]);
  });

  test('says nothing of what was only within one turn', async () => {
    await show(view);
    change(help);
    change(view);
    expect(lines).toHaveLength(1);
    await Promise.resolve();
    expect(lines).toHaveLength(1);
  });

  test('prints every change of a stream, and puts nothing into words that stays', async () => {
    let said = 0;
    terminal = createTerminal({
      output: outputTo((text) => lines.push(text)),
      say: (words) => {
        said += 1;
        return say(words);
      },
      read: () => told,
      now: () => now,
    });
    for (let index = 0; index < 1280; index += 1) await show(structuredClone(view));
    expect([lines.length, said]).toEqual([1, 1]);

    for (let count = 1; count <= 1280; count += 1) {
      const values = { count, who: 'iphone' };
      await show({
        ...view,
        id: 'many',
        title: message('status.many.title', values),
        sentence: message('status.many.sentence', values),
      });
    }
    expect(lines).toHaveLength(1281);
  });

  test('prints a notice once, and again when it comes back', async () => {
    await show(view, [full]);
    await show(view, [full]);
    await show(view);
    await show(view, [full]);
    expect(lines.slice(1)).toEqual(['12:00:00  Note: Quit\n', '12:00:00  Note: Quit\n']);
  });

  test('says what to do next, and what deserves a look on the cable', async () => {
    terminal = open(outputTo((text) => lines.push(text)));
    change({ ...view, next: message('shell.menu.help') });
    told = { ...told, advice: () => [message('shell.menu.quit')] };
    await Promise.resolve();
    expect(lines).toEqual(['12:00:00  View. Steps Quit Next: Help\n']);
  });

  test('says of every line that it is a recording, and when that has ended', async () => {
    const replay = {
      name: message('shell.menu.replay'),
      speed: 1,
      finished: false,
      canLeave: true,
    };
    await show(view, [], live, replay);
    await show(view, [], live, { ...replay, finished: true });
    await show(view, [], live, { ...replay, finished: true });
    expect(lines).toEqual([
      '12:00:00  Recording: View. Steps\n',
      '12:00:00  The recording has ended.\n',
    ]);
  });

  test('tells the time of the recording in a replay', async () => {
    now = noon + 1000;
    await show(view, [], { realAt: noon, shownAt: noon - 3_600_000, rate: 60 });
    expect(lines).toEqual(['11:01:00  View. Steps\n']);
  });
});

describe('an output that nobody reads', () => {
  test('is not written to when it was never there', async () => {
    terminal = open(outputTo((text) => lines.push(text), false));
    await show(view);
    expect(lines).toEqual([]);
  });

  test('falls silent after an error, without throwing', async () => {
    await show(view);
    fail?.(new Error('EPIPE'));
    await show(help);
    expect(lines).toHaveLength(1);
  });

  test('may throw, once', async () => {
    let tries = 0;
    terminal = open(
      outputTo(() => {
        tries += 1;
        throw new Error('EPIPE');
      }),
    );
    await show(view);
    await show(help);
    expect(tries).toBe(1);
  });
});

import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

import { type Options, parseOptions } from './options.ts';
import { say } from './say.ts';

const cwd = resolve('/home/anna');

describe('options that are understood', () => {
  const table: readonly [string, readonly string[], Options][] = [
    ['none', [], { show: 'live', logFolders: [] }],
    ['a demo without a name', ['--demo'], { show: 'demo', demo: 'healthy', speed: 10 }],
    ['a demo by name', ['--demo', 'failing'], { show: 'demo', demo: 'failing', speed: 10 }],
    ['a demo with a sign', ['--demo=failing'], { show: 'demo', demo: 'failing', speed: 10 }],
    [
      'a demo before a switch',
      ['--demo', '--no-sandbox'],
      { show: 'demo', demo: 'healthy', speed: 10 },
    ],
    [
      'a relative file',
      ['--replay', 'bug.jsonl'],
      { show: 'replay', file: resolve(cwd, 'bug.jsonl'), speed: 1 },
    ],
    [
      'an absolute file and a speed',
      ['--speed', '60', `--replay=${resolve('/tmp/a b.jsonl')}`],
      { show: 'replay', file: resolve('/tmp/a b.jsonl'), speed: 60 },
    ],
    ['the slowest', ['--demo', '--speed', '0.1'], { show: 'demo', demo: 'healthy', speed: 0.1 }],
    ['the fastest', ['--demo', '--speed=1000'], { show: 'demo', demo: 'healthy', speed: 1000 }],
    [
      'the last of two demos',
      ['--demo', '--demo=failing'],
      { show: 'demo', demo: 'failing', speed: 10 },
    ],
    [
      'switches of Chromium and words of the system',
      ['--user-data-dir=/x', '--inspect=0', '-psn_0_1', '.', '--', '--lang', 'de', '--replayed-x'],
      { show: 'live', logFolders: [] },
    ],
  ];
  test.each(table)('%s', (_, argv, options) => {
    expect(parseOptions(argv, cwd)).toEqual({ ok: true, options });
  });
});

describe('folders of restore logs', () => {
  test('are absolute, and may be several', () => {
    const argv = ['--restore-logs', 'logs', `--restore-logs=${resolve('/media/b c')}`];
    expect(parseOptions(argv, cwd)).toEqual({
      ok: true,
      options: { show: 'live', logFolders: [resolve(cwd, 'logs'), resolve('/media/b c')] },
    });
  });
});

describe('options that are not understood get one sentence', () => {
  const table: readonly [string, readonly string[], RegExp][] = [
    ['no folder', ['--restore-logs'], /--restore-logs needs a folder/],
    ['an empty folder', ['--restore-logs='], /--restore-logs needs a folder/],
    ['one folder of logs', ['--restore-log', 'x'], /Did you mean --restore-logs/],
    ['logs beside a demo', ['--demo', '--restore-logs', 'x'], /Leave out --restore-logs/],
    ['an unknown demo', ['--demo', 'broken'], /--demo takes healthy or failing, not broken/],
    ['no file', ['--replay'], /--replay needs a file/],
    ['an empty file', ['--replay='], /--replay needs a file/],
    ['a switch in the place of the file', ['--replay', '--speed', '2'], /needs a file/],
    ['no speed', ['--demo', '--speed'], /--speed takes a number/],
    ['an empty speed', ['--demo', '--speed='], /--speed takes a number/],
    ['a speed of words', ['--demo', '--speed', 'fast'], /--speed takes a number/],
    ['no speed at all', ['--demo', '--speed', '0'], /--speed takes a number/],
    ['backwards', ['--demo', '--speed=-1'], /--speed takes a number/],
    ['too fast', ['--demo', '--speed', '1001'], /--speed takes a number/],
    ['endless', ['--demo', '--speed', 'Infinity'], /--speed takes a number/],
    ['a speed for nothing', ['--speed', '2'], /goes with/],
    ['both', ['--demo', '--replay', 'x'], /not both/],
    ['one dash', ['-demo'], /Did you mean --demo/],
    ['capitals', ['--Replay=x'], /Did you mean --replay/],
    ['one too many', ['--speeds=2'], /Did you mean --speed/],
  ];
  test.each(table)('%s', (_, argv, sentence) => {
    const parsed = parseOptions(argv, cwd);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) {
      expect(say(parsed.problem)).toMatch(sentence);
    }
  });
});

test('every check once, without a window', () => {
  const parse = (...argv: readonly string[]) => parseOptions(argv, cwd);
  expect(parse('--probe')).toEqual({
    ok: true,
    options: { show: 'probe', network: false, record: null },
  });
  expect(parse('--probe', 'network', '--record', 'raw')).toEqual({
    ok: true,
    options: { show: 'probe', network: true, record: resolve(cwd, 'raw') },
  });
  for (const argv of [
    ['--probe', 'everything'],
    ['--probe', '--demo'],
    ['--record', 'raw'],
    ['--probe', '--record'],
  ]) {
    expect(parse(...argv).ok, argv.join(' ')).toBe(false);
  }
});

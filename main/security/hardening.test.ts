import { describe, expect, test } from 'vitest';

import { refusedArgument } from './hardening.ts';

function start(argv: readonly string[], switches: readonly string[] = []) {
  return {
    packaged: true,
    hardened: true,
    argv: ['/opt/Holdsteady/holdsteady', ...argv],
    hasSwitch: (name: string) => switches.includes(name),
  };
}

describe('refusedArgument', () => {
  test.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-port',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect=0',
    '--inspect-brk',
    '--inspect-port=1',
    '-inspect',
    '--debug-brk',
  ])('a release refuses %s', (argument) => {
    expect(refusedArgument(start([argument]))).toBe(argument);
  });

  test.each(['remote-debugging-port', 'remote-debugging-pipe'])(
    'a release refuses %s in a form that only Chromium knows',
    (name) => {
      expect(refusedArgument(start([`/${name}=9222`], [name]))).toBe(`--${name}`);
    },
  );

  test('a release takes its own options and other switches', () => {
    const argv = ['--demo', '--replay', 'inspect.jsonl', '--user-data-dir=/x', '--no-sandbox'];
    expect(refusedArgument(start(argv))).toBeNull();
  });

  test('the pack that tests drive, and a developer’s run, may be inspected', () => {
    const inspected = start(['--inspect=0'], ['remote-debugging-port']);
    expect(refusedArgument({ ...inspected, hardened: false })).toBeNull();
    expect(refusedArgument({ ...inspected, packaged: false })).toBeNull();
  });
});

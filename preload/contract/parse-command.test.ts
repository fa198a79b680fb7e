import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { buttonFamilies, coachProcedures } from './coach.ts';
import { codeTextLength, type Command, demoIds } from './command.ts';
import { portNameLength } from './links.ts';
import { linkIds } from './link-id.ts';
import { parseCommand } from './parse-command.ts';
import { noticeIds } from './snapshot.ts';
import { skipReasons, stepIds } from './step-id.ts';

const accepted: readonly Command[] = [
  ...stepIds.flatMap((step): Command[] => [
    { type: 'tick', step },
    { type: 'undo', step },
    { type: 'open-step', step },
    ...skipReasons.map((reason): Command => ({ type: 'skip', step, reason })),
  ]),
  { type: 'open-step', step: null },
  { type: 'begin' },
  ...demoIds.map((demo): Command => ({ type: 'play-demo', demo })),
  { type: 'leave-replay' },
  { type: 'open-log', key: null },
  { type: 'open-log', key: 'a1-B_2' },
  { type: 'close-log' },
  { type: 'choose-log' },
  { type: 'add-log-folder' },
  { type: 'drop-log', path: '/home/x/a.log' },
  { type: 'name-port', port: '1-2.4', name: '' },
  { type: 'name-port', port: '1-2', name: 'é'.repeat(portNameLength) },
  { type: 'keep-cable' },
  { type: 'start-test' },
  { type: 'stop-test' },
  { type: 'save-case' },
  { type: 'open-case' },
  { type: 'retry-usb' },
  ...noticeIds.map((notice): Command => ({ type: 'dismiss-notice', notice })),
  { type: 'keep-on-top', on: true },
  { type: 'keep-on-top', on: false },
  { type: 'speak', on: true },
  ...coachProcedures.map((procedure): Command => ({ type: 'open-coach', procedure })),
  { type: 'start-coach' },
  { type: 'stop-coach' },
  { type: 'close-coach' },
  ...buttonFamilies.map((family): Command => ({ type: 'say-buttons', family })),
  { type: 'say-buttons', family: null },
  ...linkIds.map((link): Command => ({ type: 'open-link', link })),
  { type: 'explain-code', text: '' },
  { type: 'explain-code', text: '４'.repeat(codeTextLength) },
  { type: 'painted', what: 'words', at: 1_760_000_000_000.5 },
];

const refused: readonly [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a string', 'begin'],
  ['a number', 7],
  ['a list', [{ type: 'begin' }]],
  ['no type', {}],
  ['an unknown type', { type: 'restore-phone' }],
  ['a type from the prototype', { type: 'constructor' }],
  ['another type from the prototype', { type: '__proto__' }],
  ['a type that is no string', { type: ['begin'] }],
  ['a missing key', { type: 'tick' }],
  ['an extra key', { type: 'begin', now: true }],
  ['an extra key with an undefined value', { type: 'begin', now: undefined }],
  ['an extra symbol key', { type: 'begin', [Symbol('x')]: 1 }],
  ['a wrong key of the right number', { type: 'tick', stop: 'cable' }],
  ['a path for a key', { type: 'open-log', key: '../a' }],
  ['a path without a letter', { type: 'drop-log', path: '' }],
  ['a port without a sign', { type: 'name-port', port: '', name: 'left' }],
  ['a port that is far too long', { type: 'name-port', port: '1'.repeat(65), name: 'left' }],
  ['a port with a line break', { type: 'name-port', port: '1-2\n', name: 'left' }],
  ['a port that is a number', { type: 'name-port', port: 12, name: 'left' }],
  [
    'a name too long for a port',
    { type: 'name-port', port: '1-2', name: 'x'.repeat(portNameLength + 1) },
  ],
  ['a name with a line break', { type: 'name-port', port: '1-2', name: 'left\nright' }],
  ['a port without its name', { type: 'name-port', port: '1-2' }],
  ['a cable to keep', { type: 'keep-cable', cable: 1 }],
  ['a length for a test', { type: 'start-test', seconds: 1 }],
  ['a reason to stop a test', { type: 'stop-test', why: 'stopped' }],
  ['a place to save a case', { type: 'save-case', path: '/tmp/case' }],
  ['a file to open as a case', { type: 'open-case', path: '/etc/passwd' }],
  ['an unknown step', { type: 'tick', step: 'dfu' }],
  ['an unknown procedure', { type: 'open-coach', procedure: 'jailbreak' }],
  ['a family that is none', { type: 'say-buttons', family: 'volume-up' }],
  ['a step as a list', { type: 'tick', step: ['cable'] }],
  ['null where a step must be', { type: 'tick', step: null }],
  ['an unknown reason', { type: 'skip', step: 'cable', reason: 'my phone number is …' }],
  ['an address instead of a link id', { type: 'open-link', link: 'https://example.org/' }],
  ['a link id with a blank', { type: 'open-link', link: 'apple-4013 ' }],
  ['a very long link id', { type: 'open-link', link: 'a'.repeat(1_000_000) }],
  ['an unknown demo', { type: 'play-demo', demo: '../secret' }],
  ['an unknown notice', { type: 'dismiss-notice', notice: 'all' }],
  ['a truthy value for a switch', { type: 'keep-on-top', on: 1 }],
  ['a text too long for a number', { type: 'explain-code', text: '4'.repeat(codeTextLength + 1) }],
  ['a number that is no text', { type: 'explain-code', text: 4013 }],
  ['not a number', { type: 'painted', what: 'words', at: Number.NaN }],
  ['no finite number', { type: 'painted', what: 'words', at: Number.POSITIVE_INFINITY }],
  ['a time before 1970', { type: 'painted', what: 'words', at: -1 }],
  ['a number as text', { type: 'painted', what: 'words', at: '5' }],
  ['inherited keys', Object.create({ type: 'begin' })],
];

describe('parseCommand', () => {
  test.each(accepted.map((command) => [JSON.stringify(command), command] as const))(
    'accepts %s as a fresh object',
    (_, command) => {
      const parsed = parseCommand(command);
      expect(parsed).toEqual(command);
      expect(parsed).not.toBe(command);
    },
  );

  test.each(refused)('refuses %s', (_, value) => {
    expect(parseCommand(value)).toBeNull();
  });

  test('never throws on any JSON, and what it accepts is one of the known commands', () => {
    const known = new Set(accepted.map((command) => command.type));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const parsed = parseCommand(value);
        return parsed === null || known.has(parsed.type);
      }),
    );
  });

  test('never accepts a known command with one more key', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...accepted),
        fc.string(),
        fc.jsonValue(),
        (command, key, value) => {
          fc.pre(!Object.hasOwn(command, key) && key !== '__proto__');
          return parseCommand({ ...command, [key]: value }) === null;
        },
      ),
    );
  });

  test('never accepts a known command with a key of another value, unless that is known too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...accepted), fc.jsonValue(), (command, value) => {
        const key = Object.keys(command).find((name) => name !== 'type');
        fc.pre(key !== undefined && typeof value !== 'number' && typeof value !== 'boolean');
        // Any short text may be asked about, and names of logs, their files and ports are not from a list.
        const isFree = ['explain-code', 'open-log', 'drop-log', 'name-port'].includes(command.type);
        fc.pre(!isFree || typeof value !== 'string');
        const forged = { ...command, [key]: value };
        const parsed = parseCommand(forged);
        return (
          parsed === null ||
          accepted.some((known) => JSON.stringify(known) === JSON.stringify(parsed))
        );
      }),
    );
  });
});

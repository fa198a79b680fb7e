import { expect, test } from 'vitest';

import { readShortcut, type KeyPress } from './shortcuts.ts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const ctrl = { ctrlKey: true };
const meta = { metaKey: true };

test.each([
  [press('F6', 'F6'), { type: 'pane', by: 1 }],
  [press('F6', 'F6', { shiftKey: true }), { type: 'pane', by: -1 }],
  [press('F1', 'F1'), { type: 'help' }],
  [press('Escape', 'Escape'), { type: 'close' }],
  [press('3', 'Digit3', ctrl), { type: 'step', step: 'cable' }],
  // A French keyboard gives another sign on the same key.
  [press('"', 'Digit3', ctrl), { type: 'step', step: 'cable' }],
  [press('h', 'KeyH', ctrl), { type: 'timeline' }],
  [press('b', 'KeyB', ctrl), { type: 'cable' }],
  [press('d', 'KeyD', ctrl), { type: 'number' }],
  [press('6', 'Digit6', ctrl), { type: 'tries' }],
  [press('0', 'Digit0', ctrl), { type: 'gate' }],
  [press('P', 'KeyP', { ctrlKey: true, shiftKey: true }), { type: 'pin' }],
  [press('M', 'KeyM', { ctrlKey: true, shiftKey: true }), { type: 'speak' }],
])('Windows: %o', (key, shortcut) => {
  expect(readShortcut(key, false)).toEqual(shortcut);
});

test.each([
  [press('1', 'Digit1', meta), { type: 'step', step: 'update' }],
  [press('y', 'KeyY', meta), { type: 'timeline' }],
  [press('b', 'KeyB', meta), { type: 'cable' }],
  [press('?', 'Slash', { metaKey: true, shiftKey: true }), { type: 'help' }],
])('Mac: %o', (key, shortcut) => {
  expect(readShortcut(key, true)).toEqual(shortcut);
});

test.each([
  ['no letter or digit acts alone', press('h', 'KeyH'), false],
  ['there is nothing after the tries', press('7', 'Digit7', ctrl), false],
  ['Shift makes it another key', press('B', 'KeyB', { ctrlKey: true, shiftKey: true }), false],
  ['Command H hides the app on a Mac', press('h', 'KeyH', meta), true],
  ['the other key does not count', press('1', 'Digit1', ctrl), true],
  ['AltGr writes characters', press('1', 'Digit1', { ctrlKey: true, altKey: true }), false],
])('%s', (_, key, mac) => {
  expect(readShortcut(key, mac)).toBeNull();
});

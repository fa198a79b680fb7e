import { expect, it } from 'vitest';

import { decode } from './decode.ts';

const text = '127.0.0.1 gs.apple.com\nZürich\n';
const wide = (order: 'le' | 'be', mark: boolean) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

it.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
  ['Windows line ends', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['old Mac line ends', Buffer.from(text.replaceAll('\n', '\r'))],
  ['UTF-16', wide('le', true)],
  ['UTF-16 without its mark', wide('le', false)],
  ['UTF-16 the other way round', wide('be', true)],
  ['UTF-16 the other way round without its mark', wide('be', false)],
  ['one byte for each letter', Buffer.from(text, 'latin1')],
])('reads %s', (_, bytes) => {
  expect(decode(bytes)).toBe(text);
});

it('reads anything, and nothing', () => {
  expect(decode(new Uint8Array())).toBe('');
  expect(decode(Uint8Array.of(0))).toBe('');
  expect(decode(Uint8Array.of(0xff))).toBe('ÿ');
  expect(decode(Uint8Array.of(0xff, 0xfe, 0x41))).toContain('\uFFFD');
});

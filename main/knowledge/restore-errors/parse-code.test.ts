import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { codeTextLength } from '../../../preload/contract/command.ts';
import { slowdown } from '../slowdown.test-support.ts';
import { codeWords } from './code-words.ts';
import { parseCode } from './parse-code.ts';

describe('parseCode', () => {
  test.each([
    ['4013', 4013],
    ['  4013  ', 4013],
    ['4013.', 4013],
    ['(4013)', 4013],
    ['error 14', 14],
    ['Error: -1', -1],
    ['error-14', 14],
    ['-1', -1],
    ['−1', -1],
    ['–1', -1],
    ['-9812', -9812],
    ['0xFAD', 4013],
    ['0xfad', 4013],
    ['Error 4013 (0xFAD)', 4013],
    ['Error: 0xE8000015?', -402_653_163],
    ['-402653163', -402_653_163],
    ['4,013', 4013],
    ['4.013', 4013],
    ['４０１３', 4013],
    ['－１', -1],
    ['٤٠١٣', 4013],
    ['۴۰۱۳', 4013],
    ['エラー4013', 4013],
    ['错误4013。', 4013],
    ['エラー 4013', 4013],
    ['Fehler 9', 9],
    ['ошибка 4005', 4005],
    ['error #21!', 21],
    ['0', 0],
    ['007', 7],
    ['4013 on my iPhone 12', 4013],
    ['iPhone 12: 4013', 4013],
    ['error 4013 with iOS 18.1', 4013],
    ['iTunes 12.13.7 says error 9 since Monday 24', 9],
    ['The iPhone “Kim’s iPhone 12” could not be restored. An unknown error occurred (4013).', 4013],
    ['iPhone 12', 12],
    ['Restore completed, status:4042', 4042],
    ['Depth:0 Code:4014 Error:Unexpected', 4014],
  ])('%s', (text, code) => {
    expect(parseCode(text)).toEqual({ kind: 'code', code });
  });

  test.each(['error', 'FAD', '0x', 'e8000015', 'A1B2', '-', '٫', '0xFADE_0', 'twelve', '🤷'])(
    'no number: %s',
    (text) => {
      expect(parseCode(text)).toEqual({ kind: 'no-number' });
    },
  );

  test.each(['', '   ', '\n\t'])('nothing: %j', (text) => {
    expect(parseCode(text)).toEqual({ kind: 'empty' });
  });

  test.each(['35209900176148123', '0x1FFFFFFFF', '-2147483649', '9'.repeat(41), '9'.repeat(399)])(
    'too long: %s',
    (text) => {
      expect(parseCode(text)).toEqual({ kind: 'too-long' });
    },
  );

  test('a text is read up to a length, whatever follows', () => {
    expect(parseCode(`14 ${' '.repeat(codeTextLength)}9`)).toEqual({ kind: 'code', code: 14 });
  });

  test('reads back what is written, in decimal and in hex', () => {
    fc.assert(
      fc.property(fc.integer(), (code) => {
        expect(parseCode(String(code))).toEqual({ kind: 'code', code });
        expect(parseCode(codeWords(code))).toEqual({ kind: 'code', code });
      }),
    );
  });

  test('never throws, and a code is a whole number of 32 bits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const parsed = parseCode(text);
        return parsed.kind !== 'code' || Object.is(parsed.code | 0, parsed.code);
      }),
    );
  });

  test.each(['9', '0x', '-', '9.999', '(', 'error ', 'iphone 1', '１', '٤', '9 '])(
    'a very long text of %j takes no longer than a long one',
    (piece) => {
      const make = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
      expect(slowdown(make, parseCode)).toBeLessThan(16);
    },
  );
});

test('numbers are written as the computer writes them', () => {
  expect([4013, -1, -9812, 99_999].map(codeWords)).toEqual(['4013', '-1', '-9812', '99999']);
  expect([100_000, -402_653_163].map(codeWords)).toEqual(['0x000186A0', '0xE8000015']);
});

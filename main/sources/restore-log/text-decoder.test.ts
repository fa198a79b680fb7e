import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Encoding } from './encoding.ts';
import { createLineSplitter, longestLine } from './line-splitter.ts';
import { createDecoding } from './text-decoder.ts';

const mark = '\uFEFF';

function bytesOf(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/** The bytes cut at these places. */
function pieces(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(index === 0 ? 0 : ends[index - 1], end));
}

function linesOf(parts: readonly Uint8Array[]): readonly string[] {
  const decoding = createDecoding();
  const splitter = createLineSplitter();
  const lines = parts.flatMap((part) => splitter.push(decoding.decode(part)));
  lines.push(...splitter.push(decoding.end()));
  return [...lines, splitter.rest];
}

const encodings = ['utf-8', 'utf-16le', 'utf-16be'] as const;
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r', '\0', '\r\r\n', 'é', '📱', '[10:11:12.1314] ok'),
    ),
    { maxLength: 30 },
  )
  .map((list) => list.join(''));
const cuts = fc.array(fc.nat(4000), { maxLength: 40 });

describe('decoding and splitting', () => {
  it.each(encodings)('any cut of the bytes gives the same lines: %s', (encoding) => {
    fc.assert(
      fc.property(text, cuts, fc.boolean(), (body, places, marked) => {
        const bytes = bytesOf(marked ? mark + body : body, encoding);
        expect(linesOf(pieces(bytes, places))).toEqual(linesOf([bytes]));
      }),
      { numRuns: 500 },
    );
  });

  it('any cut of any bytes gives the same lines', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), cuts, (bytes, places) => {
        expect(linesOf(pieces(bytes, places))).toEqual(linesOf([bytes]));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(encodings)('reads %s with a mark', (encoding) => {
    const bytes = bytesOf(`${mark}Résumé 📱\r\nzwei\n`, encoding);
    expect(linesOf([bytes])).toEqual(['Résumé 📱', 'zwei', '']);
  });

  it.each(encodings)('reads %s without a mark', (encoding) => {
    const bytes = bytesOf('[10:11:12.1314] one\r\n[10:11:13.1] two', encoding);
    expect(linesOf([bytes])).toEqual(['[10:11:12.1314] one', '[10:11:13.1] two']);
  });

  it('goes on in the middle of a file whose encoding is known', () => {
    const decoding = createDecoding('utf-16be');
    const bytes = bytesOf('middle', 'utf-16be');
    expect(decoding.decode(bytes.subarray(0, 3)) + decoding.decode(bytes.subarray(3))).toBe(
      'middle',
    );
    expect(createDecoding('utf-8').decode(Buffer.from('a\0b'))).toBe('a\0b');
  });

  it('tells the encoding only when enough bytes have come', () => {
    const decoding = createDecoding();
    expect(decoding.decode(Uint8Array.of(0xff))).toBe('');
    expect(decoding.encoding).toBeNull();
    expect(decoding.decode(Uint8Array.of(0xfe, 0x41, 0))).toBe('A');
    expect(decoding.encoding).toBe('utf-16le');
  });

  it('puts a sign in the place of what is no character', () => {
    expect(linesOf([Uint8Array.of(0x61, 0x62, 0xff, 0x63, 0x0a)])).toEqual(['ab\uFFFDc', '']);
  });
});

describe('the line splitter', () => {
  it('leaves NUL characters out, thousands of them too', () => {
    const splitter = createLineSplitter();
    expect(splitter.push('\0'.repeat(100_000))).toEqual([]);
    expect(splitter.push('a\0b\n\0')).toEqual(['ab']);
    expect(splitter.rest).toBe('');
  });

  it('cuts a line of a megabyte and keeps the next one whole', () => {
    const splitter = createLineSplitter();
    for (let piece = 0; piece < 16; piece += 1) {
      expect(splitter.push('x'.repeat(65_536))).toEqual([]);
      expect(splitter.rest).toHaveLength(longestLine);
    }
    expect(splitter.push('y\nnext\n')).toEqual(['x'.repeat(longestLine), 'next']);
  });

  it('waits for the end of a half line', () => {
    const splitter = createLineSplitter();
    expect(splitter.push('Restore completed, status: 40')).toEqual([]);
    expect(splitter.rest).toBe('Restore completed, status: 40');
    expect(splitter.push('13\r')).toEqual(['Restore completed, status: 4013']);
    expect(splitter.push('\nElapsed')).toEqual([]);
    expect(splitter.rest).toBe('Elapsed');
  });
});

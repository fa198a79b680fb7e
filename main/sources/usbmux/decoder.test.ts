import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Framing } from './decoder.ts';
import { createDecoder, lockdownFraming, muxFraming } from './decoder.ts';
import { lockdownFrame, muxFrame } from './shapes.test-support.ts';

const protocols: readonly [string, Framing, (body: Uint8Array) => Buffer, number][] = [
  ['usbmux', muxFraming, muxFrame, 0],
  ['lockdown', lockdownFraming, lockdownFrame, 1],
];

/** Cuts bytes at the given places. */
function pieces(bytes: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort(
    (a, b) => a - b,
  );
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}

describe.each(protocols)('%s', (_, framing, frame, shortest) => {
  const bodies = fc.array(fc.uint8Array({ minLength: shortest, maxLength: 300 }), { maxLength: 8 });

  it('gives the same messages however the bytes arrive', () => {
    fc.assert(
      fc.property(bodies, fc.array(fc.nat(5000), { maxLength: 40 }), (sent, cuts) => {
        const decoder = createDecoder(framing);
        const came = pieces(Buffer.concat(sent.map(frame)), cuts).map((one) => decoder.push(one));
        expect(came).not.toContain(null);
        expect(came.flat().map((body) => [...body!])).toEqual(sent.map((body) => [...body]));
        expect(decoder.isBetween()).toBe(false);
      }),
    );
  });

  it('gives them byte by byte too', () => {
    const decoder = createDecoder(framing);
    const sent = Buffer.concat([frame(Buffer.from('one')), frame(Buffer.from('two'))]);
    const came = [...sent].map((byte) => decoder.push(Uint8Array.of(byte)));
    expect(came.flat().map(String)).toEqual(['one', 'two']);
  });

  it('never throws, and is silent for ever once the stream made no sense', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 100 }), { maxLength: 30 }), (chunks) => {
        const decoder = createDecoder(framing);
        const came = chunks.map((chunk) => decoder.push(chunk));
        const broken = came.indexOf(null);
        if (broken !== -1) expect(came.slice(broken).every((one) => one === null)).toBe(true);
      }),
    );
  });

  it('knows that a message is not whole', () => {
    const decoder = createDecoder(framing);
    const whole = frame(Buffer.from('whole'));
    for (const end of [1, whole.length - 1]) {
      expect(decoder.push(whole.subarray(end === 1 ? 0 : 1, end))).toEqual([]);
      expect(decoder.isBetween()).toBe(true);
    }
    expect(decoder.push(whole.subarray(-1))).toHaveLength(1);
    expect(decoder.isBetween()).toBe(false);
  });
});

describe('a head that no honest peer sends', () => {
  const head = (length: number, version = 1, kind = 8): Buffer => {
    const bytes = muxFrame(Buffer.alloc(0), { version, kind });
    bytes.writeUInt32LE(length, 0);
    return bytes;
  };

  it.each([
    ['shorter than itself', head(15)],
    ['of no length', head(0)],
    ['longer than 1 MB', head(1024 * 1024 + 1)],
    ['of 4 GB', head(0xffff_ffff)],
    ['of the binary protocol', head(16, 0)],
    ['of another kind', head(16, 1, 1)],
  ])('usbmux: %s', (_, bytes) => {
    const decoder = createDecoder(muxFraming);
    expect(decoder.push(bytes)).toBeNull();
    expect(decoder.push(muxFrame(Buffer.from('fine')))).toBeNull();
  });

  it('usbmux: 1 MB is still believed', () => {
    const decoder = createDecoder(muxFraming);
    expect(decoder.push(muxFrame(Buffer.alloc(1024 * 1024 - 16)))).toHaveLength(1);
  });

  it.each([0, 64 * 1024 + 1, 0xffff_ffff])('lockdown: %d bytes', (length) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(length, 0);
    expect(createDecoder(lockdownFraming).push(bytes)).toBeNull();
  });
});

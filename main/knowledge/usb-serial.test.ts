import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostilePieces, repeated, slowdown } from './slowdown.test-support.ts';
import type { BootSerial } from './usb-serial.ts';
import { parseUsbSerial } from './usb-serial.ts';

const ecid = '000A5B6C7D8E9F10';

function boot(text: string): BootSerial {
  const serial = parseUsbSerial(text);
  if (serial.kind !== 'boot') throw new Error(`not a boot string: ${serial.kind}`);
  return serial;
}

describe('serials of booted devices', () => {
  it.each([`00008101${ecid}`, `00008101-${ecid}`, `00008101${ecid}`.toLowerCase()])(
    'splits %s into chip and ECID',
    (text) => {
      expect(parseUsbSerial(text)).toEqual({ kind: 'udid-24', chip: 0x8101, ecid });
    },
  );

  it('stops at NUL padding', () => {
    expect(parseUsbSerial(`00008101${ecid}\0\0\0junk`)).toMatchObject({ kind: 'udid-24', ecid });
    expect(parseUsbSerial('\0\0')).toEqual({ kind: 'none' });
  });

  it('knows the old hash of forty digits', () => {
    const udid = '0123456789abcdef0123456789abcdef01234567';
    expect(parseUsbSerial(udid)).toEqual({ kind: 'udid-40', udid: udid.toUpperCase() });
  });

  it.each(['f'.repeat(40), 'F'.repeat(40), `${'f'.repeat(32)}00000001`])(
    'knows the restore system by %s',
    (text) => {
      expect(parseUsbSerial(text)).toEqual({ kind: 'restore-f' });
    },
  );

  it('takes an id of zeros or of f for no id', () => {
    expect(parseUsbSerial(`00008101${'0'.repeat(16)}`)).toMatchObject({ ecid: null });
    expect(boot(`CPID:8101 ECID:${'F'.repeat(16)}`).ecid).toBeNull();
  });

  it('keeps the chip of a masked serial', () => {
    expect(parseUsbSerial('00008101-…9F10')).toEqual({ kind: 'udid-24', chip: 0x8101, ecid: null });
  });

  it.each([null, '', '  ', '\0'])('takes %j for none', (text) => {
    expect(parseUsbSerial(text)).toEqual({ kind: 'none' });
  });

  it.each([
    'HSKEYBOARD0001',
    'f'.repeat(39),
    `0000810${ecid}`,
    'ABCD:12 EFGH:34',
    'CPID',
    'xCPID:1',
  ])('takes %s for something else', (text) => {
    expect(parseUsbSerial(text)).toEqual({ kind: 'other', text });
  });
});

describe('boot strings', () => {
  it('reads recovery of a newer phone', () => {
    const text = `SDOM:01 CPID:8015 CPRV:11 CPFM:03 SCEP:01 BDID:0E ECID:${ecid} IBFL:3D SRNM:[HSTEST00ABCD]`;
    expect(boot(text)).toMatchObject({
      chip: 0x8015,
      board: 0x0e,
      ecid,
      serialNumber: 'HSTEST00ABCD',
      bootRom: false,
      exploited: false,
      imei: null,
    });
  });

  it.each([
    [`SDOM:01 CPID:8002 CPRV:10 BDID:0C ECID:${ecid} IBFL:3D SRNM:[HSWATCH12345]`, 0x8002, 0x0c],
    [`CPID:8101 CPRV:10 CPFM:03 SCEP:01 BDID:14 ECID:${ecid} SRTG:[iBoot-8419.0.42]`, 0x8101, 0x14],
    [`SDOM:01 CPID:8120 BDID:0E ECID:${ecid} IBFL:3C SIKA:00 SRTG:[iBoot-7195.0]`, 0x8120, 0x0e],
    [`CPID:8947 BDID:00 ECID:${ecid} SRTG:[iBoot-1458.2] PWND:[checkm8 tool]`, 0x8947, 0x00],
    [`CPID:8103 BDID:22 ECID:${ecid} IBFL:1C SRTG:[iBoot-20356.0.0.0.15]`, 0x8103, 0x22],
    ['CPID:8900 CPRV:30 CPFM:03 SCEP:05 BDID:04 SRTG:[iBoot-128]', 0x8900, 0x04],
  ])('reads %s', (text, chip, board) => {
    expect(boot(text)).toMatchObject({ chip, board, bootRom: text.includes('SRTG') });
    expect(boot(text).exploited).toBe(text.includes('PWND'));
  });

  const plain = `CPID:8101 BDID:0C ECID:${ecid} IBFL:3D SRNM:[HSTEST00ABCD] IMEI:[001122334455667]`;

  it.each([
    ['lower case', plain.toLowerCase()],
    ['underscores for blanks', plain.replaceAll(' ', '_')],
    ['both', plain.toLowerCase().replaceAll(' ', '_')],
    ['padding', `  ${plain}\0\0\0`],
  ])('reads %s', (_, text) => {
    expect(boot(text)).toMatchObject({
      chip: 0x8101,
      board: 0x0c,
      ecid,
      serialNumber: 'HSTEST00ABCD',
      imei: '001122334455667',
    });
  });

  it('keeps unknown keys and values with blanks', () => {
    const { fields } = boot('CPID:8101 ZZ9Z:abc PWND:[two words]');
    expect([...fields]).toEqual([
      ['CPID', '8101'],
      ['ZZ9Z', 'abc'],
      ['PWND', 'two words'],
    ]);
  });

  it.each(['BDID:', 'BDID:0', 'BDID:0G', 'BDID:0E\uFFFD', 'BDID:00E', 'BDID:[0E', 'xBDID:0E', ''])(
    'does not guess a board from "%s"',
    (garbled) => {
      expect(boot(`CPID:8015 ${garbled} ECID:${ecid}`)).toMatchObject({ board: null, ecid });
    },
  );

  it('takes a field that is said twice differently for unknown', () => {
    expect(boot('CPID:8015 BDID:0E BDID:06').board).toBeNull();
    expect(boot('CPID:8015 BDID:0E BDID:0e').board).toBe(0x0e);
  });

  it('does not let an unclosed bracket swallow later fields', () => {
    expect(boot('CPID:8015 SRNM:[HSTE BDID:0E SRTG:[iBoot-1]')).toMatchObject({
      board: 0x0e,
      serialNumber: null,
      bootRom: true,
    });
  });

  it('reads fields in any order', () => {
    const fields = plain.split(' ');
    fc.assert(
      fc.property(fc.shuffledSubarray(fields, { minLength: fields.length }), (shuffled) => {
        const { fields: read, ...rest } = boot(shuffled.join(' '));
        const { fields: expected, ...expectedRest } = boot(plain);
        expect(rest).toEqual(expectedRest);
        expect(new Map(read)).toEqual(new Map(expected));
      }),
    );
  });
});

describe('hostile strings', () => {
  it('never throws', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostilePieces, ecid));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(() => parseUsbSerial(parts.join(''))).not.toThrow();
      }),
    );
  });

  it('invents nothing from a megabyte of one key', () => {
    expect(boot('CPID:'.repeat(210_000))).toMatchObject({ chip: null, board: null, ecid: null });
  });

  it.each(hostilePieces)('takes time in proportion to the length of %j', (piece) => {
    expect(slowdown(repeated(piece), parseUsbSerial)).toBeLessThan(28);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskEcid, maskSerial, maskText, maskTyped } from './mask.ts';
import { hostilePieces, repeated, slowdown } from './slowdown.test-support.ts';

const ecid = '000A5B6C7D8E9F10';
const udid = '0123456789abcdef0123456789abcdef01234567';

describe('maskEcid and maskSerial', () => {
  it('keep the last four', () => {
    expect(maskEcid(ecid)).toBe('…9F10');
    expect(maskSerial('HSTEST00ABCD')).toBe('…ABCD');
    expect(maskSerial(udid)).toBe('…4567');
    expect(maskSerial(`00008101${ecid}`)).toBe('00008101-…9F10');
  });

  it('keep nothing of what is too short or strange', () => {
    expect(maskEcid('12345')).toBe('…');
    expect(maskSerial('1234567')).toBe('…');
    expect(maskSerial('abcdefgh\u202e\u202e')).toBe('…');
    expect(maskSerial('')).toBe('');
  });

  it('keep what identifies nobody', () => {
    expect(maskSerial('f'.repeat(40))).toBe('f'.repeat(40));
    expect(maskSerial(`CPID:8015 BDID:0E ECID:${ecid} SRNM:[HSTEST00ABCD]`)).toBe(
      'CPID:8015 BDID:0E ECID:…9F10 SRNM:[…]',
    );
  });
});

describe('maskText', () => {
  it.each([
    ['IMEI:[001122334455667] x', 'IMEI:[…] x'],
    ['imei 001122334455667.', 'imei ….'],
    ['srnm:[hstest00abcd]_bdid:0e', 'srnm:[…]_bdid:0e'],
    ['CPID:8015 SRNM:[HSTE BDID:0E', 'CPID:8015 SRNM:[…] BDID:0E'],
    ['CPID:8015 SRN\uFFFD:[HSTEST00ABCD]', 'CPID:8015 SRN\uFFFD:[…]'],
    ['ECID: 0xA5B6C7D8E9F10, next', 'ECID: 0x…9F10, next'],
    ['<Restore Device 0xA5B6C7D8E9F10>: operation 13', '<Restore Device 0x…9F10>: operation 13'],
    [`mux ${udid} left`, 'mux …4567 left'],
    [`00008101-${ecid}`, '00008101-…9F10'],
    [`00008101${ecid}`.toLowerCase(), '00008101-…9f10'],
    ['{"serial":"HSTEST00ABCD","port":"1-2"}', '{"serial":"…ABCD","port":"1-2"}'],
    [`{"serial":"${'f'.repeat(40)}"}`, `{"serial":"${'f'.repeat(40)}"}`],
    ['open /Users/jane/Library/Logs', 'open /Users/…/Library/Logs'],
    ['open /home/jane.doe, failed', 'open /home/… failed'],
    ['C:\\Users\\Jane Doe\\AppData', 'C:\\Users\\…\\AppData'],
    ['"c:\\\\users\\\\jane\\\\x"', '"c:\\\\users\\\\…\\\\x"'],
    ['/Users/jane is full', '/Users/… is full'],
    ['at 1732332412345 the serial number was not readable', null],
    ['SDOM:01 CPID:8015 SRTG:[iBoot-20356.0.0.0.15]', null],
  ])('%s', (text, masked) => {
    expect(maskText(text)).toBe(masked ?? text);
  });

  it('never leaves an ECID or a serial number in a text', () => {
    const hex = fc.stringMatching(/^[0-9A-F]{16}$/);
    const serialNumber = fc.stringMatching(/^[A-Z]{2}[A-Z0-9]{9}[0-9]$/);
    const noise = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(hex, serialNumber, noise, noise, (id, number, before, after) => {
        const text = `${before} CPID:8101 ECID:${id} SRNM:[${number}] ${id.toLowerCase()} ${after}`;
        const masked = maskText(text).toUpperCase();
        expect(masked).not.toContain(id);
        expect(masked).not.toContain(number);
        expect(maskSerial(text).toUpperCase()).not.toContain(id);
        expect(maskSerial(number)).not.toContain(number);
        expect(maskEcid(id)).not.toContain(id);
      }),
    );
  });

  it.each(hostilePieces)('takes time in proportion to the length of %j', (piece) => {
    expect(slowdown(repeated(piece), maskText)).toBeLessThan(28);
  });
});

describe('maskTyped', () => {
  it('takes a serial number out that stands alone, and leaves names of cables alone', () => {
    expect(maskTyped('box of HSTEST00ABCD')).toBe('box of …');
    for (const name of ['white, 1 m', 'USB-C 240 W', 'ANKER PowerLine', 'left, near the hinge']) {
      expect(maskTyped(name)).toBe(name);
    }
  });
});

import { expect, it } from 'vitest';
import { identityKey } from './identity-key.ts';

const ecid = '000A5B6C7D8E9F10';

it('prefers the ECID, whatever the mode', () => {
  expect(identityKey({ ecid }, `CPID:8101 ECID:${ecid}`, '1-2')).toBe(`ecid:${ecid}`);
});

it('takes the serial next, in one spelling', () => {
  const udid = '0123456789abcdef0123456789abcdef01234567';
  expect(identityKey({ ecid: null }, `${udid}\0`, '1-2')).toBe(`serial:${udid.toUpperCase()}`);
  expect(identityKey({ ecid: null }, 'CPID:8101 SRNM:[HSTEST00ABCD]', '1-2')).toBe(
    'serial:HSTEST00ABCD',
  );
  expect(identityKey({ ecid: null }, 'ab-cd', '1-2')).toBe('serial:ABCD');
});

it.each([null, '', 'f'.repeat(40), 'CPID:8015 BDID:0E'])(
  'falls back to the port for %j, which two phones can share',
  (serial) => {
    expect(identityKey({ ecid: null }, serial, '1-2.4')).toBe('port:1-2.4');
  },
);

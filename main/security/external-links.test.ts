import { expect, test, vi } from 'vitest';

import { linkIds } from '../../preload/contract/link-id.ts';
import { linkAddresses, openLink } from './external-links.ts';

const shell = vi.hoisted(() => ({ openExternal: vi.fn(() => Promise.resolve()) }));
vi.mock('electron', () => ({ shell }));

const hosts = ['support.apple.com', 'www.apple.com', 'apps.microsoft.com'];

test('every name has an address and no other name does', () => {
  expect(Object.keys(linkAddresses).sort()).toEqual([...linkIds].sort());
});

test.each(Object.entries(linkAddresses))('%s leads to a known host over https', (_, address) => {
  const { protocol, hostname, port, username, password, href } = new URL(address);
  expect(protocol).toBe('https:');
  expect(hosts).toContain(hostname);
  expect([port, username, password]).toEqual(['', '', '']);
  expect(href).toBe(address);
});

test('the address of the name is what is opened', () => {
  openLink('apple-4013', () => undefined);
  expect(shell.openExternal.mock.calls).toEqual([['https://support.apple.com/102561']]);
});

test('a system without a browser is reported', async () => {
  const error = new Error('no handler');
  shell.openExternal.mockRejectedValueOnce(error);
  const onFault = vi.fn();
  openLink('apple-liquid', onFault);
  await vi.waitFor(() => {
    expect(onFault).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('apple-liquid'), error);
  });
});

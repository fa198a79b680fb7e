import { expect, test, vi } from 'vitest';

import { linkIds } from '../../preload/contract/link-id.ts';
import { paneIds } from '../../preload/contract/pane-id.ts';
import { linkAddresses, openLink, openPane, paneAddress } from './external-links.ts';

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

test.each(paneIds)('the pane %s is one of the system settings, and nothing else', (pane) => {
  expect(paneAddress(pane, 'darwin')).toMatch(
    /^x-apple\.systempreferences:com\.apple\.[A-Za-z.-]+$/,
  );
  expect(paneAddress(pane, 'win32')).toMatch(/^ms-settings:[a-z-]+$/);
  expect(paneAddress(pane, 'linux')).toBeNull();
});

test('a pane is opened by its name, where there is one', () => {
  shell.openExternal.mockClear();
  expect(openPane('power', 'win32', () => undefined)).toBe(true);
  expect(shell.openExternal.mock.calls).toEqual([['ms-settings:powersleep']]);
  expect(openPane('power', 'linux', () => undefined)).toBe(false);
  expect(shell.openExternal).toHaveBeenCalledTimes(1);
});

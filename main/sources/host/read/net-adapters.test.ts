import { expect, it } from 'vitest';

import { readAdapters } from './net-adapters.ts';

const wifi = { Name: 'WLAN', InterfaceDescription: 'Intel(R) Wi-Fi 6E AX211 160MHz', Status: 'Up' };
const tunnel = { Name: 'Büro', InterfaceDescription: 'PANGP Virtual Ethernet Adapter', Status: 2 };
const cable = {
  Name: 'Ethernet',
  InterfaceDescription: 'Realtek PCIe 2.5GbE',
  Status: 'Disconnected',
};
const plain = ({ Name, InterfaceDescription }: typeof wifi | typeof tunnel) => ({
  name: Name,
  description: InterfaceDescription,
});

it('reads what is up', () => {
  expect(readAdapters(JSON.stringify([wifi, cable, tunnel]))).toEqual({
    kind: 'read',
    value: [plain(wifi), plain(tunnel)],
  });
  expect(readAdapters(JSON.stringify(wifi))).toEqual({ kind: 'read', value: [plain(wifi)] });
  expect(readAdapters(JSON.stringify([cable]))).toEqual({ kind: 'read', value: [] });
});

it.each([
  ['', 'empty'],
  ['[]', 'unreadable'],
  ['null', 'unreadable'],
  [JSON.stringify([wifi, { Name: 'x' }]), 'unreadable'],
  [JSON.stringify([wifi]).slice(0, 30), 'unreadable'],
  ['Get-NetAdapter : Access denied', 'unreadable'],
])('does not know after %j', (text, why) => {
  expect(readAdapters(text)).toEqual({ kind: 'unread', why });
});

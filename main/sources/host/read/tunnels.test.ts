import { expect, it } from 'vitest';

import {
  isTunnel,
  isTunnelAdapter,
  readConnectedVpns,
  readDefaultRoute,
  readLinuxDefaultRoute,
} from './tunnels.ts';

it.each(['utun3', 'ppp0', 'wg0', 'tun0', 'tailscale0', 'ipsec0'])('%s is a tunnel', (name) => {
  expect(isTunnel(name)).toBe(true);
});

it.each(['en0', 'lo0', 'eth0', 'wlan0', 'docker0', 'awdl0', 'bridge100', 'llw0'])(
  '%s is none',
  (name) => {
    expect(isTunnel(name)).toBe(false);
  },
);

it.each([
  ['PANGP Virtual Ethernet Adapter', true],
  ['Wintun Userspace Tunnel', true],
  ['Cisco AnyConnect Virtual Miniport Adapter', true],
  ['Hyper-V Virtual Ethernet Adapter', false],
  ['VirtualBox Host-Only Ethernet Adapter', false],
  ['VMware Virtual Ethernet Adapter for VMnet8', false],
  ['Bluetooth Device (Personal Area Network)', false],
  ['Intel(R) Ethernet Connection I219-LM', false],
])('%s: %s', (name, is) => {
  expect(isTunnelAdapter(name)).toBe(is);
});

const services = 'Available network connection services in the current set (*=enabled):\n';
const row = (state: string, name: string, star = '*') =>
  `${star}  (${state})${' '.repeat(18 - state.length)}0F9A3B4C-0000-4000-8000-00000000000A VPN               "${name}"    [VPN:com.example]\n`;

it.each([
  ['an empty list', services, 0],
  [
    'none connected',
    services + row('Disconnected', 'Lab') + row('Disconnected', '(Connected)', ' '),
    0,
  ],
  ['one connected', services + row('Disconnected', 'Lab') + row('Connected', 'Lab two'), 1],
  ['one that is about to', services + row('Connecting', 'Lab'), 0],
])('scutil --nc list with %s', (_, text, value) => {
  expect(readConnectedVpns(text)).toEqual({ kind: 'read', value });
});

const table = (...rows: readonly string[]) =>
  `Routing tables\n\nInternet:\nDestination        Gateway            Flags               Netif Expire\n${rows.join('\n')}\n127                127.0.0.1          UCS                   lo0\n`;

it('finds the way that traffic takes on macOS', () => {
  const home = 'default            192.168.7.1        UGScg                 en1';
  const scoped = 'default            192.168.7.1        UGScIg                en1       !';
  const vpn = 'default            10.9.0.1           UGScg               utun6';
  expect(readDefaultRoute(table(home))).toEqual({ kind: 'read', value: 'en1' });
  expect(readDefaultRoute(table(scoped, vpn))).toEqual({ kind: 'read', value: 'utun6' });
  expect(readDefaultRoute(table(scoped))).toEqual({ kind: 'unread', why: 'offline' });
  expect(readDefaultRoute(table())).toEqual({ kind: 'unread', why: 'offline' });
});

it('finds the way that traffic takes on Linux', () => {
  const head = 'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n';
  const route = (name: string, to: string, metric: number, flags = '0003', mask = '00000000') =>
    `${name}\t${to}\t0107A8C0\t${flags}\t0\t0\t${String(metric)}\t${mask}\t0\t0\t0\n`;
  const local = route('eth0', '0007A8C0', 100, '0001', '00FFFFFF');
  const value = (text: string) => readLinuxDefaultRoute(text);
  expect(
    value(head + route('wlan0', '00000000', 600) + route('eth0', '00000000', 100) + local),
  ).toEqual({ kind: 'read', value: 'eth0' });
  expect(value(head + local)).toEqual({ kind: 'unread', why: 'offline' });
  expect(value(head + route('eth0', '00000000', 100, '0002'))).toEqual({
    kind: 'unread',
    why: 'offline',
  });
  // Half of the world, as some tunnels do it, is not all of it.
  expect(value(head + route('tun0', '00000000', 0, '0003', '00000080'))).toMatchObject({
    kind: 'unread',
  });
});

it.each([
  '',
  '\n',
  'command not found',
  'default',
  ' '.repeat(200_000),
  '(Connected)'.repeat(50_000),
])('makes nothing of %#', (text) => {
  const why = text.trim() === '' ? 'empty' : 'unreadable';
  for (const reader of [readConnectedVpns, readDefaultRoute, readLinuxDefaultRoute]) {
    expect(reader(text)).toEqual({ kind: 'unread', why });
  }
});

import { nothingIn, read, type Reading, unread } from './reading.ts';

/** Names that macOS and Linux give to the interfaces of a tunnel; a person cannot change them. */
const tunnelNames = /^(?:utun|ipsec|ppp|tun|tap|wg|tailscale|nordlynx|proton|zt|gpd|cscotun)/i;

/** Whether an interface is one end of a tunnel. */
export function isTunnel(name: string): boolean {
  return tunnelNames.test(name);
}

/** What Windows calls the adapters of programs that make a tunnel. */
const tunnelAdapters =
  /wireguard|wintun|tap-windows|tap-nordvpn|openvpn|pangp|globalprotect|anyconnect|cisco secure client|fortinet|fortissl|juniper|pulse secure|zscaler|nordlynx|tailscale|sonicwall|check point|wan miniport \(ikev2\)/i;

/** Whether an adapter of Windows belongs to a tunnel; those of virtual machines do not. */
export function isTunnelAdapter(description: string): boolean {
  return tunnelAdapters.test(description);
}

/** Counts the connections that `scutil --nc list` calls connected. The list may be empty. */
export function readConnectedVpns(text: string): Reading<number> {
  const [head, ...rows] = text.trim().split('\n');
  if (head === undefined || !head.endsWith(':')) return nothingIn(text);
  const states = rows.map((row) => /^[* ]\s{0,4}\(([A-Z][a-z]{2,20})\)/.exec(row)?.[1]);
  if (states.includes(undefined)) return unread('unreadable');
  return read(states.filter((state) => state === 'Connected').length);
}

/**
 * Reads the interface that traffic to the outside takes, out of `netstat -rn -f inet`: the default
 * route that is not bound to an interface (flag `I`). No such row is a computer without a network.
 */
export function readDefaultRoute(text: string): Reading<string> {
  const rows = text.split('\n').flatMap((line) => {
    const [to, , flags, name] = line.trim().split(/\s+/);
    return to === 'default' && flags !== undefined && name !== undefined ? [{ flags, name }] : [];
  });
  const row = rows.find(({ flags }) => !flags.includes('I'));
  if (row !== undefined) return read(row.name);
  return /^Destination\s/m.test(text) ? unread('offline') : nothingIn(text);
}

/** The same out of Linux's `/proc/net/route`, whose numbers are hexadecimal. */
export function readLinuxDefaultRoute(text: string): Reading<string> {
  const [head, ...rows] = text.trim().split('\n');
  if (head?.startsWith('Iface') !== true) return nothingIn(text);
  const routes = rows.map((row) => row.trim().split(/\s+/));
  const best = routes
    .filter(([, to, , flags, , , , mask]) => {
      const isUp = (Number.parseInt(flags ?? '', 16) & 1) === 1;
      return to === '00000000' && mask === '00000000' && isUp;
    })
    .sort((a, b) => Number(a[6]) - Number(b[6]))[0];
  return best?.[0] === undefined ? unread('offline') : read(best[0]);
}

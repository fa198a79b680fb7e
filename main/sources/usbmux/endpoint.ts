import { isAbsolute } from 'node:path';

/** Where Apple's device service listens. Never another computer. */
export type Endpoint =
  | { readonly kind: 'unix'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

/** Source: libusbmuxd, pymobiledevice3. */
const unixDefault: Endpoint = { kind: 'unix', path: '/var/run/usbmuxd' };
const windowsDefault: Endpoint = { kind: 'tcp', host: '127.0.0.1', port: 27015 };

/** More does not fit into a socket's address on any system. */
const longestPath = 103;

/**
 * Where to ask on this computer. `USBMUXD_SOCKET_ADDRESS` is honoured as other tools do: a path,
 * `UNIX:` and a path, or `host:port`. One that names another computer, or makes no sense, is ignored:
 * nobody else is to hear of this phone.
 */
export function usbmuxEndpoint(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): Endpoint {
  const usual = platform === 'win32' ? windowsDefault : unixDefault;
  const asked = env['USBMUXD_SOCKET_ADDRESS']?.trim() ?? '';
  return tcpFrom(asked) ?? (platform === 'win32' ? null : unixFrom(asked)) ?? usual;
}

function unixFrom(text: string): Endpoint | null {
  const path = text.replace(/^UNIX:/i, '');
  const fits = Buffer.byteLength(path) <= longestPath && !path.includes('\0');
  return isAbsolute(path) && fits ? { kind: 'unix', path } : null;
}

function tcpFrom(text: string): Endpoint | null {
  const [, name = '', digits = ''] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  const host = loopback(name.toLowerCase());
  const port = Number(digits);
  return host !== null && port >= 1 && port <= 65_535 ? { kind: 'tcp', host, port } : null;
}

/** A name is not looked up: what `localhost` means is known, and no file or server is asked. */
function loopback(host: string): string | null {
  if (host === 'localhost') return '127.0.0.1';
  if (host === '[::1]' || host === '::1') return '::1';
  const bytes = host.split('.');
  const isV4 = bytes.length === 4 && bytes.every((byte) => /^\d{1,3}$/.test(byte) && +byte <= 255);
  return isV4 && bytes[0] === '127' ? host : null;
}

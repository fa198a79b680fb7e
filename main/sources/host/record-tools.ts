import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Scrub } from './scrub.ts';
import type { Tools } from './tools.ts';

/** Public addresses: private, loopback and "any" ones stay, since a hosts file is read by them. */
const publicAddress =
  /(?<![\d.])(?!0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;

/** The same of IPv6, of which 2000::/3 is public. */
const publicAddress6 =
  /(?<![0-9a-f:])[23][0-9a-f]{3}:(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{0,4}(?![0-9a-f:])/gi;

/**
 * The same tools, that also write what they were asked and what was answered into a folder, one file
 * each, without names, serial numbers and public addresses: material for tests on other computers.
 */
export function recordTools(tools: Tools, folder: string, scrub: Scrub): Tools {
  mkdirSync(folder, { recursive: true });
  let count = 0;

  async function keep<T>(what: string, asked: unknown, answering: Promise<T>): Promise<T> {
    count += 1;
    const name = `${String(count).padStart(3, '0')}-${what.replace(/[^\w.-]+/g, '-').slice(0, 60)}`;
    const begin = performance.now();
    const answer = await answering;
    const tookMs = Math.round(performance.now() - begin);
    const text = JSON.stringify({ asked, tookMs, answer }, plainly, 2);
    writeFileSync(join(folder, `${name}.json`), `${text}\n`);
    return answer;
  }

  /** Each text by itself: in the file backslashes and line ends are written in another way. */
  function plainly(key: string, value: unknown): unknown {
    const shown = legible(key, value);
    return typeof shown === 'string'
      ? scrub(shown).replace(publicAddress, '198.51.100.1').replace(publicAddress6, '2001:db8::1')
      : shown;
  }

  const { system } = tools;
  return {
    ...tools,
    run: (file, args, options) =>
      keep(
        `run-${file.split(/[\\/]/).at(-1) ?? ''}`,
        [file, ...args],
        tools.run(file, args, options),
      ),
    readFile: (path, limit) => keep('read', path, tools.readFile(path, limit)),
    diskSpace: (path) => keep('space', path, tools.diskSpace(path)),
    connect: (to, ms) => keep(`connect-${to.host}`, to, tools.connect(to, ms)),
    lookup: (host, ms) => keep(`lookup-${host}`, host, tools.lookup(host, ms)),
    certificate: (host, ms) => keep(`certificate-${host}`, host, tools.certificate(host, ms)),
    get: (url, options) => keep('get', url, tools.get(url, options)),
    system: {
      os: () => keep('os', null, system.os()),
      bootedAt: () => keep('booted', null, system.bootedAt()),
      battery: () => keep('battery', null, system.battery()),
      machine: () => keep('machine', null, system.machine()),
      interfaces: () => keep('interfaces', null, system.interfaces()),
    },
  };
}

/** Bytes as text where they are text, else only how many they are. */
function legible(_: string, value: unknown): unknown {
  const bytes = bytesOf(value);
  if (bytes === null) return value;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // Nothing private could be taken out of what is no text, so it is left out.
    return { bytes: bytes.length };
  }
}

function bytesOf(value: unknown): Uint8Array | null {
  if (value instanceof Uint8Array) return value;
  // A Buffer has turned itself into this before it is asked for.
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  const { type, data } = value as { readonly type: unknown; readonly data?: unknown };
  return type === 'Buffer' && Array.isArray(data) ? Uint8Array.from(data as number[]) : null;
}

import { attention, check, ok } from '../check.ts';
import { couldNotTell, type Learned, learn, learnFile, system32 } from '../learn.ts';
import { decode } from '../read/decode.ts';
import { type HostsFile, readHostsFile } from '../read/hosts-file.ts';
import { nothingIn, read } from '../read/reading.ts';
import { readRegQuery } from '../read/reg-query.ts';
import type { Tools } from '../tools.ts';

const id = 'hosts-file';

/** Lists against advertisements have hundreds of thousands of lines. */
const longest = 16 * 1024 * 1024;
const mostShown = 12;

/** Whether the hosts file sends Apple's servers elsewhere. It is read, and never changed. */
export const hostsFile = check({
  id,
  platforms: ['darwin', 'win32', 'linux'],
  ways: {
    cheap: {
      timeoutMs: 25_000,
      ask: async (tools) => {
        const file = await learnHosts(tools);
        if (file.kind === 'untold') return couldNotTell(id, file);
        const [first] = file.value.apple;
        if (first === undefined) return ok(id, 'clean', [file.proof]);
        return attention(id, 'names-apple', [file.proof], {
          count: file.value.apple.length,
          line: first.number,
          name: first.names[0]?.slice(0, 80) ?? '',
        });
      },
    },
  },
});

/** Reads the hosts file. What it says of others than Apple stays in it. */
export async function learnHosts(tools: Tools): Promise<Learned<HostsFile>> {
  const path = tools.platform === 'win32' ? `${await folder(tools)}\\hosts` : '/etc/hosts';
  return learnFile(tools, {
    path,
    limit: longest,
    read: (bytes) => read(readHostsFile(decode(bytes))),
    excerpt: ({ lines, apple }) =>
      apple.length === 0
        ? `${lines} lines, none of them names Apple`
        : apple
            .slice(0, mostShown)
            .map(({ number, address, names }) => `line ${number}: ${address} ${names.join(' ')}`)
            .join('\n'),
  });
}

/** The registry may name another folder for it. */
async function folder(tools: Tools): Promise<string> {
  const said = await learn(tools, {
    file: system32(tools, 'reg.exe'),
    args: [
      'query',
      'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters',
      '/v',
      'DataBasePath',
    ],
    read: (text, code) => {
      const keys = readRegQuery(text, code);
      if (keys.kind === 'unread') return keys;
      const path = keys.value[0]?.values.get('DataBasePath');
      return path === undefined || path === '' ? nothingIn(text) : read(path);
    },
  });
  const root = tools.env['SystemRoot'] ?? 'C:\\Windows';
  if (said.kind === 'untold') return `${root}\\System32\\drivers\\etc`;
  return said.value.replace(/%SystemRoot%/i, () => root).replace(/\\$/, '');
}

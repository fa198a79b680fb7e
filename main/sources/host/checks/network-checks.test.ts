import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type FakeComputer, missing, ran, timedOut } from '../fake-tools.test-support.ts';
import type { CertificateResult, ConnectResult, GetResult, LookupResult } from '../tools.ts';
import { appleHosts, appleServers } from './apple-servers.ts';
import { ask } from './answer.test-support.ts';
import { clock, earliest } from './clock.ts';
import { hostsFile } from './hosts-file.ts';
import { proxy } from './proxy.ts';

const denied = { kind: 'failure', why: 'denied', detail: 'EACCES' } as const;

describe('hosts file', () => {
  const usual = '127.0.0.1 localhost\n::1 localhost\n192.0.2.4 secret.example # my firm\n';
  const etc = (
    text: string | Uint8Array | typeof denied,
    platform: 'darwin' | 'linux' = 'linux',
  ): FakeComputer => ({
    platform,
    files: { '/etc/hosts': text },
  });

  it.each([
    ['a usual one', etc(usual), 'ok clean'],
    ['an empty one', etc('', 'darwin'), 'ok clean'],
    [
      'one that names Apple',
      etc(`${usual}0.0.0.0 gs.apple.com albert.apple.com\n`),
      'attention names-apple',
    ],
    [
      'the same in UTF-16',
      etc(Buffer.from('\uFEFF0.0.0.0 gs.apple.com\r\n', 'utf16le')),
      'attention names-apple',
    ],
    ['comments', etc(`${usual}# 0.0.0.0 gs.apple.com\n`), 'ok clean'],
    ['one that may not be read', etc(denied), 'unknown denied'],
    ['none', { platform: 'darwin' } as const, 'unknown missing'],
  ])('%s', async (_, computer, brief) => {
    const asked = await ask(hostsFile, computer);
    expect(asked).toMatchObject({ brief });
    // What it says of others stays in it.
    expect(asked.evidence).not.toContain('secret');
  });

  it('says which line it is', async () => {
    const { words, evidence } = await ask(
      hostsFile,
      etc(`${usual}0.0.0.0 gs.apple.com\n::1 mesu.apple.com\n`),
    );
    expect(words).toBe(
      'The hosts file sends Apple’s servers elsewhere: gs.apple.com in line 4 and more. Remove those lines, or ask whoever put them there. I only read the file.',
    );
    expect(evidence).toBe('line 4: 0.0.0.0 gs.apple.com\nline 5: ::1 mesu.apple.com');
  });

  it('is where the registry of Windows says', async () => {
    const key = (data: string) => ({
      'E:\\Win\\System32\\reg.exe': ran(
        `\r\nHKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\r\n    DataBasePath    REG_EXPAND_SZ    ${data}\r\n`,
      ),
    });
    const see = (programs: FakeComputer['programs'], path: string) =>
      ask(hostsFile, {
        platform: 'win32',
        env: { SystemRoot: 'E:\\Win' },
        files: { [path]: '127.0.0.1 gs.apple.com\r\n' },
        ...(programs === undefined ? {} : { programs }),
      });
    const brief = 'attention names-apple';
    expect(
      await see(
        key('%SystemRoot%\\System32\\drivers\\etc'),
        'E:\\Win\\System32\\drivers\\etc\\hosts',
      ),
    ).toMatchObject({ brief });
    expect(await see(key('D:\\elsewhere\\'), 'D:\\elsewhere\\hosts')).toMatchObject({ brief });
    expect(await see(undefined, 'E:\\Win\\System32\\drivers\\etc\\hosts')).toMatchObject({ brief });
  });
});

describe('Apple’s servers', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const each = <T>(value: T, but: Partial<Record<string, T>> = {}, port = '') =>
    Object.fromEntries(appleHosts.map((host) => [`${host}${port}`, but[host] ?? value]));
  const apple: LookupResult = { kind: 'addresses', addresses: ['17.253.144.10', '2620:149::10'] };
  const at = (address: string): LookupResult => ({ kind: 'addresses', addresses: [address] });
  const open: ConnectResult = { kind: 'connected' };
  const refused: ConnectResult = { kind: 'refused', detail: 'ECONNREFUSED' };
  const nowhere: LookupResult = { kind: 'no-such-name', detail: 'ENOTFOUND' };
  const signed = (issuer: string): Readonly<Record<string, CertificateResult>> => ({
    'gs.apple.com': { kind: 'certificate', issuer, trusted: false },
  });
  const computer = (change: Partial<FakeComputer> = {}): FakeComputer => ({
    platform: 'darwin',
    names: each(apple),
    endpoints: each<ConnectResult>(open, {}, ':443'),
    certificates: signed('Apple Inc.'),
    files: { '/etc/hosts': '127.0.0.1 localhost\n' },
    ...change,
  });
  const see = async (one: FakeComputer) => {
    const asking = ask(appleServers, one, 'network');
    await vi.advanceTimersByTimeAsync(30_000);
    return asking;
  };
  const blockedFile = { '/etc/hosts': '0.0.0.0 mesu.apple.com\n' };

  it.each([
    ['all answer', computer(), 'ok reached'],
    ['all answer, and nobody tells who signed', computer({ certificates: {} }), 'ok reached'],
    [
      'another one signed',
      computer({ certificates: signed('Acme Web Filter CA') }),
      'attention inspected',
    ],
    [
      'a maker with a name that sounds alike signed',
      computer({ certificates: signed('Pineapple Filter') }),
      'attention inspected',
    ],
    [
      'the hosts file blocks one',
      computer({
        names: each<LookupResult>(apple, { 'mesu.apple.com': at('0.0.0.0') }),
        files: blockedFile,
      }),
      'attention blocked-hosts-file',
    ],
    [
      'the network blocks one',
      computer({ names: each<LookupResult>(apple, { 'mesu.apple.com': at('127.0.0.1') }) }),
      'attention blocked-dns',
    ],
    [
      'the network blocks another than the hosts file',
      computer({
        names: each<LookupResult>(apple, { 'gdmf.apple.com': at('::') }),
        files: blockedFile,
      }),
      'attention blocked-dns',
    ],
    [
      'the network blocks, and the file may not be read',
      computer({ names: each(at('10.0.0.1')), files: { '/etc/hosts': denied } }),
      'attention blocked-dns',
    ],
    [
      'one refuses',
      computer({ endpoints: each<ConnectResult>(open, { 'gs.apple.com': refused }, ':443') }),
      'attention unreachable',
    ],
    [
      'one has no name',
      computer({ names: each<LookupResult>(apple, { 'albert.apple.com': nowhere }) }),
      'attention unreachable',
    ],
    [
      'one does not answer',
      computer({ endpoints: each<ConnectResult>(open, { 'gdmf.apple.com': timedOut }, ':443') }),
      'attention unreachable',
    ],
    ['none has a name', computer({ names: each(nowhere) }), 'unknown offline'],
    ['nothing answers', computer({ names: each<LookupResult>(timedOut) }), 'unknown offline'],
  ])('%s', async (_, one, brief) => {
    expect(await see(one)).toMatchObject({ brief });
  });

  it('asks each twice at most, and sends nothing', async () => {
    const { asked, words } = await see(computer({ endpoints: each(refused, {}, ':443') }));
    expect(asked.filter((line) => line.startsWith('connect'))).toHaveLength(2 * appleHosts.length);
    expect(asked.filter((line) => line.startsWith('get'))).toEqual([]);
    expect(words).toBe('I can’t reach the internet.');
  });

  it('names those that are blocked', async () => {
    const { words } = await see(
      computer({ names: each<LookupResult>(apple, { 'gs.apple.com': at('127.0.0.1') }) }),
    );
    expect(words).toContain('Your network blocks gs.apple.com.');
  });

  it.each([
    ['PROXY proxy.example:3128', 'ok reached', 0],
    ['PROXY proxy.example:3128; DIRECT', 'ok reached', 0],
    ['DIRECT', 'ok reached', 5],
    ['SOCKS5 proxy.example:1080', 'unknown proxy', 0],
    ['HTTPS proxy.example:443', 'unknown proxy', 0],
    ['PROXY', 'unknown proxy', 0],
    ['', 'unknown proxy', 0],
  ])('by %j: %s', async (said, brief, lookups) => {
    const { brief: is, asked, evidence } = await see(computer({ context: { proxy: said } }));
    expect(is).toBe(brief);
    // A proxy looks names up by itself.
    expect(asked.filter((line) => line.startsWith('lookup'))).toHaveLength(lookups);
    expect(evidence).not.toContain('example');
  });
});

describe('proxy', () => {
  it.each([
    [{ platform: 'win32', context: { proxy: 'DIRECT' } }, 'ok none'],
    [{ platform: 'linux', context: { proxy: 'PROXY firm.example:80; DIRECT' } }, 'attention set'],
    [{ platform: 'linux', context: { proxy: 'SOCKS5 firm.example:80' } }, 'attention set'],
    [{ platform: 'linux', context: { proxy: 'WEIRD firm.example' } }, 'unknown unreadable'],
    [{ platform: 'win32' }, 'unknown not-asked'],
    [
      { platform: 'darwin', programs: { '/usr/sbin/scutil': ran('<dictionary> {\n}\n') } },
      'ok none',
    ],
    [
      {
        platform: 'darwin',
        programs: {
          '/usr/sbin/scutil': ran(
            '<dictionary> {\n  HTTPSEnable : 1\n  HTTPSProxy : firm.example\n}\n',
          ),
        },
      },
      'attention set',
    ],
    [
      {
        platform: 'darwin',
        programs: { '/usr/sbin/scutil': ran('<dictionary> {\n  ProxyAutoConfigEnable : 1\n}\n') },
      },
      'unknown unreadable',
    ],
    [{ platform: 'darwin', programs: { '/usr/sbin/scutil': ran('') } }, 'unknown empty'],
    [{ platform: 'darwin', programs: { '/usr/sbin/scutil': missing } }, 'unknown missing'],
  ] as const satisfies readonly (readonly [FakeComputer, string])[])(
    '%#',
    async (computer, brief) => {
      const asked = await ask(proxy, computer);
      expect(asked.brief).toBe(brief);
      expect(asked.evidence).not.toContain('example');
    },
  );
});

describe('date and time', () => {
  const noon = Date.UTC(2026, 11, 24, 12);
  const page = (
    date: string,
    body = '<HTML><BODY>Success</BODY></HTML>',
    status = 200,
  ): GetResult => ({
    kind: 'page',
    status,
    headers: date === '' ? {} : { date },
    body: Buffer.from(body),
  });
  const gmt = (at: number) => new Date(at).toUTCString();
  const see = (now: number, said?: GetResult) =>
    ask(
      clock,
      {
        platform: 'win32',
        now,
        pages: said === undefined ? {} : { 'http://captive.apple.com/hotspot-detect.html': said },
      },
      'network',
    );

  it.each([
    ['today', noon, 'ok plausible'],
    ['the day we were made', earliest, 'ok plausible'],
    ['1970', 0, 'attention wrong'],
    ['last year', earliest - 1, 'attention wrong'],
    ['far ahead', Date.UTC(2099, 0, 1), 'attention wrong'],
    ['no date at all', Number.NaN, 'attention wrong'],
  ])('%s', async (_, now, brief) => {
    expect(await ask(clock, { platform: 'linux', now })).toMatchObject({ brief });
  });

  it.each([
    ['to the second', noon, page(gmt(noon)), 'ok agrees'],
    ['five minutes late', noon - 300_000, page(gmt(noon)), 'ok agrees'],
    ['six minutes early', noon + 360_000, page(gmt(noon)), 'attention wrong'],
    [
      'a log-in page',
      noon,
      page(gmt(noon), '<html>Welcome to our hotel</html>'),
      'unknown offline',
    ],
    ['a log-in page elsewhere', noon, page(gmt(noon), '', 302), 'unknown offline'],
    ['no date', noon, page(''), 'unknown unreadable'],
    ['a date in another form', noon, page('2026-12-24 12:00'), 'unknown unreadable'],
    ['no network', noon, undefined, 'unknown missing'],
    [
      'nobody to look up names',
      noon,
      {
        kind: 'failure',
        why: 'failed',
        detail: 'getaddrinfo ENOTFOUND captive.apple.com',
      } as const,
      'unknown offline',
    ],
    [
      'a server that refuses',
      noon,
      { kind: 'failure', why: 'failed', detail: 'connect ECONNREFUSED 192.0.2.1:80' } as const,
      'unknown failed',
    ],
    ['no network, in 1970', 0, undefined, 'attention wrong'],
  ])('%s', async (_, now, said, brief) => {
    expect(await see(now, said)).toMatchObject({ brief });
  });

  it('says how far off', async () => {
    expect((await see(noon + 7_200_000, page(gmt(noon)))).words).toContain('off by 120 minutes');
  });
});

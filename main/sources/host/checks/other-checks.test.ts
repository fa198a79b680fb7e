import { X509Certificate } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { checkIds } from '../../../../preload/contract/check.ts';
import type { FakeComputer } from '../fake-tools.test-support.ts';
import { fakeTools, missing, ran, timedOut } from '../fake-tools.test-support.ts';
import type { GetResult, Interface, RunResult, SystemTools } from '../tools.ts';
import { allChecks } from './all-checks.ts';
import { ask } from './answer.test-support.ts';
import { appleRoot } from './apple-root.ts';
import { appleService } from './apple-service.ts';
import { appleSoftware } from './apple-software.ts';
import { disk, enoughBytes, leastBytes } from './disk.ts';
import { linuxVersion } from './linux-version.ts';
import { newestIos } from './newest-ios.ts';
import { phoneTools } from './phone-tools.ts';
import { restarted } from './restarted.ts';
import { versionListUrl } from './version-list.ts';
import { virtualMachine } from './virtual-machine.ts';
import { vpn } from './vpn.ts';

const platforms = ['darwin', 'win32', 'linux'] as const;

describe('all checks', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  /** Some ask again after a pause. */
  async function patiently<T>(answer: Promise<T>): Promise<T> {
    await vi.advanceTimersByTimeAsync(30_000);
    return answer;
  }

  it('are there, but for the one that is read off the path', () => {
    expect(allChecks.map(({ id }) => id).sort()).toEqual(
      checkIds.filter((id) => id !== 'hub').sort(),
    );
  });

  const ways = allChecks.flatMap((check) =>
    check.platforms.flatMap((platform) =>
      (['cheap', 'slow', 'network'] as const)
        .filter((cost) => check.ways[cost] !== undefined)
        .map((cost) => [check.id, platform, cost, check] as const),
    ),
  );

  // The date is the one thing that a computer cannot be silent about.
  it.each(ways)(
    '%s on %s, %s: a silent computer never gives an "ok"',
    async (id, platform, cost, check) => {
      const mute: FakeComputer = { platform, now: Date.UTC(2026, 11, 1) };
      const asked = await patiently(ask(check, mute, cost));
      if (id === 'clock' && cost === 'cheap') expect(asked.brief).toBe('ok plausible');
      else expect(asked.answer.result).toBe('unknown');
    },
  );

  it.each(ways)(
    '%s on %s, %s: the network only where that is allowed',
    async (_, platform, cost, check) => {
      const tools = fakeTools({
        platform,
        context: { phone: { productType: 'iPhone17,3', version: null } },
        programs: { '/usr/bin/sw_vers': ran('ProductVersion:\t26.1\n') },
      });
      await patiently(Promise.resolve(check.ways[cost]?.ask(tools)));
      const outside = tools.asked.filter((line) => /^(connect|lookup|get|certificate) /.test(line));
      expect(outside.length > 0).toBe(cost === 'network');
    },
  );

  it.each(ways)(
    '%s on %s, %s: only programs of the system, by their whole path',
    async (_, platform, cost, check) => {
      const tools = fakeTools({ platform });
      await patiently(Promise.resolve(check.ways[cost]?.ask(tools)));
      const programs = tools.asked.filter((line) => line.startsWith('run '));
      const place =
        platform === 'win32' ? /^run C:\\Windows\\System32\\/ : /^run \/(usr\/)?s?bin\//;
      expect(programs.filter((line) => !place.test(line))).toEqual([]);
    },
  );
});

describe('free space', () => {
  it.each([
    [enoughBytes, 'ok enough', 30],
    [enoughBytes - 1, 'attention low', 29],
    [leastBytes, 'attention low', 15],
    [leastBytes - 1, 'attention full', 14],
    [0, 'attention full', 0],
  ])('%i bytes: %s', async (free, brief, gigabytes) => {
    for (const platform of platforms) {
      const asked = await ask(disk, { platform, space: { kind: 'space', free, size: 1e12 } });
      expect(asked).toMatchObject({ brief, answer: { values: { gigabytes } } });
    }
  });

  it('is asked where the software goes', async () => {
    const where = async (one: FakeComputer) => (await ask(disk, one)).asked;
    expect(await where({ platform: 'darwin', home: '/Users/a' })).toEqual([
      'space /Users/a/Library/iTunes/iPhone Software Updates',
    ]);
    const folder = 'Apple Computer\\iTunes\\iPhone Software Updates';
    expect(await where({ platform: 'win32', home: 'C:\\Users\\a' })).toEqual([
      `space C:\\Users\\a\\AppData\\Roaming\\${folder}`,
    ]);
    expect(await where({ platform: 'win32', env: { APPDATA: 'D:\\r' } })).toEqual([
      `space D:\\r\\${folder}`,
    ]);
  });
});

describe('virtual machine', () => {
  const machine = (virtual: boolean, vendor: string, host = ''): Partial<SystemTools> => ({
    machine: () => Promise.resolve({ kind: 'machine', virtual, host, vendor, model: '' }),
  });
  const flags = (more: string) => ({
    '/proc/cpuinfo': `processor : 0\nflags\t\t: fpu vme ${more}\n`,
  });
  const vmm = (digit: string) => ({ '/usr/sbin/sysctl -n kern.hv_vmm_present': ran(digit) });
  const table: readonly (readonly [string, FakeComputer, string])[] = [
    ['a maker on Windows', { platform: 'win32', system: machine(false, 'LENOVO') }, 'ok real'],
    [
      'a virtual maker on Windows',
      { platform: 'win32', system: machine(true, 'VMware, Inc.', 'VMware') },
      'attention virtual',
    ],
    ['no maker on Windows', { platform: 'win32', system: machine(false, '') }, 'unknown empty'],
    ['no answer on Windows', { platform: 'win32' }, 'unknown missing'],
    ['a real Mac', { platform: 'darwin', programs: vmm('0\n') }, 'ok real'],
    [
      'a virtual Mac',
      { platform: 'darwin', programs: vmm('1\n'), system: machine(false, 'Apple Inc.') },
      'attention virtual',
    ],
    [
      'a Mac that says nothing of it',
      { platform: 'darwin', programs: vmm(''), system: machine(false, 'Apple Inc.') },
      'ok real',
    ],
    ['a real Linux', { platform: 'linux', files: flags('sse') }, 'ok real'],
    ['a virtual Linux', { platform: 'linux', files: flags('hypervisor sse') }, 'attention virtual'],
    [
      'a real processor and a virtual maker',
      { platform: 'linux', files: flags('sse'), system: machine(true, 'QEMU', 'QEMU') },
      'attention virtual',
    ],
    [
      'a processor that does not say',
      { platform: 'linux', files: { '/proc/cpuinfo': 'Features : fp\n' } },
      'unknown missing',
    ],
  ];
  it.each(table)('%s', async (_, computer, brief) => {
    expect(await ask(virtualMachine, computer)).toMatchObject({ brief });
  });

  it('names the program, where that is known', async () => {
    const words = async (one: FakeComputer) => (await ask(virtualMachine, one)).words;
    expect(await words({ platform: 'win32', system: machine(true, '', 'Parallels') })).toMatch(
      /^This is a virtual machine \(Parallels\)\./,
    );
    expect(await words({ platform: 'linux', files: flags('hypervisor') })).toMatch(
      /^This is a virtual machine\./,
    );
  });
});

describe('other phone tools', () => {
  const ps = (...names: readonly string[]): FakeComputer => ({
    platform: 'darwin',
    programs: { '/bin/ps': ran(['/sbin/launchd', ...names, 'ps'].join('\n')) },
  });

  it.each([
    ['none', ps('/Applications/Safari.app/Contents/MacOS/Safari'), 'ok none-running', ''],
    ['one', ps('/Applications/iMazing.app/Contents/MacOS/iMazing'), 'attention running', 'iMazing'],
    ['a name that only begins so', ps('/opt/iMazingNot'), 'ok none-running', ''],
    [
      'two on Windows',
      {
        platform: 'win32',
        programs: {
          'C:\\Windows\\System32\\tasklist.exe': ran(
            '"VMware-VMX.exe","1","","0","1 K"\r\n"3uTools.exe","2","","0","1 K"\r\n"tasklist.exe","3","","0","1 K"\r\n',
          ),
        },
      } as const,
      'attention running',
      '3uTools\nVMware',
    ],
    [
      'a long name on Linux',
      { platform: 'linux', programs: { '/bin/ps': ran('qemu-system-x86\nps\n') } } as const,
      'attention running',
      'QEMU',
    ],
    [
      'a list that is not whole',
      { platform: 'linux', programs: { '/bin/ps': ran('bash\n') } } as const,
      'unknown unreadable',
      '',
    ],
  ])('%s', async (_, computer, brief, evidence) => {
    const asked = await ask(phoneTools, computer);
    expect(asked.brief).toBe(brief);
    if (brief.startsWith('attention')) expect(asked.evidence).toBe(evidence);
    // What else runs is nobody's business.
    expect(asked.evidence).not.toMatch(/Safari|bash/);
  });
});

describe('VPN', () => {
  const up = (...all: readonly (readonly [string, string, string?])[]): Partial<SystemTools> => ({
    interfaces: () =>
      Promise.resolve({
        kind: 'interfaces',
        all: all.map(([name, address, adapter = '']): Interface => ({
          name,
          adapter,
          addresses: address === '' ? [] : [address],
        })),
      }),
  });
  const home = [
    ['lo0', '127.0.0.1'],
    ['en0', '192.168.7.20'],
    ['utun0', ''],
  ] as const;
  const tunnel = ['utun5', '10.8.0.2'] as const;
  const routes = (name: string) =>
    `Destination        Gateway            Flags               Netif Expire\ndefault            10.0.0.1           UGScg               ${name}\n`;
  const services = (...states: readonly string[]) =>
    `Available network connection services in the current set (*=enabled):\n${states.map((state) => `*  (${state})   1F2A3B4C VPN "x" [VPN:x]\n`).join('')}`;
  const mac = (all: Partial<SystemTools>, route: RunResult, list: RunResult): FakeComputer => ({
    platform: 'darwin',
    system: all,
    programs: { '/usr/sbin/netstat': route, '/usr/sbin/scutil': list },
  });
  const route = (name: string) => ({
    '/proc/net/route': `Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\n${name}\t00000000\t0107A8C0\t0003\t0\t0\t100\t00000000\n`,
  });
  const json = (description: string) =>
    ran(JSON.stringify([{ Name: 'x', InterfaceDescription: description, Status: 'Up' }]));
  const powershell = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';
  const table: readonly (readonly [string, FakeComputer, string])[] = [
    ['a Mac at home', mac(up(...home), missing, missing), 'ok none-seen'],
    [
      'a Mac whose traffic goes through a tunnel',
      mac(up(...home, tunnel), ran(routes('utun5')), ran(services())),
      'attention up',
    ],
    [
      'a Mac that is connected',
      mac(up(...home, tunnel), ran(routes('en0')), ran(services('Disconnected', 'Connected'))),
      'attention up',
    ],
    [
      'a Mac with a tunnel to some computers',
      mac(up(...home, tunnel), ran(routes('en0')), ran(services('Disconnected'))),
      'ok none-seen',
    ],
    [
      'a Mac with a tunnel, of which no more is known',
      mac(up(...home, tunnel), timedOut, missing),
      'attention up',
    ],
    ['a Mac without interfaces', mac(up(), missing, missing), 'unknown empty'],
    [
      'Linux at home',
      { platform: 'linux', system: up(['lo', '127.0.0.1'], ['eth0', '192.168.7.20']) },
      'ok none-seen',
    ],
    [
      'Linux with a tunnel',
      {
        platform: 'linux',
        system: up(['lo', '127.0.0.1'], ['wg0', '10.8.0.2']),
        files: route('wg0'),
      },
      'attention up',
    ],
    // Rules that this table does not show may still send all through it.
    [
      'Linux with a tunnel beside the way out',
      {
        platform: 'linux',
        system: up(['lo', '127.0.0.1'], ['wg0', '10.8.0.2']),
        files: route('eth0'),
      },
      'attention up',
    ],
    [
      'Windows at home',
      {
        platform: 'win32',
        system: up(
          ['WLAN', '192.168.7.20', 'Intel(R) Wi-Fi 6'],
          ['vEthernet', '172.20.0.1', 'Hyper-V Virtual Ethernet Adapter'],
        ),
      },
      'ok none-seen',
    ],
    [
      'Windows with a renamed tunnel',
      { platform: 'win32', system: up(['Office', '10.8.0.2', 'WireGuard Tunnel']) },
      'attention up',
    ],
    [
      'Windows, by PowerShell, at home',
      {
        platform: 'win32',
        system: up(['WLAN', '192.168.7.20']),
        programs: { [powershell]: json('Realtek PCIe') },
      },
      'ok none-seen',
    ],
    [
      'Windows, by PowerShell',
      { platform: 'win32', programs: { [powershell]: json('Wintun Userspace Tunnel') } },
      'attention up',
    ],
    [
      'Windows without makers’ words',
      { platform: 'win32', system: up(['WLAN', '192.168.7.20']) },
      'unknown missing',
    ],
  ];
  it.each(table)('%s', async (_, computer, brief) => {
    expect(await ask(vpn, computer)).toMatchObject({ brief });
  });
});

describe('newest iOS', () => {
  const phone = (version: string | null) => ({ phone: { productType: 'iPhone17,3', version } });
  const page = (body: string, status = 200): GetResult => ({
    kind: 'page',
    status,
    headers: {},
    body: Buffer.from(body),
  });
  const list = (version: string) =>
    page(
      `<plist><dict><key>MobileDeviceSoftwareVersionsByVersion</key><dict><key>17</key><dict><key>MobileDeviceSoftwareVersions</key><dict><key>iPhone17,3</key><dict><key>Unknown</key><dict><key>Universal</key><dict><key>Restore</key><dict><key>BuildVersion</key><string>24B1</string><key>ProductVersion</key><string>${version}</string></dict></dict></dict></dict></dict></dict></dict></dict></plist>`,
    );
  const gdmf = (...rows: readonly object[]) =>
    page(JSON.stringify({ PublicAssetSets: { iOS: rows, macOS: [] } }));
  const row = { ProductVersion: '27.1', SupportedDevices: ['iPhone17,3'] };
  const see = (version: string | null, pages: Readonly<Record<string, GetResult>>) =>
    ask(newestIos, { platform: 'linux', context: phone(version), pages }, 'network');
  const gdmfUrl = 'https://gdmf.apple.com/v2/pmv';

  it.each([
    ['older', '26.4', { [versionListUrl]: list('27.1') }, 'attention older'],
    ['the newest', '27.1', { [versionListUrl]: list('27.1') }, 'ok newest'],
    ['a beta', '27.2', { [versionListUrl]: list('27.1') }, 'ok newest'],
    ['not told', null, { [versionListUrl]: list('27.1') }, 'ok known'],
    ['by the other list', '26.4', { [gdmfUrl]: gdmf(row) }, 'attention older'],
    [
      'by the other list, where the first does not know the model',
      '27.1',
      { [versionListUrl]: list('x'), [gdmfUrl]: gdmf(row) },
      'ok newest',
    ],
    [
      'unknown to both',
      '27.1',
      { [versionListUrl]: list('x'), [gdmfUrl]: gdmf() },
      'unknown empty',
    ],
    [
      'by a page of a hotel',
      '27.1',
      { [versionListUrl]: page('<html>'), [gdmfUrl]: page('<html>') },
      'unknown unreadable',
    ],
    ['by nobody', '27.1', {}, 'unknown missing'],
    [
      'by a server with a fault',
      '27.1',
      { [versionListUrl]: page('', 503), [gdmfUrl]: page('', 403) },
      'unknown failed',
    ],
  ])('%s', async (_, version, pages, brief) => {
    expect(await see(version, pages)).toMatchObject({ brief });
  });

  it('asks nobody before it knows the model', async () => {
    const { brief, asked } = await ask(newestIos, { platform: 'darwin' }, 'network');
    expect({ brief, asked }).toEqual({ brief: 'unknown no-model', asked: [] });
  });

  it('never says which iPhone it is', async () => {
    expect((await see('27.1', {})).asked).toEqual([`get ${versionListUrl}`, `get ${gdmfUrl}`]);
  });
});

it('trusts Apple’s own root, and that one only', () => {
  const root = new X509Certificate(appleRoot.trim());
  expect(root.fingerprint256).toBe(
    'B0:B1:73:0E:CB:C7:FF:45:05:14:2C:49:F1:29:5E:6E:DA:6B:CA:ED:7E:2C:68:C5:BE:91:B5:A1:10:01:F0:24',
  );
  expect(root.verify(root.publicKey)).toBe(true);
});

describe('Linux', () => {
  it('has a name', async () => {
    const os = {
      os: () => Promise.resolve({ kind: 'os', name: 'Debian GNU/Linux 13', build: '' } as const),
    };
    const file = await ask(linuxVersion, {
      platform: 'linux',
      files: { '/etc/os-release': 'PRETTY_NAME="Mint 23"\n' },
      system: os,
    });
    expect(file.words).toBe('This computer runs Mint 23.');
    const other = await ask(linuxVersion, { platform: 'linux', system: os });
    expect(other.words).toBe('This computer runs Debian GNU/Linux 13.');
  });

  const long = { kind: 'failure', why: 'too-much', detail: '' } as const;
  it.each([
    ['a tool', { '/usr/bin/idevicerestore': long }, 'ok restore-tool'],
    ['a tool that was built here', { '/usr/local/bin/idevicerestore': long }, 'ok restore-tool'],
    ['a tool of one byte', { '/usr/bin/idevicerestore': '#' }, 'ok restore-tool'],
    ['none found, which proves nothing', {}, 'unknown missing'],
  ])('has %s', async (_, files, brief) => {
    expect(await ask(appleSoftware, { platform: 'linux', files })).toMatchObject({ brief });
  });

  const ps = (...names: readonly string[]) => ({ '/bin/ps': ran([...names, 'ps'].join('\n')) });
  it.each([
    ['a service that runs', { programs: ps('usbmuxd') }, 'unknown silent'],
    [
      'a service that waits for a phone',
      { programs: ps('bash'), files: { '/usr/sbin/usbmuxd': long } },
      'attention not-opened',
    ],
    ['no service where it usually is', { programs: ps('bash') }, 'unknown missing'],
    ['no list', {}, 'unknown missing'],
  ])('has %s', async (_, parts, brief) => {
    expect(await ask(appleService, { platform: 'linux', ...parts })).toMatchObject({ brief });
  });
});

it('macOS without its service needs a restart', async () => {
  const see = (...names: readonly string[]) =>
    ask(appleService, {
      platform: 'darwin',
      programs: { '/bin/ps': ran([...names, 'ps'].join('\n')) },
    });
  expect(await see('/usr/libexec/usbmuxd')).toMatchObject({ brief: 'unknown silent' });
  const stopped = await see('/sbin/launchd');
  expect(stopped).toMatchObject({ brief: 'attention stopped' });
  expect(stopped.words).toContain('Restart the Mac.');
});

it('knows when the computer was started', async () => {
  const at = Date.UTC(2026, 10, 20, 8);
  const asked = await ask(restarted, {
    platform: 'win32',
    system: { bootedAt: () => Promise.resolve({ kind: 'booted', at }) },
  });
  expect(asked).toMatchObject({ brief: 'ok started', answer: { values: { at } } });
  expect(asked.evidence).toBe('2026-11-20T08:00:00.000Z');
});

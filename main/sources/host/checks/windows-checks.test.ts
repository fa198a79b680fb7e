import { describe, expect, it } from 'vitest';

import { type FakeComputer, missing, ran, timedOut } from '../fake-tools.test-support.ts';
import type { GetResult, RunResult } from '../tools.ts';
import { ask } from './answer.test-support.ts';
import { appleService } from './apple-service.ts';
import { appleSoftware } from './apple-software.ts';
import { iTunesNewest } from './itunes-newest.ts';
import { versionListUrl } from './version-list.ts';
import { windowsUpdate } from './windows-update.ts';
import { windowsVersion } from './windows-version.ts';

const system = 'C:\\Windows\\System32\\';
const reg = `${system}reg.exe`;
const powershell = `${system}WindowsPowerShell\\v1.0\\powershell.exe`;
const noKey = ran(
  '',
  1,
  'FEHLER: Der angegebene Registrierungsschlüssel wurde nicht gefunden.\r\n',
);
const currentVersion = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';
const packages =
  'HKCU\\Software\\Classes\\Local Settings\\Software\\Microsoft\\Windows\\CurrentVersion\\AppModel\\Repository\\Packages';
const now = Date.UTC(2026, 10, 25, 12);

describe('Windows version', () => {
  const key = (build: string, release: string) =>
    ran(
      `\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\r\n    ProductName    REG_SZ    Windows 10 Pro\r\n    RegisteredOwner    REG_SZ    Anna Example\r\n    CurrentBuild    REG_SZ    ${build}\r\n    UBR    REG_DWORD    0x3e8\r\n    DisplayVersion    REG_SZ    ${release}\r\n`,
    );
  const see = (result: RunResult) =>
    ask(windowsVersion, {
      platform: 'win32',
      programs: { [`${reg} query ${currentVersion}`]: result },
    });

  it.each([
    [key('26200', '25H2'), 'ok read', { name: 'Windows 11 25H2', build: '26200.1000' }],
    [key('19045', '22H2'), 'ok read', { name: 'Windows 10 22H2', build: '19045.1000' }],
    [key('17763', '1809'), 'attention too-old', { name: 'Windows 10 1809' }],
    [key('', ''), 'unknown unreadable', {}],
    [noKey, 'unknown missing', {}],
    [timedOut, 'unknown timed-out', {}],
  ])('%#', async (result, brief, values) => {
    const asked = await see(result);
    expect(asked).toMatchObject({ brief, answer: { values } });
    if (asked.answer.result !== 'unknown') expect(asked.evidence).not.toContain('Anna');
  });
});

describe('Windows update', () => {
  const said = (change: object) =>
    ran(
      JSON.stringify({
        ok: true,
        mode: 'FullLanguage',
        lastSearchUtc: '2026-11-24T08:00:00Z',
        rebootRequired: false,
        managed: false,
        pending: [],
        ...change,
      }),
    );
  const update = { title: 'Update KB5070001', kb: ['5070001'], categoryIds: [] };
  const virus = { title: 'Definitions', kb: ['2267602'], categoryIds: [] };
  const see = (result: RunResult, cost: 'cheap' | 'slow' = 'cheap') =>
    ask(windowsUpdate, { platform: 'win32', now, programs: { [powershell]: result } }, cost);

  it.each([
    ['nothing, by a fresh look', said({}), 'ok none-waiting', 'ok none-waiting'],
    ['definitions only', said({ pending: [virus] }), 'ok none-waiting', 'ok none-waiting'],
    ['an update', said({ pending: [virus, update] }), 'attention waiting', 'attention waiting'],
    [
      'a restart',
      said({ rebootRequired: true }),
      'attention restart-pending',
      'attention restart-pending',
    ],
    // An empty cache gives an empty list, too.
    [
      'nothing, and never looked',
      said({ lastSearchUtc: null }),
      'unknown stale',
      'ok none-waiting',
    ],
    [
      'nothing, and looked last month',
      said({ lastSearchUtc: '2026-10-24T08:00:00Z' }),
      'unknown stale',
      'ok none-waiting',
    ],
    [
      'nothing, by the server of a firm',
      said({ managed: true }),
      'unknown managed',
      'unknown managed',
    ],
    [
      'an update of a firm',
      said({ managed: true, pending: [update] }),
      'attention waiting',
      'attention waiting',
    ],
    [
      'a policy',
      ran('{"ok":false,"mode":"ConstrainedLanguage","error":"constrained-language"}'),
      'unknown blocked',
      'unknown blocked',
    ],
    ['a fault', said({ ok: false, error: '0x8024402c' }), 'unknown failed', 'unknown failed'],
    ['silence', ran(''), 'unknown empty', 'unknown empty'],
    [
      'a blank, as a virus scanner leaves it',
      ran('\r\n', 0, 'x'),
      'unknown empty',
      'unknown empty',
    ],
    ['a hang', timedOut, 'unknown timed-out', 'unknown timed-out'],
    ['no PowerShell', missing, 'unknown missing', 'unknown missing'],
  ])('%s', async (_, result, cached, online) => {
    expect(await see(result)).toMatchObject({ brief: cached });
    expect(await see(result, 'slow')).toMatchObject({ brief: online });
  });

  it('asks without a shell, a profile or a question, for the last search or a new one', async () => {
    const scripts = async (cost: 'cheap' | 'slow') =>
      (await see(timedOut, cost)).asked.map((line) => {
        const [options, script] = line.split(' -EncodedCommand ');
        expect(options).toBe(
          `run ${powershell} -NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass`,
        );
        return /Online = (\S+)/.exec(Buffer.from(script ?? '', 'base64').toString('utf16le'))?.[1];
      });
    expect(await scripts('cheap')).toEqual(['$false']);
    // A search that fails falls back on what is known.
    expect(await scripts('slow')).toEqual(['$true', '$false']);
  });

  it('counts what waits', async () => {
    expect((await see(said({ pending: [update, update] }))).words).toContain(
      '2 updates of Windows wait.',
    );
  });
});

const iTunesKey = 'HKLM\\SOFTWARE\\Apple Computer, Inc.\\iTunes';
const version = (key: string, value: string) =>
  ran(
    `\r\n${key.replace('HKLM', 'HKEY_LOCAL_MACHINE')}\r\n    Version    REG_SZ    ${value}\r\n\r\n`,
  );
const list = (...names: readonly string[]) =>
  ran(
    names.map((name) => `${packages.replace('HKCU', 'HKEY_CURRENT_USER')}\\${name}\r\n`).join(''),
  );
const other = 'Microsoft.WindowsTerminal_1.22.1.0_x64__8wekyb3d8bbwe';
const devices = 'AppleInc.AppleDevices_1.1600.11.0_x64__nzyj5cx40ttqa';
const shopITunes = 'AppleInc.iTunes_12134.7.1000.0_x64__nzyj5cx40ttqa';
const control = {
  [`${reg} query ${currentVersion} /v CurrentBuild`]: ran(
    `HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\r\n    CurrentBuild    REG_SZ    26200\r\n`,
  ),
};

function computer(parts: {
  readonly iTunes?: RunResult;
  readonly narrow?: RunResult;
  readonly packages?: RunResult;
  readonly more?: Readonly<Record<string, RunResult>>;
}): FakeComputer {
  return {
    platform: 'win32',
    now,
    programs: {
      [reg]: noKey,
      [`${reg} query ${iTunesKey} /reg:64`]: parts.iTunes ?? noKey,
      [`${reg} query ${iTunesKey} /reg:32`]: parts.narrow ?? noKey,
      [`${reg} query ${packages}`]: parts.packages ?? list(other),
      ...control,
      ...parts.more,
    },
  };
}
const own = version(iTunesKey, '12.13.4.4');

describe('Apple’s programs', () => {
  it.each([
    ['iTunes from Apple', computer({ iTunes: own }), 'ok itunes-apple', { version: '12.13.4.4' }],
    ['iTunes of 32 bits', computer({ narrow: own }), 'ok itunes-apple', { version: '12.13.4.4' }],
    [
      'iTunes from the shop',
      computer({ packages: list(other, shopITunes) }),
      'ok itunes-store',
      { version: '12.13.4.7' },
    ],
    [
      'Apple Devices',
      computer({ packages: list(devices) }),
      'ok apple-devices',
      { version: '1.1600.11.0' },
    ],
    [
      'both',
      computer({ packages: list(devices), iTunes: own }),
      'ok both',
      { version: '1.1600.11.0', iTunes: '12.13.4.4' },
    ],
    ['none', computer({}), 'attention none', {}],
    ['none, on a Windows without a shop', computer({ packages: noKey }), 'attention none', {}],
    [
      'iTunes, and a list that hangs',
      computer({ packages: timedOut, iTunes: own }),
      'ok itunes-apple',
      {},
    ],
    [
      'nothing found, but a list that hangs',
      computer({ packages: timedOut }),
      'unknown timed-out',
      {},
    ],
    [
      'nothing found, but a key that hangs',
      computer({ iTunes: timedOut }),
      'unknown timed-out',
      {},
    ],
    ['a list that says nothing', computer({ packages: ran('') }), 'unknown empty', {}],
    // A tool that is forbidden ends with 1, as it does for a key that is not there.
    [
      'a tool that is forbidden',
      computer({
        packages: noKey,
        more: { [`${reg} query ${currentVersion} /v CurrentBuild`]: noKey },
      }),
      'unknown missing',
      {},
    ],
    [
      'a list that only PowerShell can give',
      computer({
        packages: ran('', 5),
        more: { [powershell]: ran(JSON.stringify([{ PackageFullName: devices }])) },
      }),
      'ok apple-devices',
      {},
    ],
  ])('%s', async (_, one, brief, values) => {
    expect(await ask(appleSoftware, one)).toMatchObject({ brief, answer: { values } });
  });
});

describe('newest iTunes', () => {
  const page = (newest: string, status = 200): GetResult => ({
    kind: 'page',
    status,
    headers: {},
    body: Buffer.from(
      `<plist><dict><key>iTunesWindowsVersion</key><string>${newest}</string><key>MobileDeviceSoftwareVersionsByVersion</key><dict/></dict></plist>`,
    ),
  });
  const with_ = (installed: string, ...pages: readonly GetResult[]): FakeComputer => ({
    ...computer({ iTunes: version(iTunesKey, installed) }),
    pages: pages[0] === undefined ? {} : { [versionListUrl]: pages[0] },
  });

  it.each([
    ['as new as is known', with_('12.13.11.1'), 'ok newest'],
    ['newer than is known', with_('12.14.0.1'), 'ok newest'],
    ['older', with_('12.13.10.3'), 'attention older'],
    [
      'older than what Apple said yesterday',
      { ...with_('12.13.11.1'), context: { newestITunes: '12.13.12' } },
      'attention older',
    ],
    ['far older', with_('12.9.5.7'), 'attention older'],
    ['no version', with_('twelve'), 'unknown unreadable'],
    ['from the shop', computer({ packages: list(shopITunes) }), 'unknown store-edition'],
    ['not there', computer({}), 'unknown not-installed'],
    ['not to be found out', computer({ packages: timedOut }), 'unknown timed-out'],
  ])('%s', async (_, one, brief) => {
    const asked = await ask(iTunesNewest, one);
    expect(asked).toMatchObject({ brief });
    expect(asked.asked.filter((line) => line.startsWith('get'))).toEqual([]);
  });

  it.each([
    [
      'newer by Apple’s list',
      with_('12.13.11.1', page('12.13.12')),
      'attention older',
      { newest: '12.13.12', source: 'apple' },
    ],
    [
      'newest by Apple’s list',
      with_('12.13.12.3', page('12.13.12')),
      'ok newest',
      { source: 'apple' },
    ],
    [
      'a list that is older than we',
      with_('12.13.10.1', page('12.13.9')),
      'attention older',
      { newest: '12.13.11', source: 'release' },
    ],
    ['a list that cannot be had', with_('12.13.11.1'), 'ok newest', { source: 'release' }],
    ['a page of a hotel', with_('12.13.11.1', page('x', 302)), 'ok newest', { source: 'release' }],
  ])('%s', async (_, one, brief, values) => {
    expect(await ask(iTunesNewest, one, 'network')).toMatchObject({ brief, answer: { values } });
  });
});

describe('Apple’s service on Windows', () => {
  const tasks = (...names: readonly string[]) => ({
    [`${system}tasklist.exe`]: ran(
      ['System', ...names, 'tasklist.exe']
        .map((name) => `"${name}","1","Console","1","9 K"\r\n`)
        .join(''),
    ),
  });
  const sc = `${system}sc.exe`;
  const service = (state: number) => ({
    [sc]: ran(
      `\r\nSERVICE_NAME: Apple Mobile Device Service\r\n        TYP                : 10  X\r\n        STATUS             : ${state}  X\r\n`,
    ),
  });
  const noService = { [sc]: ran('[SC] OpenService FEHLER 1060:\r\n', 1060) };

  it.each([
    [
      'its program runs',
      computer({ more: tasks('AppleMobileDeviceProcess.exe') }),
      'unknown silent',
    ],
    ['its service runs', computer({ more: { ...tasks(), ...service(4) } }), 'unknown silent'],
    ['its service starts', computer({ more: { ...tasks(), ...service(2) } }), 'unknown silent'],
    [
      'its service is stopped',
      computer({ more: { ...tasks(), ...service(1) } }),
      'attention stopped',
    ],
    [
      'Apple Devices was not opened',
      computer({ packages: list(devices), more: { ...tasks(), ...noService } }),
      'attention not-opened',
    ],
    [
      'iTunes of the shop was not opened',
      computer({ packages: list(shopITunes), more: { ...tasks(), ...noService } }),
      'attention not-opened',
    ],
    [
      'iTunes lost its service',
      computer({ iTunes: own, more: { ...tasks(), ...noService } }),
      'attention stopped',
    ],
    ['nothing is there', computer({ more: { ...tasks(), ...noService } }), 'attention not-there'],
    [
      'the service may not be asked',
      computer({ more: { ...tasks(), [sc]: ran('', 5) } }),
      'unknown denied',
    ],
    ['no list of what runs', computer({ more: service(4) }), 'unknown missing'],
  ])('%s', async (_, one, brief) => {
    expect(await ask(appleService, one)).toMatchObject({ brief });
  });

  it('names the program to open', async () => {
    const asked = await ask(
      appleService,
      computer({ packages: list(devices), more: { ...tasks('Skype.exe'), ...noService } }),
    );
    expect(asked.words).toContain('Open Apple Devices.');
    expect(asked.evidence).not.toContain('Skype');
  });
});

import { describe, expect, it } from 'vitest';

import { missing, ran, timedOut } from '../fake-tools.test-support.ts';
import type { RunResult } from '../tools.ts';
import { ask, xml } from './answer.test-support.ts';
import { macUpdate } from './mac-update.ts';
import { macVersion } from './mac-version.ts';
import { mobileDevice } from './mobile-device.ts';

const swVers = (version: string, build: string) =>
  ran(`ProductName:\t\tmacOS\nProductVersion:\t\t${version}\nBuildVersion:\t\t${build}\n`);
const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 25, 12);

describe('macOS version', () => {
  it('is told by the tool, or else by the file', async () => {
    const told = await ask(macVersion, {
      platform: 'darwin',
      programs: { '/usr/bin/sw_vers': swVers('26.2', '25C56') },
    });
    expect(told).toMatchObject({
      brief: 'ok read',
      answer: { values: { version: '26.2', build: '25C56' } },
    });
    const file = xml(
      '<key>ProductVersion</key><string>16.2</string><key>ProductBuildVersion</key><string>25C56</string>',
    );
    const read = await ask(macVersion, {
      platform: 'darwin',
      files: { '/System/Library/CoreServices/SystemVersion.plist': file },
    });
    expect(read).toMatchObject({ brief: 'ok read', answer: { values: { version: '26.2' } } });
  });

  it.each([
    [missing, 'unknown missing'],
    [timedOut, 'unknown timed-out'],
    [ran(''), 'unknown empty'],
    [ran('sw_vers: no\n'), 'unknown unreadable'],
  ])('is not guessed', async (result, brief) => {
    expect(
      await ask(macVersion, { platform: 'darwin', programs: { '/usr/bin/sw_vers': result } }),
    ).toMatchObject({ brief });
  });
});

describe('macOS update, by what macOS noted', () => {
  const iso = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  const record = ({
    lookedAt = now - day,
    from = '15.6.1 (24G90)',
    looks = '<true/>',
    list = '<key>RecommendedUpdates</key><array/>',
    more = '',
  } = {}) =>
    ran(
      xml(
        `<key>AutomaticCheckEnabled</key>${looks}
        <key>LastAttemptSystemVersion</key><string>${from}</string>
        <key>LastSuccessfulDate</key><date>${iso(lookedAt)}</date>
        <key>LastResultCode</key><integer>2</integer>${list}${more}`,
      ),
    );
  const offer = (version: string) =>
    `<key>RecommendedUpdates</key><array><dict><key>Display Name</key><string>macOS Sequoia ${version}</string><key>Display Version</key><string>${version}</string></dict></array>`;
  const safari =
    '<key>RecommendedUpdates</key><array><dict><key>Display Name</key><string>Safari</string><key>Display Version</key><string>26.2</string></dict></array>';
  const see = (plutil: RunResult, version = '15.6.1') =>
    ask(macUpdate, {
      platform: 'darwin',
      now,
      programs: { '/usr/bin/sw_vers': swVers(version, '24G90'), '/usr/bin/plutil': plutil },
    });

  it.each([
    ['a fresh empty list', record(), 'ok none-waiting'],
    ['Safari alone', record({ list: safari }), 'ok none-waiting'],
    ['a waiting update', record({ list: offer('15.7') }), 'attention waiting'],
    [
      'a waiting update, noted long ago',
      record({ list: offer('15.7'), lookedAt: now - 90 * day }),
      'attention waiting',
    ],
    ['an update that is installed by now', record({ list: offer('15.6.1') }), 'ok none-waiting'],
    [
      'the same, noted by the macOS before',
      record({ list: offer('15.6.1'), from: '15.5 (24F74)' }),
      'unknown stale',
    ],
    ['a larger step only', record({ list: offer('26.2') }), 'ok newest-of-line'],
    [
      'a larger step, noted long ago',
      record({ list: offer('26.2'), lookedAt: now - 8 * day }),
      'unknown stale',
    ],
    ['an empty list of eight days ago', record({ lookedAt: now - 8 * day }), 'unknown stale'],
    ['an empty list of tomorrow', record({ lookedAt: now + day }), 'unknown stale'],
    ['an empty list of a Mac that does not look', record({ looks: '<false/>' }), 'unknown stale'],
    ['no list', record({ list: '' }), 'unknown stale'],
    [
      'a look that failed',
      record({ more: '<key>LastSessionSuccessful</key><false/>' }),
      'unknown stale',
    ],
    [
      'the server of a firm',
      record({ more: '<key>CatalogURL</key><string>https://updates.example/</string>' }),
      'unknown managed',
    ],
    [
      'nights of years ago',
      record({
        list: '',
        more: '<key>FirstInstallTonightDateDictionary</key><dict><key>MSU_UPDATE_24H1_patch_15.9_minor</key><date>2025-01-01T00:00:00Z</date></dict>',
      }),
      'unknown stale',
    ],
    [
      'no file',
      ran('/Library/Preferences/com.apple.SoftwareUpdate.plist: file does not exist\n', 1),
      'unknown unreadable',
    ],
    ['silence', ran(''), 'unknown empty'],
    ['no tool', missing, 'unknown missing'],
    ['a hang', timedOut, 'unknown timed-out'],
  ])('%s', async (_, plutil, brief) => {
    expect(await see(plutil)).toMatchObject({ brief });
  });

  it('reads the text form when the tool for the other is not there', async () => {
    const asked = await ask(macUpdate, {
      platform: 'darwin',
      now,
      programs: {
        '/usr/bin/sw_vers': swVers('15.6.1', '24G90'),
        '/usr/bin/defaults': ran(
          '{ FirstOfferDateDictionary = { "MSU_UPDATE_24H1_patch_15.7_minor" = "2026-11-20 09:55:06 +0000"; }; }',
        ),
      },
    });
    expect(asked).toMatchObject({
      brief: 'attention waiting',
      answer: { values: { version: '15.7' } },
    });
  });

  it('says what waits', async () => {
    expect((await see(record({ list: offer('15.7') }))).words).toBe(
      'An update waits: macOS 15.7. Install it, then restart the Mac. Do not start it while your iPhone is being updated.',
    );
  });

  it('does not know without the version that runs', async () => {
    const asked = await ask(macUpdate, {
      platform: 'darwin',
      now,
      programs: { '/usr/bin/plutil': record() },
    });
    expect(asked.brief).toBe('unknown missing');
  });
});

describe('macOS update, by looking now', () => {
  const banner = 'Software Update Tool\n\nFinding available software\n';
  const row = (title: string, version: string) =>
    `* Label: ${title}-1A1\n\tTitle: ${title}, Version: ${version}, Size: 1KiB, Recommended: YES, Action: restart, \n`;
  const see = (list: RunResult, plutil: RunResult = missing) =>
    ask(
      macUpdate,
      {
        platform: 'darwin',
        now,
        programs: {
          '/usr/bin/sw_vers': swVers('27.2', '26B5086k'),
          '/usr/sbin/softwareupdate --list': list,
          '/usr/bin/plutil': plutil,
        },
      },
      'slow',
    );

  it.each([
    [
      'nothing, told on the other output',
      ran(banner, 0, 'No new software available.\n'),
      'ok none-waiting',
    ],
    ['Safari alone', ran(banner + row('Safari', '27.2')), 'ok none-waiting'],
    ['an update', ran(banner + row('macOS Next 27.3', '27.3')), 'attention waiting'],
    [
      'the next beta of the same number',
      ran(banner + row('macOS 27.2 Beta', '27.2')),
      'attention waiting',
    ],
    ['a larger step', ran(banner + row('macOS After 28.0', '28.0')), 'ok newest-of-line'],
    [
      'an update and a larger step',
      ran(banner + row('macOS After 28.0', '28.0') + row('macOS Next 27.3', '27.3')),
      'attention waiting',
    ],
    ['the banner only', ran(banner), 'unknown unreadable'],
    ['silence', ran(''), 'unknown empty'],
    ['another language', ran(banner, 0, 'Keine neue Software verfügbar.'), 'unknown unreadable'],
    ['a fault after the words', ran(banner, 1, 'No new software available.\n'), 'unknown failed'],
    [
      'no network',
      ran(`${banner}Can’t connect to the Apple Software Update server.\n`, 1),
      'unknown offline',
    ],
    ['a hang', timedOut, 'unknown timed-out'],
    ['no tool', missing, 'unknown missing'],
  ])('%s', async (_, list, brief) => {
    expect(await see(list)).toMatchObject({ brief });
  });

  it('falls back on a note that an update waits, and on no other', async () => {
    const noted = (version: string) =>
      ran(
        xml(
          `<key>RecommendedUpdates</key><array><dict><key>Display Name</key><string>macOS</string><key>Display Version</key><string>${version}</string></dict></array>`,
        ),
      );
    expect(await see(timedOut, noted('27.3'))).toMatchObject({ brief: 'attention waiting' });
    expect(await see(timedOut, noted('27.1'))).toMatchObject({ brief: 'unknown timed-out' });
  });
});

describe('macOS update, by asking Apple', () => {
  const gdmf = (...versions: readonly string[]) => {
    const macOS = versions.map((one) => ({ ProductVersion: one, SupportedDevices: ['J313AP'] }));
    const body = Buffer.from(JSON.stringify({ PublicAssetSets: { iOS: [], macOS } }));
    return { kind: 'page', status: 200, headers: {}, body } as const;
  };
  const waits = ran(
    xml(
      '<key>RecommendedUpdates</key><array><dict><key>Display Name</key><string>macOS</string><key>Display Version</key><string>26.9</string></dict></array>',
    ),
  );

  it.each([
    [
      'the newest of its line',
      '26.6.2',
      gdmf('27.1', '26.6.2', '15.8'),
      missing,
      'ok none-waiting',
    ],
    ['a beta', '26.7', gdmf('27.1', '26.6.2'), missing, 'ok none-waiting'],
    ['an older one', '26.6.2', gdmf('26.10', '26.6.2'), missing, 'attention waiting'],
    ['a line that Apple does not name', '14.8', gdmf('27.1', '26.6.2'), missing, 'unknown missing'],
    ['no answer, and no note', '26.6.2', timedOut, missing, 'unknown missing'],
    ['no answer, but a note', '26.6.2', timedOut, waits, 'attention waiting'],
  ])('%s', async (_, version, page, plutil, brief) => {
    const computer = {
      platform: 'darwin',
      now,
      programs: { '/usr/bin/sw_vers': swVers(version, '25G1'), '/usr/bin/plutil': plutil },
      pages: { 'https://gdmf.apple.com/v2/pmv': page },
    } as const;
    expect(await ask(macUpdate, computer, 'network')).toMatchObject({ brief });
  });
});

describe('iPhone support of macOS', () => {
  const receipt =
    'package-id: com.apple.pkg.MobileDevice\nversion: 4.0.0.0.1790000001\ninstall-time: 1790100000\n';
  const see = (pkgutil: RunResult, ps: RunResult = ran('/sbin/launchd\n/bin/ps\n')) =>
    ask(mobileDevice, {
      platform: 'darwin',
      programs: { '/usr/sbin/pkgutil': pkgutil, '/bin/ps': ps },
    });
  const asking = ran(
    '/sbin/launchd\n/Library/Apple/System/MobileDeviceUpdater.app/Contents/MacOS/MobileDeviceUpdater\nps\n',
  );

  it.each([
    ['a receipt', ran(receipt), undefined, 'ok installed'],
    ['a receipt without a time', ran(receipt.replace('1790100000', '')), undefined, 'ok installed'],
    ['no receipt', ran('', 1, 'No receipt for it found.'), undefined, 'unknown no-receipt'],
    ['a hang', timedOut, undefined, 'unknown timed-out'],
    ['silence', ran(''), undefined, 'unknown empty'],
    ['the window that asks', ran(receipt), asking, 'attention asking'],
    ['the window that asks, and no receipt', ran('', 1), asking, 'attention asking'],
    ['a list of programs that says nothing', ran(receipt), ran(''), 'unknown empty'],
  ])('%s', async (_, pkgutil, ps, brief) => {
    expect(await see(pkgutil, ps)).toMatchObject({ brief });
  });

  it('shows nothing of the other programs that run', async () => {
    expect((await see(ran(receipt), asking)).evidence).toBe('MobileDeviceUpdater');
  });
});

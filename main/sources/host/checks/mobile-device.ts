import { attention, check, ok, unknown } from '../check.ts';
import { couldNotTell, learn } from '../learn.ts';
import { readPackageReceipt } from '../read/package-receipt.ts';
import { readProcessNames } from '../read/process-list.ts';

const id = 'mobile-device';
const pkg = 'com.apple.pkg.MobileDevice';

/** The program behind "A software update is required to connect to your iPhone". */
const updater = 'MobileDeviceUpdater';

/** The part of macOS that talks to iPhones, and whether it asks for an update of itself just now. */
export const mobileDevice = check({
  id,
  platforms: ['darwin'],
  ways: {
    cheap: {
      timeoutMs: 25_000,
      ask: async (tools) => {
        const [running, receipt] = await Promise.all([
          learn(tools, {
            file: '/bin/ps',
            args: ['-axo', 'comm='],
            read: readProcessNames,
            excerpt: (names) => names.filter((name) => name === updater).join('\n') || 'not asking',
          }),
          learn(tools, {
            file: '/usr/sbin/pkgutil',
            args: ['--pkg-info', pkg],
            read: (text, code) => readPackageReceipt(pkg, text, code),
          }),
        ]);
        // It may be asking right now.
        if (running.kind === 'untold') return couldNotTell(id, running);
        if (running.value.includes(updater)) return attention(id, 'asking', [running.proof]);
        if (receipt.kind === 'untold') {
          // A Mac that never needed a newer one has no receipt.
          return receipt.why === 'missing'
            ? unknown(id, 'no-receipt', receipt.evidence)
            : couldNotTell(id, receipt);
        }
        const { version, installedAt } = receipt.value;
        return ok(id, 'installed', [receipt.proof], {
          version,
          dated: installedAt === null ? 'no' : 'yes',
          at: installedAt ?? 0,
        });
      },
    },
  },
});

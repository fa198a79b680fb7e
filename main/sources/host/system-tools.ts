import type * as information from 'systeminformation';

import { systemName } from './system-name.ts';
import type { Failure, Interface, OsFacts, SystemTools } from './tools.ts';

/** What is used of `systeminformation`. */
export type Information = Pick<
  typeof information,
  'osInfo' | 'time' | 'battery' | 'system' | 'networkInterfaces'
>;

/** None of these takes a second on a healthy computer; a virus scanner can make it ten. */
const timeoutMs = 12_000;

/**
 * Answers of `systeminformation`, which starts programs without a time-out of its own and may tell
 * serial numbers: each answer is waited for so long and no longer, and only the fields that are
 * named here leave this file. Some of it blocks while it asks, so it runs in the probe only.
 */
export function createSystemTools(from: Information, now: () => number): SystemTools {
  return {
    os: () =>
      within(async (): Promise<OsFacts | Failure> => {
        const { platform, distro, release, build } = await from.osInfo();
        const name = systemName({ platform, distro, release, build });
        return name === null
          ? nothing('the system did not say its name')
          : { kind: 'os', name, build };
      }),
    bootedAt: () =>
      within(() => {
        const uptime = from.time().uptime;
        return Promise.resolve(
          uptime > 0
            ? ({ kind: 'booted', at: Math.round(now() - uptime * 1000) } as const)
            : nothing('the system did not say how long it has been running'),
        );
      }),
    battery: () =>
      within(async () => {
        const { hasBattery, percent } = await from.battery();
        const known = hasBattery && Number.isFinite(percent);
        return { kind: 'battery', has: hasBattery, percent: known ? percent : null } as const;
      }),
    machine: () =>
      within(async () => {
        const { virtual, virtualHost, manufacturer, model } = await from.system();
        return {
          kind: 'machine',
          virtual,
          host: virtualHost ?? '',
          vendor: manufacturer,
          model,
        } as const;
      }),
    interfaces: () =>
      within(async () => {
        const found = await from.networkInterfaces();
        const all = (Array.isArray(found) ? found : [found])
          .filter(({ operstate, ip4, ip6 }) => operstate !== 'down' && (ip4 !== '' || ip6 !== ''))
          .map(({ iface, ifaceName, ip4, ip6 }): Interface => {
            const addresses = [ip4, ip6].filter((ip) => ip !== '' && !/^fe80:/i.test(ip));
            return { name: iface, adapter: ifaceName === iface ? '' : ifaceName, addresses };
          });
        return { kind: 'interfaces', all } as const;
      }),
  };
}

function nothing(detail: string): Failure {
  return { kind: 'failure', why: 'failed', detail };
}

/** Never rejects, and never takes longer. */
async function within<T>(ask: () => Promise<T>): Promise<T | Failure> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Failure>((resolve) => {
    timer = setTimeout(() => {
      resolve({
        kind: 'failure',
        why: 'timed-out',
        detail: `no answer in ${String(timeoutMs)} ms`,
      });
    }, timeoutMs);
  });
  try {
    return await Promise.race([ask(), tooLate]);
  } catch (error) {
    return nothing(error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
  }
}

import type { CheckAnswer } from '../../../../preload/contract/check.ts';
import { attention, check, ok } from '../check.ts';
import {
  couldNotTell,
  type Learned,
  learn,
  learnFile,
  proven,
  untold,
  untoldAfter,
} from '../learn.ts';
import { learnByScript } from '../powershell.ts';
import { decode } from '../read/decode.ts';
import { readAdapters } from '../read/net-adapters.ts';
import {
  isTunnel,
  isTunnelAdapter,
  readConnectedVpns,
  readDefaultRoute,
  readLinuxDefaultRoute,
} from '../read/tunnels.ts';
import type { Interface, Tools } from '../tools.ts';

const id = 'vpn';

/** Whether a VPN carries what this computer sends. One on the router cannot be seen from here. */
export const vpn = check({
  id,
  platforms: ['darwin', 'win32', 'linux'],
  ways: { cheap: { timeoutMs: 50_000, ask } },
});

async function ask(tools: Tools): Promise<CheckAnswer<typeof id>> {
  const found = await tools.system.interfaces();
  const all =
    found.kind === 'interfaces' ? found.all.filter(({ addresses }) => addresses.length > 0) : [];
  if (tools.platform === 'win32') return askWindows(tools, all);
  const listed =
    found.kind === 'failure'
      ? untoldAfter('network interfaces', found)
      : proven('network interfaces', all, all.map(({ name }) => name).join(', '));
  if (listed.kind === 'untold') return couldNotTell(id, listed);
  const tunnels = all.filter(({ name }) => isTunnel(name)).map(({ name }) => name);
  if (tunnels.length === 0) return ok(id, 'none-seen', [listed.proof]);
  const carries = await carriesTraffic(tools, tunnels);
  // A tunnel to some computers only, as to those at work, leaves Apple's servers alone.
  if (carries.kind === 'learned' && !carries.value)
    return ok(id, 'none-seen', [listed.proof, carries.proof]);
  return attention(id, 'up', [carries.kind === 'learned' ? carries.proof : listed.proof]);
}

/** Whether one of these tunnels takes everything. What cannot be told counts as a tunnel that does. */
async function carriesTraffic(tools: Tools, tunnels: readonly string[]): Promise<Learned<boolean>> {
  if (tools.platform === 'linux') {
    // Some tunnels choose by rules that this table does not show, so only a "yes" is sure.
    const route = await learnFile(tools, {
      path: '/proc/net/route',
      read: (bytes) => readLinuxDefaultRoute(decode(bytes)),
      excerpt: (name) => `default: ${name}`,
    });
    const isKnown = route.kind === 'learned' && tunnels.includes(route.value);
    return isKnown ? { ...route, value: true } : untold('route', 'empty', '');
  }
  const [route, connected] = await Promise.all([
    learn(tools, {
      file: '/usr/sbin/netstat',
      args: ['-rn', '-f', 'inet'],
      read: readDefaultRoute,
      excerpt: (name) => `default: ${name}`,
    }),
    learn(tools, {
      file: '/usr/sbin/scutil',
      args: ['--nc', 'list'],
      read: readConnectedVpns,
      excerpt: (count) => `${count} connected`,
    }),
  ]);
  if (route.kind === 'learned' && tunnels.includes(route.value)) return { ...route, value: true };
  if (connected.kind === 'learned' && connected.value > 0) return { ...connected, value: true };
  if (route.kind === 'untold') return route;
  return connected.kind === 'untold' ? connected : { ...route, value: false };
}

/** Windows lets people rename adapters, so their makers' words are asked for. */
async function askWindows(
  tools: Tools,
  all: readonly Interface[],
): Promise<CheckAnswer<typeof id>> {
  const named = all.map(({ adapter }) => adapter).filter((adapter) => adapter !== '');
  const listed =
    named.length > 0
      ? proven('network interfaces', named, named.join('\n'))
      : await learnByScript(tools, {
          name: 'Get-NetAdapter',
          text: adaptersScript,
          read: (text) => {
            const adapters = readAdapters(text);
            return adapters.kind === 'unread'
              ? adapters
              : { kind: 'read', value: adapters.value.map(({ description }) => description) };
          },
          timeoutMs: 20_000,
        });
  if (listed.kind === 'untold') return couldNotTell(id, listed);
  return listed.value.some(isTunnelAdapter)
    ? attention(id, 'up', [listed.proof])
    : ok(id, 'none-seen', [listed.proof]);
}

const adaptersScript = `
$ProgressPreference = 'SilentlyContinue'
try {
  [Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)
  ConvertTo-Json -Compress -InputObject @(Get-NetAdapter | Select-Object Name, InterfaceDescription, Status)
} catch { '' }
`;

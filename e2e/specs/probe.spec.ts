import { readdirSync, readFileSync, statfsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { CheckAnswer, CheckId } from '../../preload/contract/check.ts';
import { commandLine, freshFolder } from '../fixtures/app.ts';
import { startDeviceService } from '../fixtures/device-service.ts';
import {
  fillDisk,
  mountOver,
  mountSmallDisk,
  mountUnreadable,
  unmount,
} from '../fixtures/mounts.ts';
import { startNameServer } from '../fixtures/name-server.ts';
import { runProgram } from '../fixtures/run.ts';
import { expect, test } from '../fixtures/test.ts';

// The checks of the finished pack against this computer, and against troubles that are made here.
// They open no window, so a run takes a second or two.
const packed = fileURLToPath(new URL('../../dist/linux-unpacked/holdsteady', import.meta.url));

/** A file's place is taken by a mount while a test runs. */
const mounted: string[] = [];

test.beforeEach(({ bus }) => {
  // Only in the namespaces of the bus may the files of this computer be hidden.
  expect(bus).toBeDefined();
});

test.afterEach(() => {
  for (const place of mounted.splice(0).reverse()) unmount(place);
});

type Answers = Readonly<Partial<Record<CheckId, CheckAnswer>>>;

/** Asks all checks once, on a computer of this name; each must answer by itself. */
async function probe(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  name = 'computer',
): Promise<Answers> {
  const line = commandLine(freshFolder(), ['--probe', ...args], packed);
  const named = 'echo "$0" > /proc/sys/kernel/hostname; exec "$@"';
  const command = ['--uts', 'sh', '-c', named, name, line.program, ...line.args];
  const run = runProgram('unshare', command, env);
  expect(await run.ended, run.output()).toBe(0);
  const text = run.output();
  const { checks } = JSON.parse(text.slice(text.indexOf('{\n'), text.lastIndexOf('}') + 1)) as {
    readonly checks: readonly CheckAnswer[];
  };
  return Object.fromEntries(checks.map((answer) => [answer.check, answer]));
}

/** `ok enough` */
function said(answers: Answers, check: CheckId): string {
  const { result, reason } = answers[check] ?? {};
  return `${String(result)} ${String(reason)}`;
}

function over(file: string, text: string): void {
  mountOver(file, text);
  mounted.push(file);
}

test('what the pack says of this computer is true, and what it records names nobody', async () => {
  const home = freshFolder();
  const folder = freshFolder();
  const [user, computer] = ['annabell', 'annabells-laptop'];
  const secrets = [user, computer, '00008110-000A1B2C3D4E5F60', '3c:22:fb:0a:1b:2c', home];
  over('/etc/passwd', `${user}:x:0:0::${home}:/bin/sh\n`);
  over('/etc/hosts', `127.0.0.1 localhost\n127.0.1.1 ${computer} # ${secrets.join(' ')}\n`);
  over('/etc/resolv.conf', 'nameserver 127.0.0.1\n');
  const end = await startNameServer(null);
  const startedAt = Date.now() - Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1000;
  const answers = await probe(
    ['network', '--record', folder],
    { HOME: home, USBMUXD_SOCKET_ADDRESS: `UNIX:${join(home, 'nothing-here')}` },
    computer,
  );
  await end();

  const isVirtual = /^flags\s*:.*\bhypervisor\b/m.test(readFileSync('/proc/cpuinfo', 'utf8'));
  expect(said(answers, 'virtual-machine')).toBe(isVirtual ? 'attention virtual' : 'ok real');
  expect(said(answers, 'hosts-file')).toBe('ok clean');
  expect(said(answers, 'restarted')).toBe('ok started');
  expect(Number(answers.restarted?.values['at']) / 1000).toBeCloseTo(startedAt / 1000, -1);
  const { bavail, bsize } = statfsSync(home);
  const free = Number(answers.disk?.values['free']);
  expect(free / (bavail * bsize)).toBeCloseTo(1, 1);
  expect(said(answers, 'disk')).toBe(
    free >= 30e9 ? 'ok enough' : free >= 15e9 ? 'attention low' : 'attention full',
  );
  expect(said(answers, 'vpn')).toBe('ok none-seen');
  expect(answers.vpn?.evidence[0]?.text.split(', ')).toEqual(Object.keys(networkInterfaces()));
  expect(said(answers, 'apple-servers')).toBe('unknown offline');
  expect(said(answers, 'newest-ios')).toBe('unknown no-model');
  expect(answers['apple-service']?.result).not.toBe('ok');

  const records = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const hosts = records.find((text) => text.includes('"asked": "/etc/hosts"'));
  expect(hosts).toContain('127.0.1.1 … # … … 00008110-…5F60 … ~');
  for (const secret of secrets)
    expect(`${records.join()}${JSON.stringify(answers)}`).not.toContain(secret);
  expect(records.join('\n')).toContain('"asked": "~"');
});

test('a full disk, a hosts file that cannot be read, a service that is silent, names that lead nowhere', async () => {
  const home = join(freshFolder(), 'home');
  mountSmallDisk(home, 1);
  mounted.push(home);
  fillDisk(home);
  mountUnreadable('/etc/hosts');
  mounted.push('/etc/hosts');
  over('/etc/resolv.conf', 'nameserver 127.0.0.1\n');
  const end = await startNameServer('127.0.0.1');
  const service = await startDeviceService('silent');
  const answers = await probe(['network'], { HOME: home, USBMUXD_SOCKET_ADDRESS: service.address });
  await Promise.all([end(), service.end()]);

  expect(said(answers, 'disk')).toBe('attention full');
  expect(answers.disk?.values).toMatchObject({ free: 0, gigabytes: 0 });
  expect(said(answers, 'hosts-file')).toMatch(/^unknown (failed|denied)$/);
  expect(said(answers, 'apple-service')).toBe('unknown silent');
  expect(service.taken()).toBe(1);
  expect(said(answers, 'apple-servers')).toBe('attention blocked-dns');
  expect(answers['apple-servers']?.values).toMatchObject({ count: 5 });
});

test('a hosts file that names Apple, and a service that answers', async () => {
  over('/etc/hosts', '127.0.0.1 localhost\n\n0.0.0.0 gs.apple.com albert.apple.com\n');
  over('/etc/resolv.conf', 'nameserver 127.0.0.1\n');
  const end = await startNameServer(null);
  const service = await startDeviceService('answers');
  const answers = await probe(['network'], { USBMUXD_SOCKET_ADDRESS: service.address });
  await Promise.all([end(), service.end()]);

  expect(said(answers, 'hosts-file')).toBe('attention names-apple');
  expect(answers['hosts-file']?.values).toMatchObject({ line: 3, name: 'gs.apple.com' });
  expect(said(answers, 'apple-servers')).toBe('attention blocked-hosts-file');
  expect(answers['apple-servers']?.values['hosts']).toBe('gs.apple.com, albert.apple.com');
  expect(said(answers, 'apple-service')).toBe('ok answers');
});

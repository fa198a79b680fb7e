import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { temporaryFolder } from '../../journal/folder.test-support.ts';
import { createDecoder, muxFraming } from './decoder.ts';
import { startSource, until } from './harness.test-support.ts';
import { readPlist } from './plist.ts';
import { muxFrame, plist, serial24 } from './shapes.test-support.ts';

const program = '/usr/sbin/usbmuxd';

/** The address of this `usbmuxd` is fixed, so it gets a `/run` of its own, which nobody else sees. */
const ownRun = ['--mount', '--map-root-user'];
const script = 'mount --bind "$1" /run && exec "$2" --foreground --verbose --user root';

/** Why the real service cannot be started here; null when it can. */
function obstacle(): string | null {
  if (process.platform !== 'linux') return 'usbmuxd is tested on Linux';
  if (!existsSync(program)) return 'usbmuxd is not installed (Debian package usbmuxd)';
  try {
    execFileSync('unshare', [...ownRun, 'true'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'no folder of its own can be made for usbmuxd here';
  }
}

const why = obstacle();
if (why !== null) console.log(`The real device service is not tested: ${why}.`);

/** Starts the real service; it is gone after the test. */
async function startReal(run: string) {
  const child = spawn('unshare', [...ownRun, 'sh', '-c', script, 'sh', run, program]);
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
  }
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  onTestFinished(stop);
  await until(
    () => log.includes('0 devices detected') && log.includes('Initialization complete'),
    true,
  );
  return { stop, log: () => log };
}

describe.skipIf(why !== null)(`the real usbmuxd${why === null ? '' : `: ${why}`}`, () => {
  it('is absent, is found with nobody attached, is lost, and is found again', async () => {
    const run = temporaryFolder();
    const path = join(run, 'usbmuxd');
    const { tells, source, logged } = startSource({ kind: 'unix', path });
    await tells('lost: absent');

    const first = await startReal(run);
    source.mayAsk([serial24]);
    await tells('lost: absent', 'found');
    expect(vi.getTimerCount()).toBe(0);
    expect(await list(path)).toEqual(new Map([['DeviceList', []]]));
    // In its own words: we are the first client, and stay; the list was asked for by the second.
    await until(() => first.log().match(/Client \d+ accepted/g)?.length, 2);
    await until(() => first.log().match(/Client \d+ connection closed/g)?.length, 1);
    await tells('lost: absent', 'found');

    await first.stop();
    await tells('lost: absent', 'found', 'lost: closed');
    // It leaves its socket behind, at which nobody listens any more.
    vi.advanceTimersToNextTimer();
    await tells('lost: absent', 'found', 'lost: closed', 'lost: absent');
    await startReal(run);
    vi.advanceTimersToNextTimer();
    await tells('lost: absent', 'found', 'lost: closed', 'lost: absent', 'found');
    expect(logged).toHaveLength(5);
  });
});

/** Asks for the devices, which the app never does. */
async function list(path: string): Promise<unknown> {
  const socket = connect({ path });
  onTestFinished(() => void socket.destroy());
  const decoder = createDecoder(muxFraming);
  const bodies: Buffer[] = [];
  socket.on('data', (chunk) => bodies.push(...(decoder.push(chunk) ?? [])));
  socket.write(muxFrame(plist({ MessageType: 'ListDevices', ProgName: 'test' })));
  await until(() => bodies.length, 1);
  socket.destroy();
  return readPlist(bodies[0]!);
}

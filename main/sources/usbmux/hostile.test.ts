import { describe, expect, it, vi } from 'vitest';

import { freeEndpoint, type Manners, startDaemon } from './fake-daemon.test-support.ts';
import { startSource, until } from './harness.test-support.ts';
import {
  about,
  attached,
  attachedByNetwork,
  muxFrame,
  plist,
  result,
  serial24,
} from './shapes.test-support.ts';

const kind = process.platform === 'win32' ? 'tcp' : 'unix';

async function start(manners: Manners, mayAsk: readonly string[] = []) {
  const endpoint = await freeEndpoint(kind);
  const daemon = await startDaemon(endpoint, manners);
  return { daemon, ...startSource(endpoint, mayAsk) };
}

const huge = muxFrame(Buffer.alloc(0));
huge.writeUInt32LE(0x7fff_ffff, 0);
const laughs = `<!DOCTYPE plist [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><plist><dict><key>MessageType</key><string>&b;</string></dict></plist>`;

describe('something else listens there', () => {
  it.each([
    ['a web server', Buffer.from('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')],
    ['zeros', Buffer.alloc(100_000)],
    ['a huge length', huge],
    ['a message shorter than its head', Buffer.from(huge).fill(0, 0, 4)],
    ['the binary protocol', muxFrame(Buffer.alloc(4), { version: 0, kind: 1 })],
    ['a no', result(1)],
    ['an event in the place of an answer', attached({ id: 1, serial: serial24 })],
    ['no plist', muxFrame(Buffer.from('hello'))],
    ['an empty message', muxFrame(Buffer.alloc(0))],
    ['a binary plist', muxFrame(Buffer.from('bplist00'))],
    ['many laughs', muxFrame(Buffer.from(laughs))],
    ['deep nesting', muxFrame(Buffer.from(`<plist>${'<array>'.repeat(9000)}`))],
    ['1 MB of brackets', muxFrame(Buffer.alloc(1024 * 1024 - 16, '<'))],
    ['a list in the place of a dictionary', muxFrame(plist([1]))],
    ['a result that is no number', muxFrame(plist({ MessageType: 'Result', Number: 'OK' }))],
  ])('%s: it is left alone for half a minute', async (_, bytes) => {
    const { tells, waits, daemon } = await start({ listen: (socket) => socket.write(bytes) });
    await tells('lost: garbled');
    await until(() => daemon.open, 0);
    expect(waits).toEqual([5000, 30_000]);
    vi.advanceTimersToNextTimer();
    await until(() => waits, [5000, 30_000, 5000, 30_000]);
    await tells('lost: garbled');
  });

  it('and no new phone makes us look sooner', async () => {
    const { tells, waits, source } = await start({
      greet: (socket) => socket.write('hello, hello, hello'),
    });
    await tells('lost: garbled');
    source.mayAsk([serial24]);
    expect(waits).toEqual([5000, 30_000]);
  });

  it('it turns to nonsense after a good beginning', async () => {
    const { tells, daemon } = await start({});
    await tells('found');
    daemon.tell(Buffer.from('and now for something completely different'));
    await tells('found', 'lost: garbled');
    await until(() => daemon.open, 0);
  });
});

describe('too much', () => {
  const chatter = about(7, 'Paired');

  it('1,500 messages at once are read, and nothing is lost', async () => {
    const { tells, daemon } = await start({}, [serial24]);
    await tells('found');
    daemon.tell(...Array<Buffer>(1500).fill(chatter), attached({ id: 3, serial: serial24 }));
    await tells('found', `met: ${serial24}`);
  });

  it('a flood is garbled', async () => {
    const { tells, daemon, waits } = await start({});
    await tells('found');
    daemon.tell(...Array<Buffer>(2500).fill(chatter));
    await tells('found', 'lost: garbled');
    expect(waits).toEqual([5000, 30_000]);
  });

  it('a flood of empty messages too', async () => {
    const { tells, daemon } = await start({});
    await tells('found');
    daemon.tell(Buffer.concat(Array<Buffer>(100_000).fill(muxFrame(Buffer.alloc(0)))));
    await tells('found', 'lost: garbled');
  });

  it('a flood of long messages, of which fewer are enough', async () => {
    const { tells, daemon } = await start({});
    await tells('found');
    const long = muxFrame(plist({ MessageType: 'Paired', Padding: 'x'.repeat(15_000) }));
    daemon.tell(...Array<Buffer>(100).fill(long));
    daemon.tell(...Array<Buffer>(50).fill(long));
    await tells('found', 'lost: garbled');
  });

  it('a flood lets other work of main through', async () => {
    const { tells, daemon } = await start({});
    await tells('found');
    // Fewer than are put up with, so that all are read.
    daemon.tell(...Array<Buffer>(1900).fill(attachedByNetwork({ id: 9, serial: serial24 })));
    daemon.tell(Buffer.from('the end of all sense'));
    let turns = 0;
    let isOver = false;
    const turn = () => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    turn();
    await tells('found', 'lost: garbled');
    isOver = true;
    // A turn of the event loop reads two batches of 32 at most.
    expect(turns).toBeGreaterThanOrEqual(Math.floor(1900 / 64));
  });

  it('more devices than a computer can hold', async () => {
    const { tells, daemon } = await start({});
    await tells('found');
    const crowd = Array.from({ length: 257 }, (_, index) =>
      attached({ id: index + 1, serial: serial24 }),
    );
    daemon.tell(...crowd.slice(0, 256), ...crowd.slice(0, 256));
    daemon.tell(...crowd.slice(256));
    await tells('found', 'lost: garbled');
  });

  it('one phone that comes and goes for ever is asked twenty times', async () => {
    const { tells, daemon, logged } = await start({}, [serial24]);
    await tells('found');
    for (let id = 1; id <= 25; id += 1) {
      daemon.tell(attached({ id, serial: serial24 }));
    }
    await until(() => logged.filter((line) => line.includes('too many')).length, 5);
    await tells('found', ...Array<string>(20).fill(`met: ${serial24}`));
    expect(daemon.connections).toBe(21);
  });
});

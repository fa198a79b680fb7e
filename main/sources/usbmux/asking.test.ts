import type { Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';

import type { Endpoint } from './endpoint.ts';
import {
  askRequests,
  freeEndpoint,
  introduced,
  listenRequest,
  type Manners,
  startDaemon,
} from './fake-daemon.test-support.ts';
import { startSource, until } from './harness.test-support.ts';
import {
  about,
  attached,
  attachedByApple,
  errorAnswer,
  lockdownFrame,
  plist,
  result,
  serial24,
  serial40,
  valueAnswer,
} from './shapes.test-support.ts';

const kind: Endpoint['kind'] = process.platform === 'win32' ? 'tcp' : 'unix';

/** A phone that is always allowed, by which a test knows that those before had their chance. */
const marker = { id: 99, serial: '00008030000000000000BEEF' };

async function start(manners: Manners, mayAsk: readonly string[]) {
  const endpoint = await freeEndpoint(kind);
  const daemon = await startDaemon(endpoint, manners);
  const harness = startSource(endpoint, [...mayAsk, marker.serial]);
  /** Resolves when all that was told before has been dealt with. */
  const settled = async () => {
    const before = harness.words();
    daemon.tell(about(marker.id, 'Detached'), attached(marker));
    await harness.tells(...before, `met: ${marker.serial}`);
  };
  /** What was said of others than the marker. */
  const said = () => daemon.said.filter((word) => !askRequests(marker.id).includes(word));
  return { ...harness, daemon, settled, said };
}

describe('a phone that may be asked', () => {
  it.each([
    ['Linux', attached],
    ['Apple', attachedByApple],
  ])('is asked once for four values, and nothing else is said (%s)', async (_, shape) => {
    const present = [shape({ id: 3, serial: serial24 })];
    const { tells, events, settled, said, daemon } = await start({ present }, [serial24]);
    await tells('found', `met: ${serial24}`);
    expect(events[1]).toEqual({
      kind: 'phone-introduced',
      source: 'usbmux',
      at: expect.any(Number) as number,
      serial: serial24,
      introduction: introduced,
    });
    daemon.tell(...present, about(3, 'Paired'));
    await settled();
    expect(said()).toEqual([listenRequest, ...askRequests(3)]);
    await until(() => daemon.open, 1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is named as the bus names it', async () => {
    const present = [attached({ id: 3, serial: serial40.toUpperCase() })];
    const { tells } = await start({ present }, [serial40]);
    await tells('found', `met: ${serial40}`);
  });

  it('is asked as soon as it may be', async () => {
    const { tells, source, settled, said } = await start(
      { present: [attached({ id: 3, serial: serial24 })] },
      [],
    );
    await tells('found');
    await settled();
    expect(said()).toEqual([listenRequest]);
    source.mayAsk([serial24, marker.serial]);
    await tells('found', `met: ${marker.serial}`, `met: ${serial24}`);
    source.mayAsk([marker.serial, serial24]);
    await settled();
    expect(said()).toEqual([listenRequest, ...askRequests(3)]);
  });

  it('is asked again when it comes again', async () => {
    const present = [attached({ id: 3, serial: serial24 })];
    const { tells, daemon, said } = await start({ present }, [serial24]);
    await tells('found', `met: ${serial24}`);
    daemon.tell(about(3, 'Detached'), attached({ id: 4, serial: serial24 }));
    await tells('found', `met: ${serial24}`, `met: ${serial24}`);
    expect(said()).toEqual([listenRequest, ...askRequests(3), ...askRequests(4)]);
  });

  it('is not asked again when only the service was away', async () => {
    const endpoint = await freeEndpoint(kind);
    const manners = { present: [attached({ id: 3, serial: serial24 })] };
    const first = await startDaemon(endpoint, manners);
    const { tells } = startSource(endpoint, [serial24, marker.serial]);
    await tells('found', `met: ${serial24}`);
    await first.stop();
    await tells('found', `met: ${serial24}`, 'lost: closed');
    const second = await startDaemon(endpoint, {
      present: [...manners.present, attached(marker)],
    });
    vi.advanceTimersToNextTimer();
    await tells('found', `met: ${serial24}`, 'lost: closed', 'found', `met: ${marker.serial}`);
    expect(second.said).toEqual([listenRequest, ...askRequests(marker.id)]);
  });

  it('may be one of two', async () => {
    const other = '00008120000000000000CAFE';
    const { daemon, words, said } = await start(
      { present: [attached({ id: 3, serial: serial24 }), attached({ id: 4, serial: other })] },
      [serial24, other],
    );
    await until(() => [...words()].sort(), ['found', `met: ${serial24}`, `met: ${other}`]);
    expect([...said()].sort()).toEqual(
      [listenRequest, ...askRequests(3), ...askRequests(4)].sort(),
    );
    await until(() => daemon.open, 1);
  });
});

describe('a phone that may not be asked', () => {
  it.each([
    ['forty f', 'f'.repeat(40), 0x12a8],
    ['32 f and a handle', `${'f'.repeat(32)}00000003`, 0x12a8],
    ['recovery', serial24, 0x1281],
    ['a Mac', serial24, 0x1901],
  ])('is left alone though it is named: %s', async (_, serial, productId) => {
    const present = [attached({ id: 3, serial, productId })];
    const { tells, settled, said } = await start({ present }, [serial]);
    await tells('found');
    await settled();
    expect(said()).toEqual([listenRequest]);
  });

  it('is left alone when it is not named', async () => {
    const present = [attached({ id: 3, serial: serial24 })];
    const { tells, settled, said } = await start({ present }, [serial40]);
    await tells('found');
    await settled();
    expect(said()).toEqual([listenRequest]);
  });
});

describe('in the middle of a talk', () => {
  /** Answers only up to a key, and then waits for the test. */
  function pausing(): Manners & { readonly reached: () => boolean; readonly goOn: () => void } {
    let held: Socket | null = null;
    return {
      present: [attached({ id: 3, serial: serial24 })],
      reached: () => held !== null,
      goOn: () => held?.write(valueAnswer('ProductVersion', '18.3')),
      answer: (key, device, socket) => {
        if (device !== 3 || key !== 'ProductVersion') return valueAnswer(key, 'x');
        held = socket;
        return Buffer.alloc(0);
      },
    };
  }

  it('nothing more is said when the permission ends', async () => {
    const manners = pausing();
    const { source, settled, said, daemon, words } = await start(manners, [serial24]);
    await until(manners.reached, true);
    source.mayAsk([marker.serial]);
    // Hung up at once, and not only when the next word would be due.
    await until(() => daemon.open, 1);
    manners.goOn();
    await settled();
    expect(said()).toEqual([listenRequest, ...askRequests(3).slice(0, 3)]);
    expect(words()).toEqual(['found', `met: ${marker.serial}`]);
    // The attach had its one talk.
    source.mayAsk([marker.serial, serial24]);
    await settled();
    expect(said()).toEqual([listenRequest, ...askRequests(3).slice(0, 3)]);
  });

  it('nothing more is said when the phone has left', async () => {
    const manners = pausing();
    const { settled, said, daemon, words } = await start(manners, [serial24]);
    await until(manners.reached, true);
    daemon.tell(about(3, 'Detached'));
    await until(() => daemon.open, 1);
    await settled();
    expect(said()).toEqual([listenRequest, ...askRequests(3).slice(0, 3)]);
    expect(words()).toEqual(['found', `met: ${marker.serial}`]);
  });

  it('nothing more is said when the service is gone, or we are', async () => {
    const manners = pausing();
    const { said, stop, words, daemon } = await start(manners, [serial24]);
    await until(manners.reached, true);
    await stop();
    await until(() => daemon.open, 0);
    expect(said()).toEqual([listenRequest, ...askRequests(3).slice(0, 3)]);
    expect(words()).toEqual(['found']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('a phone that falls silent has told what it told', async () => {
    const manners = pausing();
    const { tells, events, daemon } = await start(manners, [serial24]);
    await until(manners.reached, true);
    vi.advanceTimersByTime(4999);
    expect(daemon.open).toBe(2);
    vi.advanceTimersByTime(1);
    await tells('found', `met: ${serial24}`);
    expect(events[1]).toMatchObject({
      introduction: { productType: 'x', productVersion: null, name: null, hardwareModel: null },
    });
  });
});

describe('a phone that tells little', () => {
  const present = [attached({ id: 3, serial: serial24 })];
  const oneKey = (odd: Buffer): Manners => ({
    present,
    answer: (key, device) =>
      device === 3 && key === 'DeviceName' ? odd : valueAnswer(key, `the ${key}`),
  });

  it.each([
    ['GetProhibited', errorAnswer('DeviceName', 'GetProhibited')],
    ['MissingValue', errorAnswer('DeviceName', 'MissingValue')],
    ['InvalidHostID', errorAnswer('DeviceName', 'InvalidHostID')],
    ['a list', valueAnswer('DeviceName', ['x'])],
    [
      'laughs',
      lockdownFrame(Buffer.from('<!DOCTYPE plist [<!ENTITY a "b">]><plist><dict/></plist>')),
    ],
    ['the binary form', lockdownFrame(Buffer.from('bplist00junk'))],
    ['no text', lockdownFrame(Buffer.of(0xff, 0xfe))],
  ])('has that value unknown, and the others known: %s', async (_, odd) => {
    const { tells, events, said } = await start(oneKey(odd), [serial24]);
    await tells('found', `met: ${serial24}`);
    expect(events[1]).toMatchObject({
      introduction: { name: null, hardwareModel: 'the HardwareModel' },
    });
    expect(said()).toEqual([listenRequest, ...askRequests(3)]);
  });

  it.each([
    [
      'two answers to one question',
      Buffer.concat([valueAnswer('DeviceName', 'x'), valueAnswer('DeviceName', 'y')]),
    ],
    ['an answer of 4 GB', Buffer.of(0xff, 0xff, 0xff, 0xff)],
    ['an answer of no length', Buffer.alloc(4)],
    ['an answer and a half', Buffer.concat([valueAnswer('DeviceName', 'x'), Buffer.of(0)])],
  ])('and is asked no more after %s', async (_, odd) => {
    const { tells, events, said, settled } = await start(oneKey(odd), [serial24]);
    await tells('found', `met: ${serial24}`);
    expect(events[1]).toMatchObject({
      introduction: { productType: 'the ProductType', name: null, hardwareModel: null },
    });
    await settled();
    expect(said()).toEqual([listenRequest, ...askRequests(3).slice(0, 4)]);
  });

  it.each<[string, Manners]>([
    ['all refused', { answer: (key) => errorAnswer(key, 'GetProhibited') }],
    ['connection refused', { connect: (socket) => socket.write(result(3)) }],
    ['a bad device', { connect: (socket) => socket.write(result(2)) }],
    ['hung up', { connect: (socket) => socket.destroy() }],
    ['an odd yes', { connect: (socket) => socket.write(attached({ id: 3, serial: serial24 })) }],
    ['garbage', { connect: (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n') }],
    [
      'more than yes',
      { connect: (socket) => socket.write(Buffer.concat([result(0), plist('x')])) },
    ],
  ])('is not introduced, and not asked twice: %s', async (_, manners) => {
    const only3 = (device: number) => device === 3;
    const { connect, answer } = manners;
    const { said, settled, words, logged } = await start(
      {
        present,
        ...(connect && {
          connect: (socket, device) =>
            only3(device) ? connect(socket, device) : socket.write(result(0)),
        }),
        ...(answer && {
          answer: (key, device, socket) =>
            only3(device) ? answer(key, device, socket) : valueAnswer(key, 'x'),
        }),
      },
      [serial24],
    );
    await until(() => logged.at(-1), 'usbmux: a phone told nothing of itself');
    await settled();
    expect(words()).toEqual(['found', `met: ${marker.serial}`]);
    expect(said()).toEqual([listenRequest, ...askRequests(3).slice(0, answer ? 5 : 1)]);
  });
});

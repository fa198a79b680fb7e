#!/usr/bin/env node
// Proves the virtual bus against the real `usb` package, in plain Node, and prints what it measures.
//
//   node e2e/virtual-usb/self-test.mjs [seconds of the storm, 10 when left out]
//
// Enters the virtual bus by itself. Exits with 1 when a plain attach or detach is not heard, and
// with 77 where there can be no virtual bus. HOLDSTEADY_USB_FROM names another folder to take the
// `usb` package from.

import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** @typedef {'attach' | 'detach'} Action */
/** @typedef {{ send: (command: object) => Promise<unknown>, stop: () => Promise<void> }} Bus */
/** @typedef {import('./bus.ts').BurstReport} BurstReport */
/**
 * @typedef {object} UsbDevice
 * @property {string} handle
 * @property {string} bus
 * @property {readonly number[]} ports
 * @property {number} address
 * @property {string | null} serialNumber
 */
/**
 * @typedef {object} Heard
 * @property {Action} action
 * @property {number} at
 * @property {string} handle
 * @property {string} port
 * @property {number} address
 * @property {string | null} serialNumber
 */

/** @param {string} name */
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

if (process.env.HOLDSTEADY_VIRTUAL_USB !== '1') {
  const again = [here('./enter.mjs'), '--', process.execPath, here('./self-test.mjs')];
  const { status } = spawnSync(process.execPath, [...again, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

const stormSeconds = Number(process.argv[2] ?? 10);
const from = process.env.HOLDSTEADY_USB_FROM;
const require = createRequire(from === undefined ? import.meta.url : join(from, 'package.json'));
const { usb } = require('usb');

/**
 * Starts bus.py and returns a function that sends one command and waits for its answer.
 * @returns {Promise<Bus>}
 */
async function startBus() {
  const helper = spawn('python3', ['-B', here('./bus.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  /** @type {Map<number, { resolve: (result: unknown) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let lastId = 0;
  createInterface({ input: helper.stdout }).on('line', (line) => {
    const { id, ok, result, error } = JSON.parse(line);
    if (ok) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(error));
    waiting.delete(id);
  });
  /** @param {number} id */
  const expect = (id) => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  await expect(0);
  /** @param {object} command */
  const send = (command) => {
    lastId += 1;
    helper.stdin.write(`${JSON.stringify({ ...command, id: lastId })}\n`);
    return expect(lastId);
  };
  /** @returns {Promise<void>} */
  const stop = () =>
    new Promise((resolve) => {
      helper.on('close', () => resolve());
      helper.stdin.end();
    });
  return { send, stop };
}

/** @type {(port: string, serial: string) => import('./bus.ts').VirtualDevice} */
const phone = (port, serial) => ({
  port,
  serial,
  vendorId: 0x05ac,
  productId: 0x12a8,
  product: 'iPhone',
  manufacturer: 'Apple Inc.',
  speed: 'high',
  interface: [255, 254, 2],
});

const nowMs = () => Number(process.hrtime.bigint()) / 1e6;

/**
 * Middle, 99th percentile and worst of some milliseconds, as text.
 * @param {readonly number[]} values
 */
function summary(values) {
  if (values.length === 0) return 'none';
  const sorted = [...values].sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
  return `median ${at(0.5).toFixed(2)}, p99 ${at(0.99).toFixed(2)}, max ${at(1).toFixed(2)} ms`;
}

/** @type {Heard[]} */
let heard = [];
/** @type {(action: Action) => (event: Event) => void} */
const hear = (action) => (event) => {
  const at = nowMs();
  // The package's own device type is not exported.
  const { device } = /** @type {{ device: UsbDevice }} */ (/** @type {unknown} */ (event));
  const { handle, bus, ports, address, serialNumber } = device;
  heard.push({
    action,
    at,
    handle,
    port: `${Number(bus)}-${ports.join('.')}`,
    address,
    serialNumber,
  });
};

/** @type {(isDone: () => boolean, timeoutMs: number) => Promise<boolean>} */
async function waitFor(isDone, timeoutMs) {
  const end = nowMs() + timeoutMs;
  while (!isDone() && nowMs() < end) await sleep(1);
  return isDone();
}

/** Waits until nothing has been heard for a while. */
async function settle() {
  let before = -1;
  while (before !== heard.length) {
    before = heard.length;
    await sleep(300);
  }
}

/** @type {string[]} */
const failures = [];

/** @param {Bus} bus */
async function plain(bus) {
  /** @type {Record<Action, number[]>} */
  const latencies = { attach: [], detach: [] };
  for (let turn = 0; turn < 50; turn += 1) {
    const serial = `00008101${turn.toString(16).toUpperCase().padStart(16, '0')}`;
    for (const action of /** @type {const} */ (['attach', 'detach'])) {
      heard = [];
      const answer = await bus.send(
        action === 'attach'
          ? { do: 'attach', device: phone('1-2', serial) }
          : { do: 'detach', port: '1-2' },
      );
      const sent = /** @type {import('./bus.ts').BusEvent} */ (answer);
      await waitFor(() => heard.length > 0, 1_000);
      const event = heard[0];
      const isRight =
        event?.action === action && event.serialNumber === serial && event.port === '1-2';
      if (isRight) latencies[action].push(event.at - sent.monotonicAt);
      else failures.push(`turn ${turn}: ${action} not heard: ${JSON.stringify(heard)}`);
    }
  }
  console.log(`plain attach: ${summary(latencies.attach)}`);
  console.log(`plain detach: ${summary(latencies.detach)}`);
}

/**
 * Compares what was sent with what was heard, and says in which ways they differ.
 * @param {string} name
 * @param {unknown} answer
 * @param {ReadonlyMap<string, string>} presentBefore
 */
function compare(name, answer, presentBefore = new Map()) {
  const report = /** @type {BurstReport} */ (answer);
  /** @type {(port: string, number: number) => string} */
  const key = (port, number) => `${port} #${number}`;
  /** @type {Record<Action, Map<string, number[]>>} */
  const sentAt = { attach: new Map(), detach: new Map() };
  for (const event of report.events) {
    // Numbers come round again after 127, so each keeps a queue of its times.
    const times = sentAt[event.action];
    const place = key(event.port, event.deviceNumber);
    times.set(place, [...(times.get(place) ?? []), event.monotonicAt]);
  }
  const counts = { attach: 0, detach: 0 };
  /** @type {Record<Action, number[]>} */
  const latencies = { attach: [], detach: [] };
  const present = new Map(presentBefore);
  let unsent = 0;
  let outOfOrder = 0;
  let repeated = 0;
  for (const event of heard) {
    counts[event.action] += 1;
    const times = sentAt[event.action].get(key(event.port, event.address)) ?? [];
    const at = times.findLast((time) => time <= event.at);
    if (at === undefined) unsent += 1;
    else latencies[event.action].push(event.at - at);
    const known = present.get(event.port);
    if (event.action === 'attach') {
      if (known === event.handle) repeated += 1;
      else if (known !== undefined) outOfOrder += 1;
      present.set(event.port, event.handle);
    } else if (known === event.handle) present.delete(event.port);
    else outOfOrder += 1;
  }
  const dropped = report.listenErrors.map((listener) => listener.dropped).join(' + ');
  console.log(
    `${name}: took ${(report.durationMs / 1000).toFixed(2)} s, bus at worst ` +
      `${report.worstDelayMs.toFixed(1)} ms late, kernel dropped ${dropped}`,
  );
  console.log(
    `  attaches sent ${report.attaches}, heard ${counts.attach}; ` +
      `detaches sent ${report.detaches}, heard ${counts.detach}`,
  );
  console.log(
    `  attach of a new device before the old one's detach: ${outOfOrder}; ` +
      `same device attached twice: ${repeated}; never sent: ${unsent}`,
  );
  console.log(`  attach: ${summary(latencies.attach)}; detach: ${summary(latencies.detach)}`);
}

/** @param {Bus} bus */
async function bounce(bus) {
  heard = [];
  await bus.send({ do: 'attach', device: phone('1-2', '00008101000A1B2C3D4E5F60') });
  await settle();
  const before = new Map(heard.map(({ port, handle }) => [port, handle]));
  heard = [];
  const report = await bus.send({
    do: 'burst',
    kind: 'bounce',
    port: '1-2',
    times: 200,
    gapMs: 5,
    events: true,
  });
  await settle();
  compare('200 bounces, 5 ms apart', report, before);
  await bus.send({ do: 'detach', port: '1-2' });
  await settle();
}

/** @param {Bus} bus */
async function storm(bus) {
  const devices = Array.from({ length: 64 }, (_, index) =>
    phone(
      `${3 + Math.floor(index / 8)}-${1 + (index % 8)}`,
      `00008101${String(index).padStart(16, '0')}`,
    ),
  );
  heard = [];
  const report = await bus.send({
    do: 'burst',
    kind: 'storm',
    devices,
    perSecond: 20,
    seconds: stormSeconds,
    events: true,
  });
  await settle();
  compare(`64 phones, 20 events a second each, ${stormSeconds} s`, report);
}

const bus = await startBus();
await usb.getDevices();
const onConnect = hear('attach');
const onDisconnect = hear('detach');
usb.addEventListener('connect', onConnect);
usb.addEventListener('disconnect', onDisconnect);
await sleep(200);

await plain(bus);
await bounce(bus);
await storm(bus);

await bus.stop();
usb.removeEventListener('connect', onConnect);
usb.removeEventListener('disconnect', onDisconnect);
for (const failure of failures) console.error(failure);
console.log(failures.length === 0 ? 'The virtual bus works.' : `${failures.length} failures.`);
process.exitCode = failures.length === 0 ? 0 : 1;

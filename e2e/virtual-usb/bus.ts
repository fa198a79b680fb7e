/** The test's side of the virtual USB bus; runs inside `enter.mjs`, one bus for each namespace. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { hubDevice, type VirtualDevice } from './devices.ts';

export type { UsbSpeed, VirtualDevice } from './devices.ts';

/** When something happened, by two clocks, both in milliseconds with fractions. */
export interface Moment {
  /** Milliseconds since 1970, taken just before the kernel was given the message. */
  readonly sentAt: number;
  /** The same instant on the clock of `process.hrtime`, for latencies free of clock changes. */
  readonly monotonicAt: number;
}

/** One plug or unplug that the bus carried out. */
export interface BusEvent extends Moment {
  readonly action: 'attach' | 'detach';
  readonly port: string;
  readonly busNumber: number;
  /** New at each attach, as in the kernel; starts over after 127. */
  readonly deviceNumber: number;
}

/** A device that was plugged in. */
export interface Attached extends BusEvent {
  readonly action: 'attach';
}

/** A device that was unplugged. */
export interface Detached extends BusEvent {
  readonly action: 'detach';
}

/** Both halves of a re-plug. */
export interface Replugged {
  readonly detached: Detached;
  readonly attached: Attached;
}

/** How a plug or unplug is done. */
export interface PlugOptions {
  /** False changes the folders but sends no message: a lost event. True when left out. */
  readonly announce?: boolean;
}

/** What one uevent listener's full socket lost since it was opened. */
export interface ListenerState {
  readonly portId: number;
  /** Kernel memory of messages that the listener has not read yet, in bytes. */
  readonly waitingBytes: number;
  /** Messages that the kernel threw away because the listener did not keep up. */
  readonly dropped: number;
}

/** What a burst did to one port. */
export interface PortCount {
  readonly attaches: number;
  readonly detaches: number;
  readonly isAttached: boolean;
}

/** Exactly what a burst sent. */
export interface BurstReport {
  readonly attaches: number;
  readonly detaches: number;
  /** The counts by port name. */
  readonly ports: Readonly<Record<string, PortCount>>;
  readonly durationMs: number;
  /**
   * How far the worst event was behind its timetable. The bus catches up and drops nothing, and
   * leaves each port at least four fifths of the time that was planned between its events.
   */
  readonly worstDelayMs: number;
  /**
   * `bounce` and `storm`: how often a device went when a listener may not have read that it had come.
   * The `usb` package looks at a device's files when it reads the message, so it misses such a stay:
   * the computer was too busy, and losses of this round say nothing about Holdsteady.
   */
  readonly overtaken: number;
  /** Every event in order; empty unless asked for (`play` and `bounce` and `storm`: `events`). */
  readonly events: readonly BusEvent[];
  /** The listeners' losses at the end of the burst. */
  readonly listenErrors: readonly ListenerState[];
}

/** Unplug and plug one port again and again. */
export interface BounceOptions {
  readonly port: string;
  readonly times: number;
  /** From each detach to the attach after it, in milliseconds. */
  readonly gapMs: number;
  /** From each attach to the next detach, in milliseconds; `gapMs` when left out. */
  readonly restMs?: number;
  /** True lists every event in the report. */
  readonly events?: boolean;
}

/** Many phones that come and go at once; their ports must be free before. */
export interface StormOptions {
  readonly devices: readonly VirtualDevice[];
  /** Attaches plus detaches of each device in a second. */
  readonly perSecond: number;
  readonly seconds: number;
  /** True lists every event in the report. */
  readonly events?: boolean;
}

/** One step of a written sequence, so many milliseconds after its start. */
export type Step =
  | {
      readonly atMs: number;
      readonly do: 'attach';
      readonly device: VirtualDevice;
      readonly announce?: boolean;
    }
  | {
      readonly atMs: number;
      readonly do: 'detach';
      readonly port: string;
      readonly announce?: boolean;
    };

/**
 * A running virtual bus. Each promise resolves after the kernel message was sent, and rejects with
 * an Error when the step makes no sense (port taken, nothing there, no hub) or the bus has ended.
 */
export interface VirtualBus {
  /** Plugs a device in; ports behind hubs need their hubs first. */
  attach(device: VirtualDevice, options?: PlugOptions): Promise<Attached>;
  /** Unplugs a port, and first everything behind it if it is a hub. */
  detach(port: string, options?: PlugOptions): Promise<Detached>;
  /** Unplugs a port and plugs the same device, and all behind it, in again `gapMs` later (0). */
  replug(port: string, gapMs?: number): Promise<Replugged>;
  /** Makes sure that there is a hub at this port and at every port on the way to it. */
  hub(port: string): Promise<void>;
  /** The names of the taken ports. */
  ports(): Promise<readonly string[]>;
  /** Detaches and attaches the device of one port with exact timing; resolves when done. */
  burstBounce(options: BounceOptions): Promise<BurstReport>;
  /** Lets many phones come and go with exact timing; resolves when done. */
  burstStorm(options: StormOptions): Promise<BurstReport>;
  /** Plays a written sequence with exact timing; resolves when done, with every event. */
  play(steps: readonly Step[]): Promise<BurstReport>;
  /** Ends running bursts early; they still resolve with what they sent. */
  cancelBursts(): Promise<void>;
  /** Takes the devices folder away, so that listing devices fails. Messages still arrive. */
  breakBus(): Promise<Moment>;
  /** Brings the devices folder back with everything that is plugged in by now. */
  mendBus(): Promise<Moment>;
  /** What the listeners' full sockets lost so far. */
  listenErrors(): Promise<readonly ListenerState[]>;
  /** Unplugs everything, with messages, and ends the helper; safe to call twice. */
  stop(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

const READY_ID = 0;
const STOP_TIMEOUT_MS = 5_000;

/** True inside `enter.mjs`: a bus can be started here. */
export function isBusVirtual(): boolean {
  return process.env['HOLDSTEADY_VIRTUAL_USB'] === '1';
}

/** Starts the bus; rejects with an Error outside `enter.mjs` or when one runs here already. */
export async function startBus(): Promise<VirtualBus> {
  const script = fileURLToPath(new URL('./bus.py', import.meta.url));
  const helper = spawn('python3', ['-B', script], { stdio: ['pipe', 'pipe', 'inherit'] });

  const waiting = new Map<number, Waiting>();
  let lastId = READY_ID;
  let hasEnded = false;

  const end = (reason: string): void => {
    hasEnded = true;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  const ended = once(helper, 'close').catch(() => undefined);
  helper.on('error', (error) => end(`The virtual USB bus did not start: ${error.message}`));
  helper.on('close', () => end('The virtual USB bus has ended'));
  // A helper that dies while a command is written is reported by its close event.
  helper.stdin.on('error', () => undefined);

  const expect = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));

  createInterface({ input: helper.stdout }).on('line', (line) => {
    const answer = JSON.parse(line) as Answer;
    const receiver = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) receiver?.resolve(answer.result);
    else receiver?.reject(new Error(`Virtual USB bus: ${answer.error ?? 'unknown error'}`));
  });

  const send = async <Result>(command: Readonly<Record<string, unknown>>): Promise<Result> => {
    if (hasEnded) throw new Error('The virtual USB bus has ended');
    lastId += 1;
    const answer = expect(lastId);
    helper.stdin.write(`${JSON.stringify({ ...command, id: lastId })}\n`);
    return (await answer) as Result;
  };

  await expect(READY_ID);

  const ports = (): Promise<readonly string[]> => send({ do: 'list' });
  const attach = (device: VirtualDevice, options: PlugOptions = {}): Promise<Attached> =>
    send({ do: 'attach', device: toWire(device), ...options });

  return {
    attach,
    ports,
    detach: (port, options = {}) => send({ do: 'detach', port, ...options }),
    replug: (port, gapMs = 0) => send({ do: 'replug', port, gapMs }),
    hub: async (port) => {
      const taken = await ports();
      for (const place of chainOf(port)) {
        if (!taken.includes(place)) await attach({ ...hubDevice, port: place });
      }
    },
    burstBounce: (options) => send({ do: 'burst', kind: 'bounce', ...options }),
    burstStorm: ({ devices, ...options }) =>
      send({ do: 'burst', kind: 'storm', ...options, devices: devices.map(toWire) }),
    play: (steps) =>
      send({
        do: 'burst',
        kind: 'play',
        events: true,
        steps: steps.map((step) =>
          step.do === 'attach' ? { ...step, device: toWire(step.device) } : step,
        ),
      }),
    cancelBursts: () => send({ do: 'cancel' }),
    breakBus: () => send({ do: 'remove-bus' }),
    mendBus: () => send({ do: 'restore-bus' }),
    listenErrors: () => send({ do: 'listen-errors' }),
    stop: async () => {
      if (hasEnded) return;
      helper.stdin.end();
      const timer = setTimeout(() => helper.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** `1-2.4.1` gives `1-2`, `1-2.4`, `1-2.4.1`: the order in which hubs must appear. */
function chainOf(port: string): readonly string[] {
  const parts = port.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

/** JSON cannot hold raw bytes, so strings given as bytes travel as base64. */
function toWire(device: VirtualDevice): Readonly<Record<string, unknown>> {
  const { serial, product, manufacturer, ...rest } = device;
  return {
    ...rest,
    ...textToWire('serial', serial),
    ...textToWire('product', product),
    ...textToWire('manufacturer', manufacturer),
  };
}

function textToWire(
  name: string,
  text: string | Uint8Array | undefined,
): Readonly<Record<string, string>> {
  if (text === undefined) return {};
  if (typeof text === 'string') return { [name]: text };
  return { [`${name}Base64`]: Buffer.from(text).toString('base64') };
}

import { isObject } from '../../../preload/contract/guard.ts';
import type { BusDevice } from './bus-device.ts';
import { isName, parseBusDevice } from './bus-device.ts';

/** Something the bus itself told or showed; the order is the order of `seq`. */
export type BusMessage =
  | {
      readonly kind: 'attached';
      /** Counts the events of one sensor process, from 1. */
      readonly seq: number;
      /** Epoch milliseconds, stamped as the first thing when the system called. */
      readonly at: number;
      readonly device: BusDevice;
    }
  | {
      readonly kind: 'detached';
      readonly seq: number;
      readonly at: number;
      readonly handle: string;
      readonly port: string;
    }
  | {
      readonly kind: 'listing';
      /** `seq` of the newest event when the listing was begun: it may know nothing of later ones. */
      readonly since: number;
      readonly at: number;
      /** The newest {@link SensorCommand} that had come when the listing was begun. */
      readonly answers: number;
      readonly devices: readonly BusDevice[];
    };

/** What the sensor process says to main. */
export type SensorMessage =
  | BusMessage
  /** The bus cannot be listed; the process stays and tries again. */
  | { readonly kind: 'unreadable'; readonly answers: number; readonly detail: string }
  /** Last words before the process ends with an error. */
  | { readonly kind: 'failed'; readonly detail: string };

/** What main says to the sensor process: list the bus now. */
export interface SensorCommand {
  readonly kind: 'list';
  /** Counts up; the answer names it. */
  readonly id: number;
}

/** More devices than a computer can hold: not a listing. */
const mostDevices = 2048;

const longestDetail = 300;

/** Reads a message of the sensor process, which is not trusted; null when it makes no sense. */
export function parseSensorMessage(value: unknown): SensorMessage | null {
  if (!isObject(value)) return null;
  const { kind, seq, at, since, answers, handle, port, detail } = value;
  switch (kind) {
    case 'attached': {
      const device = parseBusDevice(value['device']);
      return isCounter(seq) && isTime(at) && device !== null ? { kind, seq, at, device } : null;
    }
    case 'detached':
      return isCounter(seq) && isTime(at) && isName(handle) && isName(port)
        ? { kind, seq, at, handle, port }
        : null;
    case 'listing': {
      const devices = parseDevices(value['devices']);
      return isCounter(since) && isTime(at) && isCounter(answers) && devices !== null
        ? { kind, since, at, answers, devices }
        : null;
    }
    case 'unreadable':
      return isCounter(answers) && typeof detail === 'string'
        ? { kind, answers, detail: detail.slice(0, longestDetail) }
        : null;
    case 'failed':
      return typeof detail === 'string' ? { kind, detail: detail.slice(0, longestDetail) } : null;
    default:
      return null;
  }
}

/** Reads a message of main; null when it makes no sense. */
export function parseSensorCommand(value: unknown): SensorCommand | null {
  if (!isObject(value)) return null;
  const { kind, id } = value;
  return kind === 'list' && isCounter(id) ? { kind, id } : null;
}

/** One bad device spoils the listing: half a listing would make phones leave that are there. */
function parseDevices(value: unknown): readonly BusDevice[] | null {
  if (!Array.isArray(value) || value.length > mostDevices) return null;
  const devices = value.map(parseBusDevice);
  return devices.every((device) => device !== null) ? devices : null;
}

function isCounter(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 8.64e15;
}

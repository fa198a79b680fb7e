import { checkCosts, checkIds } from '../../preload/contract/check.ts';
import { isAnswer } from '../../preload/contract/check-guard.ts';
import { buttonFamilies, coachProcedures } from '../../preload/contract/coach.ts';
import { isObject, oneOf } from '../../preload/contract/guard.ts';
import type { Guard, JsonObject } from '../../preload/contract/guard.ts';
import { answerIds } from '../../preload/contract/question.ts';
import { skipReasons, stepIds } from '../../preload/contract/step-id.ts';
import type {
  EventKind,
  EventSource,
  HostFacts,
  SessionEvent,
  Sighting,
} from '../session/event.ts';
import { isCaseFile } from './case-guard.ts';
import { isCount, isNumber, isText, listOf, nullable, object } from './guard.ts';
import type { Shape } from './guard.ts';
import { logShapes } from './log-guard.ts';
import { isIntroduction } from './phone-guard.ts';

/** What one line of a journal, already parsed as JSON, turned out to be. */
export type ReadEntry =
  | { readonly kind: 'event'; readonly event: SessionEvent }
  /** Written by a later version: not for us, and no damage. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'damaged' };

type Fields<K extends EventKind> = Omit<
  Extract<SessionEvent, { readonly kind: K }>,
  'kind' | 'at' | 'source'
>;

const isSource: Guard<EventSource> = oneOf(
  'app',
  'usb',
  'usbmux',
  'log',
  'power',
  'host',
  'person',
  'clock',
);
const isVia = oneOf('event', 'listing');
const isSpeed = nullable(oneOf('low', 'full', 'high', 'super', 'superPlus'));
const isPlatform: Guard<HostFacts['platform']> = oneOf('darwin', 'win32', 'linux');
const isStep = oneOf(...stepIds);
const isCheck = oneOf(...checkIds);
const isReason = oneOf(...skipReasons);
const isSerial: Guard<string> = (value): value is string => isText(value) && value.length <= 512;

/** Kinds that carry a device, which is written in a form of its own: see {@link deviceFields}. */
type DeviceKind = 'phone-arrived' | 'phone-described';
const isDeviceKind: Guard<DeviceKind> = oneOf('phone-arrived', 'phone-described');

/** What each other kind carries besides kind, time and source. */
const shapes: { readonly [K in Exclude<EventKind, DeviceKind>]: Shape<Fields<K>> } = {
  'session-started': { version: isText, platform: isPlatform, release: isText },
  'session-ended': {},
  'watch-started': {},
  'watch-lost': { reason: oneOf('unreadable', 'crashed'), detail: isText },
  'phone-left': { via: isVia, port: isText },
  'other-left': { port: isText },
  'usbmux-found': {},
  'usbmux-lost': { reason: oneOf('absent', 'denied', 'silent', 'closed', 'garbled') },
  'phone-introduced': {
    serial: isSerial,
    introduction: isIntroduction,
  },
  'computer-slept': {},
  'computer-woke': {},
  'host-learned': { host: object<HostFacts>({ platform: isPlatform, system: nullable(isText) }) },
  'checks-begun': { checks: listOf(isCheck) },
  'check-answered': { cost: oneOf(...checkCosts), answer: isAnswer },
  'checks-ended': {},
  'deadline-passed': {},
  'clock-stepped': { shift: isNumber },
  'try-said': {},
  'try-end-said': { why: oneOf('stopped', 'unplugged') },
  'cable-changed': {},
  'cable-chosen': { cable: isCount },
  'cable-named': { cable: isCount, name: isText },
  'port-named': { port: isText, name: isText },
  'cable-kept': {},
  'test-said': {},
  'test-stopped': {},
  'case-tagged': { tag: isText },
  'case-opened': { file: isCaseFile },
  'step-ticked': { step: isStep },
  'step-skipped': { step: isStep, reason: isReason },
  'step-undone': { step: isStep },
  'step-opened': { step: nullable(isStep) },
  'question-answered': { answer: oneOf(...answerIds) },
  begun: {},
  ...logShapes,
  'coach-opened': { procedure: oneOf(...coachProcedures) },
  'coach-started': {},
  'coach-stopped': {},
  'coach-closed': {},
  'buttons-said': { family: nullable(oneOf(...buttonFamilies)) },
};
const shapeOf = new Map<unknown, readonly (readonly [string, Guard<unknown>])[]>(
  Object.entries<Readonly<Record<string, Guard<unknown>>>>(shapes).map(([kind, shape]) => [
    kind,
    Object.entries(shape),
  ]),
);

/**
 * One line for an event, without the line end. `k` is the kind, `at` the time and `by` the source;
 * a device's identity is written as technicians know it: `"id":"05ac:12a8"`.
 */
export function entryLine(event: SessionEvent): string {
  const { kind, at, source, ...rest } = event;
  const { sighting, ...plain } = 'sighting' in rest ? rest : { ...rest, sighting: null };
  const device = sighting === null ? {} : deviceFields(sighting);
  return JSON.stringify({ k: kind, at, by: source, ...plain, ...device });
}

/** Reads what {@link entryLine} wrote. The event has exactly its own fields, whatever else is there. */
export function readEntry(value: unknown): ReadEntry {
  if (!isObject(value) || !isText(value['k'])) return { kind: 'damaged' };
  const { k: kind, at, by: source } = value;
  const shape = shapeOf.get(kind);
  if (shape === undefined && !isDeviceKind(kind)) return { kind: 'unknown' };
  if (!isNumber(at) || !isSource(source)) return { kind: 'damaged' };
  const fields = shape === undefined ? readDevice(value) : pick(value, shape);
  if (fields === null) return { kind: 'damaged' };
  // The table above has just checked every field of this kind.
  return { kind: 'event', event: { kind, at, source, ...fields } as SessionEvent };
}

function pick(
  value: JsonObject,
  shape: readonly (readonly [string, Guard<unknown>])[],
): JsonObject | null {
  const fields: Record<string, unknown> = {};
  for (const [name, guard] of shape) {
    if (!guard(value[name])) return null;
    fields[name] = value[name];
  }
  return fields;
}

function deviceFields({ vendorId, productId, ...rest }: Sighting): JsonObject {
  return { id: `${hex4(vendorId)}:${hex4(productId)}`, ...rest };
}

function readDevice(value: JsonObject): JsonObject | null {
  const { k, via, id, port, hubs, speed, serial } = value;
  const ids = isText(id) ? /^([0-9a-f]{4}):([0-9a-f]{4})$/i.exec(id) : null;
  if (ids === null || !isText(port) || !isCount(hubs) || !isSpeed(speed)) return null;
  if (!nullable(isSerial)(serial)) return null;
  const [, vendor = '', product = ''] = ids;
  const sighting: Sighting = {
    vendorId: Number.parseInt(vendor, 16),
    productId: Number.parseInt(product, 16),
    port,
    hubs,
    speed,
    serial,
  };
  if (k === 'phone-described') return { sighting };
  return isVia(via) ? { via, sighting } : null;
}

function hex4(id: number): string {
  return id.toString(16).padStart(4, '0');
}

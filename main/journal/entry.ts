import { skipReasons, stepIds } from '../../preload/contract/step-id.ts';
import type {
  EventKind,
  EventSource,
  HostFacts,
  SessionEvent,
  Sighting,
} from '../session/event.ts';
import { isCount, isNumber, isObject, isText, nullable, object, oneOf } from './guard.ts';
import type { Guard, JsonObject, Shape } from './guard.ts';

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

const isSource: Guard<EventSource> = oneOf('app', 'usb', 'power', 'host', 'person', 'clock');
const isVia = oneOf('event', 'listing');
const isSpeed = nullable(oneOf('low', 'full', 'high', 'super', 'superPlus'));
const isPlatform: Guard<HostFacts['platform']> = oneOf('darwin', 'win32', 'linux');
const isStep = oneOf(...stepIds);
const isReason = oneOf(...skipReasons);
const isSerial: Guard<string> = (value): value is string => isText(value) && value.length <= 512;

/** What each kind carries besides kind, time and source. An arrival has its own form below. */
const shapes: { readonly [K in Exclude<EventKind, 'phone-arrived'>]: Shape<Fields<K>> } = {
  'session-started': { version: isText, platform: isPlatform, release: isText },
  'session-ended': {},
  'watch-started': {},
  'watch-lost': { reason: oneOf('unreadable', 'crashed'), detail: isText },
  'phone-left': { via: isVia, port: isText },
  'computer-slept': {},
  'computer-woke': {},
  'host-learned': { host: object<HostFacts>({ platform: isPlatform, system: nullable(isText) }) },
  'deadline-passed': {},
  'step-ticked': { step: isStep },
  'step-skipped': { step: isStep, reason: isReason },
  'step-undone': { step: isStep },
  'step-opened': { step: nullable(isStep) },
  begun: {},
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
  const fields = event.kind === 'phone-arrived' ? arrivalFields(event) : rest;
  return JSON.stringify({ k: kind, at, by: source, ...fields });
}

/** Reads what {@link entryLine} wrote. The event has exactly its own fields, whatever else is there. */
export function readEntry(value: unknown): ReadEntry {
  if (!isObject(value) || !isText(value['k'])) return { kind: 'damaged' };
  const { k: kind, at, by: source } = value;
  const shape = shapeOf.get(kind);
  if (shape === undefined && kind !== 'phone-arrived') return { kind: 'unknown' };
  if (!isNumber(at) || !isSource(source)) return { kind: 'damaged' };
  const fields = shape === undefined ? readArrival(value) : pick(value, shape);
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

function arrivalFields({ via, sighting }: Fields<'phone-arrived'>): JsonObject {
  const { vendorId, productId, port, hubs, speed, serial } = sighting;
  return { via, id: `${hex4(vendorId)}:${hex4(productId)}`, port, hubs, speed, serial };
}

function readArrival(value: JsonObject): Fields<'phone-arrived'> | null {
  const { via, id, port, hubs, speed, serial } = value;
  const ids = isText(id) ? /^([0-9a-f]{4}):([0-9a-f]{4})$/i.exec(id) : null;
  if (ids === null || !isVia(via) || !isText(port) || !isCount(hubs) || !isSpeed(speed))
    return null;
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
  return { via, sighting };
}

function hex4(id: number): string {
  return id.toString(16).padStart(4, '0');
}

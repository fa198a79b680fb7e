import { assertNever } from '../../../preload/contract/assert-never.ts';
import type { BusMessage } from './message.ts';
import type { Presence, Stay } from './presence.ts';
import { isSameStay } from './presence.ts';
import type { Folded } from './presence-change.ts';
import { PresenceChange, remember } from './presence-change.ts';

/**
 * Events that were delivered twice or swapped come in one go. What follows its opposite later than
 * this, in milliseconds, is news: no device can be unplugged and plugged so fast.
 */
const echo = 20;

/**
 * What one message of the sensor changes. An event is believed at once. A listing repairs what
 * events missed, but only on ports of which no event was heard since it was begun, so that it
 * neither undoes news nor hides a bounce.
 */
export function fold(before: Presence, message: BusMessage): Folded {
  switch (message.kind) {
    case 'attached':
      return attach(before, message);
    case 'detached':
      return detach(before, message);
    case 'listing':
      return compare(before, message);
    default:
      return assertNever(message);
  }
}

function attach(
  before: Presence,
  { seq, at, device }: Extract<BusMessage, { readonly kind: 'attached' }>,
): Folded {
  const { handle, port } = device;
  const isThis = isStay(handle, port);
  const isEcho = (stay: Stay): boolean => isThis(stay) && at - stay.at <= echo;
  const change = new PresenceChange(before, at, 'event');
  const touched = new Map(before.touched).set(port, seq);

  const here = before.devices.get(port);
  if (here !== undefined && isSameStay(here, device, before.knowsHandles)) {
    change.see(device);
    return change.result({ touched });
  }
  if (before.gone.some(isEcho)) return change.result({ touched });

  change.leave(port);
  // A handle is in one place only: where it was thought to be, its leaving went unheard.
  for (const other of before.devices.values()) {
    if (other.handle !== handle || other.port === port) continue;
    change.leave(other.port);
    touched.set(other.port, seq);
  }
  change.see(device);
  if (before.early.some(isEcho)) change.leave(port);
  return change.result({ touched, early: before.early.filter((stay) => !isThis(stay)) });
}

function detach(
  before: Presence,
  { seq, at, handle, port }: Extract<BusMessage, { readonly kind: 'detached' }>,
): Folded {
  const isThis = isStay(handle, port);
  const change = new PresenceChange(before, at, 'event');
  const touched = new Map(before.touched).set(port, seq);

  const isHere = before.devices.get(port)?.handle === handle;
  // Where a system reuses handles, the end of the stay before may come just after its successor.
  if (before.gone.some((stay) => isThis(stay) && (!isHere || at - stay.at <= echo))) {
    return change.result({ touched });
  }
  if (isHere) {
    change.leave(port);
    return change.result({ touched });
  }
  return change.result({ touched, early: remember(before.early, { handle, port, at }) });
}

function compare(
  before: Presence,
  { since, at, devices }: Extract<BusMessage, { readonly kind: 'listing' }>,
): Folded {
  const shown = new Map(devices.map((device) => [device.port, device]));
  const change = new PresenceChange(before, at, 'listing');
  const isCovered = (port: string): boolean => (before.touched.get(port) ?? 0) <= since;

  // All departures first, so that a phone moved to another socket is never two phones.
  for (const here of before.devices.values()) {
    const there = shown.get(here.port);
    const stays = there !== undefined && isSameStay(here, there, before.knowsHandles);
    if (isCovered(here.port) && !stays) change.leave(here.port);
  }
  for (const device of shown.values()) {
    if (isCovered(device.port)) change.see(device);
  }
  return change.result({
    knowsHandles: true,
    touched: new Map([...before.touched].filter(([port]) => !isCovered(port))),
  });
}

function isStay(handle: string, port: string): (stay: Stay) => boolean {
  return (stay) => stay.handle === handle && stay.port === port;
}

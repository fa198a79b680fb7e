import type { SessionEvent } from '../../session/event.ts';
import type { Presence } from './presence.ts';
import { hasPhone } from './presence.ts';

/**
 * What has to be remembered to tell company that left with a phone from what comes and goes by
 * itself. Plain data that {@link siftCompany} carries along; all times in epoch milliseconds.
 */
export interface Company {
  /** When a phone last left; null if none has. */
  readonly phoneLeftAt: number | null;
  /** By port, when something that is no phone last left it; the last moment only. */
  readonly leftAt: ReadonlyMap<string, number>;
  /** When company was told of; the last moment only. */
  readonly toldAt: readonly number[];
}

/** Nobody has left yet. */
export const noCompany: Company = { phoneLeftAt: null, leftAt: new Map(), toldAt: [] };

/** For so long after a phone has left, in milliseconds, something else may still be its company. */
const aftermath = 60_000;

/**
 * What leaves the same port again within this, in milliseconds, chatters: a loose mouse is company
 * for nobody. Also the stretch for which {@link mostTold} holds.
 */
const moment = 1000;

/** A hub or a reset takes fewer things along than this, or so many that the rest adds nothing. */
const mostTold = 20;

/**
 * The events of one message without departures that are company for no phone, or too many. A mouse
 * that bounces must flood neither the journal nor the state. `before` is the bus as it was before
 * the message. Other events, and the order, stay as they are.
 */
export function siftCompany(
  company: Company,
  before: Presence,
  events: readonly SessionEvent[],
): { readonly company: Company; readonly events: readonly SessionEvent[] } {
  let after = company;
  const sifted = events.filter((event) => {
    if (event.kind === 'phone-left') after = { ...after, phoneLeftAt: event.at };
    if (event.kind !== 'other-left') return true;
    const { at, port } = event;
    const isTold = isCompany(after, before, at, port);
    const leftAt = new Map([...after.leftAt].filter(([, time]) => isNear(time, at, moment)));
    const toldAt = after.toldAt.filter((time) => isNear(time, at, moment));
    after = {
      ...after,
      leftAt: leftAt.set(port, at),
      toldAt: isTold ? [...toldAt, at] : toldAt,
    };
    return isTold;
  });
  return { company: after, events: sifted };
}

function isCompany(
  { phoneLeftAt, leftAt, toldAt }: Company,
  before: Presence,
  at: number,
  port: string,
): boolean {
  const last = leftAt.get(port);
  if (last !== undefined && isNear(last, at, moment)) return false;
  if (toldAt.filter((time) => isNear(time, at, moment)).length >= mostTold) return false;
  return (phoneLeftAt !== null && isNear(phoneLeftAt, at, aftermath)) || hasPhone(before);
}

// In both directions: a clock that was set back must not silence company until it has caught up.
function isNear(one: number, other: number, within: number): boolean {
  return Math.abs(one - other) < within;
}

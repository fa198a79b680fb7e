import { parseUsbSerial } from '../knowledge/usb-serial.ts';
import type { PresentPhone } from './present-phone.ts';
import type { TryPhone } from './try.ts';

/** What a try keeps of a phone, to know it again in another mode. */
export function tryPhone({
  identity,
  sighting,
}: Pick<PresentPhone, 'identity' | 'sighting'>): TryPhone {
  const serial = parseUsbSerial(sighting.serial);
  return {
    who: identity.kind,
    ecid: identity.ecid,
    udid: serial.kind === 'udid-40' ? serial.udid : null,
    model: identity.model.kind === 'exact' ? identity.model.name : null,
  };
}

/**
 * Whether two sights are one phone: `yes` by chip number or serial, `no` where these differ, and
 * `maybe` where one of them shows neither, as the restore system may.
 */
export function samePhone(one: TryPhone, other: TryPhone): 'yes' | 'maybe' | 'no' {
  if (one.ecid !== null && other.ecid !== null) return one.ecid === other.ecid ? 'yes' : 'no';
  if (one.udid !== null && other.udid !== null) return one.udid === other.udid ? 'yes' : 'no';
  return 'maybe';
}

/** What is known of a phone from two sights of it. */
export function mergePhones(before: TryPhone, now: TryPhone): TryPhone {
  return {
    who: before.who === 'iphone' ? 'iphone' : now.who,
    ecid: before.ecid ?? now.ecid,
    udid: before.udid ?? now.udid,
    model: now.model ?? before.model,
  };
}

/**
 * The one among those that are away that has come back as `phone` on `port`: the same by its
 * numbers, else the last one on this port, else the only one that can have moved.
 */
export function findReturned<T>(
  away: readonly T[],
  sightOf: (candidate: T) => { readonly phone: TryPhone; readonly port: string },
  phone: TryPhone,
  port: string,
): T | null {
  const sights = away.map((candidate) => {
    const sight = sightOf(candidate);
    return { candidate, port: sight.port, same: samePhone(sight.phone, phone) };
  });
  const known = sights.filter(({ same }) => same === 'yes').at(-1);
  if (known !== undefined) return known.candidate;
  const possible = sights.filter(({ same }) => same === 'maybe');
  const here = possible.filter((sight) => sight.port === port).at(-1);
  if (here !== undefined) return here.candidate;
  // A number on the newcomer that nobody else has shown may well belong to a stranger.
  const [only] = possible;
  return possible.length === 1 && phone.ecid === null && phone.udid === null && only !== undefined
    ? only.candidate
    : null;
}

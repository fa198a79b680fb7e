import { journeyTable } from './journey-table.ts';
import type { PresentPhone } from './present-phone.ts';
import { samePhone } from './same-phone.ts';
import type { SessionState } from './state.ts';
import { arriveInTry } from './try-arrive.ts';
import { together } from './try-leave.ts';
import { forgetTry } from './try-list.ts';
import type { Try } from './try.ts';

/**
 * A leave that was told only after the arrival that followed it. The restore system hides who it
 * is, so on another port it looked like a try of its own: it is the next stage of this one. Null
 * where nothing of the kind has just come.
 */
export function joinOvertaken(
  state: SessionState,
  t: Try,
  phone: PresentPhone,
  at: number,
): SessionState | null {
  if (journeyTable[t.place].landings.restore.kind !== 'on') return null;
  const ahead = state.tries.find(
    (other) =>
      other.gap === null &&
      other.place === 'restore' &&
      other.stages.length === 1 &&
      Math.abs(at - other.placeSince) <= together &&
      samePhone(t.phone, other.phone) !== 'no',
  );
  const come = state.present.find(({ sighting }) => sighting.port === ahead?.port);
  if (ahead === undefined || come === undefined) return null;
  const gap = { phone, since: ahead.placeSince, kind: 'planned', marks: 0 } as const;
  return arriveInTry(forgetTry(state, ahead), t, gap, come).state;
}

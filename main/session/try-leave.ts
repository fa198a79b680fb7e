import { flapWith } from './flapping.ts';
import { gapKind, withHub } from './journey.ts';
import type { PresentPhone } from './present-phone.ts';
import type { SessionState } from './state.ts';
import type { Evidence, Gap, Try } from './try.ts';
import { replaceTry, withEvidence } from './try-list.ts';

/** Devices that leave within this time of each other, in milliseconds, leave together. */
export const together = 1000;

/** The phone of a try has left. Null when the try was none: the plug is loose. */
export function leaveInTry(
  state: SessionState,
  t: Try,
  leave: { readonly phone: PresentPhone; readonly at: number; readonly isUnseen: boolean },
): { readonly state: SessionState; readonly gap: Gap } | null {
  const { phone, at, isUnseen } = leave;
  // What a listing finds gone need not have left together.
  const company = isUnseen
    ? []
    : state.company.filter((other) => Math.abs(at - other.at) <= together);
  // What a computer that has just woken tells may have happened while it slept.
  const slept = t.remark?.kind === 'slept' ? t.remark : null;
  const isUnsure = isUnseen || slept !== null || state.asleepSince !== null;
  const kind = isUnsure ? 'unseen' : gapKind(t, at, company.some(sharesHub(t.port)));
  if (!t.firm && (kind === 'lost' || kind === 'unseen')) return null;
  const gap: Gap = { phone, since: at, kind, marks: 0 };
  const evidence: Evidence[] = [];
  if (isUnseen) evidence.push({ kind: 'blind', at });
  if (kind === 'lost') evidence.push({ kind: 'lost', at });
  if (company.length > 0) evidence.push({ kind: 'others-left', at, count: company.length });
  return {
    state: replaceTry(state, t, withEvidence({ ...t, gap, remark: slept }, ...evidence)),
    gap,
  };
}

/**
 * Something else left: at the same moment as the phone of a try, that is evidence. What looked like
 * the restart at the end was none if the phone's own hub went with it.
 */
export function noteCompany(state: SessionState, at: number, port: string): SessionState {
  let noted = state;
  for (const t of state.tries) {
    const { gap } = t;
    if (gap === null || Math.abs(at - gap.since) > together) continue;
    const isCalm = gap.kind === 'last' || gap.kind === 'planned';
    const kind =
      isCalm && sharesHub(gap.phone.sighting.port)({ port }) ? withHub(t.place) : gap.kind;
    const isLoss = kind === 'lost' && gap.kind !== 'lost';
    const before = t.evidence.at(-1);
    const count = before?.kind === 'others-left' ? before.count + 1 : 1;
    const evidence = before?.kind === 'others-left' ? t.evidence.slice(0, -1) : t.evidence;
    const known: Try = { ...t, evidence, gap: { ...gap, kind } };
    const since = gap.since;
    const told = withEvidence(known, ...(isLoss ? [{ kind: 'lost', at: since } as const] : []), {
      kind: 'others-left',
      at: since,
      count,
    });
    noted = replaceTry(noted, t, told);
    if (isLoss) noted = flapWith(noted, since, t.port);
  }
  return noted;
}

/** True for devices that hang on the same hub as a port, and for that hub itself. */
function sharesHub(port: string): (other: { readonly port: string }) => boolean {
  const hub = port.includes('.') ? port.slice(0, port.lastIndexOf('.')) : null;
  return (other) => hub !== null && (other.port === hub || other.port.startsWith(`${hub}.`));
}

import type { ButtonFamily, CoachProcedure } from '../../preload/contract/coach.ts';
import { buttonFamilies } from '../../preload/contract/coach.ts';
import type { DeviceMode } from '../../preload/contract/device-mode.ts';
import type { Ground } from '../../preload/contract/snapshot.ts';
import type { CoachedPhone } from './coach-state.ts';
import type { PresentPhone } from './present-phone.ts';
import { phoneTraits, possibleModels } from './phone-traits.ts';
import type { SessionState } from './state.ts';

/** Why a procedure cannot be started with the phone as it is. */
export type CoachBlock =
  /** The computer works on the phone: pressing its buttons now would break that. */
  | 'busy'
  /** It is where this procedure leads. */
  | 'already'
  /** The slider is a part of iOS, and iOS does not run. */
  | 'no-slider';

/** The phone the steps and the coach are about: the one on the bus, or the one that was there last. */
export function phoneAtHand(state: SessionState): PresentPhone | null {
  const { run } = state.coach;
  const coached = run?.kind === 'running' && run.watch.kind === 'gone' ? run.watch.phone : null;
  return state.present[0] ?? coached ?? state.away?.phone ?? null;
}

/** Whose buttons are meant, on what ground, and what it can be at all. */
export interface CoachButtons {
  readonly phone: CoachedPhone | null;
  readonly ground: Ground;
  readonly families: readonly ButtonFamily[];
}

/** What the phone shows goes before what the person has said: it may be about another phone. */
export function coachButtons(state: SessionState): CoachButtons {
  const identity = phoneAtHand(state)?.identity ?? null;
  const { buttons, hasHome } = phoneTraits(identity);
  const possible = new Set(possibleModels(identity).map((model) => model.forceRestart));
  const families = buttonFamilies.filter((family) => possible.has(family));
  if (buttons !== null) return { phone: { family: buttons, hasHome }, ground: 'seen', families };
  const { said } = state.coach;
  if (said === null || !possible.has(said)) return { phone: null, ground: 'unknown', families };
  return { phone: { family: said, hasHome: null }, ground: 'said', families };
}

/** Why this procedure cannot be started now; null where it can. */
export function coachBlock(state: SessionState, procedure: CoachProcedure): CoachBlock | null {
  if (isBusy(state)) return 'busy';
  const [phone] = state.present;
  if (state.sight.kind === 'blind' || phone === undefined || state.present.length > 1) return null;
  if (phone.mode === aim[procedure]) return 'already';
  return procedure === 'restart' && phone.mode !== 'normal' ? 'no-slider' : null;
}

const aim: Readonly<Partial<Record<CoachProcedure, DeviceMode>>> = {
  recovery: 'recovery',
  dfu: 'dfu',
};

/** A computer works on a phone, as far as is known; the person may know that it has stopped. */
function isBusy({ sight, present, tries }: SessionState): boolean {
  if (sight.kind !== 'blind' && present.some(({ mode }) => mode === 'restore')) return true;
  return tries.some(({ firm }) => firm);
}

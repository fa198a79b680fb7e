import type { SessionEvent } from './event.ts';
import type { CableQuestion } from './link.ts';
import type { SessionState } from './state.ts';

/** Nobody swaps a cable faster, in milliseconds. Source: the checklist's step 3. */
export const swapTakes = 3000;

/**
 * After each event: whether to ask "Same cable?". Only a phone that was away for long enough, with
 * nothing planned, may have got another cable; who has just said which cable it is, is not asked.
 */
export function keepQuestion(
  before: SessionState,
  state: SessionState,
  event: SessionEvent,
): SessionState {
  const question = questionAfter(before, state, event);
  return isSame(question, state.links.question)
    ? state
    : { ...state, links: { ...state.links, question } };
}

/** Questions are few and small: two that ask the same are one. */
function isSame(one: CableQuestion | null, other: CableQuestion | null): boolean {
  if (one?.kind !== other?.kind) return false;
  return one?.kind !== 'soon' || other?.kind !== 'soon' || one.since === other.since;
}

function questionAfter(
  before: SessionState,
  state: SessionState,
  event: SessionEvent,
): CableQuestion | null {
  const { at, kind } = event;
  const { question } = state.links;
  const { away, steadiness, tries } = state;
  if (kind === 'cable-changed' || kind === 'cable-chosen' || kind === 'cable-kept') return null;
  if (kind === 'session-started') return null;
  if (steadiness.run !== null || tries.some(({ firm }) => firm)) return null;
  if (kind === 'phone-arrived' && before.away !== null && away === null) {
    return backFrom(before, state, at);
  }
  const since = away?.kind === 'unplugged' ? away.since : null;
  if (since === null) return question;
  const isNews = before.away?.kind !== 'unplugged' || before.away.phone !== away?.phone;
  const isDue = at - since >= swapTakes;
  // A clock that was set, or another source of the same phone's absence, is no new absence.
  if (question?.kind === 'soon') return isDue ? { kind: 'asked' } : { kind: 'soon', since };
  if (question !== null || !isNews || kind === 'clock-stepped') return question;
  return isDue ? { kind: 'asked' } : { kind: 'soon', since };
}

function backFrom({ away }: SessionState, state: SessionState, at: number): CableQuestion | null {
  const { question } = state.links;
  // Asked and not answered yet: that it is back is no answer.
  if (question?.kind === 'asked' || away === null) return question;
  if (at - away.since < swapTakes) return null;
  if (away.kind === 'unplugged') return { kind: 'asked' };
  if (away.kind === 'restarting' || away.why === 'settling') return null;
  // Another mode fits an update that begins, or buttons; the same one fits a plug.
  const isBack = state.present.some(({ mode }) => mode === away.phone.mode);
  return isBack ? { kind: 'asked' } : null;
}

import type { SessionState } from './state.ts';
import { withMoment } from './timeline.ts';
import type { Try } from './try.ts';

/** More cables than this are a mistake, or a program at play. */
export const cableLimit = 50;

/** Another cable than any before is in use from now on. */
export function changeCable(state: SessionState, at: number): SessionState {
  const { names } = state.cables;
  if (names.length >= cableLimit) return state;
  const cable = names.length + 1;
  return withMoment(
    pulledByHand({ ...state, cables: { current: cable, names: [...names, null] } }),
    { kind: 'cable-changed', at, cable },
  );
}

/** A cable that was used before is in use again. One that is not known changes nothing. */
export function chooseCable(state: SessionState, at: number, cable: number): SessionState {
  const { cables } = state;
  if (cable === cables.current || cables.names[cable - 1] === undefined) return state;
  const names = isUnused(state) ? cables.names.slice(0, -1) : cables.names;
  return withMoment(pulledByHand({ ...state, cables: { names, current: cable } }), {
    kind: 'cable-chosen',
    at,
    cable,
  });
}

/** The last cable was announced by mistake: nothing was tried with it, and it has no name. */
function isUnused({ cables, ledger, tries, steadiness, shared }: SessionState): boolean {
  const { current, names } = cables;
  const { run, results } = steadiness;
  const isTried =
    [...ledger.records, ...tries, ...results, ...(run === null ? [] : [run])].some(
      ({ cable }) => cable === current,
    ) || shared.aliases.some(({ here }) => here === current);
  return current === names.length && names[current - 1] === null && !isTried;
}

/** Gives a cable the name the person uses for it; an empty one takes it away. */
export function nameCable(state: SessionState, cable: number, name: string): SessionState {
  const { cables } = state;
  if (cables.names[cable - 1] === undefined) return state;
  const trimmed = name.trim();
  const names = cables.names.map((old, index) =>
    index === cable - 1 ? (trimmed === '' ? null : trimmed) : old,
  );
  return { ...state, cables: { ...cables, names } };
}

/**
 * Who holds another cable has pulled the phone out. Where recovery mode that came back is the only
 * sign of a try so far, its coming back once more is then no refusal.
 */
function pulledByHand(state: SessionState): SessionState {
  const tries = state.tries.map((t): Try =>
    t.firm || t.gap === null ? t : { ...t, gap: { ...t.gap, kind: 'unseen' } },
  );
  return { ...state, tries };
}

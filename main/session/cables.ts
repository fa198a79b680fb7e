import type { SessionState } from './state.ts';
import { withMoment } from './timeline.ts';

/** More cables than this are a mistake, or a program at play. */
const cableLimit = 50;

/** Another cable than any before is in use from now on. */
export function changeCable(state: SessionState, at: number): SessionState {
  const { names } = state.cables;
  if (names.length >= cableLimit) return state;
  const cable = names.length + 1;
  return withMoment(
    { ...state, cables: { current: cable, names: [...names, null] } },
    { kind: 'cable-changed', at, cable },
  );
}

/** A cable that was used before is in use again. One that is not known changes nothing. */
export function chooseCable(state: SessionState, at: number, cable: number): SessionState {
  const { cables } = state;
  if (cable === cables.current || cables.names[cable - 1] === undefined) return state;
  return withMoment(
    { ...state, cables: { ...cables, current: cable } },
    { kind: 'cable-chosen', at, cable },
  );
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

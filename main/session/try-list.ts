import type { SessionState } from './state.ts';
import type { Evidence, Try } from './try.ts';

/** More lines than this tell nothing new; a try on a loose plug could gather thousands. */
const evidenceLimit = 40;

/** Puts a changed try in its place. */
export function replaceTry(state: SessionState, t: Try, by: Try): SessionState {
  return { ...state, tries: state.tries.map((other) => (other === t ? by : other)) };
}

/** Drops a try that turned out to be none. */
export function forgetTry(state: SessionState, t: Try): SessionState {
  return { ...state, tries: state.tries.filter((other) => other !== t) };
}

/** Adds what a try rests on; the first lines and the last ones are kept. */
export function withEvidence(t: Try, ...lines: readonly Evidence[]): Try {
  if (lines.length === 0) return t;
  const all = [...t.evidence, ...lines];
  const half = evidenceLimit / 2;
  const evidence = all.length <= evidenceLimit ? all : [...all.slice(0, half), ...all.slice(-half)];
  return { ...t, evidence };
}

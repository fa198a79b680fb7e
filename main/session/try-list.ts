import type { SessionState } from './state.ts';
import type { Evidence, Stage, Try } from './try.ts';

/** More lines than this tell nothing new; a try on a loose plug could gather thousands. */
const evidenceLimit = 40;

/** The try whose phone is on a port now. */
export function tryOnPort(state: SessionState, port: string): Try | undefined {
  return state.tries.find((t) => t.gap === null && t.port === port);
}

/** The try that the headline is about: what was lost comes first, then what came first. */
export function leadTry({ tries }: SessionState): Try | null {
  return tries.find((t) => t.gap?.kind === 'lost') ?? tries[0] ?? null;
}

/** Puts a changed try in its place. */
export function replaceTry(state: SessionState, t: Try, by: Try): SessionState {
  return { ...state, tries: state.tries.map((other) => (other === t ? by : other)) };
}

/** Drops a try that turned out to be none. */
export function forgetTry(state: SessionState, t: Try): SessionState {
  return { ...state, tries: state.tries.filter((other) => other !== t) };
}

/** More stages than this are no way, but a plug or a phone that goes round in circles. */
const stageLimit = 24;

/** Adds a stage; the first ones and the last ones are kept. */
export function withStage(stages: readonly Stage[], stage: Stage): readonly Stage[] {
  const all = [...stages, stage];
  const half = stageLimit / 2;
  return all.length <= stageLimit ? all : [...all.slice(0, half), ...all.slice(-half)];
}

/** Adds what a try rests on; the first lines and the last ones are kept. */
export function withEvidence(t: Try, ...lines: readonly Evidence[]): Try {
  if (lines.length === 0) return t;
  const all = [...t.evidence, ...lines];
  const half = evidenceLimit / 2;
  const evidence = all.length <= evidenceLimit ? all : [...all.slice(0, half), ...all.slice(-half)];
  return { ...t, evidence };
}

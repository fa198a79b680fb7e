import type { SessionEvent } from './event.ts';
import type { Link } from './link.ts';
import { samePhone, tryPhone } from './same-phone.ts';
import type { SessionState } from './state.ts';
import { returnWithin, testLength } from './steadiness-run.ts';
import type { TestEnd, TestResult, TestRun } from './steadiness-run.ts';
import { withMoment } from './timeline.ts';
import { forgetTry, tryOnPort } from './try-list.ts';
import { countDrop } from './watching.ts';

/** Tests of one link that are kept, and of all. */
const linkLimit = 6;
const resultLimit = 60;

/** More breaks than this cannot be told apart in a picture of a minute. */
const breakLimit = 60;

/** Why no test can begin now, or null. First match wins. */
export type TestRefusal =
  'running' | 'blind' | 'try' | 'none' | 'coach' | 'many' | 'installing' | 'asleep';

/** See {@link TestRefusal}. */
export function testRefusal(state: SessionState): TestRefusal | null {
  const { sight, present, tries, steadiness, asleepSince } = state;
  const [phone] = present;
  if (steadiness.run !== null) return 'running';
  if (sight.kind !== 'seeing') return 'blind';
  if (asleepSince !== null) return 'asleep';
  if (tries.some(({ firm }) => firm)) return 'try';
  if (state.coach.run?.kind === 'running') return 'coach';
  if (phone === undefined) return 'none';
  if (present.length > 1) return 'many';
  // Its try is over by word or by time, while it goes on.
  return phone.mode === 'restore' ? 'installing' : null;
}

/** The person begins a test with the phone that is here. Where none can begin nothing changes. */
export function beginTest(before: SessionState, at: number): SessionState {
  const [phone] = before.present;
  if (phone === undefined || testRefusal(before) !== null) return before;
  const { port } = phone.sighting;
  // Only a sign so far, and the person knows better.
  const sign = tryOnPort(before, port);
  const state = sign === undefined ? before : forgetTry(before, sign);
  const run: TestRun = {
    begunAt: at,
    phone: tryPhone(phone),
    mode: phone.mode,
    port,
    cable: state.cables.current,
    arrivedAt: phone.arrivedAt,
    drops: 0,
    breaks: [],
    gone: null,
  };
  return withMoment(
    { ...state, steadiness: { ...state.steadiness, run } },
    { kind: 'test-begun', at, port, cable: run.cable },
  );
}

/** True for a port whose phone is being tested: that it leaves begins no try, and is no restart. */
export function isTested({ steadiness }: SessionState, port: string): boolean {
  return steadiness.run?.port === port;
}

/** True for the phone of the test that is back as it was: a drop, whatever else it looks like. */
export function isTestReturn(
  { steadiness }: SessionState,
  phone: SessionState['present'][number],
): boolean {
  const { run } = steadiness;
  return (
    run?.port === phone.sighting.port &&
    run.mode === phone.mode &&
    samePhone(tryPhone(phone), run.phone) !== 'no'
  );
}

/** The moment at which the test wants to hear of the time, or null. */
export function testDeadline({ steadiness }: SessionState): number | null {
  const { run } = steadiness;
  if (run === null) return null;
  return run.gone === null ? run.begunAt + testLength : run.gone.since + returnWithin;
}

/** After each event: what it means for the test that runs. */
export function keepTest(state: SessionState, event: SessionEvent): SessionState {
  const { run } = state.steadiness;
  if (run === null) return state;
  const { at } = event;
  const end = broken(state, run, event);
  if (end !== null) return endTest(state, run, at, end);

  const seen = seenNow(state, run, at);
  if (seen.kind === 'over') return endTest(state, run, at, seen.end);
  const looked =
    seen.run === run ? state : { ...state, steadiness: { ...state.steadiness, run: seen.run } };
  const known = seen.run.drops === run.drops ? looked : countDrop(looked, run);
  if (seen.run.gone !== null) {
    return at - seen.run.gone.since >= returnWithin ? endTest(known, seen.run, at, 'left') : known;
  }
  return at - seen.run.begunAt >= testLength ? endTest(known, seen.run, at, 'counted') : known;
}

/** What ends a test whatever its phone does. */
function broken(state: SessionState, run: TestRun, { kind }: SessionEvent): TestEnd | null {
  if (kind === 'session-started' || kind === 'session-ended') return 'closed';
  if (kind === 'test-stopped') return 'stopped';
  if (state.asleepSince !== null) return 'slept';
  if (state.sight.kind !== 'seeing') return 'blind';
  if (state.tries.some((t) => t.firm && isOf(t, run))) return 'try';
  if (state.coach.run?.kind === 'running') return 'coach';
  return state.cables.current === run.cable ? null : 'cable';
}

/** A try is the test's own when it has the port or, somewhere else, surely the phone. */
function isOf(t: SessionState['tries'][number], run: TestRun): boolean {
  return t.port === run.port || samePhone(t.phone, run.phone) === 'yes';
}

type Seen =
  { readonly kind: 'on'; readonly run: TestRun } | { readonly kind: 'over'; readonly end: TestEnd };

/** Where the phone of a test is now, compared with what the test knew. */
function seenNow({ present }: SessionState, run: TestRun, at: number): Seen {
  const here = present.find(({ sighting }) => sighting.port === run.port);
  if (here === undefined) {
    const moved = present.find((phone) => samePhone(tryPhone(phone), run.phone) === 'yes');
    if (moved !== undefined) {
      return { kind: 'over', end: moved.mode === run.mode ? 'moved' : 'mode' };
    }
    return { kind: 'on', run: run.gone === null ? { ...run, gone: { since: at } } : run };
  }
  if (samePhone(tryPhone(here), run.phone) === 'no') return { kind: 'over', end: 'left' };
  if (here.mode !== run.mode) return { kind: 'over', end: 'mode' };
  if (here.arrivedAt === run.arrivedAt) return { kind: 'on', run };
  // It has been away, and for no longer than a plug needs; see returnWithin.
  const since = run.gone?.since ?? at;
  if (at - since >= returnWithin) return { kind: 'over', end: 'left' };
  const gap = { from: offset(run, since), to: offset(run, at) };
  return {
    kind: 'on',
    run: {
      ...run,
      gone: null,
      arrivedAt: here.arrivedAt,
      drops: run.drops + 1,
      breaks: [...run.breaks, gap].slice(0, breakLimit),
    },
  };
}

function offset({ begunAt }: TestRun, at: number): number {
  return Math.max(0, at - begunAt);
}

function endTest(state: SessionState, run: TestRun, at: number, end: TestEnd): SessionState {
  const { nextNumber, results } = state.steadiness;
  const { port, cable, begunAt, mode, drops, breaks } = run;
  const result: TestResult = {
    number: nextNumber,
    origin: null,
    port,
    cable,
    begunAt,
    endedAt: at,
    mode,
    end,
    drops,
    breaks,
  };
  return withMoment(
    {
      ...state,
      steadiness: { run: null, nextNumber: nextNumber + 1, results: kept([...results, result]) },
    },
    { kind: 'test-ended', at, number: nextNumber, end, drops },
  );
}

/** The last results of each link, and of these the last ones of all. */
export function kept(results: readonly TestResult[]): readonly TestResult[] {
  return results
    .filter((result, index) => {
      const later = results.slice(index + 1).filter((other) => isSameLink(other, result));
      return later.length < linkLimit;
    })
    .slice(-resultLimit);
}

/** True for two tests of one cable on one port of one computer. */
export function isSameLink(one: TestResult, other: TestResult): boolean {
  return (
    one.cable === other.cable && one.port === other.port && one.origin?.tag === other.origin?.tag
  );
}

/**
 * What a result is to be compared with: the last one that counts from another cable or port, or else
 * the last one before on the same, as after cleaning a port; null when there is none.
 */
export function testBefore(results: readonly TestResult[], result: TestResult): TestResult | null {
  const before = results.filter((other) => other.number < result.number && other.end === 'counted');
  const elsewhere = before.findLast((other) => !isSameLink(other, result));
  return elsewhere ?? before.at(-1) ?? null;
}

/** The last test that counts of this cable on this port of this computer, or null. */
export function lastCounted({ steadiness }: SessionState, link: Link): TestResult | null {
  const last = steadiness.results.findLast(
    ({ origin, end, cable, port }) =>
      origin === null && end === 'counted' && cable === link.cable && port === link.port,
  );
  return last ?? null;
}

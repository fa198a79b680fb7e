import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Outcome } from '../../preload/contract/snapshot.ts';
import type { SessionEvent } from '../session/event.ts';
import type { Journey, Played } from '../session/generated-journeys.test-support.ts';
import { epoch, journeyWith, listingAt, play } from '../session/generated-journeys.test-support.ts';
import type { Fault } from '../session/generated-truth.test-support.ts';
import { faults } from '../session/generated-truth.test-support.ts';
import { reduce } from '../session/reduce.ts';
import { opening } from '../session/session.test-support.ts';
import type { SessionState } from '../session/state.ts';
import { initialState } from '../session/state.ts';
import { entryLine } from './entry.ts';
import { foldLine } from './fold.ts';
import { parseLine } from './parse-line.ts';

const seed = Number(process.env['HOLDSTEADY_SEED'] ?? 4013);
const perFault = 30;

/** How long Holdsteady is not there after a kill, in milliseconds: cut by cut one of these. */
const absences = [300, 5_000, 40_000, 660_000] as const;

/** Told well enough; what a name that comes late costs a start is not decided here. */
function isPlain({ murky, events }: Journey): boolean {
  return murky === null && !events.some(({ kind }) => kind === 'phone-described');
}

const journeys: readonly Journey[] = faults.flatMap((fault, index) =>
  fc
    .sample(journeyWith(fault), { seed: seed + index, numRuns: perFault })
    .filter((journey) => journey.truth.expected.because === null && isPlain(journey)),
);

/** Applies one line of a journal as a start does. */
function readInto(state: SessionState, line: string): SessionState {
  const parsed = parseLine(line);
  if (parsed.kind === 'fold') return parsed.state;
  if (parsed.kind !== 'event') throw new Error(`${parsed.kind}: ${line}`);
  return reduce(state, parsed.event);
}

it('comes to the same state from its lines as it came to live, with and without folds', () => {
  for (const [index, journey] of journeys.entries()) {
    const steps = play(journey);
    const lines = steps.map(({ event }) => entryLine(event));
    const live = steps.at(-1)!.state;
    expect(lines.reduce(readInto, initialState)).toEqual(live);
    const cut = (index * 7) % steps.length;
    const folded = [foldLine(steps[cut]!.state, 1), ...lines.slice(cut + 1)];
    expect(folded.reduce(readInto, initialState)).toEqual(live);
  }
});

/** What else a fault may be called by who has not seen all of it; `unknown` always is right. */
const afterKill: Partial<Record<Fault, Outcome>> = {
  // Since when it was installing nobody knows then: it may have been the last restart.
  'vanishes early and stays away': 'never-returned',
  'flaps before it leaves iOS': 'flapping',
  // A stay whose beginning nobody saw cannot be told to be too short.
  'bounce while boot files are sent': 'pattern-4013',
  // Killed before the word that the hub has left as well.
  'hub drops while installing': 'never-returned',
};

/** The tries that are known, those that run included. */
function triesOf({ ledger, tries }: SessionState): number {
  return ledger.records.length + tries.filter(({ firm }) => firm).length;
}

/** Starts again with what the disk held at a cut, at this true time. */
function startAgain(journey: Journey, state: SessionState, from: number): readonly Played[] {
  const opened: readonly SessionEvent[] = [...opening(from), ...listingAt(journey, from)];
  return play(journey, { state, from }, opened);
}

/**
 * When it starts again after a kill at a cut, with the telling of what came before long over. Null
 * where the clock was set or the person spoke meanwhile: that is another story.
 */
function restartAfter(
  { events, second, truth }: Journey,
  cut: number,
  killed: number,
): number | null {
  const { asleep, end, stays } = truth;
  const moves = [...stays, ...(second === null ? [] : [second])].flatMap(({ from, to }) => [
    from,
    to,
  ]);
  let at = killed + absences[cut % absences.length]!;
  if (asleep !== null && at >= asleep[0] && at <= asleep[1]) at = asleep[1] + 1000;
  for (const move of moves.sort((a, b) => a - b)) {
    if (at > move - 300 && at < move + 1500) at = move + 1500;
  }
  const isOther = events.some(
    ({ kind, at: told }) =>
      (kind === 'clock-stepped' || kind === 'try-said') && told >= killed && told <= at,
  );
  return isOther || at >= end ? null : at;
}

/**
 * Where the restore system shows the serial of iOS, a start that did not follow it there takes it for
 * iOS; where it shows none and then moves to another port, nothing says that it is the same phone.
 */
function isHiddenInRestore({ truth: { stays } }: Journey): boolean {
  return stays.some(({ mode, device }, index) => {
    const next = stays[index + 1]?.device.port ?? device.port;
    return mode === 'restore' && (!/^f+$/.test(device.serial ?? '') || next !== device.port);
  });
}

function complaintsAfter(
  journey: Journey,
  before: SessionState,
  steps: readonly Played[],
): readonly string[] {
  const { expected, fault } = journey.truth;
  const { ledger, tries } = steps.at(-1)!.state;
  const wasKnown = triesOf(before) > 0;
  const count = triesOf(steps.at(-1)!.state);
  const found: string[] = [];
  const isHidden = isHiddenInRestore(journey) || fault === 'bounce while boot files are sent';
  if (count > 1 && !isHidden) found.push(`${String(count)} tries`);
  if (wasKnown && count === 0) found.push('the try is lost');
  for (const { outcome, drops, number } of ledger.records) {
    if (expected.outcomes === null || isHidden) continue;
    const isRight = expected.outcomes.includes(outcome) || afterKill[fault] === outcome;
    if (outcome !== 'unknown' && !isRight) found.push(outcome);
    if (drops > expected.drops[1]) found.push(`${String(drops)} drops`);
    if (number !== 1) found.push(`number ${String(number)}`);
  }
  for (const { drops } of tries) {
    if (drops > expected.drops[1]) found.push(`${String(drops)} drops in a running one`);
  }
  return found;
}

it('neither loses nor doubles a try, nor makes up a drop, killed at any event', () => {
  const bad: string[] = [];
  let kills = 0;
  for (const [index, journey] of journeys.entries()) {
    const steps = play(journey);
    let read = initialState;
    for (const [cut, { event, state, time }] of steps.entries()) {
      read = readInto(read, entryLine(event));
      const folded = readInto(initialState, foldLine(state, epoch));
      expect(folded).toEqual(read);
      const from = restartAfter(journey, cut, time);
      // Between an arrival and the leave that it overtook there seem to be two.
      if (from === null || triesOf(read) > 1) continue;
      kills += 1;
      const again = startAgain(journey, read, from);
      for (const complaint of complaintsAfter(journey, read, again)) {
        bad.push(
          `${journey.truth.fault} #${String(index)}, cut ${String(cut)}, ${event.kind}: ${complaint}`,
        );
      }
    }
  }
  console.log(
    `${String(kills)} kills in ${String(journeys.length)} journeys, seed ${String(seed)}`,
  );
  expect(bad).toEqual([]);
});

import { describe, expect, test } from 'vitest';

import type { Outcome } from '../../../preload/contract/snapshot.ts';
import { stepIds, type SkipReason, type StepId } from '../../../preload/contract/step-id.ts';
import { verdictIds } from '../../../preload/contract/verdict.ts';
import { say } from '../../say.ts';
import { answer } from '../answers.ts';
import { checklistView } from '../checklist-view.ts';
import type { Place } from '../journey-table.ts';
import { fold, live, opening, sightings, arrived } from '../session.test-support.ts';
import type { Mark, SessionState } from '../state.ts';
import type { TestResult } from '../steadiness-run.ts';
import type { Evidence, TryLog, TryRecord } from '../try.ts';
import {
  situations,
  type Situation,
  type Tested,
  type Told,
} from './decision-table.test-support.ts';
import { restoreGate } from './restore-gate.ts';
import { hiddenAdvice } from './hidden-advice.ts';

const minute = 60_000;

/** Where tries of a case file come from; the digits are those of the phone below. */
const otherComputer = { tag: 'other', ecidTail: '556E', udidTail: null };

/** Outcome, the place it got to, and what it rests on. */
const ends: Readonly<Record<string, readonly [Outcome, Place, readonly Evidence[]]>> = {
  'recovery-again': ['pattern-4013', 'recovery-loaded', []],
  black: ['pattern-4014', 'recovery-loaded', []],
  vanished: ['vanished', 'restore', []],
  flapping: ['flapping', 'restore', []],
  never: ['never-returned', 'recovery-loaded', [{ kind: 'never', at: 0 }]],
  'never-early': ['never-returned', 'normal', [{ kind: 'never', at: 0 }]],
  stopped: ['unknown', 'recovery-loaded', [{ kind: 'said-stopped', at: 0 }]],
  'screen-left': ['left-recovery', 'recovery', []],
  slept: ['pattern-4013', 'recovery-loaded', [{ kind: 'slept', at: 0 }]],
  'called-off': ['called-off', 'recovery', []],
  unwatched: ['pattern-4013', 'recovery-loaded', [{ kind: 'blind', at: 0 }]],
  worked: ['finished', 'restore', []],
  home: ['returned', 'restore', []],
  code: ['stopped', 'recovery-loaded', []],
};

function recordOf(told: Told, index: number): TryRecord {
  const [what = '', ...rest] = told.split(' ');
  const code = what === 'code' ? Number(rest.shift()) : null;
  const [cable = 'A', port = '1-2', elsewhere] = rest;
  const [outcome, place, evidence] = ends[what] ?? ['unknown', 'normal', []];
  const endedAt = (elsewhere === '@other-before' ? index - 99 : index + 1) * 10 * minute;
  const log: TryLog | null =
    code === null
      ? null
      : {
          key: String(index),
          behavior: null,
          payload: null,
          installed: null,
          verdict: null,
          causes: [],
          refused: null,
          end: { at: endedAt, status: code },
        };
  return {
    number: index + 1,
    origin: elsewhere === undefined ? null : { ...otherComputer, number: index + 1 },
    begunAt: endedAt - 5 * minute,
    endedAt,
    ground: 'seen',
    phone: { who: 'iphone', ecid: '000A11223344556E', udid: null, model: null },
    ports: [port],
    cable: cable.charCodeAt(0) - 64,
    computer: elsewhere === undefined ? 'macOS 26.1' : 'Windows 11 Pro',
    from: null,
    outcome,
    place,
    home: what === 'worked' || what === 'home',
    stages: [],
    evidence,
    drops: what === 'vanished' ? 1 : 0,
    slept: what === 'slept',
    log,
  };
}

/** The verdict of the headline is left out: what the list says must follow from what is kept. */
function stateOf({ answers = [], done = [], tries = [], drops = 0, running }: Situation) {
  const records = tries.flatMap((told, index) => (isTested(told) ? [] : [recordOf(told, index)]));
  const results = tries.flatMap((told, index) => (isTested(told) ? [resultOf(told, index)] : []));
  const at = (tries.length + 1) * 10 * minute;
  const begun = running === true ? runningTry(at) : fold(opening(at));
  const asked = answers.reduce((state, given, index) => answer(state, at + index, given), begun);
  const marks = Object.fromEntries(
    done.map((entry): [string, Mark] => {
      const [step = '', reason] = entry.split(': ');
      return [
        step,
        reason === undefined
          ? { kind: 'ticked', at }
          : { kind: 'skipped', at, reason: reason as SkipReason },
      ];
    }),
  );
  const last = records.toSorted((one, other) => one.endedAt - other.endedAt).at(-1);
  const state: SessionState = {
    ...asked,
    ledger: { nextNumber: tries.length + 1, records },
    steadiness: { run: null, nextNumber: tries.length + 1, results },
    checklist: { marks, open: null },
    losses: Array.from({ length: drops }, (_, index) => ({ at: at - index * 1000, port: '1-2' })),
    verdict: running === true || last === undefined ? null : headline(last),
  };
  return state;
}

function isTested(told: Told | Tested): told is Tested {
  return told.startsWith('held ') || told.startsWith('dropped ');
}

function resultOf(told: Tested, index: number): TestResult {
  const [what, cable = 'A', port = '1-2'] = told.split(' ');
  const endedAt = (index + 1) * 10 * minute;
  return {
    number: index + 1,
    origin: null,
    cable: cable.charCodeAt(0) - 64,
    port,
    begunAt: endedAt - minute,
    endedAt,
    mode: 'recovery',
    end: 'counted',
    drops: what === 'held' ? 0 : 2,
    breaks: [],
  };
}

function runningTry(at: number): SessionState {
  const steps = live([
    ...opening(at),
    arrived(at + minute, sightings.recovery),
    { kind: 'try-said', source: 'person', at: at + 2 * minute },
  ]);
  return steps.at(-1)?.state ?? fold([]);
}

/** What the headline still says of a try that ended just now, as far as the pointer goes by it. */
function headline({ number, outcome, endedAt, evidence, log, slept, home }: TryRecord) {
  const base = { number, outcome, at: endedAt, port: '1-2' };
  if (outcome === 'called-off' || home || slept) return null;
  if (log !== null) return { ...base, kind: 'logged' } as const;
  if (evidence.some(({ kind }) => kind === 'never')) return { ...base, kind: 'gone' } as const;
  if (evidence.some(({ kind }) => kind === 'said-stopped'))
    return { ...base, kind: 'said' } as const;
  return { ...base, kind: 'wrong' } as const;
}

/** Whether the last tries at home are open. */
function isDue({ steps }: ReturnType<typeof checklistView>): boolean {
  return steps.some(({ last }) => last?.isOpen === true);
}

test('the table has at least sixty rows, each with a name of its own', () => {
  expect(situations.length).toBeGreaterThanOrEqual(60);
  expect(new Set(situations.map(({ name }) => name)).size).toBe(situations.length);
});

describe.each(situations)('$name', (situation) => {
  const state = stateOf(situation);
  const view = checklistView(state);

  test('is understood', () => {
    expect({
      next: view.steps.find(({ next }) => next)?.id ?? null,
      verdict: view.verdict?.id ?? null,
      hidden: hiddenAdvice(state).map(({ id }) => id),
      restore: isDue(view) ? restoreGate(state).state : undefined,
    }).toEqual({
      next: situation.next,
      verdict: situation.verdict,
      hidden: situation.hidden ?? [],
      restore: situation.restore,
    });
  });

  test('keeps the order of the five, and says why', () => {
    expect(view.steps.map(({ id }): StepId => id)).toEqual([...stepIds]);
    if (view.verdict !== null) {
      const { title, sentence, evidence } = view.verdict;
      expect(say(title).length).toBeLessThanOrEqual(40);
      expect(say(sentence)).not.toBe('');
      expect(evidence.map(({ words }) => say(words)).join()).not.toBe('');
    }
    const cable = view.steps.find(({ id }) => id === 'cable');
    expect(cable?.hidden.map(say)).toHaveLength(situation.hidden?.length ?? 0);
  });
});

test('every verdict is the answer to some row', () => {
  const said = new Set(situations.map(({ verdict }) => verdict));
  for (const id of verdictIds) expect(said).toContain(id);
});

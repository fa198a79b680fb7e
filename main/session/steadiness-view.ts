import type { TestPair, TestResultView, TestView } from '../../preload/contract/links.ts';
import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import { cableWords } from './cables-view.ts';
import { elsewhereWords } from './elsewhere.ts';
import { portWords } from './port-words.ts';
import type { SessionState } from './state.ts';
import { testBefore, testRefusal } from './steadiness.ts';
import { testLength } from './steadiness-run.ts';
import type { TestResult, TestRun } from './steadiness-run.ts';

/** The steadiness test as the window shows it; `isReplay` while a recording plays. */
export function testView(state: SessionState, isReplay: boolean): TestView {
  const { run, results } = state.steadiness;
  if (run !== null) return runningView(run);
  const mine = results.filter(({ origin }) => origin === null).at(-1);
  const last = mine === undefined ? null : pairView(state, mine);
  if (isReplay) return { kind: 'refused', why: message('test.refused.replay'), last };
  const refusal = testRefusal(state);
  if (refusal === null || refusal === 'running') return { kind: 'ready', last };
  return { kind: 'refused', why: message(`test.refused.${refusal}`), last };
}

function runningView({ begunAt, drops, breaks, gone }: TestRun): TestView {
  const count = drops + (gone === null ? 0 : 1);
  return {
    kind: 'running',
    since: begunAt,
    length: testLength,
    count,
    drops: message('test.drops', { drops: count }),
    breaks,
    goneSince: gone?.since ?? null,
  };
}

function pairView(state: SessionState, result: TestResult): TestPair {
  const before = result.end === 'counted' ? testBefore(state.steadiness.results, result) : null;
  return {
    now: resultView(state, result),
    before: before === null ? null : resultView(state, before),
  };
}

function resultView(state: SessionState, result: TestResult): TestResultView {
  const { number, end, drops, breaks, cable, port, origin } = result;
  const counts = end === 'counted';
  return {
    number,
    counts,
    title: counts ? message('test.result', { drops }) : message('test.void.title'),
    sentence: counts
      ? countedWords(drops)
      : message('test.void', { why: message(`test.void.${end}`), drops }),
    drops: message('test.drops', { drops }),
    count: drops,
    breaks,
    cable: cableWords(state.cables, cable),
    port: portWords(state, port, origin?.tag ?? null),
    elsewhere: elsewhereWords(state, origin),
  };
}

function countedWords(drops: number): Message {
  if (drops === 0) return message('test.result.steady');
  return message(drops === 1 ? 'test.result.chance' : 'test.result.shaky');
}

import { describe, expect, it } from 'vitest';

import type { CheckAnswer } from '../../preload/contract/check.ts';
import { checkIds, checkReasons, commonReasons } from '../../preload/contract/check.ts';
import type { AnswerId } from '../../preload/contract/question.ts';
import { en } from '../../preload/contract/words/en.ts';
import { standingOf } from './check-standing.ts';
import type { SessionEvent } from './event.ts';
import { readinessView } from './readiness-view.ts';
import { failedTry, tags } from './link.test-support.ts';
import { arrived, fold, left, opening, sighting, sightings } from './session.test-support.ts';
import { statusView } from './status-view.ts';
import type { TryRecord } from './try.ts';
import { withCare } from './care.ts';

const second = 1000;
const evidence = [{ from: 'test', text: 'read' }] as const;
const usual = { networkAllowed: false, keepsAwake: false };

function said(at: number, answer: CheckAnswer): SessionEvent {
  return { kind: 'check-answered', source: 'host', at, cost: 'cheap', answer };
}

const battery: CheckAnswer = {
  check: 'power',
  result: 'attention',
  reason: 'battery',
  values: { known: 'no', percent: 0 },
  evidence,
};
const virtual: CheckAnswer = {
  check: 'virtual-machine',
  result: 'attention',
  reason: 'virtual',
  values: { host: 'none' },
  evidence,
};
const started: CheckAnswer = {
  check: 'restarted',
  result: 'ok',
  reason: 'started',
  values: { at: 5 * second },
  evidence,
};

it('has a sentence for every reason of every check, and what to do for every problem', () => {
  const words: Readonly<Record<string, string>> = en;
  const needed = checkIds.flatMap((id) => {
    const { ok, attention, unknown } = checkReasons[id];
    return [
      `check.${id}.name`,
      ...[...ok, ...attention, ...unknown].map((reason) => `check.${id}.${reason}`),
      ...attention.map((reason) => `check.${id}.${reason}.do`),
    ];
  });
  const shared = commonReasons.map((reason) => `check.common.${reason}`);
  expect([...needed, ...shared].filter((id) => words[id] === undefined)).toEqual([]);
});

describe('the line before the steps', () => {
  const gate = (...events: readonly SessionEvent[]) =>
    readinessView(fold([...opening(0), ...events]), usual).gate;

  it('claims nothing before anything was asked', () => {
    expect(gate()).toMatchObject({ checks: [], tone: 'idle', summary: { id: 'ready.gate.none' } });
  });

  it('counts problems first, then what could not be told', () => {
    const unclear: CheckAnswer = {
      check: 'disk',
      result: 'unknown',
      reason: 'denied',
      values: {},
      evidence: [],
    };
    const mains: CheckAnswer = {
      check: 'power',
      result: 'ok',
      reason: 'mains',
      values: {},
      evidence,
    };
    expect(gate(said(1, mains))).toMatchObject({ tone: 'good' });
    expect(gate(said(1, mains), said(2, unclear))).toMatchObject({
      tone: 'idle',
      summary: { id: 'ready.gate.unclear', values: { unclear: 1, fine: 1 } },
    });
    expect(gate(said(1, battery), said(2, unclear))).toMatchObject({
      tone: 'attention',
      summary: { id: 'ready.gate.problems', values: { problems: 1 } },
    });
  });

  it('counts the questions that only the person can answer', () => {
    const asked = (answer: AnswerId, at: number): SessionEvent => ({
      kind: 'question-answered',
      source: 'person',
      at,
      answer,
    });
    expect(gate().asks).toMatchObject({ values: { count: 4 } });
    // Another answer to the same question, and one to the Restore question, are no more.
    const some = [asked('harm-no', 1), asked('harm-yes', 2), asked('restore-backup', 3)];
    expect(gate(...some).asks).toMatchObject({ values: { count: 3 } });
    expect(
      gate(...some, asked('backup-none', 4), asked('battery-fine', 5), asked('button-update', 6))
        .asks,
    ).toBeNull();
  });

  it('reads the hub off the way through the ports, while the phone is there', () => {
    const hub = sighting({ productId: 0x12a8, serial: null, port: '1-2.4', hubs: 1 });
    const [check] = gate(arrived(10, hub)).checks;
    expect(check).toMatchObject({ id: 'hub', result: 'attention', at: null });
    expect(check?.fix?.command).toEqual({ type: 'open-step', step: 'cable' });
    expect(gate(arrived(10, hub), left(20, '1-2.4')).checks).toEqual([]);
  });

  it('shows what is asked for the first time as not told yet', () => {
    const begun: SessionEvent = { kind: 'checks-begun', source: 'host', at: 1, checks: ['disk'] };
    const view = readinessView(fold([...opening(0), begun]), usual);
    expect(view.progress).toEqual({ done: 0, total: 1 });
    expect(view.gate.checks[0]).toMatchObject({ result: 'unknown', checking: true, at: null });
  });
});

describe('what the session knows better than the probe', () => {
  const row = (id: string, ...events: readonly SessionEvent[]) =>
    readinessView(fold([...opening(0), ...events]), usual).update.find((one) => one.id === id);
  const running: CheckAnswer = {
    check: 'apple-service',
    result: 'unknown',
    reason: 'silent',
    values: { platform: 'darwin' },
    evidence,
  };
  const lost = (reason: 'silent' | 'absent'): SessionEvent => ({
    kind: 'usbmux-lost',
    source: 'usbmux',
    at: 3,
    reason,
  });

  it('is that the service answers, or stays silent', () => {
    const found: SessionEvent = { kind: 'usbmux-found', source: 'usbmux', at: 2 };
    expect(row('apple-service', said(1, running), found)?.result).toBe('ok');
    expect(row('apple-service', found, lost('silent'))?.result).toBe('unknown');
    const stopped: CheckAnswer = {
      check: 'apple-service',
      result: 'attention',
      reason: 'stopped',
      values: { platform: 'darwin' },
      evidence,
    };
    expect(row('apple-service', said(1, stopped), lost('absent'))?.result).toBe('attention');
  });

  it('is when a try failed last', () => {
    const stop: SessionEvent = {
      kind: 'try-end-said',
      source: 'person',
      at: 60 * second,
      why: 'stopped',
    };
    const failing = [
      arrived(10 * second, sightings.booted),
      { kind: 'try-said', source: 'person', at: 20 * second } as const,
      stop,
    ];
    expect(row('restarted', said(1, started))?.result).toBe('ok');
    expect(row('restarted', said(1, started), ...failing)?.result).toBe('attention');
    const later: CheckAnswer = { ...started, values: { at: 90 * second } };
    expect(row('restarted', ...failing, said(99 * second, later))?.result).toBe('ok');
  });

  it('is not when a try failed last on another computer', () => {
    const after = (failed: TryRecord) => {
      const state = fold([...opening(0), said(1, started)]);
      const ledger = { nextNumber: 2, records: [failed] };
      return standingOf({ ...state, ledger }, 'restarted')?.reason;
    };
    const origin = { tag: tags[1], number: 1, ecidTail: null, udidTail: null };
    expect(after(failedTry(1))).toBe('not-since-failure');
    expect(after(failedTry(1, { origin }))).toBe('started');
  });
});

describe('the headline', () => {
  const headline = (...events: readonly SessionEvent[]) => {
    const state = fold([...opening(0), ...events]);
    return withCare(state, statusView(state));
  };
  const here = arrived(10 * second, sightings.booted);
  const begun: SessionEvent = { kind: 'try-said', source: 'person', at: 20 * second };

  it('warns before an update begins, and keeps what can be said', () => {
    expect(headline(here, said(1, battery))).toMatchObject({ id: 'sleepy', care: null });
    expect(headline(here, said(1, virtual), said(2, battery)).id).toBe('vm');
    expect(headline(here, said(1, battery)).actions).toEqual(headline(here).actions);
    expect(headline(said(1, battery)).id).toBe('none');
  });

  it('stays with the cable while a try runs, and warns beside it', () => {
    expect(headline(here, begun, said(25 * second, battery))).toMatchObject({
      id: 'start',
      care: { id: 'ready.charger' },
    });
    expect(headline(arrived(10, sightings.waiting), said(20, battery))).toMatchObject({
      id: 'recovery',
      care: { id: 'ready.charger' },
    });
  });
});

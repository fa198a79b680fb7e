import fc from 'fast-check';

import { logModes, signingAnswers } from '../knowledge/restore-log/log-fact.ts';
import type { LogFact, LogMode, TimedFact } from '../knowledge/restore-log/log-fact.ts';
import type { SessionEvent } from './event.ts';
import type { LogEvent, LogRef } from './events/log-event.ts';
import { logOrigins } from './events/log-event.ts';

const mode = fc.constantFrom(...logModes);
const percent = fc.option(fc.integer({ min: 0, max: 100 }));
const code = fc.constantFrom(0, 9, 14, 4013, 4014, 4005, -1);

/** Any fact of a log, those that decide something more often. */
export const anyLogFact: fc.Arbitrary<LogFact> = fc.oneof(
  fc.constant({ kind: 'opened' } as const),
  fc.record({
    kind: fc.constant('behavior' as const),
    behavior: fc.constantFrom('update' as const, 'erase' as const),
  }),
  fc.record({ kind: fc.constant('ecid' as const), ecid: fc.constant('000A11223344556A') }),
  fc.record({ kind: fc.constant('started-in' as const), mode }),
  fc.record({
    kind: fc.constant('mode' as const),
    mode: fc.option(mode),
    change: fc.constantFrom('connected' as const, 'disconnected' as const),
  }),
  fc.record({
    kind: fc.constant('progress' as const),
    mode: fc.option(mode),
    operation: fc.integer({ min: 0, max: 90 }),
    percent,
  }),
  fc.record({
    kind: fc.constant('image' as const),
    step: fc.constantFrom('start' as const, 'copy' as const, 'fail' as const, 'finish' as const),
    percent,
  }),
  fc.record({
    kind: fc.constant('signing' as const),
    answer: fc.constantFrom(...signingAnswers),
    status: fc.option(fc.constantFrom(94, 100)),
  }),
  fc.record({
    kind: fc.constant('verdict' as const),
    verdict: fc.oneof(
      fc.record({
        kind: fc.constant('unexpected-mode' as const),
        came: fc.option(mode),
        due: fc.option(mode),
      }),
      fc.constant({ kind: 'removed' } as const),
    ),
  }),
  fc.record({
    kind: fc.constant('cause' as const),
    depth: fc.nat(3),
    code,
    text: fc.string({ maxLength: 20 }),
    verdict: fc.option(fc.constant({ kind: 'removed' } as const)),
  }),
  fc.record({
    kind: fc.constant('identity' as const),
    boardId: fc.option(fc.constant(0x0e)),
    chipId: fc.option(fc.constant(0x8101)),
    ecid: fc.option(fc.constant('000A11223344556A')),
  }),
  fc.record({ kind: fc.constant('protocol' as const), version: fc.constantFrom(13, 15) }),
  fc.constant({ kind: 'acknowledged' } as const),
  fc.record({ kind: fc.constant('completed' as const), status: code }),
  fc.record({ kind: fc.constant('error' as const), code: fc.option(code) }),
  fc.constant({ kind: 'succeeded' } as const),
  fc.record({ kind: fc.constant('elapsed' as const), seconds: fc.nat(4000) }),
);

const key = fc.constantFrom('a1', 'b2');

/** Any event of a log, without its time. */
export function logBody(): fc.Arbitrary<LogEvent & { readonly source: 'log' }> {
  const source = fc.constant('log' as const);
  const fact: fc.Arbitrary<TimedFact> = fc.record({
    at: fc.integer({ min: 0, max: 10_000_000 }),
    fact: anyLogFact,
  });
  return fc.oneof(
    fc.record({
      kind: fc.constant('log-sought' as const),
      source,
      folders: fc.array(
        fc.record({
          name: fc.constant('~/Library/Logs'),
          state: fc.constantFrom('read' as const, 'missing' as const, 'denied' as const),
        }),
        { maxLength: 2 },
      ),
      found: fc.nat(3),
    }),
    fc.record({
      kind: fc.constant('log-followed' as const),
      source,
      log: fc.record({
        key,
        name: fc.constant('iPhoneUpdater.log'),
        origin: fc.constantFrom(...logOrigins),
        openedAt: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
        live: fc.boolean(),
      }),
    }),
    fc.record({
      kind: fc.constant('log-told' as const),
      source,
      key,
      live: fc.boolean(),
      facts: fc.array(fact, { maxLength: 6 }),
    }),
    fc.record({
      kind: fc.constant('log-lost' as const),
      source,
      key,
      reason: fc.constantFrom('gone' as const, 'denied' as const, 'unreadable' as const),
    }),
  );
}

/** A log that is followed from now on. */
export function follows(at: number, ref: Partial<LogRef> = {}): SessionEvent {
  const log = { ...plainLog, openedAt: at, ...ref };
  return { kind: 'log-followed', source: 'log', at, log };
}

/** Its next lines, all written at this moment. */
export function tells(at: number, ...facts: readonly LogFact[]): SessionEvent {
  return {
    kind: 'log-told',
    source: 'log',
    at,
    key: plainLog.key,
    live: true,
    facts: facts.map((fact) => ({ at, fact })),
  };
}

/** A mode comes onto the bus, as the log sees it. */
export const connects = (mode: LogMode): LogFact => ({ kind: 'mode', mode, change: 'connected' });

/** A mode leaves the bus, as the log sees it. */
export const disconnects = (mode: LogMode): LogFact => ({
  kind: 'mode',
  mode,
  change: 'disconnected',
});

/** The last line of a log. */
export const completed = (status: number): LogFact => ({ kind: 'completed', status });

const plainLog: LogRef = {
  key: 'a1',
  name: 'iPhoneUpdater.log',
  origin: 'mac',
  openedAt: null,
  live: true,
};

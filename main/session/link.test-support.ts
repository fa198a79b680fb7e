import fc from 'fast-check';
import type { CaseFile } from './case.ts';
import type { TryRecord } from './try.ts';

/** Names of computers in case files; the first is our own in tests. */
export const tags = ['00000000000000aa', '00000000000000bb', '00000000000000cc'] as const;

/** A try that failed with error 4013, as the ledger keeps it. */
export function failedTry(number: number, fields: Partial<TryRecord> = {}): TryRecord {
  const begunAt = 1_767_266_400_000 + number * 600_000;
  return {
    number,
    begunAt,
    endedAt: begunAt + 120_000,
    ground: 'seen',
    phone: { who: 'iphone', ecid: '000C51A2B3C4D5E6', udid: null, model: 'iPhone 11 Pro' },
    ports: ['1-2'],
    cable: 1,
    computer: 'macOS 26.1',
    from: '18.1',
    outcome: 'pattern-4013',
    place: 'recovery-loaded',
    home: false,
    stages: [{ at: begunAt, place: 'recovery' }],
    evidence: [{ kind: 'begun-seen', at: begunAt }],
    drops: 0,
    slept: false,
    log: null,
    origin: null,
    ...fields,
  };
}

/** The file of another computer on which one try failed with a white cable. */
export function caseFile(fields: Partial<CaseFile> = {}): CaseFile {
  const tag = tags[1];
  const record = failedTry(1);
  const { origin: _origin, ...rest } = record;
  return {
    madeAt: record.endedAt + 1000,
    tag,
    computers: [{ tag, platform: 'darwin' }],
    cables: [{ number: 1, name: 'white, 1 m', tag, original: 1 }],
    current: 1,
    ports: [{ tag, port: '1-2', name: 'left' }],
    counts: [{ tag, cable: 1, port: '1-2', watched: 120_000, drops: 1 }],
    tries: [
      {
        ...rest,
        tag,
        phone: { who: 'iphone', model: 'iPhone 11 Pro', ecidTail: 'D5E6', udidTail: null },
      },
    ],
    tests: [],
    ...fields,
  };
}

/** Any event about cables, ports, tests and cases. */
export function linkBody() {
  const body = <K extends string>(kind: K) => ({
    kind: fc.constant(kind),
    source: fc.constant('person' as const),
  });
  const tag = fc.constantFrom(...tags);
  return fc.oneof(
    fc.record({
      ...body('port-named'),
      port: fc.constantFrom('1-1', '1-2', '9-9'),
      name: fc.string({ maxLength: 40 }),
    }),
    fc.record(body('cable-kept')),
    fc.record(body('test-said')),
    fc.record(body('test-said')),
    fc.record(body('test-stopped')),
    fc.record({ ...body('case-tagged'), tag }),
    fc.record({ ...body('case-opened'), file: anyCase() }),
  );
}

const anyTime = fc.nat(10_000_000).map((later) => 1_767_266_400_000 + later);

/** A file that a computer, or a hand, could have written; it may contradict itself. */
export function anyCase(): fc.Arbitrary<CaseFile> {
  const tag = fc.constantFrom(...tags);
  const cable = fc.integer({ min: 0, max: 4 });
  const tries = fc.array(fc.record({ tag, number: fc.nat(5), cable, begunAt: anyTime }), {
    maxLength: 5,
  });
  const tests = fc.array(
    fc.record({ tag, number: fc.nat(5), cable, drops: fc.nat(9), begunAt: anyTime }),
    { maxLength: 5 },
  );
  return fc
    .record({
      tag,
      tries,
      tests,
      cables: fc.array(
        fc.record({
          number: cable,
          name: fc.constantFrom(null, 'white', 'White ', 'black'),
          tag,
          original: cable,
        }),
        { maxLength: 4 },
      ),
      current: cable,
      counts: fc.array(
        fc.record({
          tag,
          cable,
          port: fc.constantFrom('1-1', '1-2'),
          watched: fc.nat(900_000),
          drops: fc.nat(9),
        }),
        { maxLength: 3 },
      ),
    })
    .map(({ tries: some, tests: others, ...rest }) => {
      const [like] = caseFile().tries;
      if (like === undefined) throw new Error('the file above has a try');
      return caseFile({
        ...rest,
        computers: [{ tag: rest.tag, platform: 'win32' }],
        ports: [{ tag: rest.tag, port: '1-2', name: 'back' }],
        tries: some.map((one) => ({ ...like, ...one, endedAt: one.begunAt + 1000 })),
        tests: others.map((one) => ({
          ...one,
          port: '1-2',
          endedAt: one.begunAt + 60_000,
          mode: 'normal',
          end: 'counted',
          breaks: [],
        })),
      });
    });
}

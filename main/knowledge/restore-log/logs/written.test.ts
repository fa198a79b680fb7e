import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { LogFact, TimedFact } from '../log-fact.ts';
import { createLogReader } from '../log-reader.ts';
import {
  inOrder,
  linesOf,
  textOf,
  type WrittenLog,
  writtenAt,
  writtenLog,
  writtenLogs,
} from './written.test-support.ts';

const files = join(import.meta.dirname, '..', '..', '..', '..', 'e2e', 'fixtures', 'logs');

/** Facts of a log with their moments, read as history on the computer that wrote it. */
function factsOf(log: WrittenLog, lines = linesOf(log)): readonly TimedFact[] {
  const facts: TimedFact[] = [];
  const offsetAt = (): number => log.style.headZone * 3_600_000;
  const reader = createLogReader({ offsetAt, writtenBy: writtenAt + 9e9 }, ({ at, fact }) => {
    if (fact !== null) facts.push({ at, fact });
  });
  for (const line of lines) reader.read(line, null);
  reader.flush();
  return facts;
}

const of = <K extends LogFact['kind']>(
  facts: readonly TimedFact[],
  kind: K,
): readonly Extract<LogFact, { kind: K }>[] =>
  facts
    .map(({ fact }) => fact)
    .filter((fact): fact is Extract<LogFact, { kind: K }> => fact.kind === kind);

/** The same log as a tool writes it that has its own stamps and wraps lines. */
function rewrapped(log: WrittenLog, width: number): readonly string[] {
  return inOrder(log.beats).flatMap(({ t, text }) => {
    const stamp = new Date(writtenAt + log.style.headZone * 3_600_000 + t * 1000).toISOString();
    const words = text.split(' ');
    const rows: string[] = [];
    let row = `${stamp.slice(11, 23)}:`;
    for (const word of words) {
      if (row.length + word.length > width && rows.length + 1 < 6) {
        rows.push(row);
        row = `    ${word}`;
      } else row += ` ${word}`;
    }
    return [...rows, row];
  });
}

describe('the written logs', () => {
  it.each([
    ['failed-4013', 4013, { kind: 'unexpected-mode', came: 'recovery', due: 'restore' }],
    ['failed-4014', 4014, { kind: 'unexpected-mode', came: 'dfu', due: 'restore' }],
    ['failed-4010', 4010, { kind: 'removed' }],
    ['failed-4005', 4005, { kind: 'gave-up', from: 'restore', to: 'booted' }],
    ['failed-4042', 4042, { kind: 'gave-up', from: 'dfu', to: 'dfu' }],
    ['failed-14', 14, null],
    ['failed-3194', 3194, null],
    ['failed-unknown', 4077, null],
  ] as const)('%s ends with its number and its words', (name, code, verdict) => {
    const facts = factsOf(writtenLog(name));
    expect(of(facts, 'completed')).toEqual([{ kind: 'completed', status: code }]);
    expect(of(facts, 'error').map((fact) => fact.code)).toContain(code);
    expect(of(facts, 'cause')[0]?.code).toBe(code);
    const said = [
      ...of(facts, 'verdict').map((fact) => fact.verdict),
      ...of(facts, 'cause').map((fact) => fact.verdict),
    ];
    expect(said.find((one) => one !== null) ?? null).toEqual(verdict);
  });

  it.each(['healthy-update', 'healthy-erase'])('%s raises no alarm', (name) => {
    const facts = factsOf(writtenLog(name));
    const kinds = new Set(facts.map(({ fact }) => fact.kind));
    expect(kinds).toContain('usb-noise');
    for (const alarm of ['verdict', 'cause', 'error', 'radio'] as const) {
      expect(kinds).not.toContain(alarm);
    }
    expect(of(facts, 'checkpoint').filter(({ change }) => change === 'failed')).toEqual([]);
    expect(of(facts, 'completed')).toEqual([{ kind: 'completed', status: 0 }]);
    expect(of(facts, 'behavior')[0]?.behavior).toBe(name === 'healthy-update' ? 'update' : 'erase');
    expect(of(facts, 'mode').filter(({ change }) => change === 'disconnected')).toHaveLength(3);
  });

  it.each(writtenLogs.map((log) => [log.name, log] as const))(
    '%s: every moment is true',
    (_, log) => {
      const first = inOrder(log.beats).filter(({ text }) => !text.startsWith('['));
      const lines = linesOf(log);
      const seen = factsOf(log);
      const last = first.at(-1);
      expect(lines).toHaveLength(log.beats.length);
      expect(seen[0]?.at).toBe(writtenAt);
      expect(seen.at(-1)?.at).toBe(Math.floor(writtenAt + (last?.t ?? 0) * 1000));
    },
  );

  it.each(writtenLogs.map((log) => [log.name, log] as const))(
    '%s says the same when a tool has wrapped it',
    (_, log) => {
      const plain = factsOf(log).map(({ fact }) => fact);
      for (const width of [64, 80, 120]) {
        expect(factsOf(log, rewrapped(log, width)).map(({ fact }) => fact)).toEqual(plain);
      }
    },
  );

  // After a change: npx vitest run main/knowledge/restore-log/logs --update
  it.each(writtenLogs.map((log) => [log.name, log] as const))(
    '%s lies ready for the window',
    async (name, log) => {
      await expect(textOf(log)).toMatchFileSnapshot(join(files, `${name}.txt`));
    },
  );
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fiveTries, secrets } from '../session/report/five-tries.test-support.ts';
import type { SessionEvent } from '../session/event.ts';
import { anyEvent, fold } from '../session/session.test-support.ts';
import { entryLine } from './entry.ts';
import { exportJournal } from './export.ts';
import { foldLine } from './fold.ts';
import { temporaryFolder } from './folder.test-support.ts';
import { headerLine } from './header.ts';
import { recordingFromText } from './read.ts';
import { segmentPath } from './segments.ts';

const start = Date.UTC(2026, 10, 25, 9);
const clean = (text: string): string => text.replaceAll(secrets.user, '…');

async function exported(folder: string): Promise<string> {
  let text = '';
  for await (const piece of exportJournal(folder, { at: 7, app: '0.1.0', clean })) text += piece;
  return text;
}

async function replayed(text: string) {
  const result = await recordingFromText(text);
  if (!result.ok) throw new Error(result.reason);
  const events = [];
  for await (const event of result.recording.events) events.push(event);
  return { start: result.recording.start, events, report: result.recording.report() };
}

test('a history in two segments becomes one recording that identifies nobody', async () => {
  const folder = temporaryFolder();
  const name = `${secrets.serial} ${secrets.ecid} ${secrets.imei}`;
  const at = start + 1;
  const events: readonly SessionEvent[] = [
    { kind: 'cable-named', source: 'person', at, cable: 1, name },
    { kind: 'port-named', source: 'person', at, port: '1-2', name },
    ...fiveTries(start),
  ];
  const [early, late] = [events.slice(0, 30), events.slice(30)];
  const lines = (some: typeof events): readonly string[] => some.map(entryLine);
  writeFileSync(
    segmentPath(folder, 3),
    `${[headerLine(start, '1'), ...lines(early)].join('\n')}\n`,
  );
  const between = foldLine(fold(early), start + 1);
  const second = [
    headerLine(start + 1, '1'),
    between,
    ...lines(late),
    '{"k":"not-known","at":1}',
    'torn',
  ];
  writeFileSync(segmentPath(folder, 4), second.join('\n'));

  const text = await exported(folder);
  for (const secret of Object.values(secrets)) {
    expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
  }
  const { start: from, events: read, report } = await replayed(text);
  expect(from).toBeNull();
  expect(read).toHaveLength(events.length);
  expect(report).toMatchObject({ damaged: 0, skipped: 0, torn: false });
});

test('what a history begins with is kept, masked', async () => {
  const folder = temporaryFolder();
  const before = fold(fiveTries(start));
  writeFileSync(
    segmentPath(folder, 9),
    `${[headerLine(start, '1'), foldLine(before, start)].join('\n')}\n`,
  );
  const text = await exported(folder);
  for (const secret of Object.values(secrets)) {
    expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
  }
  const { start: from } = await replayed(text);
  expect(from?.ledger.records).toHaveLength(before.ledger.records.length);
  expect(from?.ledger.records[0]?.phone.ecid).toBe('…E6F7');
});

test('without a history it is a recording of nothing', async () => {
  const text = await exported(temporaryFolder());
  expect(text).toBe(`${headerLine(7, '0.1.0')}\n`);
});

test('every event stays one of its kind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 20 }), async (events) => {
      const folder = temporaryFolder();
      const lines = [headerLine(1, '1'), ...events.map(entryLine)];
      writeFileSync(join(folder, 'journal-000001.jsonl'), `${lines.join('\n')}\n`);
      const { events: read, report } = await replayed(await exported(folder));
      expect(read.map((event) => event.kind)).toEqual(events.map(({ kind }) => kind));
      expect(report.damaged).toBe(0);
    }),
    { numRuns: 50 },
  );
});

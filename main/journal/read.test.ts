import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SessionEvent } from '../session/event.ts';
import { fold } from '../session/session.test-support.ts';
import { entryLine } from './entry.ts';
import { temporaryFolder } from './folder.test-support.ts';
import { foldLine } from './fold.ts';
import type { ReadState } from './fold.ts';
import { headerLine } from './header.ts';
import { bounce, tick } from './journal.test-support.ts';
import { openRecording, recordingFromText } from './read.ts';
import type { RecordingResult } from './read.ts';

async function play(result: RecordingResult) {
  if (!result.ok) throw new Error(result.reason);
  const events: (SessionEvent | ReadState)[] = [];
  for await (const event of result.recording.events) events.push(event);
  const { at, start } = result.recording;
  return { events, at, start, report: result.recording.report() };
}

const header = headerLine(1, '0.1.0');

test('a file plays as it was recorded', async () => {
  const path = join(temporaryFolder(), 'any name.jsonl');
  const written = Array.from({ length: 3000 }, (_, index) => bounce(index));
  writeFileSync(path, `${[header, ...written.map(entryLine)].join('\n')}\n`);
  const { events, start, report } = await play(await openRecording(path));
  expect(events).toEqual(written);
  expect(start).toBe(null);
  expect(report).toEqual({ events: 3000, skipped: 0, damaged: 0, torn: false, broken: false });
});

test('a text plays as a file does, with a mark in front and without a last line end', async () => {
  const text = `\uFEFF${[header, entryLine(tick(1)), entryLine(tick(2))].join('\r\n')}`;
  const { events, report } = await play(await recordingFromText(text));
  expect(events).toEqual([tick(1), tick(2)]);
  expect(report).toMatchObject({ damaged: 0, torn: false });
});

test('a rotated segment says where it starts from', async () => {
  const before = fold([tick(1)]);
  const lines = [header, foldLine(before, 2), entryLine(tick(3)), foldLine(before, 4)];
  const { events, start, report } = await play(await recordingFromText(lines.join('\n')));
  expect(start).toEqual(before);
  expect(events).toEqual([tick(3)]);
  expect(report.damaged).toBe(0);
});

test('a segment after a failed write says it behind the lines that had waited', async () => {
  const past = fold([tick(1), tick(3)]);
  const lines = [
    header,
    entryLine(tick(3)),
    foldLine(past, 4),
    entryLine(tick(5)),
    foldLine(past, 6),
  ];
  const { events, start } = await play(await recordingFromText(lines.join('\n')));
  expect(start).toBe(null);
  expect(events).toEqual([tick(3), { kind: 'fold', at: 3, state: past }, tick(5)]);
});

test('a recording knows when it was begun, even with nothing in it', async () => {
  expect(await play(await recordingFromText(`${header}\n`))).toMatchObject({ at: 1, events: [] });
  const silent = '{"holdsteady":"journal","version":1}';
  expect((await play(await recordingFromText(silent))).at).toBe(null);
});

test('bad lines are counted and left out', async () => {
  const lines = [header, '{}', '{"k":"later","at":1,"by":"log"}', entryLine(tick(3)), '{"k":"be'];
  const { events, report } = await play(await recordingFromText(lines.join('\n')));
  expect(events).toEqual([tick(3)]);
  expect(report).toEqual({ events: 1, skipped: 1, damaged: 1, torn: true, broken: false });
});

test('one line of many megabytes is dropped, and what follows is read', async () => {
  const text = [header, 'x'.repeat(9_000_000), entryLine(tick(1)), ''].join('\n');
  const path = join(temporaryFolder(), 'long.jsonl');
  writeFileSync(path, text);
  const { events, report } = await play(await openRecording(path));
  expect(events).toEqual([tick(1)]);
  expect(report.damaged).toBe(1);
});

test('a file that cannot be played says why', async () => {
  const folder = temporaryFolder();
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  mkdirSync(join(folder, 'folder'));
  const reasonOf = async (path: string) => {
    const result = await openRecording(path);
    return result.ok ? 'ok' : result.reason;
  };
  expect(await reasonOf(join(folder, 'nothing'))).toBe('missing');
  expect(await reasonOf(join(folder, 'folder'))).toBe('unreadable');
  expect(await reasonOf(file('empty', ''))).toBe('damaged');
  expect(await reasonOf(file('picture', '\u0089PNG\r\n\u001a\n'))).toBe('damaged');
  expect(await reasonOf(file('other', '{"log":1}\n{}\n'))).toBe('damaged');
  expect(await reasonOf(file('half', header.slice(0, -4)))).toBe('damaged');
  expect(await reasonOf(file('newer', header.replace('"version":1', '"version":2')))).toBe('newer');
});

test('a file that goes away while it plays ends the recording', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.jsonl');
  writeFileSync(path, `${header}\n${entryLine(tick(1))}\n`);
  const result = await openRecording(path);
  rmSync(path);
  const { events, report } = await play(result);
  expect(events).toEqual([]);
  expect(report.broken).toBe(true);
});

import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fold } from '../session/session.test-support.ts';
import { entryLine } from './entry.ts';
import { temporaryFolder } from './folder.test-support.ts';
import { foldLine } from './fold.ts';
import { headerLine } from './header.ts';
import { restored, segmentNames, startSession, tick, timesOf } from './journal.test-support.ts';

const [first, second, third] = [1, 2, 3].map((number) => `journal-00000${number}.jsonl`) as [
  string,
  string,
  string,
];

/** A folder with tick 1 in the first segment, tick 2 in the second; returns it. */
function twoSegments(): string {
  const folder = temporaryFolder();
  const header = headerLine(1, '0');
  writeFileSync(join(folder, first), `${header}\n${entryLine(tick(1))}\n`);
  writeFileSync(join(folder, second), `${header}\n${entryLine(tick(2))}\n`);
  return folder;
}

/** Makes a file unreadable for everybody, root too, until the returned function is called. */
function hold(folder: string, name: string): () => void {
  const path = join(folder, name);
  renameSync(path, join(folder, 'held'));
  // A link to itself cannot be followed.
  symlinkSync(name, path);
  return () => {
    unlinkSync(path);
    renameSync(join(folder, 'held'), path);
  };
}

test('the newest segment unreadable: nothing is lost, neither of it nor of what follows', async () => {
  const folder = twoSegments();
  const firstBytes = readFileSync(join(folder, first), 'utf8');
  const release = hold(folder, second);

  const during = await startSession(folder, { limits: { segment: 1000 } });
  expect(during.journal.notices).toEqual(['history-damaged']);
  expect(timesOf(during.state)).toEqual([1]);
  for (let at = 3; at <= 30; at += 1) during.add(tick(at));
  expect(during.journal.close()).toBe(0);
  expect(readFileSync(join(folder, first), 'utf8')).toBe(firstBytes);
  expect(segmentNames(folder)).toEqual([first, second, third]);

  const still = await startSession(folder);
  expect(still.journal.notices).toEqual(['history-damaged']);
  still.add(tick(31));
  still.journal.close();

  release();
  const again = await startSession(folder);
  expect(again.journal.notices).toEqual([]);
  expect(timesOf(again.state)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
});

test('an older segment unreadable: no fold hides it before it can be read again', async () => {
  const folder = twoSegments();
  const release = hold(folder, first);
  const during = await startSession(folder, { limits: { segment: 1000 } });
  expect(during.journal.notices).toEqual(['history-damaged']);
  for (let at = 3; at <= 30; at += 1) during.add(tick(at));
  during.journal.close();
  release();
  expect(timesOf(await restored(folder))[0]).toBe(1);
});

test('an unreadable segment before the last fold is nobody’s trouble', async () => {
  const folder = twoSegments();
  const state = fold([tick(1), tick(2)]);
  writeFileSync(join(folder, third), `${headerLine(1, '0')}\n${foldLine(state, 3)}\n`);
  hold(folder, first);
  const session = await startSession(folder);
  expect(session.journal.notices).toEqual([]);
  expect(session.state).toEqual(state);
  session.journal.close();
});

test('a folder where the newest segment should be is put aside', async () => {
  const folder = twoSegments();
  mkdirSync(join(folder, 'journal-000007.jsonl'));
  const during = await startSession(folder);
  expect(during.journal.notices).toEqual(['history-damaged']);
  during.add(tick(3));
  during.journal.close();
  expect(existsSync(join(folder, 'journal-000007.jsonl.damaged'))).toBe(true);
  const again = await startSession(folder);
  expect(again.journal.notices).toEqual([]);
  expect(timesOf(again.state)).toEqual([1, 2, 3]);
});

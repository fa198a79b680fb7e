import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NoticeId } from '../../preload/contract/snapshot.ts';
import { reduce } from '../session/reduce.ts';
import { initialState } from '../session/state.ts';
import { entryLine } from './entry.ts';
import { openJournal } from './journal.ts';
import { temporaryFolder } from './folder.test-support.ts';
import { openRecording } from './read.ts';
import {
  options,
  restored,
  segmentNames,
  startSession,
  tick,
  timesOf,
} from './journal.test-support.ts';

const first = 'journal-000001.jsonl';

describe('trouble while running', () => {
  test('a second writer gets no line of ours into the middle of its own', async () => {
    const folder = temporaryFolder();
    const one = await startSession(folder);
    one.add(tick(1));
    const two = await startSession(folder);
    two.add(tick(2));
    one.add(tick(3));
    two.add(tick(4));
    one.add(tick(5));
    one.journal.close();
    two.journal.close();
    const all = segmentNames(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const at of [1, 2, 3, 4, 5]) expect(all.join('')).toContain(entryLine(tick(at)));
    const again = openJournal(folder, options());
    expect((await again.readHistory()).report.damaged).toBe(0);
    expect(again.notices).toEqual([]);
  });

  test('a deleted segment is followed by a new one that holds everything', async () => {
    const folder = temporaryFolder();
    const session = await startSession(folder);
    session.add(tick(1), tick(2));
    unlinkSync(join(folder, first));
    session.add(tick(3));
    session.journal.close();
    expect(timesOf(await restored(folder))).toEqual([1, 2, 3]);

    // Played alone it leads to what was lived, though line 2 is an event and not a fold.
    const played = await openRecording(join(folder, segmentNames(folder).at(-1) ?? ''));
    if (!played.ok) throw new Error(played.reason);
    let state = played.recording.start ?? initialState;
    for await (const read of played.recording.events) {
      state = read.kind === 'fold' ? read.state : reduce(state, read);
    }
    expect(state).toEqual(session.state);
  });

  test('a folder that cannot be made is a notice, and clears when it can', async () => {
    const base = temporaryFolder();
    const folder = join(base, 'history');
    writeFileSync(folder, 'a file in the way');
    const heard: (readonly NoticeId[])[] = [];
    const session = await startSession(folder, {
      onNotices: (notices) => heard.push(notices),
      limits: { retryEvery: 20 },
    });
    expect(session.journal.notices).toEqual(['history-not-saved']);
    session.add(tick(1), tick(2));
    unlinkSync(folder);
    await expect.poll(() => session.journal.notices).toEqual([]);
    expect(heard).toEqual([[]]);
    session.add(tick(3));
    session.journal.close();
    expect(timesOf(await restored(folder))).toEqual([1, 2, 3]);
  });

  test('more than memory should hold is folded instead', async () => {
    const base = temporaryFolder();
    const folder = join(base, 'history');
    writeFileSync(folder, 'a file in the way');
    const session = await startSession(folder, { limits: { waiting: 1000, retryEvery: 20 } });
    for (let at = 1; at <= 300; at += 1) session.add(tick(at));
    unlinkSync(folder);
    await expect.poll(() => session.journal.notices).toEqual([]);
    session.journal.close();
    expect(await restored(folder)).toEqual(session.state);
  });

  test('a reducer that throws costs one event, not the history', async () => {
    const folder = temporaryFolder();
    const session = await startSession(folder);
    session.add(tick(1), tick(2), tick(3));
    session.journal.close();
    const faults: unknown[] = [];
    const journal = openJournal(
      folder,
      options({
        onFault: (where) => faults.push(where),
        reduce: (state, event) => {
          if (event.at === 2) throw new Error('fault');
          return reduce(state, event);
        },
      }),
    );
    expect(timesOf((await journal.readHistory()).state)).toEqual([1, 3]);
    expect(faults).toEqual(['journal reduce']);
  });

  test('an empty folder begins with nothing', async () => {
    expect(await restored(temporaryFolder())).toEqual(initialState);
  });
});

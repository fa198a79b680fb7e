import { appendFileSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import type { LogText, ReaderCommand, ReaderMessage } from './message.ts';
import { readLines } from './read-lines.ts';
import { createReader, lookEvery } from './restore-log-reader.ts';
import {
  headLines,
  recentHead,
  tailLines,
  temporaryFolder,
  until,
} from './temp-logs.test-support.ts';

const folderName = join('Library', 'Logs', 'iPhone Updater Logs');

function setUp(more: { readonly told?: { readonly key: string; readonly bytes: number } } = {}) {
  const home = temporaryFolder();
  const folder = join(home, folderName);
  mkdirSync(folder, { recursive: true });
  const said: ReaderMessage[] = [];
  const reader = createReader({ readLines, post: (message) => said.push(message), now: Date.now });
  onTestFinished(() => reader.stop());
  const places = { platform: 'darwin', home, roaming: null, local: null } as const;
  const begin = (folders: readonly string[] = []): ReaderCommand => ({
    kind: 'begin',
    places,
    folders,
    told: more.told ?? null,
  });
  return {
    home,
    log: (name = 'iPhoneUpdater.log') => join(folder, name),
    said,
    /** What was said of logs, in short. */
    words: () => said.flatMap(word),
    obey: reader.obey,
    begin: (folders?: readonly string[]) => reader.obey(begin(folders)),
    attend: (active = true) => reader.obey({ kind: 'attend', active }),
  };
}

function word(message: ReaderMessage): readonly string[] {
  switch (message.kind) {
    case 'log-sought':
      return [`sought: ${String(message.found)}`];
    case 'log-followed':
      return [`followed: ${message.log.name}${message.log.live ? ', live' : ''}`];
    case 'log-told':
      return message.facts.map(({ fact }) =>
        fact.kind === 'completed' ? `completed ${String(fact.status)}` : fact.kind,
      );
    case 'log-lost':
      return [`lost: ${message.reason}`];
    case 'over':
      return [`over: ${message.reason}`];
    default:
      return [];
  }
}

function age(path: string, hours: number): void {
  const time = Date.now() / 1000 - hours * 3600;
  utimesSync(path, time, time);
}

const headFacts = ['opened', 'payload', 'behavior', 'started-in'];
const endFacts = ['completed 4013', 'elapsed', 'error'];

describe('at the start', () => {
  it('says that there is nothing, and rests', async () => {
    const { begin, words } = setUp();
    begin();
    await until(() => expect(words()).toEqual(['sought: 0']));
  });

  it('tells what the last try has left behind, though its last line has no end', async () => {
    const { begin, words, log, said } = setUp();
    writeFileSync(log(), headLines('07:00:00') + tailLines(14));
    writeFileSync(log('iPhoneUpdater 1.log'), headLines() + tailLines().trimEnd());
    age(log(), 3);
    age(log('iPhoneUpdater 1.log'), 1);
    begin();
    await until(() =>
      expect(words()).toEqual([
        'sought: 2',
        'followed: iPhoneUpdater 1.log',
        ...headFacts,
        ...endFacts,
      ]),
    );
    const followed = said.find((one) => one.kind === 'log-followed');
    expect(followed?.log.openedAt).toBe(new Date(2026, 3, 2, 9, 30).getTime());
    expect(followed?.log.key).toMatch(/^[0-9a-f]{12}$/);
    expect(said.some((one) => one.kind === 'log-told' && one.live)).toBe(false);
  });

  it('does not tell again what was told, until it grows', async () => {
    const first = setUp();
    writeFileSync(first.log(), recentHead(90));
    age(first.log(), 1);
    first.begin();
    await until(() => expect(first.said.some(({ kind }) => kind === 'read')).toBe(true));
    const read = first.said.find((one) => one.kind === 'read')!;
    first.said.length = 0;
    const again = createReader({ readLines, post: (one) => first.said.push(one), now: Date.now });
    onTestFinished(() => again.stop());
    const places = { platform: 'darwin', home: first.home, roaming: null, local: null } as const;
    again.obey({ kind: 'begin', places, folders: [], told: read });
    await until(() => expect(first.words()).toEqual(['sought: 1']));
    appendFileSync(first.log(), tailLines());
    again.obey({ kind: 'begin', places, folders: [], told: null });
    await until(() => expect(first.words()).toContain('completed 4013'));
    expect(first.words()).toContain('followed: iPhoneUpdater.log, live');
  });

  it('has no timer when nobody attends and nothing grows', async () => {
    const { begin, words, log, said } = setUp();
    writeFileSync(log(), headLines());
    age(log(), 1);
    begin();
    await until(() => expect(said).toContainEqual({ kind: 'rested' }));
    expect(words()).toContain('started-in');
    said.length = 0;
    appendFileSync(log(), tailLines());
    age(log(), 1);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(words()).toEqual([]);
  });
});

describe('while somebody attends', () => {
  it('a new line is told at the next look, and half a line is not', async () => {
    // Two looks, and time to spare: within a second.
    expect(lookEvery).toBeLessThan(500);
    const { begin, attend, words, log } = setUp();
    begin();
    attend();
    await until(() => expect(words()).toEqual(['sought: 0']));
    writeFileSync(log(), headLines());
    await until(() => expect(words()).toContain('started-in'));
    appendFileSync(log(), '[09:41:30.0101] Restore completed, status: 40');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(words()).not.toContain('completed 40');
    appendFileSync(log(), '13\r\n');
    await until(() => expect(words()).toContain('completed 4013'));
  });

  it('finds a folder of logs that the first try makes', async () => {
    const { begin, attend, words, home, log } = setUp();
    rmSync(join(home, folderName), { recursive: true });
    begin();
    attend();
    await until(() => expect(words()).toEqual(['sought: 0']));
    mkdirSync(join(home, folderName), { recursive: true });
    writeFileSync(log(), headLines());
    await until(() => expect(words()).toContain('started-in'));
  });

  it('follows what grows to its end, also when nobody attends any more', async () => {
    const { begin, attend, words, log, said } = setUp();
    writeFileSync(log(), recentHead());
    begin();
    attend();
    await until(() => expect(words()).toContain('started-in'));
    attend(false);
    appendFileSync(log(), tailLines());
    await until(() => expect(words()).toContain('completed 4013'));
    expect(said).not.toContainEqual({ kind: 'rested' });
  });

  it('takes up the next log when it comes', async () => {
    const { begin, attend, words, log, said } = setUp();
    writeFileSync(log(), headLines() + tailLines());
    age(log(), 1);
    begin();
    attend();
    await until(() => expect(words()).toContain('error'));
    said.length = 0;
    writeFileSync(log('iPhoneUpdater 1.log'), recentHead());
    await until(() =>
      expect(words()).toEqual(['sought: 2', 'followed: iPhoneUpdater 1.log, live', ...headFacts]),
    );
  });

  it('stays with a log that grows and has not ended, whatever begins beside it', async () => {
    const { begin, attend, words, log, said } = setUp();
    writeFileSync(log(), recentHead(9));
    begin();
    attend();
    await until(() => expect(words()).toContain('started-in'));
    said.length = 0;
    writeFileSync(log('iPhoneUpdater 1.log'), recentHead(0));
    appendFileSync(log(), '[09:40:00.0000] Creating a timer for 10 minutes\n');
    await until(() => expect(words()).toEqual(expect.arrayContaining(['sought: 2', 'timer'])));
    expect(words().join()).not.toContain('followed');
    appendFileSync(log(), tailLines());
    await until(() => expect(words()).toContain('followed: iPhoneUpdater 1.log, live'));
    expect(words().indexOf('error')).toBeLessThan(
      words().indexOf('followed: iPhoneUpdater 1.log, live'),
    );
  });

  it('begins anew with a log that was written over', async () => {
    const { begin, attend, words, log, said } = setUp();
    writeFileSync(log(), headLines() + tailLines());
    begin();
    attend();
    await until(() => expect(words()).toContain('error'));
    said.length = 0;
    writeFileSync(log(), recentHead());
    await until(() => expect(words()).toEqual(['followed: iPhoneUpdater.log, live', ...headFacts]));
  });

  it('goes on with a log that was renamed, and does not tell it twice', async () => {
    const { begin, attend, words, log, said } = setUp();
    writeFileSync(log(), headLines());
    begin();
    attend();
    await until(() => expect(words()).toContain('started-in'));
    said.length = 0;
    renameSync(log(), log('iPhoneUpdater 3.log'));
    appendFileSync(log('iPhoneUpdater 3.log'), tailLines());
    await until(() => expect(words()).toEqual(endFacts));
  });

  it('says that a log was deleted, and finds it when it is back', async () => {
    const { begin, attend, words, log, said } = setUp();
    writeFileSync(log(), headLines());
    begin();
    attend();
    await until(() => expect(words()).toContain('started-in'));
    said.length = 0;
    rmSync(log());
    await until(() => expect(words()).toContain('lost: gone'));
    writeFileSync(log('iPhoneUpdater 1.log'), headLines('10:00:00'));
    await until(() => expect(words()).toContain('started-in'));
  });

  it('gives signs of life', async () => {
    const { begin, attend, said } = setUp();
    begin();
    attend();
    await until(() => expect(said).toContainEqual({ kind: 'alive' }));
  });
});

describe('logs to read', () => {
  async function listed(more: ReturnType<typeof setUp>, id: number) {
    more.obey({ kind: 'list', id });
    const answer = await vi.waitFor(() => {
      const found = more.said.find((one) => one.kind === 'list' && one.id === id);
      if (found?.kind !== 'list') throw new Error('no answer yet');
      return found;
    });
    return answer.logs;
  }

  it('are listed, the one of the latest try first', async () => {
    const setting = setUp();
    writeFileSync(setting.log(), headLines('07:00:00') + tailLines(14));
    age(setting.log(), 5);
    writeFileSync(setting.log('iPhoneUpdater 1.log'), headLines() + tailLines());
    age(setting.log('iPhoneUpdater 1.log'), 3);
    setting.begin();
    const logs = await listed(setting, 1);
    expect(logs.map(({ name }) => name)).toEqual(['iPhoneUpdater 1.log', 'iPhoneUpdater.log']);
  });

  it('are told to be gone when they are', async () => {
    const setting = setUp();
    setting.begin();
    setting.obey({ kind: 'lines', id: 6, key: 'nothing', path: null });
    await until(() =>
      expect(setting.words().filter((one) => one === 'over: gone')).toHaveLength(1),
    );
  });

  it('are looked at no more once they are gone', async () => {
    const setting = setUp();
    writeFileSync(setting.log(), headLines() + tailLines());
    age(setting.log(), 1);
    setting.begin();
    const [log] = await listed(setting, 1);
    setting.obey({ kind: 'lines', id: 9, key: log!.key, path: null });
    await until(() => expect(setting.said.some(({ kind }) => kind === 'part')).toBe(true));
    rmSync(setting.log());
    setting.obey({ kind: 'more', id: 9 });
    const end = () => setting.said.findIndex(({ kind }) => kind === 'over');
    await until(() => {
      expect(setting.said[end()]).toEqual({ kind: 'over', id: 9, reason: 'gone' });
      expect(setting.said.slice(end())).toContainEqual({ kind: 'rested' });
    });
  });

  it('may be a file that the person chose, and what is none is none', async () => {
    const setting = setUp();
    const other = temporaryFolder();
    writeFileSync(join(other, 'sent by mail.txt'), headLines().trimEnd());
    writeFileSync(join(other, 'recipe.txt'), 'Flour\nEggs\n');
    setting.begin();
    setting.obey({ kind: 'adopt', id: 1, path: join(other, 'sent by mail.txt') });
    setting.obey({ kind: 'adopt', id: 2, path: join(other, 'recipe.txt') });
    setting.obey({ kind: 'adopt', id: 3, path: join(other, 'nowhere.txt') });
    await until(() => {
      const lists = setting.said.filter((one) => one.kind === 'list');
      expect(lists.map(({ id, logs }) => [id, logs.map(({ name }) => name)]).sort()).toEqual([
        [1, ['sent by mail.txt']],
        [2, []],
      ]);
      expect(setting.said).toContainEqual({ kind: 'over', id: 3, reason: 'gone' });
    });
  });

  it('in a folder that was added count only when they are understood', async () => {
    const setting = setUp();
    const other = temporaryFolder();
    writeFileSync(join(other, 'install.log'), 'Installed 3 packages\n');
    writeFileSync(join(other, 'phone.log'), recentHead());
    setting.begin([other]);
    await until(() => expect(setting.words()).toContain('followed: phone.log, live'));
    expect((await listed(setting, 1)).map(({ name }) => name)).toEqual(['phone.log']);
  });

  it('come line by line, clean and masked, and go on', async () => {
    const setting = setUp();
    const hostile = '[09:31:00.0000] ECID: 0x00123456789ABCDE \u202Eevil\u0007 /Users/ana/x\n';
    writeFileSync(setting.log(), headLines() + hostile);
    setting.begin();
    const [log] = await listed(setting, 1);
    setting.obey({ kind: 'lines', id: 9, key: log!.key, path: null });
    const parts = () => setting.said.filter((one) => one.kind === 'part');
    await until(() => expect(parts().at(-1)?.part.atEnd).toBe(true));
    const [first] = parts();
    expect(first?.part).toMatchObject({ anew: true, skipped: false });
    expect(first?.part.lines).toHaveLength(5);
    const shown = first?.part.lines[4]?.text ?? '';
    for (const secret of ['123456789', '\u202E', '\u0007', 'ana'])
      expect(shown).not.toContain(secret);
    expect(shown).toContain('evil');
    appendFileSync(setting.log(), 'more\n');
    // The part before has not been taken.
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(parts()).toHaveLength(1);
    setting.obey({ kind: 'more', id: 9 });
    await until(() => expect(parts().at(-1)?.part.lines).toEqual([{ text: 'more', fact: null }]));
    setting.obey({ kind: 'drop', id: 9 });
  });

  /** Takes all parts of the lines, as the window puts them together. */
  async function allLines(setting: ReturnType<typeof setUp>, last: RegExp, least = 1) {
    const [log] = await listed(setting, 1);
    setting.obey({ kind: 'lines', id: 9, key: log!.key, path: null });
    let seen: LogText[] = [];
    let taken = 0;
    let verdictAfter = 0;
    const parts = () => setting.said.filter((one) => one.kind === 'part');
    await vi.waitFor(
      () => {
        for (; taken < parts().length; taken += 1) {
          const { earlier, lines } = parts()[taken]!.part;
          seen = earlier ? lines.concat(seen) : seen.concat(lines);
          if (last.test(seen.at(-1)?.text ?? '')) verdictAfter ||= seen.length;
          setting.obey({ kind: 'more', id: 9 });
        }
        expect(seen.at(-1)?.text).toMatch(last);
        expect(seen.length).toBeGreaterThanOrEqual(least);
      },
      { timeout: 20_000, interval: 1 },
    );
    return { seen, verdictAfter, skipped: parts().some(({ part }) => part.skipped) };
  }

  it('come as the last 200,000 lines, in parts, the end of them first', async () => {
    const setting = setUp();
    const many = Array.from({ length: 250_000 }, (_, n) => `[09:31:00.0000] line ${String(n)}`);
    writeFileSync(setting.log(), `${headLines()}${many.join('\n')}\n`);
    setting.begin();
    const { seen, verdictAfter, skipped } = await allLines(setting, /line 249999$/, 200_000);
    expect(seen.map(({ text }) => text)).toEqual(many.slice(-200_000));
    expect(verdictAfter).toBeLessThan(20_000);
    expect(skipped).toBe(true);
  }, 30_000);

  it.each(['utf-8', 'utf-16le'] as const)('come whole and once each, in %s', async (encoding) => {
    const setting = setUp();
    const lines = Array.from({ length: 9000 }, (_, n) =>
      n % 7 === 3 ? '    goes on' : `09:31:00.000: línea ${String(n)} 📱${'.'.repeat(n % 90)}`,
    );
    const dump = 'x'.repeat(1_000_000);
    const all = [...headLines().trim().split('\n'), ...lines, dump, ...lines, 'the end'];
    writeFileSync(setting.log(), Buffer.from(`\uFEFF${all.join('\r\n')}\r\n`, encoding));
    setting.begin();
    const { seen } = await allLines(setting, /^the end$/, all.length);
    const shown = (line: string): string => line.slice(0, 2000).trim();
    expect(seen.map(({ text }) => text.replace('…', ''))).toEqual(all.map(shown));
  });

  it('say what a wrapped line means beside its first part', async () => {
    const setting = setUp();
    const wrapped = ['10:15:02.000: Restore completed, status: 40', '    13', '10:15:03.000: x'];
    writeFileSync(setting.log(), `${headLines()}${wrapped.join('\n')}\n`);
    age(setting.log(), 1);
    setting.begin();
    const { seen } = await allLines(setting, / x$/, 7);
    expect(seen.slice(-3).map(({ fact }) => fact)).toEqual([
      { kind: 'completed', status: 4013 },
      null,
      null,
    ]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { logShapes } from '../../journal/log-guard.ts';
import type { SessionEvent } from '../../session/event.ts';
import type { FakeChild } from '../child.test-support.ts';
import { fakeFork } from '../child.test-support.ts';
import { lifeWithin } from './reader-process.ts';
import { createRestoreLogSource, restAfter, type RestoreLogSource } from './restore-log-source.ts';

const places = { platform: 'linux', home: '/home/ana', roaming: null, local: null } as const;
const log = { key: 'a1', name: 'x.log', origin: 'mac', openedAt: 5, live: true } as const;
const listing = { key: 'a1', name: 'x.log', origin: 'mac', size: 7, modifiedAt: 6, openedAt: 5 };

let started: ReturnType<typeof fakeFork>;
let source: RestoreLogSource;
let stop: () => Promise<void>;
let events: SessionEvent[];
let logged: string[];

beforeEach(() => {
  vi.useFakeTimers();
  events = [];
  logged = [];
  started = fakeFork();
  source = createRestoreLogSource({
    fork: started.fork,
    log: (line) => logged.push(line),
    guards: {
      folders: logShapes['log-sought'].folders,
      log: logShapes['log-followed'].log,
      facts: logShapes['log-told'].facts,
    },
    places,
    folders: ['/media/logs'],
    delay: 2000,
  });
  stop = source.start((event) => events.push(event));
});

afterEach(() => {
  vi.useRealTimers();
});

function reader(): FakeChild {
  return started.children.at(-1)!;
}

function follow(): void {
  reader().say({ kind: 'log-followed', log });
  reader().say({
    kind: 'log-told',
    key: 'a1',
    live: true,
    facts: [{ at: 5, fact: { kind: 'opened' } }],
  });
  reader().say({ kind: 'read', key: 'a1', bytes: 7 });
}

const begin = { kind: 'begin', places, folders: ['/media/logs'], told: null };

describe('a reader that works', () => {
  it('is started after the window, once, and told where to look', () => {
    vi.advanceTimersByTime(1999);
    expect(started.children).toHaveLength(0);
    vi.advanceTimersByTime(1);
    expect(reader().received).toEqual([begin, { kind: 'attend', active: false }]);
  });

  it('has its facts passed on as events', () => {
    vi.advanceTimersByTime(2000);
    reader().say({ kind: 'log-sought', folders: [{ name: '~', state: 'read' }], found: 1 });
    follow();
    reader().say({ kind: 'log-lost', key: 'a1', reason: 'gone' });
    expect(events.map(({ kind, source: from }) => [kind, from])).toEqual([
      ['log-sought', 'log'],
      ['log-followed', 'log'],
      ['log-told', 'log'],
      ['log-lost', 'log'],
    ]);
  });

  it('is not disturbed by nonsense, and says so once', () => {
    vi.advanceTimersByTime(2000);
    const facts = Array.from({ length: 501 }, () => ({ at: 1, fact: { kind: 'opened' } }));
    for (const nonsense of [
      null,
      'alive',
      { kind: 'log-followed', log: { ...log, origin: 'moon' } },
      { kind: 'log-told', key: 'a1', live: true, facts: [{ at: 1, fact: { kind: 'party' } }] },
      { kind: 'log-told', key: 'a1', live: true, facts },
      { kind: 'log-told', key: 'x'.repeat(41), live: true, facts: [] },
      { kind: 'log-lost', key: 'a1', reason: 'bored' },
      { kind: 'list', id: -1, logs: [] },
      { kind: 'part', id: 1, part: { anew: true, lines: 'many' } },
    ]) {
      reader().say(nonsense);
    }
    expect(events).toEqual([]);
    expect(logged.filter((line) => line.includes('nonsense'))).toHaveLength(1);
  });

  it('ends when nobody needs it, and knows afterwards what was told', async () => {
    vi.advanceTimersByTime(2000);
    follow();
    vi.advanceTimersByTime(10 * restAfter);
    expect(reader().killed).toBe(0);
    reader().say({ kind: 'rested' });
    vi.advanceTimersByTime(restAfter);
    await vi.advanceTimersByTimeAsync(0);
    expect(reader().killed).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
    source.attend(true);
    expect(started.children).toHaveLength(2);
    expect(reader().received[0]).toEqual({ ...begin, told: { key: 'a1', bytes: 7 } });
    expect(reader().received[1]).toEqual({ kind: 'attend', active: true });
  });

  it('stays as long as somebody attends', () => {
    vi.advanceTimersByTime(2000);
    source.attend(true);
    source.attend(true);
    for (let time = 0; time < 10 * restAfter; time += 5000) {
      vi.advanceTimersByTime(5000);
      reader().say({ kind: 'alive' });
    }
    expect(started.children).toHaveLength(1);
    expect(reader().killed).toBe(0);
    expect(reader().received.slice(2)).toEqual([{ kind: 'attend', active: true }]);
  });

  it('hears of folders that were added', () => {
    vi.advanceTimersByTime(2000);
    source.lookIn(['/media/other']);
    expect(reader().received.at(-1)).toEqual({ ...begin, folders: ['/media/other'] });
  });
});

describe('a reader that fails', () => {
  it('is started again, later each time, and at last no more', () => {
    vi.advanceTimersByTime(2000);
    follow();
    for (const wait of [500, 2000, 10_000]) {
      reader().say({ kind: 'failed', detail: 'out of memory' });
      reader().exit(1);
      const before = started.children.length;
      vi.advanceTimersByTime(wait - 1);
      expect(started.children).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(started.children).toHaveLength(before + 1);
    }
    reader().exit(null);
    vi.advanceTimersByTime(600_000);
    expect(started.children).toHaveLength(4);
    expect(events.at(-1)).toMatchObject({ kind: 'log-lost', key: 'a1', reason: 'unreadable' });
    expect(logged[0]).toContain('out of memory');
  });

  it('and then rests was well: the next restore has its log followed again', async () => {
    vi.advanceTimersByTime(2000);
    reader().exit(1);
    vi.advanceTimersByTime(500);
    reader().say({ kind: 'rested' });
    await vi.advanceTimersByTimeAsync(restAfter);
    expect(reader().killed).toBe(1);
    source.attend(true);
    expect(started.children).toHaveLength(3);
    expect(reader().received[1]).toEqual({ kind: 'attend', active: true });
  });

  it('too often while nobody attends is tried again for somebody who does, not at once', () => {
    vi.advanceTimersByTime(2000);
    for (const wait of [500, 2000, 10_000, 20_000]) {
      reader().exit(1);
      vi.advanceTimersByTime(wait);
    }
    expect(started.children).toHaveLength(4);
    source.attend(true);
    source.attend(false);
    source.attend(true);
    vi.advanceTimersByTime(39_999);
    expect(started.children).toHaveLength(4);
    vi.advanceTimersByTime(1);
    expect(started.children).toHaveLength(5);
    expect(reader().received[1]).toEqual({ kind: 'attend', active: true });
  });

  it('that gives no sign of life is ended and started again', () => {
    source.attend(true);
    vi.advanceTimersByTime(2000);
    reader().endsWhenAsked = false;
    vi.advanceTimersByTime(lifeWithin + 500);
    expect(started.children).toHaveLength(2);
    expect(logged.join()).toContain('no sign of life');
  });

  it('leaves no question without an answer', async () => {
    vi.advanceTimersByTime(2000);
    const list = source.list();
    const over = vi.fn();
    source.lines('a1', vi.fn(), over);
    reader().exit(1);
    expect(await list).toEqual([]);
    expect(over).toHaveBeenCalledExactlyOnceWith('unreadable');
    vi.mocked(started.fork).mockImplementation(() => {
      throw new Error('no such file');
    });
    expect(await source.list()).toEqual([]);
  });
});

describe('questions to the reader', () => {
  beforeEach(() => vi.advanceTimersByTime(2000));

  it('a list', async () => {
    const asked = source.list();
    expect(reader().received.at(-1)).toEqual({ kind: 'list', id: 1 });
    reader().say({ kind: 'list', id: 1, logs: [listing] });
    expect(await asked).toEqual([listing]);
  });

  it('a file that the person chose; its path goes along from then on', async () => {
    const asked = source.adopt('/home/ana/x.log');
    reader().say({ kind: 'list', id: 1, logs: [listing] });
    expect(await asked).toEqual({ ok: true, log: listing });
    const none = source.adopt('/home/ana/gone.log');
    reader().say({ kind: 'over', id: 2, reason: 'gone' });
    expect(await none).toEqual({ ok: false, reason: 'gone' });
    source.lines('a1', vi.fn(), vi.fn());
    expect(reader().received.at(-1)).toEqual({
      kind: 'lines',
      id: 3,
      key: 'a1',
      path: '/home/ana/x.log',
    });
  });

  it('lines, until nobody wants them any more', () => {
    const part = {
      anew: true,
      earlier: false,
      skipped: false,
      lines: [{ text: 'a', fact: null }],
      atEnd: true,
    };
    const heard = vi.fn();
    const over = vi.fn();
    const end = source.lines('a1', heard, over);
    reader().say({ kind: 'part', id: 1, part });
    expect(heard).toHaveBeenCalledExactlyOnceWith(part);
    expect(reader().received.at(-1)).toEqual({ kind: 'more', id: 1 });
    vi.advanceTimersByTime(2 * restAfter);
    expect(reader().killed).toBe(0);
    end();
    end();
    reader().say({ kind: 'part', id: 1, part });
    expect(heard).toHaveBeenCalledTimes(1);
    expect(reader().received.at(-1)).toEqual({ kind: 'drop', id: 1 });
    expect(over).not.toHaveBeenCalled();
  });

  it('none is answered after the end', async () => {
    const asked = source.list();
    await stop();
    expect(await asked).toEqual([]);
    expect(await source.list()).toEqual([]);
    expect(started.children).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

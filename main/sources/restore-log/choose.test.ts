import { describe, expect, it } from 'vitest';

import { type FoundLog, freshFor, isFresh, newestFirst } from './choose.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 3, 2, 12);

function log(name: string, openedAt: number | null, modifiedAt: number): FoundLog {
  const path = `/logs/${name}`;
  return { key: name, path, identity: name, name, origin: 'mac', size: 10, openedAt, modifiedAt };
}

function order(...logs: readonly FoundLog[]): readonly string[] {
  const names = newestFirst(logs, now).map(({ name }) => name);
  expect(newestFirst([...logs].reverse(), now).map(({ name }) => name)).toEqual(names);
  return names;
}

describe('the log of the latest try', () => {
  it('is the one that was begun and written last, whatever its number', () => {
    const names = order(
      log('iPhoneUpdater 9.log', now - 50 * hour, now - 49 * hour),
      log('iPhoneUpdater.log', now - 3 * hour, now - 2 * hour),
      log('iPhoneUpdater 2.log', now - 9 * hour, now - 8 * hour),
    );
    expect(names).toEqual(['iPhoneUpdater.log', 'iPhoneUpdater 2.log', 'iPhoneUpdater 9.log']);
  });

  it('is not an old one that was copied a moment ago', () => {
    expect(
      order(log('copy', now - 900 * hour, now), log('last', now - 3 * hour, now - hour)),
    ).toEqual(['last', 'copy']);
  });

  it('is the one that grows, though another was begun after it', () => {
    const names = order(
      log('ended', now - hour, now - hour / 2),
      log('grows', now - 2 * hour, now - 1000),
    );
    expect(names).toEqual(['grows', 'ended']);
  });

  it('may be one without a date', () => {
    expect(
      order(log('undated', null, now - hour), log('dated', now - 3 * hour, now - 2 * hour)),
    ).toEqual(['undated', 'dated']);
  });

  it('is not one from the future', () => {
    const names = order(
      log('future', now + 9000 * hour, now - 5 * hour),
      log('last', now - 3 * hour, now - 2 * hour),
    );
    expect(names).toEqual(['last', 'future']);
  });

  it('is the same for two that were begun in the same moment', () => {
    expect(order(log('b', now, now), log('a', now, now))).toEqual(['a', 'b']);
  });
});

describe('a fresh log', () => {
  it.each([
    ['written to just now', now - hour, now - 1000, true],
    ['without a date', null, now - 1000, true],
    ['that rests for long', now - hour, now - freshFor - 1, false],
    ['that was copied', now - 48 * hour, now - 1000, false],
    ['of tomorrow, on a share whose clock is wrong', now, now + 24 * hour, false],
  ])('%s: %s', (_, openedAt, modifiedAt, fresh) => {
    expect(isFresh(log('x', openedAt, modifiedAt), now)).toBe(fresh);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createLineClock } from './line-clock.ts';
import { parseLine } from './parse-line.ts';
import type { OffsetAt } from './wall-clock.ts';

const hour = 3_600_000;
const minute = 60_000;
const day = 24 * hour;

/** A zone that changes its clocks: `winter` ahead of UTC, an hour more between the two moments. */
function zone(winter: number, from = 0, to = 0): OffsetAt {
  return (moment) => winter + (moment >= from && moment < to ? hour : 0);
}

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/** `HH:MM:SS` and the milliseconds that a clock ahead of UTC by `ahead` shows. */
function timeIn(moment: number, ahead: number): string {
  const of = (((moment + ahead) % day) + day) % day;
  const seconds = `${two(of / hour)}:${two((of / minute) % 60)}:${two((of / 1000) % 60)}`;
  return `${seconds}.${String(of % 1000).padStart(3, '0')}`;
}

function datedLine(moment: number, offsetAt: OffsetAt): string {
  const local = moment + offsetAt(moment);
  const date = new Date(local).toISOString().slice(0, 10);
  return `${date} ${timeIn(moment, offsetAt(moment))} [1:2]: x`;
}

/** Moments of lines, as the clock sees them. */
function read(
  offsetAt: OffsetAt,
  lines: readonly (readonly [line: string, arrived: number | null])[],
  writtenBy = Date.UTC(2024, 0, 2),
): readonly number[] {
  const clock = createLineClock({ offsetAt, writtenBy });
  return lines.map(([line, arrived]) => clock.momentOf(parseLine(line).stamp, arrived));
}

const past = (line: string): readonly [string, null] => [line, null];

describe('the clock of a log', () => {
  it('reads a head in local time and a body in UTC, as on Windows in 2014', () => {
    const lines = ['2014-06-03 10:20:30.500 [1a:2b]: x', '[17:20:56.2500] x', '[17:21:00.0000] x'];
    const head = Date.UTC(2014, 5, 3, 17, 20, 30, 500);
    expect(read(zone(-7 * hour), lines.map(past))).toEqual([head, head + 25_750, head + 29_500]);
  });

  it('reads head and body in local time, as on a Mac in 2020', () => {
    const lines = ['2021-02-03 10:20:30.000 A[1:2]: x', '[10:20:50.1000] x'];
    const head = Date.UTC(2021, 1, 3, 17, 20, 30);
    expect(read(zone(-7 * hour), lines.map(past))).toEqual([head, head + 20_100]);
  });

  it('goes past midnight, in either zone', () => {
    const local = ['2021-02-03 23:59:30.000 A[1:2]: x', '[23:59:59.0000] x', '[00:00:01.0000] x'];
    const head = Date.UTC(2021, 1, 3, 22, 59, 30);
    expect(read(zone(hour), local.map(past))).toEqual([head, head + 29_000, head + 31_000]);
    const utc = ['2021-02-03 19:59:30.000 [1:2]: x', '[23:59:40.0000] x', '[00:00:10.0000] x'];
    const start = Date.UTC(2021, 1, 3, 23, 59, 30);
    expect(read(zone(-4 * hour), utc.map(past))).toEqual([start, start + 10_000, start + 40_000]);
  });

  it('goes on where clocks are put back or forward', () => {
    const back = Date.UTC(2021, 9, 31, 1);
    const offsetAt = zone(hour, Date.UTC(2021, 2, 28, 1), back);
    const around = (change: number): readonly (readonly [string, null])[] => [
      past(datedLine(change - 20 * minute, offsetAt)),
      ...[-19, -1, 1, 15].map((by) =>
        past(`[${timeIn(change + by * minute, offsetAt(change + by * minute))}] x`),
      ),
    ];
    for (const change of [back, Date.UTC(2021, 2, 28, 1)]) {
      expect(read(offsetAt, around(change)).map((at) => (at - change) / minute)).toEqual([
        -20, -19, -1, 1, 15,
      ]);
    }
  });

  it('never runs back, whether lines change places or somebody sets the clock', () => {
    const places = ['2021-02-03 10:00:00.000 A[1:2]: x', '[10:00:05.0000] x', '[10:00:04.0000] x'];
    const head = Date.UTC(2021, 1, 3, 10);
    expect(read(zone(0), places.map(past))).toEqual([head, head + 5000, head + 5000]);
    const set = [...places.slice(0, 2), '[09:30:05.0000] x', '[09:30:07.0000] x'];
    expect(read(zone(0), set.map(past)).slice(1)).toEqual([head + 5000, head + 5000, head + 7000]);
  });

  it('gives a line without a stamp the moment of the line before', () => {
    const lines = ['2021-02-03 10:00:00.000 A[1:2]: x', '    <key>a</key>'];
    const head = Date.UTC(2021, 1, 3, 10);
    expect(read(zone(0), lines.map(past))).toEqual([head, head]);
    expect(read(zone(0), [past('x')], 77)).toEqual([77]);
    expect(read(zone(0), [['x', 55]], 77)).toEqual([55]);
  });

  it('takes the day from the file where no line names one', () => {
    const changed = Date.UTC(2024, 4, 5, 0, 30);
    const lines = ['[23:50:00.0000] x', '[00:20:00.0000] x'];
    expect(read(zone(0), lines.map(past), changed)).toEqual([
      Date.UTC(2024, 4, 4, 23, 50),
      Date.UTC(2024, 4, 5, 0, 20),
    ]);
  });

  it('believes a line that comes more than what it took the zone for', () => {
    const now = Date.UTC(2024, 4, 5, 12);
    // Nothing tells the zone but that the line has just come.
    const utc = `[${timeIn(now - 300, 0)}] x`;
    expect(read(zone(-5 * hour), [[utc, now]], now - 30 * day)).toEqual([now - 300]);
    const local = `[${timeIn(now - 300, -5 * hour)}] x`;
    expect(read(zone(-5 * hour), [[local, now]], now - 30 * day)).toEqual([now - 300]);
    // A third zone, as inside of a container.
    const third = `[${timeIn(now - 300, 5.75 * hour)}] x`;
    expect(read(zone(-5 * hour), [[third, now]])).toEqual([now - 300]);
  });

  it('never tells the future of a line that has come', () => {
    const now = Date.UTC(2024, 4, 5, 12);
    expect(read(zone(0), [[`[${timeIn(now + 3000, 0)}] x`, now]])).toEqual([now]);
  });

  const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15 * minute);
  const start = fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2027, 0, 1) });
  const gaps = fc.array(fc.integer({ min: 0, max: 9 * hour }), { minLength: 1, maxLength: 30 });
  const body = fc.constantFrom('local', 'utc');

  it('finds every moment of a log, in any zone, whichever of the two its body is in', () => {
    fc.assert(
      fc.property(
        offset,
        start,
        body,
        gaps,
        fc.nat(14 * minute),
        (ahead, at, kind, rest, first) => {
          const offsetAt = zone(ahead);
          let moment = at;
          const moments = [at, ...[first, ...rest].map((gap) => (moment += gap))];
          const lines = moments.map((one, index) =>
            index === 0
              ? datedLine(one, offsetAt)
              : `[${timeIn(one, kind === 'utc' ? 0 : ahead)}] x`,
          );
          expect(read(offsetAt, lines.map(past))).toEqual(moments);
        },
      ),
    );
  });

  it('finds it with a change of clocks at any moment, too', () => {
    const change = fc.integer({ min: -2 * hour, max: 6 * hour });
    const short = fc.array(fc.integer({ min: 0, max: 25 * minute }), { maxLength: 20 });
    fc.assert(
      fc.property(start, body, change, short, fc.boolean(), (at, kind, by, rest, forward) => {
        const offsetAt = forward
          ? zone(2 * hour, at + by, at + 99 * day)
          : zone(2 * hour, 0, at + by);
        // In the hour that comes twice, the first line cannot be told; all others can.
        fc.pre(by > 2 * hour || by < -2 * hour);
        let moment = at;
        const moments = [at, ...rest.map((gap) => (moment += gap))];
        const lines = moments.map((one, index) =>
          index === 0
            ? datedLine(one, offsetAt)
            : `[${timeIn(one, kind === 'utc' ? 0 : offsetAt(one))}] x`,
        );
        expect(read(offsetAt, lines.map(past))).toEqual(moments);
      }),
    );
  });

  it('never runs back and never throws, whatever stands in the log', () => {
    const time = fc.integer({ min: 0, max: day - 1 }).map((of) => `[${timeIn(of, 0)}] x`);
    const line = fc.oneof(
      time,
      time,
      start.map((at) => datedLine(at, zone(0))),
      fc.string(),
    );
    const arrived = fc.option(start, { freq: 2 });
    fc.assert(
      fc.property(offset, fc.array(fc.tuple(line, arrived), { maxLength: 30 }), (ahead, lines) => {
        const moments = read(zone(ahead, at(2018), at(2019)), lines);
        for (const [index, moment] of moments.entries()) {
          expect(Number.isFinite(moment)).toBe(true);
          expect(moment).toBeGreaterThanOrEqual(moments[index - 1] ?? moment);
        }
      }),
    );
    function at(year: number): number {
      return Date.UTC(year, 5, 1);
    }
  });
});

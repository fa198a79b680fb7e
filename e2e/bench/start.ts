import { setTimeout as sleep } from 'node:timers/promises';

import { atMost, put, times } from './figure.ts';
import { plan } from './plan.ts';
import { median, spread } from './stats.ts';
import type { Started, Subject, Subjects } from './subject.ts';
import { startSubject } from './subject.ts';

/** Goal of the issue: start to painted status words, against the bare app's own words. */
const startLimit = 1.25;

/** Between two starts, so that the ended app's memory is given back first. */
const pauseMs = 500;

type Start = Omit<Started, 'end'>;

/** Starts all apps in turn, again and again, and compares how long their first words take. */
export async function measureStart(subjects: Subjects): Promise<void> {
  const all = [subjects.bare, subjects.packed, subjects.built];
  const first = new Map<Subject, Start>();
  const starts = new Map<Subject, Start[]>(all.map((subject) => [subject, []]));

  // The first start of all makes the profile, and fills the caches of the system.
  for (const subject of all) first.set(subject, await once(subject));
  for (let round = 0; round < plan.startRounds; round += 1) {
    for (const subject of all) starts.get(subject)?.push(await once(subject));
  }

  const timesOf = (subject: Subject, key: 'wordsAfter' | 'paintedAfter'): readonly number[] =>
    (starts.get(subject) ?? []).map((start) => start[key]);
  const bare = timesOf(subjects.bare, 'wordsAfter');
  for (const subject of [subjects.packed, subjects.built]) {
    const [words, painted] = [timesOf(subject, 'wordsAfter'), timesOf(subject, 'paintedAfter')];
    const ratio = median(words) / median(bare);
    put({
      name: `start to first status words, ${subject.name} app, ms`,
      ours: spread(words),
      bare: spread(bare),
      compared: times(median(words), median(bare)),
      goal: atMost(Number(ratio.toFixed(3)), startLimit, '×'),
    });
    put({
      name: `start to live status on screen, ${subject.name} app, ms`,
      ours: spread(painted),
      bare: spread(bare),
      compared: times(median(painted), median(bare)),
    });
    const later = words.map((value, round) => value - (bare[round] ?? Number.NaN));
    put({ name: '  words later than the bare app in the same round, ms', ours: spread(later) });
    for (const [name, from, to] of stages) {
      const lengths = (starts.get(subject) ?? []).map((start) => stage(start, from, to));
      put({ name: `  of it ${name}, ms`, ours: spread(lengths) });
    }
  }
  const firstOf = (subject: Subject): number => first.get(subject)?.wordsAfter ?? Number.NaN;
  put({
    name: 'first start with this profile to words, packed app, ms',
    ours: firstOf(subjects.packed).toFixed(0),
    bare: firstOf(subjects.bare).toFixed(0),
    compared: times(firstOf(subjects.packed), firstOf(subjects.bare)),
  });
}

const stages = [
  ['until main runs', 'spawn', 'main'],
  ['until Electron is ready', 'main', 'ready'],
  ['until the window is made', 'ready', 'window'],
  ['until words are painted', 'window', 'words'],
  ['until the live status is painted', 'words', 'painted'],
] as const;

function stage({ paintedAfter, marks }: Start, from: string, to: string): number {
  const before = (name: string): number =>
    name === 'spawn' ? paintedAfter : (marks[name] ?? Number.NaN);
  return before(from) - before(to);
}

async function once(subject: Subject): Promise<Start> {
  const { end, ...start } = await startSubject(subject);
  await end();
  await sleep(pauseMs);
  return start;
}

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freshFolder } from '../fixtures/app.ts';
import { findElectron, sandboxArgs } from '../runtime/electron.mjs';
import { makeBareApp } from './bare-app.ts';

/** An app to measure. */
export interface Subject {
  readonly name: 'bare' | 'packed' | 'built';
  readonly executable: string;
  readonly args: readonly string[];
  /** Kept over all starts, as a person's is. */
  readonly profile: string;
}

/** Everything that is compared: the bare app, and Holdsteady packed and merely built. */
export interface Subjects {
  readonly bare: Subject;
  readonly packed: Subject;
  readonly built: Subject;
}

/** One start of a subject. */
export interface Started {
  readonly pid: number;
  /** Milliseconds from the start of the process until its main heard of its first words. */
  readonly wordsAfter: number;
  /** The same until it heard that the first snapshot is on screen; the bare app has only words. */
  readonly paintedAfter: number;
  /** Holdsteady's own marks, in milliseconds before `painted`; empty for the bare app. */
  readonly marks: Readonly<Record<string, number>>;
  /** Ends it and waits until it has ended. */
  readonly end: () => Promise<void>;
}

const startLimitMs = 30_000;
const endLimitMs = 5_000;
const lookEveryMs = 10;

const top = join(import.meta.dirname, '..', '..');

/** The pack that `npm run pack` makes. */
export const packedExecutable = join(top, 'dist', 'linux-unpacked', 'holdsteady');

/** Makes the bare app anew, and a fresh profile for each. */
export async function prepareSubjects(): Promise<Subjects> {
  const runtime = findElectron();
  if (runtime === undefined) throw new Error('no Electron on this machine: run npm run bench');
  const bare = await makeBareApp(packedExecutable, join(top, '.cache', 'bench', 'bare'));
  const subject = (
    name: Subject['name'],
    executable: string,
    args: readonly string[] = [],
  ): Subject => {
    const profile = freshFolder();
    const common = [...sandboxArgs(), `--user-data-dir=${profile}`];
    return { name, executable, profile, args: [...args, ...common] };
  };
  return {
    bare: subject('bare', bare),
    packed: subject('packed', packedExecutable),
    built: subject('built', runtime.executable, runtime.appArgs),
  };
}

/** Starts a subject and waits for its first words; rejects when they do not come. */
export async function startSubject(subject: Subject): Promise<Started> {
  const log = join(subject.profile, 'logs', 'main.log');
  const logged = lengthOf(log);
  let output = '';

  const spawnedAt = Date.now();
  const child = spawn(subject.executable, [...subject.args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const { pid } = child;
  if (pid === undefined) throw new Error(`${subject.executable} did not start`);

  for (;;) {
    const said = subject.name === 'bare' ? bareWord(output) : logWord(readFrom(log, logged));
    if (said !== null) {
      const { at, marks } = said;
      const paintedAfter = at - spawnedAt;
      const wordsAfter = paintedAfter - (marks['words'] ?? 0);
      return { pid, marks, wordsAfter, paintedAfter, end: () => end(child, pid) };
    }
    if (hasEnded(child) || Date.now() - spawnedAt > startLimitMs) {
      const ending = child.signalCode ?? child.exitCode ?? 'none after 30 s';
      await end(child, pid);
      const told = `${output}${readFrom(log, logged)}`.trim();
      throw new Error(`the ${subject.name} app showed no words (end: ${ending}): ${told}`);
    }
    await sleep(lookEveryMs);
  }
}

interface Word {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly marks: Readonly<Record<string, number>>;
}

function bareWord(output: string): Word | null {
  const at = /^painted (\d+)$/m.exec(output)?.[1];
  return at === undefined ? null : { at: Number(at), marks: {} };
}

/** Reads `2026-01-02T03:04:05.678Z info start main=62 ready=110 window=131 words=270 painted=402`. */
function logWord(text: string): Word | null {
  const [, time, line] = /^(\S+) info start (.*painted=\d+)/m.exec(text) ?? [];
  if (time === undefined || line === undefined) return null;
  const pairs = [...line.matchAll(/(\w+)=(-?\d+)/g)].map(
    ([, name = '', value]) => [name, Number(value)] as const,
  );
  const painted = new Map(pairs).get('painted') ?? 0;
  // Only the distances count: the process's creation is known to a hundredth of a second.
  const marks = Object.fromEntries(pairs.map(([name, value]) => [name, painted - value]));
  return { at: Date.parse(time), marks };
}

function lengthOf(file: string): number {
  return existsSync(file) ? readFileSync(file, 'utf8').length : 0;
}

function readFrom(file: string, offset: number): string {
  return existsSync(file) ? readFileSync(file, 'utf8').slice(offset) : '';
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function end(child: ChildProcess, pid: number): Promise<void> {
  if (!hasEnded(child)) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(endLimitMs)]);
  }
  try {
    // Whatever is left of it: it was started as a group of its own.
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
